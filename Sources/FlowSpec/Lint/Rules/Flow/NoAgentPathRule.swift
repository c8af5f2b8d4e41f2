/// A customer who can't get to a person. Source: the two-way texting guide; 2026-11-23.
enum NoAgentPathRule: LintRule {
  static let rule = Rule.ofStates(
    "flow/no-agent-path", .warning, "no reply leads from a waiting state to a person within 3 steps",
    source: "the two-way texting guide: pair automation with human support, AGENT for a human",
    date: "2026-11-23",
    reason: """
      A customer whose question the menu does not answer needs a way to a person that is written there. Offer AGENT in the \
      state, name it in `also`, make it an option that is understood `everywhere`, or let the text AGENT start a flow.
      """,
    bad: [
      .states(
        """
        ↓shipped:
          say: Your order shipped! Reply TRACK for the link.
          replies: {TRACK: tracking}
          else: {say: Reply TRACK., then: agent}
          after: {48h: resolved}
        tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
        """)
    ],
    good: [
      .states(
        """
        shipped:
          say: Your order shipped! Reply TRACK for the link.
          replies: {TRACK: tracking}
          also: {AGENT: agent}
          else: {say: Reply TRACK., then: agent}
          after: {48h: resolved}
        tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
        """)
    ]
  ) { subject in
    guard subject.isWhole else { return nil }
    let graph = subject.graph
    let isPerson = (0..<graph.stateCount).map { graph.looking(at: $0) { $0.handoff != nil } }
    let near = graph.states(leadingTo: isPerson, within: 3) { edge in
      switch edge.cause {
      case .fallback, .timeout: false
      default: true
      }
    }
    let isOffered = graph.entries.contains { entry in
      if case .text = entry.cause { near[entry.state] } else { false }
    }
    if isOffered { return nil }
    return { number, state, _, findings in
      guard state.hearsReplies, !near[number] else { return }
      findings.report(
        .noPerson(state), at: state.place,
        help: "offer AGENT here, name it under `also`, or make it `everywhere: true`")
    }
  }
}

extension String {
  fileprivate static func noPerson(_ state: State) -> String {
    "no reply in `\(state.name)` leads to a person within 3 steps"
  }
}
