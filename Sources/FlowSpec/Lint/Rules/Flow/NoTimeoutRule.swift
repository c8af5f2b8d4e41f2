/// A state that waits for ever. Source: Irish Centre for Excellence in Universal Design, texting; 2026-11-23.
enum NoTimeoutRule: LintRule {
  static let rule = Rule.ofStates(
    "flow/no-timeout", .info, "a state waits for ever for a reply",
    source: "Centre for Excellence in Universal Design: re-ask after a while, then close the conversation",
    date: "2026-11-23",
    reason: """
      The run stays open, its menu stays understood weeks later, and reports never count the conversation as abandoned. \
      Say with `after` when the state gives up, or once for all states under `defaults`. A handoff is not waiting: a person \
      has the thread.
      """,
    bad: [
      .states(
        """
        ↓shipped:
          say: Your order shipped! Reply AGENT for help.
          replies: {AGENT: agent}
          else: {say: Reply AGENT., then: agent}
          after: {2h: {say: "Still with us? Reply AGENT for help."}}
        """)
    ],
    good: [
      .states(
        """
        shipped:
          say: Your order shipped! Reply AGENT for help.
          replies: {AGENT: agent}
          else: {say: Reply AGENT., then: agent}
          after: {48h: resolved}
        """)
    ]
  ) { _ in
    { _, state, _, findings in
      guard state.hearsReplies, !state.timeouts.contains(where: \.leaves) else { return }
      findings.report(.waits(state), at: state.place, help: "say when it gives up: `after: {24h: abandoned}`")
    }
  }
}

extension Timeout {
  fileprivate var leaves: Bool {
    if case .go = action { true } else { false }
  }
}

extension String {
  fileprivate static func waits(_ state: State) -> String { "`\(state.name)` waits for ever for a reply" }
}
