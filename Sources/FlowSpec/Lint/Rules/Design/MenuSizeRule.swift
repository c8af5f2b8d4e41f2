/// A menu that is too long to choose from. Source: the two-way texting guide; 2026-11-23.
enum MenuSizeRule: LintRule {
  /// The guide's upper limit.
  static let maximumOptions = 5

  static let rule = Rule.ofStates(
    "design/menu-size", .warning, "a menu has more than 5 options",
    source: "the two-way texting guide: limit menus to 3-5 choices", date: "2026-11-23",
    reason: """
      If you offer too many choices, customers freeze. What is asked for seldom can be understood without being listed \
      (`also`), or stand behind a first choice. The way to a person counts as an option.
      """,
    bad: [
      .states(
        """
        help:
          say: "How can we help? Reply {options}."
          replies: {TRACK: agent, ETA: agent, ADDRESS: agent, SIZE: agent, RETURN: agent, ↓AGENT: agent}
          else: {say: "Reply {options}.", then: agent}
          after: {24h: abandoned}
        """)
    ],
    good: [
      .states(
        """
        help:
          say: "How can we help? Reply {options}."
          replies: {TRACK: agent, ETA: agent, RETURN: agent, AGENT: agent}
          also: {ADDRESS: agent, SIZE: agent}
          else: {say: "Reply {options}.", then: agent}
          after: {24h: abandoned}
        """)
    ]
  ) { _ in
    { _, state, _, findings in
      guard state.replies.count > maximumOptions else { return }
      findings.report(
        .tooMany(state), at: state.replies[maximumOptions].place,
        help: "keep 3 to \(maximumOptions), and move the rest to `also` or behind a first choice")
    }
  }
}

extension String {
  fileprivate static func tooMany(_ state: State) -> String {
    "the menu of `\(state.name)` has \(state.replies.count) options; customers choose from at most \(MenuSizeRule.maximumOptions)"
  }
}
