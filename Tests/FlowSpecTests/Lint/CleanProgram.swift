import FlowSpec

/// A program in which lint finds nothing, to plant faults in.
enum CleanProgram {
  static let files = [
    "program.flow.yaml": """
    program: acme
    brand: Acme Outfitters
    aliases: [Acme]
    sender: {number: "+15550100", kind: 10dlc, platform: twilio, opt-out-handling: default}
    consent:
      disclosure: >-
        By replying JOIN you agree to receive recurring automated marketing texts from Acme Outfitters.
        Up to 6 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to cancel.
      frequency: up to 6 msgs/month
      help: support@acme.example
    messages:
      opt-in: "Acme Outfitters: you're in! Up to 6 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to cancel."
      opt-out: "Acme Outfitters: you are unsubscribed and will get no more messages. Reply START to rejoin."
      help: "Acme Outfitters: write to support@acme.example. Msg & data rates may apply. Reply STOP to opt out."
    quiet-hours: {marketing: 21:00-08:00, transactional: 22:00-07:00, state-rules: none}
    caps: {marketing: 1/day, all: 20/day}
    agents:
      hours: Mon-Fri 09:00-18:00 America/New_York
      after-hours: "Acme Outfitters: our team is back at 9 am ET. We'll text you then."
      first-reply: 5m
    escalate: {negative-sentiment: true, repeated-question: 2, topics: [billing, refund, privacy], to: agent}
    events: {order.shipped: {}, order.delayed: {}}
    data: {slots: slots.csv}
    domains: [acme.example]

    """,
    "wismo.flow.yaml": """
    flow: wismo
    title: Where is my order
    vars:
      eta: {type: text, example: "Tue, Mar 4", max: 12}
      tracking_link: {type: url, example: "https://acme.example/t/8H2K91", max: 40}
    triggers:
      order.shipped: shipped
      order.delayed: delayed
      text: {TRACK: tracking}
    states:
      shipped:
        say: |
          Acme Outfitters: your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out.
        replies:
          TRACK: tracking
          ETA: eta
          AGENT: {to: agent, like: [talk to a person, speak to someone]}
        else: {say: "Sorry, I missed that. Reply TRACK, ETA or AGENT.", tries: 2, then: agent}
        after: {48h: done}
      delayed:
        say: |
          Acme Outfitters: your delivery is delayed. New date: {eta}. Reply TRACK for the link or AGENT for help. Reply STOP to opt out.
        replies: {TRACK: tracking, AGENT: agent}
        else: {say: Reply TRACK or AGENT., tries: 1, then: agent}
        after: {24h: done}
      tracking:
        say: "Got it. Track here: {tracking_link}"
        then: done
      eta:
        say: Got it. Estimated delivery is {eta}.
        then: done
      agent:
        say: Connecting you with a teammate. We reply within 5 minutes.
        handoff: {queue: orders, reason: customer-asked}
      done:
        end: resolved

    """,
    "feedback.flow.yaml": """
    flow: feedback
    title: Feedback
    vars: {rating: {type: number}}
    triggers:
      order.delivered + 3d: rate
    states:
      rate:
        ask: "Acme Outfitters: how did we do? Reply with a rating from 1 to 5. Reply STOP to opt out."
        expect: number 1..5
        save: rating
        then: route
        else: {say: "Please reply with a number from 1 to 5.", tries: 2, then: done}
        after: {72h: done}
      route:
        when:
          - rating >= 4: review
          - else: recover
      review:
        say: Thanks! Would you leave a review? https://acme.example/review
        then: done
      recover:
        say: Sorry it wasn't great. A teammate will text you soon.
        handoff: {queue: care, reason: low-rating, priority: high}
      agent: {say: One moment. A teammate will reply., handoff: {queue: care, reason: customer-asked}}
      done: {end: resolved}

    """,
    "fitting.flow.yaml": """
    flow: fitting
    title: Move a fitting
    triggers: {fitting.reminder: remind}
    states:
      remind:
        say: "Acme Outfitters: your fitting is tomorrow at 3 pm. Reply CONFIRM, RESCHEDULE or AGENT. Reply STOP to opt out."
        replies: {CONFIRM: confirmed, RESCHEDULE: slots, AGENT: agent}
        else: {say: "Reply CONFIRM, RESCHEDULE or AGENT.", then: agent}
        after: {24h: resolved}
      slots:
        ask: "We have {choices}. Reply with its number or AGENT."
        expect: choice
        choices: {table: slots, show: "{day} {time}", most: 3, none: agent}
        save: slot
        replies: {AGENT: agent}
        then: moved
        else: {say: "Reply {choices} or AGENT.", then: agent}
        after: {24h: resolved}
      moved: {say: "Got it. See you {slot.day} at {slot.time}.", then: resolved}
      confirmed: {say: Got it. See you tomorrow at 3 pm., then: resolved}
      agent: {say: A teammate will text you new times., handoff: {queue: store, reason: reschedule}}

    """,
    "cart.flow.yaml": """
    flow: cart
    title: Questions before checkout
    purpose: marketing
    triggers: {cart.abandoned: start, text: {FIT: size}}
    states:
      start:
        say: "Acme Outfitters: need help before checkout? Reply SIZE, SHIPPING or AGENT. Reply STOP to opt out."
        replies: {SIZE: size, SHIPPING: shipping, AGENT: agent}
        else: {say: "Reply SIZE, SHIPPING or AGENT.", tries: 1, then: agent}
        after: {12h: done}
      size: {say: "It runs slightly small. Between sizes? Take the larger.", then: done}
      shipping: {say: Standard shipping takes 3 to 5 business days., then: done}
      agent: {say: One moment. A teammate will reply., handoff: {queue: sales, reason: customer-asked}}
      done: {end: resolved}

    """,
  ]

  static let slots = "day,time\nMon,10 am\nThursday,3:30 pm\n"

  /// What lint finds once a file has another text, as `rule path:line`.
  static func findings(in path: String = "", being text: String = "") -> [String] {
    diagnostics(in: path, being: text).map { finding in
      let file = SourceFile(path: finding.path, text: finding.path == path ? text : files[finding.path] ?? "")
      return "\(finding.rule) \(finding.path):\(LineIndex(file).position(of: finding.range.lowerBound).line)"
    }
  }

  static func diagnostics(in path: String = "", being text: String = "") -> [Diagnostic] {
    let sources = files.map { SourceFile(path: $0, text: $0 == path ? text : $1) }
    let table = TableReading.table("slots", SourceFile(path: "slots.csv", text: slots)).table
    return Linter.findings(ProgramLoader.load(sources), tables: table.map { [$0] } ?? [])
  }
}
