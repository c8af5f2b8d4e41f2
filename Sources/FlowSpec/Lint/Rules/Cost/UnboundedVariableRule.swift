/// A variable that can be of any length. Source: the flow language, section 3; 2026-11-23.
enum UnboundedVariableRule: LintRule {
  static let rule = Rule(
    "cost/unbounded-variable", .info, "a message says a variable that has no `max`",
    source: "the flow language: `max` bounds what a variable adds to a message", date: "2026-11-23",
    reason: """
      What the message costs can't be told before it is sent, and one long name or link makes it a segment longer for every \
      customer. Dates, times, numbers and lists of choices have a bound of their own.
      """,
    bad: [
      """
      flow: example
      vars: {↓item: {type: text, example: Trail jacket}}
      triggers: {order.shipped: shipped}
      states:
        shipped: {say: "Your {item} shipped!", then: resolved}
      """
    ],
    good: [
      """
      flow: example
      vars: {item: {type: text, max: 30, example: Trail jacket}}
      triggers: {order.shipped: shipped}
      states:
        shipped: {say: "Your {item} shipped!", then: resolved}
      """
    ]
  ) { subject, findings in
    var told: Set<Place> = []
    for (number, worst) in subject.worstCases.enumerated() {
      guard let worst, !worst.unbounded.isEmpty else { continue }
      let use = subject.messages[number]
      for (path, range) in worst.unbounded {
        let said = Place(use.place.path, range)
        let declared = subject.variable(path, flow: subject.flow(of: use))
        let place = declared?.place ?? said
        guard told.insert(place).inserted else { continue }
        findings.report(
          .unbounded(path), at: place,
          notes: declared == nil ? [] : [Note("a message says it here", at: said)],
          help: "say how long it gets: `\(path): {type: \((declared?.type ?? .text).name), max: 40}`")
      }
    }
  }
}

extension String {
  fileprivate static func unbounded(_ path: String) -> String {
    "`\(path)` has no `max`, and a message says it"
  }
}
