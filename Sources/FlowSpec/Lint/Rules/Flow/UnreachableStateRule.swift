/// A state that nothing leads to. Source: the flow language, section 4; 2026-11-23.
enum UnreachableStateRule: LintRule {
  static let rule = Rule(
    "flow/unreachable-state", .warning, "no trigger, reply, jump or escalation gets to a state",
    source: "the flow language: a run starts at a trigger and moves by replies, jumps and escalations",
    date: "2026-11-23",
    reason: """
      No customer can ever get to the state. It was forgotten when the flow changed, or a target that should lead to it is \
      missing or names another state. Its messages are read and translated for nothing.
      """,
    bad: [
      .states(
        """
        shipped:
          say: Your order shipped! Reply TRACK for the link or AGENT for help.
          replies: {TRACK: tracking, AGENT: agent}
          else: {say: Reply TRACK or AGENT., then: agent}
          after: {48h: resolved}
        tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
        ↓survey: {say: Thanks for your order., then: resolved}
        """)
    ],
    good: [
      .states(
        """
        shipped:
          say: Your order shipped! Reply TRACK for the link or AGENT for help.
          replies: {TRACK: tracking, AGENT: agent}
          else: {say: Reply TRACK or AGENT., then: agent}
          after: {48h: survey}
        tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
        survey: {say: Thanks for your order., then: resolved}
        """)
    ]
  ) { subject, findings in
    guard subject.isWhole else { return }
    let graph = subject.graph
    let isReached = graph.reachableStates()
    guard isReached.contains(false) else { return }
    var reachedShared: Set<Place> = subject.placesReachedWithoutRun
    for number in 0..<graph.stateCount where isReached[number] {
      let state = graph.state(number)
      if state.isShared { reachedShared.insert(state.place) }
    }
    for number in 0..<graph.stateCount where !isReached[number] {
      let state = graph.state(number)
      if state.isShared, reachedShared.contains(state.place) { continue }
      findings.report(
        .unreachable(state), at: state.place, help: "lead a reply, a jump or a trigger to it, or delete it")
    }
  }
}

extension LintSubject {
  /// Shared states that a customer gets to with no run in front.
  fileprivate var placesReachedWithoutRun: Set<Place> {
    let targets = program.options.filter(\.isEverywhere).map(\.target) + [program.escalation?.target]
    return Set(
      targets.compactMap { target in
        guard case .state(let name) = target?.destination else { return nil }
        return program.states.first { $0.name == name }?.place
      })
  }
}

extension String {
  fileprivate static func unreachable(_ state: State) -> String {
    "nothing leads to the state `\(state.name)`"
  }
}
