/// What people write, a text a line, sorted by what it must be taken for. None of it was found elsewhere.
enum Wordings {
  /// No more texts, please.
  static let optOuts = lines(
    """
    STOP
    stop.
    Stop!!
    stpo
    sotp
    stopp
    stopppp
    please stop
    pls stop
    stop please
    stop now
    stop it
    stop this
    stop texting me
    stop texting
    stop txting me
    stop messaging me
    stop sending me messages
    stop sending me this stuff
    stop contacting me
    please stop sending these
    quit texting me
    quit sending me these texts
    cease all messages
    stop all messages
    end messages
    opt out
    opt-out
    optout
    opt me out
    i want to opt out
    i'd like to opt out please
    opting out
    how do i opt out
    remove me
    remove me please
    remove me from your list
    please remove my number
    take me off your list
    take me off this list please
    get me off this list
    delete my number
    delete me from your list
    unsubscribe
    unsubscribe me
    unsubscribe please
    unsub
    unsubscribe from texts
    i want to unsubscribe
    how do i unsubscribe from these messages
    no more texts
    no more messages please
    no more texts!!!
    don't text me again
    do not text me
    dont text me anymore
    do not contact me again
    never text me again
    i don't want these texts
    i do not want to receive any more messages
    i don't want to get texts from you
    i no longer wish to receive text messages
    leave me alone
    lose my number
    wrong number
    you have the wrong number
    wrong number please stop
    i revoke consent
    i withdraw my consent
    cancel all texts
    cancel these messages
    cancel text alerts
    can you stop texting me
    would you please stop messaging me
    STOP texting me please
    stop. i said stop
    i said stop
    i told you to stop
    for the last time stop
    stop spamming me
    this is spam, stop
    enough, stop texting
    turn off these texts
    turn off notifications
    no more of these messages
    stop the texts
    stop the messages
    stop sms
    stop alerts
    stop marketing texts
    """
  )

  /// Something else is to stop, end or be cancelled, or nothing is.
  static let noOptOuts = lines(
    """
    block
    stop by at 5?
    can i stop by at 5
    i'll stop by tomorrow
    stop by the store
    the end of the month works
    end of the month works
    by the end of the week
    weekend works for me
    cancel my appointment
    cancel my order
    please cancel my order
    cancel the order i placed
    can i cancel
    i want to cancel my subscription
    cancel my membership
    cancel my account
    how do i cancel my account
    unsubscribe me from the newsletter
    unsubscribe from your newsletter
    unsubscribe from the emails
    i want to unsubscribe from your mailing list emails
    how can i unsubscribe from the newsletter
    how do i cancel the newsletter subscription
    i don't want your newsletter anymore
    stop my newsletter
    stop sending the newsletter
    stop the newsletter emails
    stop my subscription
    stop the delivery
    stop my order
    can you stop the shipment
    stop the payment
    stop charging my card
    stop charging me
    remove an item from my order
    remove my address
    remove my card
    remove my account
    delete my account
    delete my data
    take it off my order
    take me off hold
    take the jacket off my order
    quit my gym
    i quit my job lol
    don't stop
    please don't stop texting me
    don't stop the delivery
    i can't stop laughing
    it won't stop raining
    it stopped working
    my watch stopped
    bus stop
    is there a stop near the store
    where does it end
    at the end
    in the end i kept it
    dead end
    no more questions
    no more size 9?
    no more problems
    text me when it's ready
    text me tomorrow
    don't text me before 9
    please text me later
    call me instead of texting
    why did i get this message
    did you text me
    i didn't get your text
    who is this
    not interested in the blue one
    i opted for the blue one
    what are my options
    is that an option
    optional?
    end date?
    revoke my return
    cancel it
    cancel the reservation please
    stop order 12345
    stop loss
    don't cancel my order
    i don't want to cancel
    do i have to cancel
    wrong size
    you have the wrong address
    wrong item
    i typed the wrong number of the order
    leave it at the door
    leave me a note
    remove the gift wrap
    unsubscribed from netflix lol
    the texts are helpful
    i like these texts
    these messages are great
    i want more messages
    send me the texts again
    stop at the front desk
    should i stop at the desk
    please stop the auto renewal
    please end my subscription
    cancel my subscription
    i would like to unsubscribe from my account
    """
  )

  /// A person is asked for.
  static let personRequests = lines(
    """
    talk to a human
    talk to a human!!
    real person please
    human
    agent
    agent please
    AGENT NOW
    representative
    operator
    rep
    reps pls
    speak to someone
    i want to speak to someone
    can i speak to a person
    can i speak with a rep
    let me speak to a manager
    manager please
    get me your manager
    get me a supervisor
    i need a supervisor
    i want a human
    i need a human
    i need a real person
    give me a human
    connect me to an agent
    connect me with support
    transfer me to an agent
    transfer me
    put me through to someone
    put someone on the phone
    can someone call me
    can somebody call me back
    have someone call me
    please call me
    call me
    call me back
    call me asap
    give me a call
    can i call you
    can i talk to somebody
    can i chat with someone
    is there a human i can talk to
    is there a real person there
    is anyone there
    i don't want to talk to a bot
    i dont want a bot
    stop the bot, human please
    no more bots
    no bots
    live agent
    live chat
    live person
    customer service
    customer service please
    customer support
    contact customer service
    i need to contact support
    how do i reach customer service
    who can i talk to
    who do i speak to about this
    i'd rather talk to a person
    i would prefer to speak with someone
    could a person help me
    need help from a person
    i need someone to help me
    someone help me
    can somebody help
    anybody there?
    hello? anyone?
    put a human on
    let me talk to a person
    want to talk to staff
    speak w someone
    spk to agent
    tlk to a human
    talk 2 a human
    humn please
    escalate this
    escalate me
    """
  )

  /// A person is only spoken of.
  static let noPersonRequests = lines(
    """
    are you a person who likes dogs
    i talked to your agent yesterday
    i spoke to someone yesterday
    someone stole my package
    someone else signed for it
    somebody took my parcel
    i don't want to talk to a person
    i don't need an agent
    no need to call me
    don't call me
    will you call me when it's ready
    call when it's ready
    call before you come
    the driver should call me when he is here
    my agent told me so
    your agent was great
    the rep was rude
    your manager was nice
    i am the manager of the store
    my manager ordered it
    people love it
    one person per ticket
    a table for 4 people
    a jacket for a tall person
    is it for a person or two
    human hair?
    humane society
    support my team
    does it support bluetooth
    i support this
    customer since 2010
    customer number 1234
    service was great
    is the service free
    what services do you offer
    my service was cut
    can i talk about my order
    talk later
    talk to you later
    talk soon
    can't talk now
    no talking
    i called yesterday
    i already called
    they called me
    my mom called
    who called me
    missed your call
    did you call
    call it off
    call of duty
    it's called the trail jacket
    anyone can do it
    anyone else have this
    is anyone using this
    everyone loves it
    no one was home
    nobody was home
    nobody came
    where is the driver
    is the technician coming
    when will the technician come
    when does the team come
    my team needs 20 shirts
    the bot is funny
    robot vacuum
    i like this bot
    a bottle
    contact lenses
    what is your contact email
    update my contact info
    operator error lol
    real leather?
    is this a real jacket
    live in texas
    i live alone
    staff discount?
    assistant manager wanted?
    speak up
    speaking of which, where is it
    chat later
    nice chatting
    """
  )

  /// A person should look at it because of its tone.
  static let angry = lines(
    """
    great, late again
    wow, late again. shocker
    oh great another delay
    awesome, broken again
    nice, you lost my package
    thanks for nothing
    love waiting 3 hours for nobody to show up
    fantastic, wrong item again
    so much for next day delivery
    👎
    😡😡
    this is a joke
    are you kidding me
    you must be joking
    wtf
    what is wrong with you people
    this is unacceptable
    worst company ever
    i'm so mad right now
    still waiting!!! this is ridiculous
    i've been waiting for 3 weeks and nothing
    third time i'm asking!!
    nobody ever answers
    i give up
    never ordering again
    terrible service
    you ruined everything
    i'm furious
    not happy
    this sucks
    garbage quality
    useless bot
    absolutely useless
    you guys are the worst
    how hard can it be
    it's been a nightmare
    fed up with this
    so disappointed
    """
  )

  /// Nobody is angry, whatever word is in it.
  static let calm = lines(
    """
    great, thanks
    great, it's here
    great, see you then
    wow that was fast
    love it
    perfect, thank you so much
    thanks a lot
    thanks for the quick help
    can't wait
    no problem
    no worries
    not bad
    where is my order
    when does it arrive
    i need to change my address
    please send me the link
    the zipper is stuck, how do i fix it
    i'd like to return it
    it doesn't fit
    too small, need a bigger size
    what's the warranty
    how do i cancel my order
    my order never arrived, can you check
    is it late?
    will it be late
    running 5 minutes late
    i was charged twice, can you check
    sorry for the late reply
    killer jacket!
    that's sick, love it
    it's to die for
    no complaints
    damn that's nice
    hell yes
    ❤️
    👍
    lol ok
    """
  )

  /// Words of the trade in passing: out of nothing they start no flow.
  static let everyday = lines(
    """
    later on
    ok later
    talk later
    see you later
    maybe later
    i'll do it later
    not now
    another time
    some other time
    move on
    let's move on
    moving along
    i moved to texas last year
    i changed my mind
    keep the change
    times change
    what a day
    long day at work
    good morning
    good morning team
    happy monday
    have a great weekend
    how are you
    how's it going
    whats up
    who is this
    who dis
    new phone who dis
    what is this
    is this acme
    i have no idea
    no idea what this is
    that's fine
    sounds good to me
    perfect see you then
    works for me
    ok cool
    got it
    gotcha thanks
    thanks for the info
    thanks for your help today
    you're welcome
    my pleasure
    merry christmas
    happy new year
    my mom called
    i called yesterday
    they call me bob
    on a call right now
    in a meeting
    i'm driving
    i'm at work
    can't talk now
    busy right now
    running late
    be there soon
    on my way
    almost there
    at the store now
    i'm home
    just got home
    dinner at 7?
    lunch tomorrow?
    what's for dinner
    pick up milk please
    love you
    miss you
    xoxo
    lol
    haha that's funny
    omg
    no way
    really?
    seriously?
    are you sure
    i guess so
    i don't know
    idk
    not sure yet
    let me think about it
    i'll think about it
    need to ask my wife
    my wife loves it
    my husband has the same one
    looks great
    it looks nice on me
    love the color
    nice jacket
    great jacket btw
    cool style
    i like your style
    that's not my style
    fits great
    fits perfectly
    it fits
    wrong number sorry
    sorry wrong person
    size doesn't matter lol
    the ship has sailed
    friendship goals
    many happy returns
    what time is it
    half an hour
    it took hours
    i waited for hours
    hours and hours of fun
    join us for dinner
    i joined a gym
    quote of the day
    to quote my dad
    the weather is nice
    is it raining there
    go lakers
    did you see the game
    i broke my leg
    my leg is broken
    happy birthday
    how much is too much
    i'm tired
    need coffee
    good night
    sleep well
    see you tomorrow
    tomorrow then
    next week maybe
    friday works
    ok friday
    monday at 5
    the kids are sick
    my order of fries was cold
    order in the court
    in order to get there
    where are you from
    where were we
    where is everybody
    tracking mud in the house
    i lost track of time
    stay on track
    damaged goods lol
    a question of time
    no questions
    no question about it
    out of the question
    any sign of the jacket
    any news on my boots
    is the jacket warm
    """
  )

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
