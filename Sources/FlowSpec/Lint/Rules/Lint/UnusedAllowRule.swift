/// A comment that allows what nothing has found. Source: the command line, `lint`; 2026-11-23.
enum UnusedAllowRule: LintRule {
  static let rule = Rule(
    "lint/unused-allow", .warning, "a comment allows a finding that is not there",
    source: "the practice of ESLint, ruff and clippy, which report exceptions that nothing needs",
    date: "2026-11-23",
    reason: """
      The fault has been mended, or the rule's name is mistyped. Left in place, the comment would hide the next fault of \
      that kind without a word.
      """,
    bad: [
      """
      flow: example
      triggers: {order.shipped: start}
      states:
        start:
          ↓# flowrepl: allow design/shouting -- the brand team writes it so
          say: Your order has shipped.
          then: resolved
      """
    ],
    good: [
      """
      flow: example
      triggers: {order.shipped: start}
      states:
        start:
          say: Your order HAS SHIPPED. # flowrepl: allow design/shouting -- the brand team writes it so
          then: resolved
      """
    ])
}

extension Findings {
  mutating func reportUnused(_ rule: String, at place: Place, removing removal: SourceRange?) {
    let fix = removal.map { Fix("take the comment away", edits: [TextEdit($0, "")]) }
    guard RuleCatalog[rule] == nil else {
      report("nothing here is found by `\(rule)`, so there is nothing to allow", at: place, fix: fix)
      return
    }
    let near = Suggestion.nearest(to: rule, in: RuleCatalog.all.map(\.id))
    report(
      "there is no rule `\(rule)`" + (near.map { "; did you mean `\($0)`?" } ?? ""), at: place,
      help: near == nil ? "`flowrepl explain` lists the rules" : nil)
  }
}
