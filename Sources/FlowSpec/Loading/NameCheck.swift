/// Whether everything that a program names exists: states, flows, tables and variables, and whether types fit.
struct NameCheck {
  private let program: Program
  /// Where each flow stands in the program.
  private let numbers: [String: Int]
  private(set) var diagnostics: [Diagnostic] = []
  /// What has been reported: a shared state is read once and stands in every flow.
  private var reported: Set<Place> = []

  init(_ program: Program) {
    self.program = program
    numbers = Dictionary(program.flows.indices.map { (program.flows[$0].name, $0) }) { first, _ in first }
    let common = VariableNames(program)
    program.flows.eachInPlace { check($0, common) }
    checkProgram()
  }

  private mutating func report(
    _ rule: String, _ message: String, _ place: Place, help: String? = nil, fix: Fix? = nil,
    notes: [Note] = []
  ) {
    guard reported.insert(place).inserted else { return }
    diagnostics.append(
      Diagnostic(rule, message, path: place.path, range: place.range, notes: notes, help: help, fix: fix))
  }

  // MARK: - Targets

  private mutating func check(_ flow: Flow, _ common: VariableNames) {
    for trigger in flow.triggers { check(trigger.target, from: flow) }
    flow.states.eachInPlace { state in
      state.eachTarget { check($0, from: flow) }
      if let run = state.run { check(run, from: flow) }
    }
    let names = VariableNames(flow, common)
    flow.states.eachInPlace { checkVariables(of: $0, names) }
  }

  private mutating func checkProgram() {
    guard let target = program.escalation?.target, case .flow = target.destination else { return }
    if let flow = program.flows.first { check(target, from: flow) }
  }

  private mutating func check(_ target: Target, from flow: Flow) {
    switch target.destination {
    case .outcome: return
    case .state(let name):
      guard !flow.hasState(name) else { return }
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
      guard let index = numbers[name] else {
        let near = didYouMean(name, program.flows.map(\.name))
        report(.unknownTarget, "there is no flow `\(name)`\(near)", target.place)
        return
      }
      let other = program.flows[index]
      guard let state, !other.hasState(state) else { return }
      let near = didYouMean(state, other.states.map(\.name))
      report(.unknownTarget, "flow `\(name)` has no state `\(state)`\(near)", target.place)
    }
  }

  // MARK: - Variables

  private mutating func checkVariables(of state: State, _ names: VariableNames) {
    state.eachMessage { check($0.template, $0.place, names) }
    state.eachAssignment { assignment in
      switch assignment.source {
      case .template(let template):
        check(template, assignment.place, names)
        checkText(of: template, assignment, names)
      case .expression(let expression):
        check(expression, assignment.place, names, wanting: nil)
        checkType(of: expression, assignment, names)
      }
    }
    for branch in state.branches {
      if let condition = branch.condition { check(condition, branch.place, names, wanting: .flag) }
    }
    for key in state.rowKeys {
      check(key.value, key.column.place, names, wanting: nil)
    }
    for schedule in state.schedules {
      if case .at(let expression) = schedule.time {
        check(expression, schedule.place, names, wanting: .datetime)
      }
    }
  }

  private mutating func check(_ template: Template, _ place: Place, _ names: VariableNames) {
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
  private mutating func checkText(of template: Template, _ assignment: Assignment, _ names: VariableNames) {
    guard let type = names.declared[assignment.name], template.isLiteral else { return }
    let text = template.rendered(options: "") { _ in nil }.text
    guard type.value(parsing: text) == nil else { return }
    report(
      .wrongType, "`\(assignment.name)` is \(type.phrase), and `\(text)` is none", assignment.place,
      help: "write it as \(type.sample), or as `= expression`")
  }

  /// What an expression gives must suit the variable that it is set to. A text takes any value.
  private mutating func checkType(of expression: Expression, _ assignment: Assignment, _ names: VariableNames)
  {
    guard let declared = names.declared[assignment.name], declared.family != .text else { return }
    let path = assignment.place.path
    let type = expression.check(path: path, names: names.all, type: names.type).type
    guard !declared.isComparable(with: type) else { return }
    report(
      "flow/bad-expression", "`\(assignment.name)` is \(declared.phrase), and this gives \(type.phrase)",
      Place(path, expression.range))
  }

  private mutating func check(
    _ expression: Expression, _ place: Place, _ names: VariableNames, wanting type: ValueType?
  ) {
    for diagnostic in expression.typeDiagnostics(
      path: place.path, wanting: type, names: names.all, type: names.type)
    {
      guard reported.insert(Place(diagnostic.path, diagnostic.range)).inserted else { continue }
      diagnostics.append(diagnostic)
    }
  }
}

/// The variables that a flow can say, and their types.
struct VariableNames {
  private var types: [String: ValueType] = [:]
  /// The types that the flow and the program give their own variables.
  private(set) var declared: [String: ValueType] = [:]
  /// In a stable order, for suggestions.
  private(set) var all: [String] = []

  static let builtIn: [(String, ValueType)] = [
    ("brand", .text), ("now", .datetime), ("contact.name", .text), ("contact.number", .phone),
    ("contact.timezone", .text), ("contact.state", .text),
  ]

  /// What every flow of a program can say.
  init(_ program: Program) {
    for (name, type) in Self.builtIn { add(name, type) }
    for event in program.events { event.payload.forEach { add($0.name, $0.type) } }
    for variable in program.variables { declare(variable) }
  }

  /// What one flow can say besides.
  init(_ flow: Flow, _ common: VariableNames) {
    self = common
    flow.variables.eachInPlace { declare($0) }
    flow.states.eachInPlace { state in
      state.eachAssignment { if types[$0.name] == nil { add($0.name, .any) } }
      if let save = state.save?.value {
        if state.choices != nil {
          add(save, .row)
        } else if types[save] == nil {
          add(save, state.expectation?.value.type ?? .any)
        }
      }
      if let lookup = state.lookup { add(lookup.name.value, .row) }
    }
  }

  private mutating func declare(_ variable: Variable) {
    add(variable.name, variable.type)
    declared[variable.name] = variable.type
  }

  private mutating func add(_ name: String, _ type: ValueType) {
    if types.updateValue(type, forKey: name) == nil { all.append(name) }
  }

  /// Nil where nothing gives the name a value. The columns of a row and a contact's attributes can be anything; an amount of
  /// money has its two bounds.
  func type(of path: String) -> ValueType? {
    if let type = types[path] { return type }
    guard let dot = path.firstIndex(of: ".") else { return nil }
    let first = String(path[..<dot])
    if types[first] == .money { return ["low", "high"].contains(path[dot...].dropFirst()) ? .number : nil }
    return first == "contact" || types[first] == .row || types[first] == .any ? .any : nil
  }
}
