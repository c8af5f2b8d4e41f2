/// A state in which a run gets stuck. Source: the flow language, section 4; 2026-11-23.
enum DeadEndRule: LintRule {
  static let rule = Rule.ofStates(
    "flow/dead-end", .error, "a state neither waits, goes on, hands off nor ends",
    source: "the flow language: on entry a state waits, goes on or ends", date: "2026-11-23",
    reason: """
      The run stops in the middle: the customer hears nothing more, and reports count a conversation that was never \
      finished. The same happens behind a question whose answer leads nowhere.
      """,
    bad: [
      .states(
        """
        ↓shipped: {say: Your order shipped!}
        """),
      .states(
        """
        ask_size:
          ask: ↓Which size do you wear?
          expect: text
          save: size
          after: {24h: abandoned}
        """),
    ],
    good: [.states("shipped: {say: Your order shipped!, then: resolved}")]
  ) { _ in
    { number, state, _, findings in
      if !state.waits, !state.goesOn, state.end == nil {
        findings.report(
          .stuck(state), at: state.place,
          help: "say what follows: `then: resolved` ends the run, `then: STATE` goes on, `replies:` waits")
      } else if state.leavesAnswerUnused {
        findings.report(
          .unusedAnswer(state), at: state.ask?.place ?? state.place,
          help: "say where the answer leads: `then: STATE`")
      } else if state.run != nil, state.then == nil, state.branches.isEmpty {
        findings.report(
          .noReturn(state), at: state.run?.place ?? state.place, help: "say what follows: `then: STATE`")
      }
    }
  }
}

extension State {
  fileprivate var leavesAnswerUnused: Bool {
    hearsReplies && asksForAnswer && then == nil && branches.isEmpty
  }
}

extension String {
  fileprivate static func stuck(_ state: State) -> String {
    "the state `\(state.name)` leads nowhere: it neither waits, goes on, hands off nor ends"
  }

  fileprivate static func unusedAnswer(_ state: State) -> String {
    "an answer to the question of `\(state.name)` leads nowhere"
  }

  fileprivate static func noReturn(_ state: State) -> String {
    "`\(state.name)` runs another flow and leads nowhere when that has ended"
  }
}
