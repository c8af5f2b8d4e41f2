/// Whether everything that a program names exists: states, flows, tables and variables, and whether types fit.
struct NameCheck {
  private let program: Program
  private(set) var diagnostics: [Diagnostic] = []
  /// What has been reported: a shared state is read once and stands in every flow.
  private var reported: Set<Place> = []

  init(_ program: Program) {
    self.program = program
    let partners = FlowPartners(program)
    for flow in program.flows { check(flow, partners: partners.of(flow)) }
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

  private mutating func check(_ flow: Flow, partners: [Flow]) {
    for trigger in flow.triggers { check(trigger.target, from: flow) }
    for state in flow.states {
      for target in state.targets { check(target, from: flow) }
      if let run = state.run { check(run, from: flow) }
    }
    let names = VariableNames(flow, in: program, partners: partners)
    for state in flow.states { checkVariables(of: state, names) }
  }

  private mutating func checkProgram() {
    guard let target = program.escalation?.target, case .flow = target.destination else { return }
    if let flow = program.flows.first { check(target, from: flow) }
  }

  private mutating func check(_ target: Target, from flow: Flow) {
    switch target.destination {
    case .outcome: return
    case .state(let name):
      guard flow.state(name) == nil else { return }
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
      guard let other = program.flow(name) else {
        let near = didYouMean(name, program.flows.map(\.name))
        report(.unknownTarget, "there is no flow `\(name)`\(near)", target.place)
        return
      }
      guard let state, other.state(state) == nil else { return }
      let near = didYouMean(state, other.states.map(\.name))
      report(.unknownTarget, "flow `\(name)` has no state `\(state)`\(near)", target.place)
    }
  }

  // MARK: - Variables

  private mutating func checkVariables(of state: State, _ names: VariableNames) {
    for message in state.allMessages { check(message.template, message.place, names) }
    for assignment in state.allAssignments {
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
    for key in (state.lookup?.keys ?? []) + (state.choices?.keys ?? []) {
      check(key.value, key.column.place, names, wanting: nil)
    }
    for schedule in state.schedules {
      if case .at(let expression) = schedule.time {
        check(expression, schedule.place, names, wanting: .datetime)
      }
    }
  }

  private mutating func check(_ template: Template, _ place: Place, _ names: VariableNames) {
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

/// Flows that hand runs to each other, by calls and by targets in another flow.
private struct FlowPartners {
  private let program: Program
  private var links: [String: Set<String>] = [:]

  init(_ program: Program) {
    self.program = program
    for flow in program.flows {
      for state in flow.states {
        for target in state.targets + (state.run.map { [$0] } ?? []) {
          guard case .flow(let other, _) = target.destination, other != flow.name else { continue }
          links[flow.name, default: []].insert(other)
          links[other, default: []].insert(flow.name)
        }
      }
    }
  }

  /// All that are linked with a flow, however far.
  func of(_ flow: Flow) -> [Flow] {
    guard links[flow.name] != nil else { return [] }
    var found: Set<String> = [flow.name]
    var open = [flow.name]
    while let name = open.popLast() {
      for other in links[name] ?? [] where found.insert(other).inserted { open.append(other) }
    }
    return program.flows.filter { $0.name != flow.name && found.contains($0.name) }
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

  /// - Parameter partners: other flows that a run of this one can come from or go to: they share its values.
  init(_ flow: Flow, in program: Program, partners: [Flow] = []) {
    for (name, type) in Self.builtIn { add(name, type) }
    for event in program.events { event.payload.forEach { add($0.name, $0.type) } }
    for variable in program.variables + flow.variables {
      add(variable.name, variable.type)
      declared[variable.name] = variable.type
    }
    for state in flow.states {
      for assignment in state.allAssignments where types[assignment.name] == nil {
        add(assignment.name, .any)
      }
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

extension State {
  /// Every target that it can go to, `run` aside.
  public var targets: [Target] {
    var targets = (replies + also).compactMap(\.target)
    targets += branches.map(\.target)
    targets += [lookup?.found, lookup?.missing, lookup?.failed, choices?.none, then, fallback?.then]
      .compactMap { $0 }
    for timeout in timeouts {
      if case .go(let target) = timeout.action { targets.append(target) }
    }
    return targets
  }

  /// Every message that it can send.
  public var allMessages: [Message] {
    var messages = self.messages + (fallback?.say ?? [])
    for timeout in timeouts {
      if case .say(let say) = timeout.action { messages += say }
    }
    return messages + (replies + also).flatMap(\.say)
  }

  /// Every value that it can set.
  var allAssignments: [Assignment] {
    assignments + (replies + also).flatMap(\.assignments) + notifications.flatMap(\.payload)
      + schedules.flatMap(\.payload)
  }
}
