/// A variable that nothing uses. Source: the flow language, section 3; 2026-11-23.
enum UnusedVariableRule: LintRule {
  static let rule = Rule(
    "flow/unused-variable", .info, "a variable is declared and never used",
    source: "the flow language: what is declared is said, asked, saved or looked up somewhere",
    date: "2026-11-23",
    reason: """
      A message that should say it lacks it, or another name is used by mistake. If it is not needed any more, whoever \
      fills it from outside works for nothing.
      """,
    bad: [
      """
      flow: example
      vars:
        ↓eta: {type: date, show: "MMM d"}
      triggers: {order.shipped: shipped}
      states:
        shipped: {say: Your order shipped!, then: resolved}
      """
    ],
    good: [
      """
      flow: example
      vars:
        eta: {type: date, show: "MMM d"}
      triggers: {order.shipped: shipped}
      states:
        shipped: {say: "Your order shipped! It comes on {eta}.", then: resolved}
      """
    ]
  ) { subject, findings in
    guard subject.isWhole else { return }
    let program = subject.program
    let uses = program.flows.map { $0.isFreeOfVariables(program) ? [] : VariableUses(ofFlow: $0).names }
    let common = VariableUses(ofProgram: program).names
    for (flow, own) in zip(program.flows, uses) {
      for variable in flow.variables where !own.contains(variable.name) && !common.contains(variable.name) {
        // A flow that is called shares the values of its caller.
        let isUsedElsewhere = zip(program.flows, uses).contains { other, names in
          names.contains(variable.name) && !other.variables.contains { $0.name == variable.name }
        }
        if !isUsedElsewhere { findings.report(.unused(variable), at: variable.place, help: .remedy) }
      }
    }
    for variable in program.variables where !common.contains(variable.name) {
      guard !uses.contains(where: { $0.contains(variable.name) }) else { continue }
      findings.report(.unused(variable), at: variable.place, help: .remedy)
    }
  }
}

extension Flow {
  /// Whether nothing is declared that uses would be looked for.
  fileprivate func isFreeOfVariables(_ program: Program) -> Bool {
    variables.isEmpty && program.variables.isEmpty && program.flows.allSatisfy(\.variables.isEmpty)
  }
}

extension String {
  fileprivate static func unused(_ variable: Variable) -> String {
    "the variable `\(variable.name)` is never used"
  }

  fileprivate static let remedy = "say it in a message, or take the line away"
}
