import Testing

/// A change to one file of the clean program; `↓` marks the line on which its finding is.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  var rule: String
  var path: String
  var old: String
  var new: String
  /// What is taken out of the file besides.
  var removed: String
  /// Rules that the same change sets off as well, rightly.
  var also: [String]

  init(
    _ rule: String, _ path: String, _ old: String, _ new: String, without removed: String = "",
    also: [String] = []
  ) {
    self.rule = rule
    self.path = path + ".flow.yaml"
    self.old = old
    self.new = new
    self.removed = removed
    self.also = also
  }

  init(harmless path: String, _ old: String, _ new: String) { self.init("", path, old, new) }

  var testDescription: String { "\(rule) \(new.prefix(70))" }

  private static let size = "It runs slightly small. Between sizes? Take the larger."

  private static func message(_ rule: String, _ text: String, also: [String] = []) -> PlantedFault {
    PlantedFault(rule, "cart", "\"\(size)\"", "↓\"\(text)\"", also: also)
  }

  static let all = [
    // Flow
    PlantedFault(
      "flow/unreachable-state", "wismo", "  done:\n", "  ↓survey: {say: Thanks., then: done}\n  done:\n"),
    PlantedFault(
      "flow/dead-end", "cart", "  shipping: {say: Standard shipping takes 3 to 5 business days., then: done}",
      "  ↓shipping: {say: Standard shipping takes 3 to 5 business days.}"),
    PlantedFault(
      "flow/dead-end", "feedback", "rate:\n    ask:", "rate:\n    ↓ask:", without: "    then: route\n",
      also: ["flow/unreachable-state", "flow/no-agent-path"]),
    PlantedFault(
      "flow/no-way-out", "cart", "  done: {end: resolved}",
      "  ↓done: {say: Bye., then: over}\n  over: {say: See you., then: done}"),
    PlantedFault("flow/undefined-variable", "fitting", "{slot.day}", "↓{place}"),
    PlantedFault(
      "flow/undefined-variable", "fitting", "Got it. See you tomorrow at 3 pm.",
      "\"Got it. See you ↓{slot.day}.\""),
    PlantedFault("flow/unused-variable", "wismo", "vars:\n", "vars:\n  ↓spare: {type: text, max: 3}\n"),
    PlantedFault("flow/duplicate-option", "wismo", "[talk to a person, speak to someone]", "[↓eta]"),
    PlantedFault(
      "flow/duplicate-option", "cart", "SHIPPING: shipping, AGENT: agent}",
      "SHIPPING: shipping, ↓size: shipping, AGENT: agent}"),
    PlantedFault(
      "flow/unhandled-mention", "wismo", "{say: Reply TRACK or AGENT., tries",
      "{say: Reply TRACK or ↓HUMAN., tries"),
    PlantedFault(
      "flow/unhandled-mention", "cart", "Reply SIZE, SHIPPING or AGENT. Reply STOP",
      "Reply SIZE, SHIPPING, ↓CHART or AGENT. Reply STOP"),
    PlantedFault(
      "flow/unhandled-mention", "feedback", "Please reply with a number from 1 to 5.", "Reply ↓6 for more."),
    PlantedFault(
      "flow/unhandled-mention", "cart", "\"\(size)\"", "\"It runs small. Text ↓CHART for the chart.\""),
    PlantedFault(
      "flow/unmentioned-option", "cart", "SHIPPING: shipping, AGENT", "SHIPPING: shipping, ↓FIT: size, AGENT"),
    PlantedFault(
      "flow/trigger-conflict", "wismo", "text: {TRACK: tracking}", "text: {TRACK: tracking, ↓fit: tracking}"),
    PlantedFault("flow/unknown-event", "wismo", "order.delayed: delayed", "↓order.delaied: delayed"),
    PlantedFault("flow/unknown-table", "fitting", "table: slots", "table: ↓slot"),
    PlantedFault(
      "flow/no-agent-path", "wismo",
      "  delayed:\n    say: |\n      Acme Outfitters: your delivery is delayed. New date: {eta}. Reply TRACK for the link or AGENT for help. Reply STOP to opt out.\n    replies: {TRACK: tracking, AGENT: agent}\n    else: {say: Reply TRACK or AGENT.",
      "  ↓delayed:\n    say: |\n      Acme Outfitters: your delivery is delayed. New date: {eta}. Reply TRACK for the link. Reply STOP to opt out.\n    replies: {TRACK: tracking}\n    else: {say: Reply TRACK."
    ),
    PlantedFault("flow/no-timeout", "cart", "  start:", "  ↓start:", without: "    after: {12h: done}\n"),
    PlantedFault(
      "flow/no-fallback", "cart", "  start:", "  ↓start:",
      without: "    else: {say: \"Reply SIZE, SHIPPING or AGENT.\", tries: 1, then: agent}\n"),

    // Design
    PlantedFault(
      "design/menu-size", "cart",
      "Reply SIZE, SHIPPING or AGENT. Reply STOP to opt out.\"\n    replies: {SIZE: size, SHIPPING: shipping, AGENT: agent}",
      "Reply {options}. Reply STOP to opt out.\"\n    replies: {SIZE: size, SHIPPING: shipping, ONE: size, TWO: size, THREE: size, ↓AGENT: agent}"
    ),
    PlantedFault(
      "design/menu-order", "wismo", "replies: {TRACK: tracking, AGENT: agent}",
      "replies: {AGENT: agent, ↓TRACK: tracking}"),
    PlantedFault(
      "design/multi-word-option", "cart",
      "Reply SIZE, SHIPPING or AGENT. Reply STOP to opt out.\"\n    replies: {SIZE: size",
      "Reply MY SIZE, SHIPPING or AGENT. Reply STOP to opt out.\"\n    replies: {↓MY SIZE: size",
      also: ["flow/unhandled-mention"]),
    PlantedFault(
      "design/alike-options", "wismo", "      TRACK: tracking\n      ETA: eta\n",
      "      TRACK: {to: tracking, like: [where is my package now]}\n      ↓ETA: {to: eta, like: [where is the package]}\n"
    ),
    message("design/menu-speak", "Select option 2 for shipping information."),
    message("design/menu-speak", "To hear more press 2."),
    message("design/menu-speak", "For sizes, press two."),
    message("design/menu-speak", "Choose an option below."),
    message("design/menu-speak", "Please make a selection."),
    message("design/menu-speak", "Enter 1 for sizes."),
    message("design/one-goal", "Is it small? Or too big?"),
    PlantedFault(
      "design/long-confirmation", "fitting", "confirmed: {say: Got it. See you tomorrow at 3 pm.",
      "confirmed: {say: ↓Got it. We have noted that you are coming tomorrow at 3 pm and have told the whole team in the store about it so that everything is ready for you when you come through the door."
    ),
    PlantedFault(
      "design/placeholder", "wismo", "Track here: {tracking_link}", "Track here: {tracking_link} ↓[date]"),
    message("design/placeholder", "Hi <NAME>, it runs small."),
    message("design/placeholder", "It runs XXX small."),
    message("design/placeholder", "TODO: sizes"),
    message("design/placeholder", "Lorem ipsum dolor sit amet."),
    message("design/placeholder", "It is ready on XX/XX."), message("design/placeholder", "It costs $XX."),
    message("design/placeholder", "Your code is XXXX-XXXX."),
    message("design/placeholder", "Hi %NAME%, it runs small."),
    message("design/placeholder", "Hi ___, it runs small."),
    message("design/placeholder", "Hi {{first_name}}, it runs small."),
    message("design/shouting", "It runs VERY SMALL."),
    message("design/shouting", "It runs small!!"),
    message("design/many-links", "See https://acme.example/a or https://acme.example/b"),
    PlantedFault(
      "design/many-links", "wismo", "Track here: {tracking_link}",
      "Track here: ↓{tracking_link} or https://acme.example/t"),

    // Cost
    PlantedFault(
      "cost/unicode-flip", "cart", "need help before checkout?", "need help before ↓check\u{2014}out?"),
    PlantedFault(
      "cost/segments", "cart", "  shipping: {say: Standard shipping takes 3 to 5 business days.",
      "  shipping: {say: ↓" + String(repeating: "Standard shipping takes 3 to 5 business days. ", count: 7)),
    PlantedFault(
      "cost/segments", "cart", "\"\(size)\"",
      "↓\"It runs small, {contact.name}. " + String(repeating: "It runs small. ", count: 21) + "\""),
    PlantedFault(
      "cost/unbounded-variable", "wismo", "  eta: {type: text, example: \"Tue, Mar 4\", max: 12}",
      "  ↓eta: {type: text, example: \"Tue, Mar 4\"}"),

    // Compliance
    PlantedFault(
      "compliance/keyword-collision", "fitting",
      "RESCHEDULE or AGENT. Reply STOP to opt out.\"\n    replies: {CONFIRM: confirmed, RESCHEDULE: slots",
      "RESCHEDULE, CANCEL or AGENT. Reply STOP to opt out.\"\n    replies: {CONFIRM: confirmed, RESCHEDULE: slots, ↓CANCEL: agent"
    ),
    PlantedFault(
      "compliance/keyword-collision", "cart", "AGENT: agent}\n    else",
      "AGENT: agent}\n    also: {↓End: done}\n    else"),
    PlantedFault(
      "compliance/keyword-shadow", "fitting",
      "Reply CONFIRM, RESCHEDULE or AGENT. Reply STOP to opt out.\"\n    replies: {CONFIRM: confirmed",
      "Reply YES, RESCHEDULE or AGENT. Reply STOP to opt out.\"\n    replies: {↓YES: confirmed",
      also: ["flow/unhandled-mention"]),
    PlantedFault(
      "compliance/numeric-opt-out", "cart", "AGENT. Reply STOP to opt out.",
      "AGENT. ↓Reply 9 to unsubscribe.", also: ["flow/unhandled-mention"]),
    PlantedFault("compliance/no-brand", "cart", "\"Acme Outfitters: need", "↓\"We wonder: need"),
    PlantedFault(
      "compliance/no-opt-out-notice", "cart",
      "\"Acme Outfitters: need help before checkout? Reply SIZE, SHIPPING or AGENT. Reply STOP to opt out.\"",
      "↓\"Acme Outfitters: need help before checkout? Reply SIZE, SHIPPING or AGENT.\""),
    PlantedFault(
      "compliance/opt-in-content", "program", "opt-in: \"Acme Outfitters: you're in! Up to 6 msgs/month.",
      "opt-in: ↓\"Acme Outfitters: you're in!"),
    PlantedFault(
      "compliance/opt-in-content", "program", "opt-in: \"Acme Outfitters: you're in! Up to 6 msgs/month.",
      "opt-in: ↓\"Acme Outfitters: you're in! Have a good day."),
    PlantedFault(
      "compliance/missing-disclosure", "program",
      "disclosure: >-\n    By replying JOIN you agree to receive recurring automated marketing texts from Acme Outfitters.\n    Up to 6 msgs/month. Msg",
      "disclosure: ↓>-\n    By replying JOIN you agree to receive recurring automated marketing texts from Acme Outfitters.\n    Msg"
    ),
    PlantedFault(
      "compliance/help-content", "program", "help: \"Acme Outfitters: write to support@acme.example.",
      "help: ↓\"Acme Outfitters: write to us."),
    PlantedFault(
      "compliance/opt-out-content", "program",
      "opt-out: \"Acme Outfitters: you are unsubscribed and will get no more messages. Reply START to rejoin.\"",
      "opt-out: ↓\"Acme Outfitters: you are unsubscribed and will get no more messages. Reply START for 10% off.\""
    ),
    PlantedFault(
      "compliance/self-handled-opt-out", "program",
      "sender: {number: \"+15550100\", kind: 10dlc, platform: twilio, opt-out-handling: default}",
      "sender: ↓{number: \"+15550100\", platform: none}",
      without:
        "  help: \"Acme Outfitters: write to support@acme.example. Msg & data rates may apply. Reply STOP to opt out.\"\n"
    ),
    PlantedFault(
      "compliance/self-handled-opt-out", "cart", "text: {FIT: size}", "text: {FIT: size, ↓STOP: done}"),
    PlantedFault(
      "compliance/missing-disclosure", "program", "disclosure: >-", "disclosure: ↓>-",
      without: " Reply HELP for help, STOP to cancel.\n"),
    PlantedFault(
      "compliance/no-quiet-hours", "program",
      "{marketing: 21:00-08:00, transactional: 22:00-07:00, state-rules: none}",
      "↓{transactional: 22:00-07:00}"),
    PlantedFault(
      "compliance/no-caps", "program", "program: acme\n", "program: ↓acme\n",
      without: "caps: {marketing: 1/day, all: 20/day}\n"),
    message("compliance/url-shortener", "See https://bit.ly/3abc"),
    message("compliance/insecure-link", "See http://acme.example/size"),
    message("compliance/insecure-link", "See https://sizes.example/a"),
    message("compliance/sensitive-request", "Please reply with your card number."),
    message("compliance/sensitive-request", "What is your SSN? We need it."),
    message("compliance/sensitive-request", "Enter your password to go on."),
    message("compliance/sensitive-request", "Reply with the 3 digits on the back of your card."),
    message("compliance/sensitive-request", "Please reply with the code we sent you."),
    message("compliance/prohibited-content", "Now with CBD oil."),
    message("compliance/prohibited-content", "Now with free wine."),
    message("compliance/prohibited-content", "Free beers tonight."),
    message("compliance/prohibited-content", "All vapes at half price."),
    message("compliance/prohibited-content", "Bet on the game tonight."),
    message("compliance/prohibited-content", "Payday loans today."),
    message("compliance/numeric-opt-out", "It runs small. 9 to unsubscribe."),
    message(
      "compliance/numeric-opt-out", "It runs small. To unsubscribe, reply 9.",
      also: ["flow/unhandled-mention"]),
    message("compliance/numeric-opt-out", "It runs small. To stop these texts reply 3."),
    message("compliance/numeric-opt-out", "It runs small. Reply with 9 to stop receiving texts."),

    // Staffing
    PlantedFault(
      "staffing/no-after-hours", "program",
      "agents:\n  hours: Mon-Fri 09:00-18:00 America/New_York\n  after-hours: \"Acme Outfitters: our team is back at 9 am ET. We'll text you then.\"\n",
      "agents:\n  ↓hours: Mon-Fri 09:00-18:00 America/New_York\n"),
    PlantedFault(
      "staffing/no-escalation", "program", "program: acme\n", "program: ↓acme\n",
      without:
        "escalate: {negative-sentiment: true, repeated-question: 2, topics: [billing, refund, privacy], to: agent}\n",
      also: ["flow/unreachable-state"]
    ),

    // Lint
    PlantedFault(
      "lint/unused-allow", "cart", "states:\n",
      "states:\n  ↓# flowrepl: allow design/shouting -- loud brand\n"),
    PlantedFault(
      "lint/allow-without-reason", "cart", "  size: {say: \"\(size)\"",
      "  ↓# flowrepl: allow design/shouting\n  size: {say: BIG NEWS."),
  ]

  static let harmless = [
    PlantedFault(harmless: "cart", "\"\(size)\"", "\"Sizes run small (S to XXL). Try 2 sizes at home!\""),
    PlantedFault(harmless: "cart", "\"\(size)\"", "\"We reply 24/7. We'll text 2 photos within 3 hours.\""),
    PlantedFault(
      harmless: "cart", "\"\(size)\"", "\"Questions? Reply HELP for help or TRACK for your order.\""),
    PlantedFault(
      harmless: "cart", "\"\(size)\"",
      "\"Back at 9 AM ET via USPS. Have a look: https://acme.example/s?a=1?\""),
    PlantedFault(harmless: "cart", "\"\(size)\"", "\"We never ask for your card number or password.\""),
    PlantedFault(harmless: "cart", "\"\(size)\"", "\"It runs small 📦\""),
    PlantedFault(
      harmless: "cart", "\"\(size)\"", "\"Write to help@acme.example or see shop.acme.example/size\""),
    PlantedFault(harmless: "cart", "\"\(size)\"", "\"Reply [TRACK] for your order.\""),
    PlantedFault(harmless: "cart", "\"\(size)\"", "\"Sizes S to XXL. Your card XXXX-1234 was charged 5%.\""),
    PlantedFault(
      harmless: "cart", "\"\(size)\"",
      "\"Enter your password at https://acme.example/login to see your orders.\""),
    PlantedFault(
      harmless: "cart", "\"\(size)\"", "\"Stop by with 2 friends to get 3 for 2, or enter 5 codes to win.\""),
    PlantedFault(
      harmless: "cart", "\"\(size)\"", "\"We ship in 2 to 3 days. To stop the parcel, call +1 555 010 0199.\""
    ),
  ]
}
