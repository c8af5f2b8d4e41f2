/// The names of the variables that something says, asks for, compares, sets or saves.
struct VariableUses {
  private(set) var names: Set<String> = []

  init(ofFlow flow: Flow) {
    flow.states.eachInPlace { add($0) }
  }

  /// What belongs to no flow: messages, macros and shared states.
  init(ofProgram program: Program) {
    let messages = program.messages
    for message in [
      messages.optIn, messages.optOut, messages.help, messages.which, program.openers.start,
      program.openers.end,
      program.agents?.afterHours,
    ] {
      if let message { add(message.template) }
    }
    for macro in program.macros { add(macro.message.template) }
    for state in program.states { add(state) }
    for message in program.defaults.fallback?.say ?? [] { add(message.template) }
  }

  private mutating func add(_ state: State) {
    state.eachMessage { add($0.template) }
    state.eachAssignment { assignment in
      names.insert(assignment.name)
      switch assignment.source {
      case .template(let template): add(template)
      case .expression(let expression): add(expression)
      }
    }
    for branch in state.branches { if let condition = branch.condition { add(condition) } }
    for key in state.rowKeys { add(key.value) }
    if let choices = state.choices { add(choices.show.template) }
    if let lookup = state.lookup { names.insert(lookup.name.value) }
    if let save = state.save { names.insert(save.value) }
    for schedule in state.schedules {
      if case .at(let expression) = schedule.time { add(expression) }
    }
  }

  private mutating func add(_ template: Template) {
    if template.isLiteral { return }
    for part in template.parts {
      if case .variable(let path, _, _) = part { names.insert(path.variableName) }
    }
  }

  private mutating func add(_ expression: Expression) {
    for variable in expression.variables { names.insert(variable.path.variableName) }
  }
}

extension String {
  /// The variable of a path: `order` in `order.eta`.
  var variableName: String {
    utf8.firstIndex(of: UInt8(ascii: ".")).map { String(self[..<$0]) } ?? self
  }
}
