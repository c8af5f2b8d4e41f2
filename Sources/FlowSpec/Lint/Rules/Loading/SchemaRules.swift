// What is found while files are read into a program: the shapes of things.

extension RuleCatalog {
  static let schema: [Rule] = [
    loadingRule(
      "schema/unknown-key", "a program, flow or scenario has a key that the language does not know",
      reason: """
        A key that nobody reads does nothing, and mostly it is a typing error: what the author wanted does not happen, \
        without a word. Where a known key is near, the finding names it.
        """,
      bad: [.states("shipped: {say: Your order shipped!, ↓thn: resolved}")],
      good: [.states("shipped: {say: Your order shipped!, then: resolved}")]),
    loadingRule(
      "schema/wrong-type", "a value is not of the kind that its key takes",
      reason: """
        A duration, a number, a list or a text is wanted and something else is written. Nothing is guessed: what can't be \
        read is told, with an example of what can.
        """,
      bad: [
        .states(
          """
          shipped:
            say: Your order shipped!
            replies: {AGENT: agent}
            after: {↓two days: resolved}
          """)
      ],
      good: [
        .states(
          """
          shipped:
            say: Your order shipped!
            replies: {AGENT: agent}
            after: {2d: resolved}
          """)
      ]),
    loadingRule(
      "schema/missing-key", "something lacks a key that it can't do without",
      reason: """
        A flow is its states, a lookup needs its table and a choice its rows. Without them there is nothing to run.
        """,
      bad: ["flow: ↓example\ntriggers: {order.shipped: shipped}\n"],
      good: ["flow: example\nstates:\n  shipped: {say: Your order shipped!, then: resolved}\n"]),
    loadingRule(
      "schema/contradiction", "two keys of a state exclude each other",
      reason: """
        A state either waits, goes on or ends. Where it says two of these, one is never taken, and the author has probably \
        thought of two states.
        """,
      bad: [
        .states(
          """
          shipped:
            say: Your order shipped! Reply AGENT for help.
            replies: {AGENT: agent}
            then: ↓resolved
          """)
      ],
      good: [
        .states(
          """
          shipped:
            say: Your order shipped! Reply AGENT for help.
            replies: {AGENT: agent}
            after: {24h: resolved}
          """)
      ]),
    loadingRule(
      "schema/several-programs", "a folder holds two program files",
      reason:
        "A program is everything that one phone number says. Which of two programs holds can't be told.",
      bad: [.program("program: acme\n", flow: "↓program: other\n")],
      good: [.program("program: acme\n")]),
    loadingRule(
      "schema/missing-table", "a table's file can't be read",
      reason: """
        States that look something up would find the table down from the first customer on. Paths count from the program's \
        folder.
        """,
      bad: [.addition("data: {orders: ↓data/orders.csv}")],
      good: [
        .addition("data: {orders: data/orders.csv}", tables: ["data/orders.csv": "order_id,eta\nA1,soon\n"])
      ]),
    loadingRule(
      "schema/bad-table", "a table is not written as rows of equally many cells",
      reason: """
        A cell with a comma in it that is not in quotes shifts all that follow, and customers are told what stands in the \
        next column.
        """,
      bad: [
        .addition(
          "data: {orders: data/orders.csv}", tables: ["data/orders.csv": "order_id,eta\nA1,Tue, Mar 4\n"])
      ],
      good: [
        .addition(
          "data: {orders: data/orders.csv}", tables: ["data/orders.csv": "order_id,eta\nA1,\"Tue, Mar 4\"\n"])
      ]),
  ]

  /// What is found while names are looked up.
  static let names: [Rule] = [
    loadingRule(
      "flow/unknown-target", "a target names a state or a flow that does not exist",
      reason: """
        Whoever takes that way gets no answer, and the run stops. The name is mistyped, or the state has been renamed or \
        was never written.
        """,
      bad: [.states("shipped: {say: Your order shipped!, then: ↓tracking}")],
      good: [
        .states(
          """
          shipped: {say: Your order shipped!, then: tracking}
          tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
          """)
      ]),
    loadingRule(
      "flow/unknown-option", "a list names an option that neither the flow nor the program declares",
      reason: """
        In `replies: [TRACK, AGENT]` each word must stand under `options:` of the flow or the program, where it says what \
        the option leads to.
        """,
      bad: [
        .states(
          """
          shipped:
            say: Your order shipped! Reply TRACK for the link.
            replies: [↓TRACK]
          """)
      ],
      good: [
        """
        flow: example
        triggers: {order.shipped: shipped}
        options: {TRACK: tracking}
        states:
          shipped: {say: Your order shipped! Reply TRACK for the link., replies: [TRACK]}
          tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
        """
      ]),
    loadingRule(
      "flow/bad-expression", "a condition or calculation can't be read, or its types don't fit",
      reason: """
        A condition that can't be judged never holds, so that customers silently take the other way. Types are checked \
        before any customer comes, wherever they can be known.
        """,
      bad: [
        """
        flow: example
        vars: {rating: number}
        triggers: {order.delivered: start}
        states:
          start:
            when:
              - rating >= ↓'four': thanks
              - else: agent
          thanks: {say: Thanks!, then: resolved}
        """
      ],
      good: [
        """
        flow: example
        vars: {rating: number}
        triggers: {order.delivered: start}
        states:
          start:
            when:
              - rating >= 4: thanks
              - else: agent
          thanks: {say: Thanks!, then: resolved}
        """
      ]),
    loadingRule(
      "flow/bad-template", "the braces of a message hold no name of a variable",
      reason: """
        Customers would be sent the braces. A name has letters, digits and `_`; a literal brace is written twice.
        """,
      bad: [.states("shipped: {say: \"Your order ↓{order id} shipped!\", then: resolved}")],
      good: [.states("shipped: {say: \"Your order {{A1}} shipped!\", then: resolved}")]),
    loadingRule(
      "flow/duplicate-flow", "two flows have the same name",
      reason:
        "Targets, reports and transcripts tell flows apart by their names, so only one of the two can be read.",
      bad: [.flows(Example.standardFlow, Example.standardFlow.replacing("flow: ", with: "flow: ↓"))],
      good: [
        .flows(Example.standardFlow, Example.standardFlow.replacing("flow: example", with: "flow: second"))
      ]),
  ]

  private static func loadingRule(
    _ id: String, _ summary: String, reason: String, bad: [Example], good: [Example]
  ) -> Rule {
    Rule(
      id, .error, summary, source: "the flow language", date: "2026-11-23", reason: reason, bad: bad,
      good: good,
      origin: .loading)
  }
}
