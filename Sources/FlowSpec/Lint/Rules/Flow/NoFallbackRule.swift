/// A menu that has no answer to what it does not understand. Source: the two-way texting guide; 2026-11-23.
enum NoFallbackRule: LintRule {
  static let rule = Rule.ofStates(
    "flow/no-fallback", .info, "a menu has no `else`, neither its own nor by `defaults`",
    source: "the two-way texting guide: the customer knows what to do next", date: "2026-11-23",
    reason: """
      A text that no option takes gets the whole menu again, word for word, as if nobody had read it. Say in `else` what \
      helps: the options, in fewer words, and after some tries a person.
      """,
    bad: [
      .states(
        """
        ↓shipped:
          say: Your order shipped! Reply AGENT for help.
          replies: {AGENT: agent}
          after: {48h: resolved}
        """)
    ],
    good: [
      .states(
        """
        shipped:
          say: Your order shipped! Reply AGENT for help.
          replies: {AGENT: agent}
          else: {say: "Sorry, I missed that. Reply {options}.", then: agent}
          after: {48h: resolved}
        """)
    ]
  ) { _ in
    { _, state, _, findings in
      guard state.hearsReplies, !state.replies.isEmpty, state.fallback == nil else { return }
      findings.report(
        .noFallback(state), at: state.place,
        help: "add `else: {say: \"Sorry, I missed that. Reply {options}.\", tries: 2, then: agent}`")
    }
  }
}

extension String {
  fileprivate static func noFallback(_ state: State) -> String {
    "the menu of `\(state.name)` has no `else` for texts that it does not understand"
  }
}
