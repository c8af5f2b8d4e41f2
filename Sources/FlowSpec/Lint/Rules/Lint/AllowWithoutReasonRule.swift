/// A comment that allows a finding and does not say why. Source: the command line, `lint`; 2026-11-23.
enum AllowWithoutReasonRule: LintRule {
  static let rule = Rule(
    "lint/allow-without-reason", .warning, "a comment allows a finding and does not say why",
    source: "the practice of ESLint, clippy and SwiftLint, which keep a reason with each exception",
    date: "2026-11-23",
    reason: """
      Whoever reads the spec next must be able to tell an exception that somebody has thought about from one that only \
      made a check pass. The finding is allowed all the same.
      """,
    bad: [
      """
      flow: example
      triggers: {order.shipped: start}
      states:
        start:
          ↓# flowrepl: allow design/shouting
          say: Your order HAS SHIPPED.
          then: resolved
      """
    ],
    good: [
      """
      flow: example
      triggers: {order.shipped: start}
      states:
        start:
          # flowrepl: allow design/shouting -- the brand team writes it so
          say: Your order HAS SHIPPED.
          then: resolved
      """
    ])
}

extension Findings {
  mutating func reportNoReason(_ rules: [String], at place: Place) {
    report(
      "this comment does not say why \(rules.map { "`\($0)`" }.listed("and")) may stand", at: place,
      help: "put the reason behind two hyphens: # flowrepl: allow \(rules.joined(separator: ", ")) -- reason")
  }
}
