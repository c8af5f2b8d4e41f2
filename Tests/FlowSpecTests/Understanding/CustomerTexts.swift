/// Short texts as customers write them, for the menus of typical flows, with the option that each means.
struct CustomerTexts {
  var flow: String
  /// Options with their `like` phrases.
  var menu: [(word: String, like: [String])]
  /// A line each: the option, a colon, the text. `-` means none, `?` that the text is torn between two.
  var lines: String

  var texts: [(expected: String, text: String)] {
    lines.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
  }

  static let all = [orderStatus, returns, sizing, appointment, pickup, feedback, shipping, billing]

  static let orderStatus = CustomerTexts(
    flow: "order status",
    menu: [
      ("TRACK", ["where is my order"]), ("ETA", ["when will it arrive"]), ("ADDRESS", ["change my address"]),
      ("AGENT", ["talk to a person"]),
    ],
    lines: """
      TRACK: track
      TRACK: Track!
      TRACK: trakc
      TRACK: TRACKING PLS
      TRACK: wheres my stuff
      TRACK: where's my order??
      TRACK: where is my package at
      TRACK: wheres my pkg
      TRACK: whats the status of my order
      TRACK: any update on my order?
      TRACK: has it shipped yet? can i get the tracking number
      TRACK: tracking link please
      TRACK: can u track it 4 me
      TRACK: i wanna track my parcel
      TRACK: Im trying to find out where my order is
      TRACK: i ordered a week ago, where is my order
      TRACK: order status
      TRACK: where the heck is my order
      ETA: eta
      ETA: ETA?
      ETA: eta pls
      ETA: whats the eta
      ETA: when will it arrive
      ETA: when is it going to get here
      ETA: when does it come
      ETA: how long till it gets here
      ETA: how long will delivery take
      ETA: when's it getting delivered
      ETA: what day will it be delivered
      ETA: estimated delivery date?
      ETA: will it arrive by friday
      ETA: arival time
      ADDRESS: address
      ADDRESS: adress
      ADDRESS: i moved
      ADDRESS: I need to change my address
      ADDRESS: can u send it to a different address
      ADDRESS: wrong address
      ADDRESS: my adress is wrong
      ADDRESS: update shipping address
      ADDRESS: you have my old address
      ADDRESS: need to update where it ships, new address
      AGENT: agent
      AGENT: aegnt
      AGENT: human
      AGENT: talk to a human!!
      AGENT: real person please
      AGENT: can i speak to someone
      AGENT: get me a representative
      AGENT: i want to talk to customer service
      AGENT: can I chat with a live agent
      AGENT: operator
      ?: change my address and talk to an agent
      ?: track or agent
      -: what's for lunch
      -: lol ok
      -: can you text my wife instead
      -: do you sell gift cards
      -: how do I reset my password
      -: I love your store
      -: cancel my newsletter
      -: what are your hours
      -: 12345
      -: hmm
      """
  )

  static let returns = CustomerTexts(
    flow: "returns",
    menu: [
      ("RETURN", ["send it back"]), ("EXCHANGE", ["different size"]), ("REFUND", ["get my money back"]),
      ("DAMAGED", ["it arrived broken"]), ("AGENT", ["speak to someone"]),
    ],
    lines: """
      RETURN: return
      RETURN: retrun
      RETURN: I wanna send it back
      RETURN: i want to return it
      RETURN: returning the shoes
      RETURN: how do i send this back
      RETURN: can I ship it back to you
      RETURN: need a return label
      RETURN: I'd like to return my order pls
      RETURN: start a return
      RETURN: dont want it anymore how do i return
      RETURN: send back
      RETURN: I don't want to exchange it, just return it
      EXCHANGE: exchange
      EXCHANGE: exhange
      EXCHANGE: swap it
      EXCHANGE: can i swap for a bigger size
      EXCHANGE: need a different size
      EXCHANGE: can I get a size smaller
      EXCHANGE: exchange for a medium
      EXCHANGE: i want to exchange this for another color
      EXCHANGE: replace it with a large
      EXCHANGE: not a refund, i want to exchange it
      REFUND: refund
      REFUND: refnd
      REFUND: REFUND ME NOW
      REFUND: i want my money back
      REFUND: give me my money back
      REFUND: when do i get refunded
      REFUND: I never got my refund
      REFUND: can i be reimbursed
      REFUND: full refund plz
      REFUND: money back
      DAMAGED: damaged
      DAMAGED: it came broken
      DAMAGED: arrived damaged
      DAMAGED: the zipper is broken
      DAMAGED: my mug is cracked
      DAMAGED: it's defective
      DAMAGED: box was smashed and item broken
      DAMAGED: there's a rip in it
      AGENT: agent
      AGENT: let me talk to somebody
      AGENT: speak to a rep
      AGENT: person
      AGENT: customer service please
      ?: refund or exchange?
      ?: can i exchange it or get a refund
      -: I don't want to return it
      -: don't refund me
      -: what time do you open
      -: do you price match
      -: nice weather today
      -: is this a scam
      -: need to change my password
      """
  )

  static let sizing = CustomerTexts(
    flow: "sizing",
    menu: [
      ("SMALLER", ["too big", "a size down"]), ("BIGGER", ["too small", "a size up"]),
      ("CHART", ["size chart", "size guide"]),
      ("AGENT", ["talk to a stylist"]),
    ],
    lines: """
      SMALLER: smaller
      SMALLER: its too big
      SMALLER: way too big on me
      SMALLER: i need a size down
      SMALLER: smaller pls
      SMALLER: can i have a smaller one
      BIGGER: bigger
      BIGGER: too small
      BIGGER: it's too small!!
      BIGGER: size up
      BIGGER: need a bigger one
      BIGGER: biger
      CHART: chart
      CHART: size chart
      CHART: where is the size guide
      CHART: can you send me your sizing chart
      CHART: what are the measurements
      AGENT: stylist
      AGENT: can i talk to a stylist
      AGENT: human pls
      -: is it machine washable
      -: when is the sale
      -: what
      """
  )

  static let appointment = CustomerTexts(
    flow: "appointment",
    menu: [
      ("CONFIRM", ["i'll be there", "see you then"]), ("RESCHEDULE", ["different time", "another day"]),
      ("DIRECTIONS", ["where are you", "how do I get there"]), ("AGENT", ["talk to the front desk"]),
    ],
    lines: """
      CONFIRM: confirm
      CONFIRM: confirmed
      CONFIRM: Confirm!!
      CONFIRM: confrim
      CONFIRM: yes i'll be there
      CONFIRM: ill be there
      CONFIRM: see you then
      CONFIRM: sounds good, see you then!
      CONFIRM: yep confirming
      CONFIRM: I confirm
      RESCHEDULE: reschedule
      RESCHEDULE: reschedual
      RESCHEDULE: resched please
      RESCHEDULE: can we do another day
      RESCHEDULE: i need a different time
      RESCHEDULE: can't make it, need to reschedule
      RESCHEDULE: can I move my appointment
      RESCHEDULE: need to move it to friday, different day
      RESCHEDULE: could we postpone
      RESCHEDULE: change my appt time
      RESCHEDULE: something came up, can we do a different day?
      RESCHEDULE: rebook pls
      DIRECTIONS: directions
      DIRECTIONS: where are you located
      DIRECTIONS: how do i get there
      DIRECTIONS: whats the address of your office
      DIRECTIONS: direcitons please
      DIRECTIONS: where do I go
      AGENT: agent
      AGENT: can someone call me
      AGENT: front desk
      AGENT: i need to speak to the front desk
      -: how much does it cost
      -: is parking free
      -: do you take my insurance
      -: I don't want to reschedule
      -: my dog is sick
      -: happy birthday
      """
  )

  static let pickup = CustomerTexts(
    flow: "pickup",
    menu: [
      ("HERE", ["I'm outside", "I have arrived"]), ("HOURS", ["when do you open", "how late are you open"]),
      ("LATER", ["come another day", "hold it for me"]), ("SHIP", ["ship it to me instead"]), ("AGENT", []),
    ],
    lines: """
      HERE: here
      HERE: im here
      HERE: I'm outside
      HERE: i am outside in a red truck
      HERE: just arrived
      HERE: we have arrived
      HERE: heree
      HOURS: hours
      HOURS: what are your hours
      HOURS: when do you close
      HOURS: what time do u open
      HOURS: are you open on sunday
      HOURS: how late r u open tonight
      HOURS: store hours?
      LATER: later
      LATER: can you hold it for me
      LATER: ill come another day
      LATER: pls hold it til tomorrow
      SHIP: ship
      SHIP: can you ship it instead
      SHIP: just ship it to me
      SHIP: could it be shipped to my house
      AGENT: agent
      AGENT: speak to a person
      AGENT: rep
      -: do you have this in blue
      -: I forgot my password
      -: haha
      -: great prices
      """
  )

  static let feedback = CustomerTexts(
    flow: "feedback",
    menu: [
      ("GOOD", ["it was great", "loved it"]), ("BAD", ["not happy", "it was terrible"]),
      ("LATER", ["ask me later"]),
      ("AGENT", ["talk to a manager"]),
    ],
    lines: """
      GOOD: good
      GOOD: great!!
      GOOD: it was great
      GOOD: loved it
      GOOD: i love it
      GOOD: very good thanks
      GOOD: gooood
      GOOD: pretty good
      BAD: bad
      BAD: not happy
      BAD: it was terrible
      BAD: terrible service
      BAD: i'm not happy with it
      BAD: baddd
      LATER: later
      LATER: ask me later
      LATER: maybe later
      AGENT: i want to talk to a manager
      AGENT: manager
      AGENT: agent pls
      -: who is this
      -: what is my balance
      -: where is my order
      """
  )

  static let shipping = CustomerTexts(
    flow: "shipping options",
    menu: [
      ("EXPRESS", ["fastest shipping", "overnight"]), ("STANDARD", ["free shipping", "cheapest"]),
      ("COST", ["how much is shipping"]), ("AGENT", []),
    ],
    lines: """
      EXPRESS: express
      EXPRESS: expres
      EXPRESS: overnight
      EXPRESS: fastest please
      EXPRESS: express shipping
      EXPRESS: whats the fastest way
      STANDARD: standard
      STANDARD: standart
      STANDARD: the free one
      STANDARD: cheapest
      STANDARD: free shipping pls
      COST: cost
      COST: how much is shipping
      COST: how much does shipping cost
      COST: whats the price of shipping
      AGENT: agent
      AGENT: get me a human
      -: is it waterproof
      -: reset my password
      """
  )

  static let billing = CustomerTexts(
    flow: "billing",
    menu: [
      ("BALANCE", ["how much do I owe"]), ("PAY", ["pay my bill"]),
      ("INVOICE", ["send me the invoice", "receipt"]),
      ("DISPUTE", ["charged twice", "wrong charge"]), ("AGENT", []),
    ],
    lines: """
      BALANCE: balance
      BALANCE: balence
      BALANCE: whats my balance
      BALANCE: how much do i owe u
      PAY: pay
      PAY: i want to pay
      PAY: pay my bill
      PAY: can i pay my bill by card
      PAY: make a payment
      INVOICE: invoice
      INVOICE: invoce
      INVOICE: can I get a receipt
      INVOICE: send me my last invoice
      INVOICE: need a copy of the receipt
      DISPUTE: dispute
      DISPUTE: I was charged twice
      DISPUTE: you charged me twice!!
      DISPUTE: theres a wrong charge on my card
      DISPUTE: i want to dispute this
      AGENT: agent
      AGENT: someone call me
      -: do you ship to canada
      -: where is my package
      -: how do I return this
      """
  )
}
