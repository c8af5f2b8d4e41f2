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
    let givers = ValueGivers(graph)
    if givers.isEmpty { return }
    let common = subject.commonNames
    for (flow, source) in subject.program.flows.enumerated() {
      let numbers = graph.states(ofFlow: flow)
      var said: Set<String> = []
      for state in source.states {
        state.eachSaidName { name in
          guard givers.gives(name), !common.contains(name), !source.declares(name) else { return }
          said.insert(name)
        }
      }
      for name in said.sorted() {
        let knowing = givers.statesKnowing(name, graph)
        for number in numbers where !knowing.contains(number) {
          let state = graph.state(number)
          for place in state.uses(of: name) {
            findings.report(
              .unset(name, state), at: place,
              help: "set it in a state that leads here, or declare it under `vars:`")
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
    // Nearly every text says what everybody knows, and the names of all flows are not asked for.
    var known: Set<String>?
    func isSomewhere(_ name: String) -> Bool {
      let names = known ?? subject.everyName
      known = names
      return names.contains(name)
    }
    // What belongs to no state comes last.
    for use in subject.messages.reversed().prefix(while: { $0.state == nil })
    where !use.message.template.isLiteral {
      let isOfFlow = [.macro, .afterHours, .say, .fallback].contains(use.role)
      for variable in use.message.template.variables {
        guard variable.default == nil || !isOfFlow else { continue }
        let name = variable.path.variableName
        if everywhere.contains(name) || isOfFlow && isSomewhere(name) { continue }
        let near = Suggestion.nearest(to: variable.path, in: everywhere.sorted())
        findings.report(
          .unknown(variable.path, near), at: Place(use.place.path, variable.range),
          help: near == nil ? "declare it under `vars:` of the program" : nil)
      }
    }
  }
}

extension LintSubject {
  /// What every flow can say because it is declared: by the program, by an event, or built in.
  fileprivate var commonNames: Set<String> {
    var names = Set(VariableNames.builtIn.map(\.0.variableName))
    names.formUnion(program.variables.map(\.name))
    for event in program.events { names.formUnion(event.payload.map(\.name)) }
    return names
  }

  /// Whatever some flow can say.
  fileprivate var everyName: Set<String> {
    var names = commonNames
    for flow in program.flows {
      names.formUnion(flow.variables.map(\.name))
      for state in flow.states { names.formUnion(state.givenNames) }
    }
    return names
  }
}

extension Flow {
  fileprivate func declares(_ name: String) -> Bool { variables.contains { $0.name == name } }
}

extension State {
  /// The variables that its messages and conditions say.
  fileprivate func eachSaidName(_ body: (String) -> Void) {
    eachMessage { message in
      if message.template.isLiteral { return }
      for case .variable(let path, _, _) in message.template.parts { body(path.variableName) }
    }
    for branch in branches { branch.condition?.variables.forEach { body($0.path.variableName) } }
  }

  /// The variables that it gives a value to.
  fileprivate var givenNames: [String] {
    var names = assignments.map(\.name)
    eachOption { _, option in option.assignments.eachInPlace { names.append($0.name) } }
    if let save { names.append(save.value) }
    if let lookup { names.append(lookup.name.value) }
    return names
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

/// Where variables get their values.
private struct ValueGivers {
  /// What has a value from then on, by the variable's name.
  private var ends: [String: [Int]] = [:]
  /// The states that call a flow, by its number.
  private var callers: [Int: [Int]] = [:]

  init(_ graph: FlowGraph) {
    for number in 0..<graph.stateCount {
      let names = graph.looking(at: number, \.givenNames)
      for name in names where ends[name] == nil { ends[name] = [] }
      for edge in graph.edges(of: number) {
        guard case .state(let next) = edge.end else { continue }
        if case .run = edge.cause { callers[graph.places[next].flow, default: []].append(number) }
        if names.isEmpty { continue }
        let state = graph.state(number)
        for name in names where state.gives(name, by: edge.cause) { ends[name, default: []].append(next) }
      }
      for name in names where graph.looking(at: number, { $0.gives(name) }) {
        ends[name, default: []].append(number)
      }
    }
  }

  var isEmpty: Bool { ends.isEmpty }

  func gives(_ name: String) -> Bool { ends[name] != nil }

  /// The states in which a variable has a value on some way that leads there.
  func statesKnowing(_ name: String, _ graph: FlowGraph) -> Set<Int> {
    var open = ends[name] ?? []
    var knowing = Set(open)
    var returned: Set<Int> = []
    func learn(_ edges: some Sequence<FlowGraph.Edge>) {
      for edge in edges {
        if case .state(let next) = edge.end, knowing.insert(next).inserted { open.append(next) }
      }
    }
    while let state = open.popLast() {
      learn(graph.edges(of: state))
      // A called flow hands its values back to those who call it.
      let flow = graph.places[state].flow
      guard returned.insert(flow).inserted else { continue }
      for caller in callers[flow] ?? [] { learn(graph.edges(of: caller).filter { $0.cause == .back }) }
    }
    return knowing
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
