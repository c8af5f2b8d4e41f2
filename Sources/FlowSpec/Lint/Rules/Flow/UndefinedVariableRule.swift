/// A variable that has no value where it is used. Source: the flow language, section 4; 2026-11-23.
enum UndefinedVariableRule: LintRule {
  static let rule = Rule(
    "flow/undefined-variable", .error,
    "a variable is neither declared nor set, saved or looked up on some way to where it is used",
    source: "the flow language: a message whose variable has no value is not sent", date: "2026-11-23",
    reason: """
      The message can't be sent, and the condition can't be judged. A variable that is declared can come from outside; any \
      other must be set, saved or looked up before it is used, on some way that leads there.
      """,
    bad: [
      .states("shipped: {say: \"Your order comes on ↓{eta}.\", then: resolved}"),
      .states(
        """
        start: {say: \"Your code is ↓{code}.\", then: ask_code}
        ask_code:
          ask: Which code do you have? Reply AGENT for help.
          expect: number
          save: code
          replies: {AGENT: agent}
          then: resolved
          else: {say: Please reply with a number., then: agent}
          after: {24h: abandoned}
        """),
    ],
    good: [
      .states(
        """
        ask_code:
          ask: Which code do you have? Reply AGENT for help.
          expect: number
          save: code
          replies: {AGENT: agent}
          then: thanks
          else: {say: Please reply with a number., then: agent}
          after: {24h: abandoned}
        thanks: {say: "Thanks, we have noted {code}.", then: resolved}
        """)
    ]
  ) { subject, findings in
    reportProgramTexts(subject, &findings)
    guard subject.isWhole else { return }
    let graph = subject.graph
    for flow in subject.program.flows.indices {
      let declared = subject.declaredNames(flow)
      let names = subject.program.flows[flow].undeclaredNames(declared)
      for name in names.sorted() {
        let hasValue = graph.statesKnowing(name)
        for number in graph.states(ofFlow: flow) where !hasValue[number] {
          let state = graph.state(number)
          for place in state.uses(of: name) {
            findings.report(
              .unset(name, state), at: place,
              help:
                "set it in a state that leads here, or declare it under `vars:` where it comes from outside")
          }
        }
      }
    }
  }

  /// Messages of the program are sent whatever the flow: they can only say what every flow knows.
  private static func reportProgramTexts(_ subject: LintSubject, _ findings: inout Findings) {
    guard subject.hasProgram else { return }
    let program = subject.program
    let everywhere = Set(program.variables.map(\.name)).union(VariableNames.builtIn.map { $0.0.variableName })
    let anywhere = everywhere.union(program.flows.indices.flatMap { subject.everyName($0) })
    for use in subject.messages where use.state == nil && !use.message.template.isLiteral {
      let isOfFlow = [.macro, .afterHours, .say, .fallback].contains(use.role)
      for variable in use.message.template.variables {
        guard variable.default == nil || !isOfFlow else { continue }
        if (isOfFlow ? anywhere : everywhere).contains(variable.path.variableName) { continue }
        let near = Suggestion.nearest(to: variable.path, in: everywhere.sorted())
        findings.report(
          .unknown(variable.path, near), at: Place(use.place.path, variable.range),
          help: near == nil ? "declare it under `vars:` of the program" : nil)
      }
    }
  }
}

extension LintSubject {
  /// What a flow can say because it is declared: by the flow, by the program, by an event, or built in.
  fileprivate func declaredNames(_ flow: Int) -> Set<String> {
    var names = Set(VariableNames.builtIn.map { $0.0.variableName })
    names.formUnion(program.variables.map(\.name))
    names.formUnion(program.flows[flow].variables.map(\.name))
    for event in program.events { names.formUnion(event.payload.map(\.name)) }
    return names
  }

  fileprivate func everyName(_ flow: Int) -> Set<String> {
    let source = program.flows[flow]
    let declared = declaredNames(flow)
    return declared.union(source.undeclaredNames(declared))
  }
}

extension Flow {
  /// What its states give values to without declaring it.
  fileprivate func undeclaredNames(_ declared: Set<String>) -> Set<String> {
    var names: Set<String> = []
    for state in states {
      for name in state.givenNames where !declared.contains(name) { names.insert(name) }
    }
    return names
  }
}

extension State {
  /// The variables that it gives a value to.
  fileprivate var givenNames: [String] {
    (assignments + (replies + also).flatMap(\.assignments)).map(\.name)
      + [save?.value, lookup?.name.value].compactMap { $0 }
  }

  /// Whether a variable has a value from the state's entry on.
  fileprivate func gives(_ name: String) -> Bool {
    assignments.contains { $0.name == name } || lookup?.name.value == name
  }

  /// Whether a way out of it gives a variable a value.
  fileprivate func gives(_ name: String, by cause: FlowGraph.Edge.Cause) -> Bool {
    switch cause {
    case .answer: save?.value == name
    case .reply(let word):
      (replies + also).contains { $0.word == word && $0.assignments.contains { $0.name == name } }
    default: false
    }
  }

  /// Where a variable is said or compared, but where it is only asked whether it is known.
  fileprivate func uses(of name: String) -> [Place] {
    var places: [Place] = []
    for message in allMessages {
      for variable in message.template.variables
      where variable.path.variableName == name && variable.default == nil {
        places.append(Place(message.place.path, variable.range))
      }
    }
    // An answer's own conditions know the answer.
    if save?.value != name {
      for branch in branches {
        guard let condition = branch.condition, !condition.asksWhetherKnown(name) else { continue }
        for variable in condition.variables where variable.path.variableName == name {
          places.append(Place(branch.place.path, variable.range))
        }
      }
    }
    return places
  }
}

extension Expression {
  /// Whether it asks `known(name)` somewhere.
  fileprivate func asksWhetherKnown(_ name: String) -> Bool {
    switch self {
    case .literal, .variable, .now: false
    case .list(let items, _): items.contains { $0.asksWhetherKnown(name) }
    case .not(let operand, _), .negated(let operand, _): operand.asksWhetherKnown(name)
    case .binary(_, let left, let right, _): left.asksWhetherKnown(name) || right.asksWhetherKnown(name)
    case .call(let function, let operand, _):
      function == .known
        ? operand.variables.contains { $0.path.variableName == name } : operand.asksWhetherKnown(name)
    }
  }
}

extension FlowGraph {
  /// The states in which a variable has a value on some way that leads there.
  fileprivate func statesKnowing(_ name: String) -> [Bool] {
    var knows = [Bool](repeating: false, count: stateCount)
    var open: [Int] = []
    func learn(_ end: Edge.End, _ open: inout [Int]) {
      guard case .state(let state) = end, !knows[state] else { return }
      knows[state] = true
      open.append(state)
    }
    for number in 0..<stateCount {
      let state = state(number)
      if state.gives(name) { learn(.state(number), &open) }
      for edge in edges(of: number) where state.gives(name, by: edge.cause) { learn(edge.end, &open) }
    }
    while let state = open.popLast() {
      for edge in edges(of: state) { learn(edge.end, &open) }
      // A called flow hands its values back to those who call it.
      let flow = places[state].flow
      for caller in callers(ofFlow: flow) {
        for edge in edges(of: caller) where edge.cause == .back { learn(edge.end, &open) }
      }
    }
    return knows
  }

  private func callers(ofFlow flow: Int) -> [Int] {
    (0..<stateCount).filter { number in
      edges(of: number).contains { edge in
        if edge.cause == .run, case .state(let state) = edge.end { places[state].flow == flow } else { false }
      }
    }
  }
}

extension String {
  fileprivate static func unset(_ name: String, _ state: State) -> String {
    "no way to `\(state.name)` gives `\(name)` a value"
  }

  fileprivate static func unknown(_ name: String, _ near: String?) -> String {
    "nothing gives `\(name)` a value here" + (near.map { "; did you mean `\($0)`?" } ?? "")
  }
}
