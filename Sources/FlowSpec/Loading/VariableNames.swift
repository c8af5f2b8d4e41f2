/// The variables that a flow can say, and their types.
struct VariableNames {
  /// What can be said in every flow, shared by all.
  private let common: NameTypes
  private var own = NameTypes()

  static let builtIn: [(String, ValueType)] = [
    ("brand", .text), ("now", .datetime), ("contact.name", .text), ("contact.number", .phone),
    ("contact.timezone", .text), ("contact.state", .text),
  ]

  init(_ flow: Flow, _ common: NameTypes) {
    self.common = common
    own.reserveCapacity(flow.variables.count)
    flow.variables.eachInPlace { own.declare($0) }
    flow.states.eachInPlace { state in
      state.eachAssignment { if known($0.name) == nil { own.add($0.name, .any) } }
      if let save = state.save?.value {
        if state.choices != nil {
          own.add(save, .row)
        } else if known(save) == nil {
          own.add(save, state.expectation?.value.type ?? .any)
        }
      }
      if state.readsTables, let lookup = state.lookup { own.add(lookup.name.value, .row) }
    }
  }

  /// In a stable order, for suggestions.
  var all: [String] { common.names + own.names.filter { common.types[$0] == nil } }

  /// The type that the flow or the program gives one of its own variables.
  func declaredType(of name: String) -> ValueType? { own.declared[name] ?? common.declared[name] }

  /// Nil where nothing gives the name a value. The columns of a row and a contact's attributes can be anything; an amount of
  /// money has its two bounds.
  func type(of path: String) -> ValueType? {
    if let type = known(path) { return type }
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let first = String(path[..<dot])
    let type = known(first)
    if type == .money { return ["low", "high"].contains(path[dot...].dropFirst()) ? .number : nil }
    return first == "contact" || type == .row || type == .any ? .any : nil
  }

  private func known(_ name: String) -> ValueType? { own.types[name] ?? common.types[name] }
}

/// Names and their types.
struct NameTypes {
  private(set) var types: [String: ValueType] = [:]
  /// Those of variables, whose types their authors wrote.
  private(set) var declared: [String: ValueType] = [:]
  /// In the order in which they were added.
  private(set) var names: [String] = []

  init() {}

  /// What can be said in every flow of a program.
  init(ofEveryFlowOf program: Program) {
    for (name, type) in VariableNames.builtIn { add(name, type) }
    for event in program.events { event.payload.forEach { add($0.name, $0.type) } }
    for variable in program.variables { declare(variable) }
  }

  mutating func reserveCapacity(_ count: Int) {
    types.reserveCapacity(count)
    declared.reserveCapacity(count)
    names.reserveCapacity(count)
  }

  mutating func declare(_ variable: Variable) {
    add(variable.name, variable.type)
    declared[variable.name] = variable.type
  }

  mutating func add(_ name: String, _ type: ValueType) {
    if types.updateValue(type, forKey: name) == nil { names.append(name) }
  }
}
