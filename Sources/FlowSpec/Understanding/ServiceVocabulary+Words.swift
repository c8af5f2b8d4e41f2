extension ServiceVocabulary {
  /// Words that carry a request and not its subject.
  static let frame = """
    i you he she we they it me him her us them my your his our their mine yours myself yourself this \
    that these those
    a an the and or but if so as at by for from in into of on onto to with without about than then there \
    here
    is are was were be been being am do does did done doing have has had having will would shall should \
    can could may
    might must not no yes ok get got need needed want wanted wish like try trying help helping assist \
    assistance know
    tell let please thanks thank hi hello hey dear sorry just also too very really still now ever \
    already again
    how what which who whom whose why whether where when while because
    any some all both each every either neither own same such only even much many lot lots more most
    going supposed able unable possible impossible looking look wondering wonder
    appreciate hope ask asking say said question steps step way ways
    everything something anything nothing thing somehow maybe perhaps actually right well good morning \
    afternoon evening
    guys folks sir madam maam team there's u ur call calling think guess mean understand
    could've damn damned goddamn bloody fucking freaking fuckin hell quick quickly soon through up out \
    off over back
    """

  /// Words that say a little.
  static let filler = """
    check checking see seeing find finding make making give giving take taking show showing use using \
    put set setting
    obtain view request come keep turn start begin finish learn provide solve resolve manage handle
    information detail details data new different other another last next first second old current \
    recent wrong
    available time times day days week month today tomorrow yesterday number long available option options
    kind type issue issues problem problems trouble error errors mistake one 1 2 3 4 5 company business \
    section page
    howmuch whattime inform notify report follow purchase made person place work working happen \
    happened explain clarify
    regarding concerning related before after until since during under between
    """

  /// What most requests are about, whatever they want with it.
  static let objects = "whereis order purchase item product package parcel shipment stuff account"

  /// Groups of words that mean nearly the same in the trade, one a line.
  static let trade = """
    agent human person people someone somebody anyone anybody representative operator associate advisor \
    adviser specialist staff teammate employee assistant manager supervisor attendant colleague rep live \
    real
    talk speak chat contact call reach ring connect transfer converse conversation communicate \
    telephone callback
    customer client helpdesk hotline support care custserv representative agent operator
    refund reimburse reimbursement compensate compensation rebate restitution moneyback chargeback repay
    money cash funds moneyback
    return sendback returnable rma unwanted
    exchange swap replace replacement trade substitute
    cancel cancellation abort void annul terminate calloff undo withdraw withdrawal drop
    change modify edit update correct alter amend adjust revise fix rectify changed
    switch upgrade downgrade
    address street apartment zip postcode zipcode residence moved house relocate
    order purchase
    item product article goods merchandise
    package parcel shipment box mail post stuff order item
    track trace locate locating whereabouts whereis status
    status progress state
    arrive arrival eta deliver gethere come
    period howlong howsoon duration eta estimate wait when whattime expect until long
    deliver ship shipping shipment dispatch courier carrier post send
    late delay delayed overdue slow behind
    damage break broken defect defective faulty crack cracked smash smashed rip ripped scratch scratched \
    dent dented leak leaking stain torn malfunction
    miss missing lost stolen lose vanish
    size sizing fit small large big tight loose measurement chart xl xs medium smaller bigger larger
    account profile user username
    register registration signup enroll registered
    login signin log
    password pin passcode passphrase key credential pass userkey
    invoice bill receipt
    payment pay card visa mastercard paypal credit debit checkout transaction
    fee charge cost penalty price fare expense rate expensive cheap howmuch
    discount coupon promo voucher promotion deal sale
    newsletter mailing bulletin
    subscribe subscription unsubscribe membership newsletter
    review rating rate feedback opinion comment testimonial star survey
    complaint complain claim reclamation grievance dispute unhappy dissatisfied
    appointment booking reservation visit slot session meeting book reserve
    reschedule postpone rebook move another earlier later delay
    confirm confirmation confirmed accept
    hour openinghours
    location store shop branch near nearest direction map where located office
    pickup collect collection curbside
    stock availability restock inventory
    warranty guarantee repair
    policy rule term condition guarantee
    gift giftcard
    loyalty point reward
    issue problem trouble error fault bug glitch
    delete remove erase close deactivate terminate cancel deletion removal
    create open make setup add start
    buy purchase order shop
    method option alternative modality choice
    buyer customer
    web website site app online internet
    email mail
    phone telephone mobile
    table dinner lunch reservation
    doctor dentist nurse clinic patient
    haircut barber salon stylist
    color colour blue red black white green
    shirt shoes shoe dress jacket pants jeans coat sweater boots hat sneaker skirt sock
    quality excellent awful great terrible
    technician plumber electrician engineer
    shorter longer narrow wide
    quantity amount
    luggage baggage bag suitcase backpack
    flight plane airplane departure landing
    internet wifi broadband network connection signal
    outage blackout powercut
    electricity power
    loan mortgage borrow
    prescription medication medicine pill refill
    roaming abroad overseas international foreign
    plan tariff contract
    breakfast meal
    buy acquire
    delete eliminate
    """

  /// Pairs of words with a name of their own.
  static let pairLines = """
    status:any update,any news,update on,news on,any word
    moneyback:money back,money return,cash back,money refund
    sendback:send back,ship back,give back,bring back,mail back,take back,sent back,sending back
    pickup:pick up,picking up
    signup:sign up,signing up,signed up
    signin:log in,sign in,logging in,logged in
    setup:set up,setting up
    howlong:how long
    howsoon:how soon,how fast,how quickly
    howmuch:how much
    whattime:what time,what day,what date,which day
    openinghours:what hours,business hours,opening hours,store hours,opening times
    whereis:where is,where are,where did,where the,where my,where has
    custserv:customer service,customer support,customer care,customer assistance,client service,customer \
    line
    calloff:call off
    reschedul:change appointment,change booking,change visit,change reservation,change session,change \
    slot,move appointment,move booking,new time,another time,another day,different day,different time,push back,push to,put off
    openinghours:you open,you close
    userkey:user key,access key,pin code,account key
    gethere:get here,show up,be here,come in,turn up
    giftcard:gift card,gift certificate
    """

  /// Option words that many programs share, and what customers write for them.
  static let usualLines = """
    track tracking status wismo: track my order,where is my order,where is my package,order \
    status,tracking number
    eta delivery: when will it arrive,when will it get here,how long until delivery,delivery date
    refund refunds: get my money back,want a refund
    return returns: return this,send it back,start a return,do not want it
    exchange: swap it for another,different size,exchange this
    agent human person rep help support: talk to a person,speak to someone,customer service,a real \
    person,call me
    address: change my address,wrong address,i moved
    cancel: cancel it,cancel my order,do not want it anymore
    reschedule change move: another time,different day,can not make it,move my appointment,reschedule
    confirm yes y: yes,yep,sure,confirmed,sounds good,see you then,i will be there,that works,correct
    no n: no,not really,no thanks
    size sizing fit chart: measurements,what size,does it fit,size chart,too small,too big,runs \
    small,true to size
    shipping: shipping cost,how much is shipping,do you ship to,delivery options
    damaged damage broken: arrived broken,item is damaged,does not work,defective
    missing lost: never arrived,item is missing,not in the box
    wrong: wrong item,not what i ordered
    hours: what time do you open,when do you close,are you open
    location directions: where are you located,address of the store,how do i get there
    price cost pricing: how much is it,what does it cost
    stock: in stock,back in stock,available
    pickup: pick it up,ready for pickup
    billing invoice bill: my bill,invoice,charged twice
    later: not now,another time,maybe later
    done resolved fixed: all set,it works now,all good
    book: book an appointment,make a reservation
    """
}
