/// Short texts as customers write them, for the waiting states of the flows that ship.
///
/// A line each: what the text means, a colon, the text. It is an option of the state; `?` where the customer is asked which of
/// two; `started` where it is to the letter what starts a flow, which goes before options that are only close, or asks for
/// another flow; `escalated` and `opted-out` where that wins; `-` where nothing is taken.
///
/// Five a person would understand and the matcher does not, and it asks back instead of guessing: "don't want it anymore" for
/// RETURN and "didnt get it" for MISSING (no word of them says more than "it"), "c u then" for CONFIRM (one letter is an option elsewhere), and "i won't be
/// home", "not home that day" for CHANGE (a "not" before a state is not told from one before a wish).
struct ShippedFlowTexts {
  /// `FLOW/STATE`
  var state: String
  var lines: String

  var texts: [(expected: String, text: String)] {
    lines.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
  }

  static let all = [
    ShippedFlowTexts(
      state: "wismo/shipped",
      lines: """
        TRACK: track
        TRACK: trak pls
        TRACK: TRACK!!
        started: wheres my stuff
        TRACK: where is it??
        TRACK: where's my order at
        TRACK: wheres my pkg
        TRACK: can i get the tracking link
        TRACK: tracking number?
        TRACK: track it for me pls
        TRACK: any update on my order
        TRACK: whats the status
        TRACK: got a link?
        TRACK: 1
        ETA: eta
        ETA: etaa
        ETA: ETA???
        ETA: when will it arrive
        ETA: when's it coming
        ETA: when does it get here
        ETA: do you know when it comes??
        ETA: how long until it gets here
        ETA: will it be here by friday
        ETA: what day is it arriving
        ETA: whens delivery
        ETA: 2
        ADDRESS: is my address right
        ADDRESS: did u send it to the right address
        ADDRESS: can i check the address
        ADDRESS: i moved last week
        ADDRESS: wrong address i think
        AGENT: agent
        AGENT: agnet
        AGENT: talk to a human!!
        AGENT: i need to speak to somebody
        AGENT: customer service
        AGENT: real person pls
        AGENT: can someone call me
        AGENT: 3
        escalated: this is ridiculous!!
        escalated: great, late again
        escalated: i want a refund
        escalated: you charged me twice
        escalated: worst company ever
        opted-out: stop texting me
        opted-out: pls stop
        opted-out: take me off your list
        -: is it waterproof
        -: what are you doing tonight
        -: lol
        -: do you sell socks
        ?: track it or give me the eta
        """
    ),
    ShippedFlowTexts(
      state: "wismo/delivered",
      lines: """
        MISSING: missing
        MISSING: misssing
        MISSING: its not here
        MISSING: i never got it
        MISSING: cant find it
        MISSING: i can't find my package
        MISSING: it isnt here
        -: didnt get it
        MISSING: never received it
        MISSING: my package is missing
        AGENT: can i talk to a person
        AGENT: get me an agent
        TRACK: track
        TRACK: where is it
        -: looks great on me
        """
    ),
    ShippedFlowTexts(
      state: "wismo/address",
      lines: """
        CORRECT: correct
        CORRECT: corect
        CORRECT: yes
        CORRECT: yep thats right
        CORRECT: that's right
        CORRECT: looks good to me
        AGENT: no
        AGENT: no that's wrong
        AGENT: wrong
        AGENT: change it
        AGENT: agent pls
        """
    ),
    ShippedFlowTexts(
      state: "returns/offer",
      lines: """
        RETURN: return
        RETURN: retrun
        started: i want to send it back
        RETURN: i wanna return it
        RETURN: how do i send this back
        RETURN: returning the boots
        RETURN: refund
        RETURN: can i get a refund
        -: don't want it anymore
        EXCHANGE: exchange
        EXCHANGE: exchang
        EXCHANGE: can i swap it
        EXCHANGE: need a different size
        EXCHANGE: swap for a bigger one
        EXCHANGE: wrong size, want to exchange
        EXCHANGE: can i trade it for a medium
        EXCHANGE: replace it w another size
        DAMAGED: damaged
        DAMAGED: it came broken
        DAMAGED: zipper is torn
        DAMAGED: its ripped
        DAMAGED: arrived damaged
        DAMAGED: the thing is broken
        DAMAGED: damged
        AGENT: AGENT
        AGENT: i wanna talk to someone
        started: do you ship to mexico
        -: happy holidays
        ?: return or exchange
        """
    ),
    ShippedFlowTexts(
      state: "faq/menu",
      lines: """
        SIZE: size
        SIZE: sise
        started: what size should i get
        started: does it run small?
        SIZE: does it run big
        SIZE: sizing chart
        SIZE: whats your sizing like
        SHIPPING: shipping
        SHIPPING: shippin
        started: how long does shipping take
        SHIPPING: how much is shipping
        SHIPPING: do you ship to canada
        SHIPPING: shipping cost to hawaii
        SHIPPING: whats shipping run
        RETURNS: returns
        RETURNS: return policy
        RETURNS: what's ur return policy
        RETURNS: can i return stuff
        RETURNS: how do returns work
        HOURS: hours
        started: when are you open
        HOURS: what time do u close
        HOURS: are you open sunday
        HOURS: opening hours
        HOURS: store hours pls
        AGENT: agent
        AGENT: let me talk to a person
        AGENT: human
        -: do you have it in blue
        -: i love hiking
        -: u there
        """
    ),
    ShippedFlowTexts(
      state: "prepurchase/cart",
      lines: """
        SIZE: how does it fit
        SIZE: is it true to size
        SIZE: what size am i
        SHIPPING: how long does shipping take
        SHIPPING: free shipping?
        SHIPPING: what is shipping
        RETURNS: can i send it back if it doesnt fit
        RETURNS: return policy?
        RETURNS: what if i want to return it
        COMPARE: compare
        COMPARE: compair
        COMPARE: which one is better
        COMPARE: whats the difference
        COMPARE: whats the difference between the two
        AGENT: talk to someone
        -: just looking
        -: not yet
        -: my cat walked over the phone
        """
    ),
    ShippedFlowTexts(
      state: "appointments/booked",
      lines: """
        CONFIRM: confirm
        CONFIRM: confrim
        CONFIRM: ill be there
        CONFIRM: see you then
        CONFIRM: sounds good
        CONFIRM: ok see you then
        CONFIRM: yes ill be there
        CONFIRM: confirmed
        -: c u then
        RESCHEDULE: reschedule
        RESCHEDULE: rescedule
        RESCHEDULE: can we reschedule
        RESCHEDULE: need another time
        RESCHEDULE: can i move it to friday
        RESCHEDULE: can we do a different day
        RESCHEDULE: i need to move my appointment
        RESCHEDULE: change my appt
        RESCHEDULE: push it to next week
        SKIP: skip
        SKIP: cant make it
        SKIP: i can't make it
        SKIP: cancel my appointment
        SKIP: call it off
        SKIP: please cancel my appt
        SKIP: need to cancel the appointment
        AGENT: agent
        AGENT: need to talk to someone
        -: is there parking
        -: what should i bring
        """
    ),
    ShippedFlowTexts(
      state: "visit/window",
      lines: """
        CONFIRM: confirm
        CONFIRM: works for me
        CONFIRM: that works for me
        CONFIRM: i'll be home
        CONFIRM: ill be home then
        CONFIRM: 1
        CONFIRM: yes
        CHANGE: change
        CHANGE: chnage
        CHANGE: another time pls
        CHANGE: im not home
        ?: i won't be home
        CHANGE: can we do another time
        -: not home that day
        CHANGE: 2
        AGENT: 3
        AGENT: somebody call me
        -: what's the tech's name
        """
    ),
    ShippedFlowTexts(
      state: "pickup/ready",
      lines: """
        HERE: here
        HERE: heree
        HERE: im here
        HERE: i'm outside
        HERE: just parked
        HERE: just got here
        HERE: i have arrived
        HERE: outside now
        HERE: parked out front
        HOURS: hours
        HOURS: when do you close
        HOURS: how late are you open
        HOURS: when are u open today
        AGENT: agent
        AGENT: is there someone i can talk to
        -: my friend will bring his dog
        """
    ),
    ShippedFlowTexts(
      state: "recommend/quiz",
      lines: """
        CLASSIC: classic
        CLASSIC: clasic
        CLASSIC: the classic one
        CLASSIC: something timeless
        CLASSIC: 1
        TRAIL: trail
        TRAIL: for hiking
        TRAIL: outdoor stuff
        TRAIL: i hike a lot
        TRAIL: 2
        CITY: city
        CITY: urban
        CITY: street style
        CITY: citty
        CITY: 3
        -: i don't know
        -: all of them
        """
    ),
    ShippedFlowTexts(
      state: "lead/welcome",
      lines: """
        TEAM: team
        TEAM: uniforms for our company
        TEAM: for our company
        TEAM: we need uniforms
        GIFT: gift
        GIFT: its a present
        GIFT: a present for my dad
        GIFT: gfit
        STORE: store
        STORE: i want a stylist
        STORE: stylist pls
        AGENT: agent
        AGENT: can i text with someone
        -: not interested in the red one
        """
    ),
  ]
}
