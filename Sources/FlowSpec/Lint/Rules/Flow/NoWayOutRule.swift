/// A loop that no customer gets out of. Source: the flow language, section 4; 2026-11-23.
enum NoWayOutRule: LintRule {
  static let rule = Rule(
    "flow/no-way-out", .error, "a loop from which no way leads to an end or to a person",
    source: "the flow language; the two-way texting guide: every menu leads to an answer or to a person",
    date: "2026-11-23",
    reason: """
      Whatever the customer replies, the same messages come again. Where nothing in the loop waits, the program even \
      answers itself for ever. Escalation does not count: it is luck, not design.
      """,
    bad: [
      .states(
        """
        ↓menu: {say: "Reply SIZE or COLOR.", replies: {SIZE: size, COLOR: color}}
        size: {say: It runs small., then: menu}
        color: {say: It comes in blue., then: menu}
        """)
    ],
    good: [
      .states(
        """
        menu:
          say: Reply SIZE or AGENT.
          replies: {SIZE: size, AGENT: agent}
          else: {say: Reply SIZE or AGENT., then: agent}
          after: {24h: abandoned}
        size: {say: It runs small., then: menu}
        """)
    ]
  ) { subject, findings in
    guard subject.isWhole else { return }
    for loop in subject.graph.loopsWithoutWayOut() {
      let circle = subject.graph.circle(through: loop[0], within: Set(loop))
      findings.report(
        .noWayOut(circle.map { subject.graph.state($0).name }), at: subject.graph.state(loop[0]).place,
        help: "add a reply that leads to a person or to an end, or `after: {24h: abandoned}`")
    }
  }
}

extension String {
  fileprivate static func noWayOut(_ circle: [String]) -> String {
    let names = circle.count > 8 ? circle.prefix(7) + ["..."] : circle[...]
    return "no way leads out of this loop: \(names.joined(separator: " → "))"
  }
}
