/// Whether everything that a program names exists: states, flows, tables and variables, and whether types fit.
struct NameCheck {
  private let known: ProgramNames
  private let flow: Flow
  private let states: StateNames
  private let names: VariableNames
  private var diagnostics: [Diagnostic] = []

  /// What is wrong with a program's names. Each flow is checked by itself.
  static func diagnostics(_ program: Program, by spreading: some Spreading) -> [Diagnostic] {
    let known = ProgramNames(program)
    var found = spreading.results(Array(program.flows.indices)) { index in
      var check = NameCheck(index, known)
      check.checkFlow()
      return check.diagnostics
    }
    if !program.flows.isEmpty {
      var check = NameCheck(0, known)
      check.checkProgram()
      found.append(check.diagnostics)
    }
    // A shared state is read once and stands in every flow: what is wrong at a place is told once.
    var reported: Set<Place> = []
    return found.joined().filter { reported.insert(Place($0.path, $0.range)).inserted }
  }

  private init(_ index: Int, _ known: ProgramNames) {
    self.known = known
    flow = known.program.flows[index]
    states = known.states[index]
    names = VariableNames(flow, known.variables)
  }

  private mutating func report(
    _ rule: String, _ message: String, _ place: Place, help: String? = nil, fix: Fix? = nil,
    notes: [Note] = []
  ) {
    diagnostics.append(
      Diagnostic(rule, message, path: place.path, range: place.range, notes: notes, help: help, fix: fix))
  }

  // MARK: - Targets

  private mutating func checkFlow() {
    for trigger in flow.triggers { check(trigger.target) }
    flow.states.eachInPlace { state in
      state.eachTarget { check($0) }
      if let run = state.run { check(run) }
    }
    flow.states.eachInPlace { checkVariables(of: $0) }
  }

  private mutating func checkProgram() {
    guard let target = known.program.escalation?.target, case .flow = target.destination else { return }
    check(target)
  }

  private mutating func check(_ target: Target) {
    switch target.destination {
    case .outcome: return
    case .state(let name):
      guard !states.contains(name) else { return }
      let isForeign = target.place.path != flow.place.path
      let candidates = flow.states.map(\.name) + Outcome.allCases.map(\.rawValue)
      let nearest = Suggestion.nearest(to: name, in: candidates)
      report(
        .unknownTarget,
        "flow `\(flow.name)` has no state `\(name)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
        target.place,
        help: nearest != nil
          ? nil
          : isForeign
            ? "add a state `\(name)` to the flow, or one for all flows under `states:` in the program file"
            : "add the state under `states:`, or name one of \(candidates.prefix(12).map { $0 }.listed("and"))",
        fix: nearest.map { Fix("write `\($0)`", edits: [TextEdit(target.place.range, $0)], isSafe: false) },
        notes: isForeign ? [Note("in this flow", path: flow.place.path, range: flow.place.range)] : [])
    case .flow(let name, let state):
      guard let index = known.flows[name] else {
        let near = didYouMean(name, known.program.flows.map(\.name))
        report(.unknownTarget, "there is no flow `\(name)`\(near)", target.place)
        return
      }
      guard let state, !known.states[index].contains(state) else { return }
      let near = didYouMean(state, known.program.flows[index].states.map(\.name))
      report(.unknownTarget, "flow `\(name)` has no state `\(state)`\(near)", target.place)
    }
  }

  // MARK: - Variables

  private mutating func checkVariables(of state: State) {
    state.eachMessage { check($0.template, $0.place) }
    state.eachAssignment { assignment in
      switch assignment.source {
      case .template(let template):
        check(template, assignment.place)
        checkText(of: template, assignment)
      case .expression(let expression):
        check(expression, assignment.place, wanting: nil)
        checkType(of: expression, assignment)
      }
    }
    for branch in state.branches {
      if let condition = branch.condition { check(condition, branch.place, wanting: .flag) }
    }
    for key in state.rowKeys {
      check(key.value, key.column.place, wanting: nil)
    }
    for schedule in state.schedules {
      if case .at(let expression) = schedule.time {
        check(expression, schedule.place, wanting: .datetime)
      }
    }
  }

  private mutating func check(_ template: Template, _ place: Place) {
    if template.isLiteral { return }
    for variable in template.variables where names.type(of: variable.path) == nil {
      let nearest = Suggestion.nearest(to: variable.path, in: names.all)
      report(
        .undefinedVariable,
        "nothing gives `\(variable.path)` a value" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
        Place(place.path, variable.range),
        help: nearest == nil ? "declare it under `vars:`, or name it in the payload of an event" : nil)
    }
  }

  /// A text that is set as it stands must be a value of the variable's type.
  private mutating func checkText(of template: Template, _ assignment: Assignment) {
    guard let type = names.declaredType(of: assignment.name), template.isLiteral else { return }
    let text = template.rendered(options: "") { _ in nil }.text
    guard type.value(parsing: text) == nil else { return }
    report(
      .wrongType, "`\(assignment.name)` is \(type.phrase), and `\(text)` is none", assignment.place,
      help: "write it as \(type.sample), or as `= expression`")
  }

  /// What an expression gives must suit the variable that it is set to. A text takes any value.
  private mutating func checkType(of expression: Expression, _ assignment: Assignment) {
    guard let declared = names.declaredType(of: assignment.name), declared.family != .text else { return }
    let path = assignment.place.path
    let names = names
    let type = expression.check(path: path, names: names.all, type: names.type).type
    guard !declared.isComparable(with: type) else { return }
    report(
      "flow/bad-expression", "`\(assignment.name)` is \(declared.phrase), and this gives \(type.phrase)",
      Place(path, expression.range))
  }

  private mutating func check(
    _ expression: Expression, _ place: Place, wanting type: ValueType?
  ) {
    let names = names
    diagnostics += expression.typeDiagnostics(
      path: place.path, wanting: type, names: names.all, type: names.type)
  }
}

/// A program and what can be named in it, shared by the checks of all its flows.
private final class ProgramNames: Sendable {
  let program: Program
  /// Where each flow stands in the program.
  let flows: [String: Int]
  /// The states of each flow, in the order of the flows.
  let states: [StateNames]
  /// The variables that every flow can say.
  let variables: NameTypes

  init(_ program: Program) {
    self.program = program
    flows = Dictionary(program.flows.indices.map { (program.flows[$0].name, $0) }) { first, _ in first }
    states = program.flows.map { StateNames($0.states) }
    variables = NameTypes(ofEveryFlowOf: program)
  }
}

/// The names of a flow's states.
struct StateNames {
  private let states: [State]
  /// Those of a flow that has too many to be looked through each time.
  private let table: Set<String>?
  private static let longFlowCount = 64

  init(_ states: [State]) {
    self.states = states
    table = states.count > Self.longFlowCount ? Set(states.map(\.name)) : nil
  }

  func contains(_ name: String) -> Bool {
    table?.contains(name) ?? states.containsInPlace { $0.name == name }
  }
}
