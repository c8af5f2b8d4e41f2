/// A message with who sends it and when.
struct MessageUse {
  enum Role: Hashable {
    case say, ask
    /// Nothing matched.
    case fallback
    /// No reply came.
    case timeout
    /// An option was taken.
    case reply
    /// A row of the choices.
    case row
    case macro, afterHours
    case optIn, optOut, help, which
    case openerStart, openerEnd
  }

  let message: Message
  let role: Role
  /// The number of the state in the graph; nil for what belongs to the whole program.
  let state: Int?
  let text: MessageWords

  init(message: Message, role: Role, state: Int?) {
    self.message = message
    self.role = role
    self.state = state
    text = MessageWords(message.template)
  }

  var place: Place { message.place }
}

extension LintSubject {
  /// Every message that the program can send, each text once, in the order of the flows.
  static func messages(of program: Program, _ graph: FlowGraph) -> [MessageUse] {
    var uses: [MessageUse] = []
    // What stands in the program file is in many states and listed once.
    var shared: Set<Place> = []
    func add(_ message: Message, _ role: MessageUse.Role, _ state: Int?, home: String) {
      if message.place.path != home || role == .reply || role == .fallback || role == .timeout {
        guard shared.insert(message.place).inserted else { return }
      }
      uses.append(MessageUse(message: message, role: role, state: state))
    }
    for number in 0..<graph.stateCount {
      let place = graph.places[number]
      let flow = program.flows[place.flow]
      let state = flow.states[place.state]
      let home = flow.place.path
      for message in state.say { add(message, .say, number, home: home) }
      if let ask = state.ask { add(ask, .ask, number, home: home) }
      if let choices = state.choices { add(choices.show, .row, number, home: home) }
      for message in state.fallback?.say ?? [] { add(message, .fallback, number, home: home) }
      for timeout in state.timeouts {
        if case .say(let say) = timeout.action {
          for message in say { add(message, .timeout, number, home: home) }
        }
      }
      for option in state.replies { for message in option.say { add(message, .reply, number, home: home) } }
      for option in state.also { for message in option.say { add(message, .reply, number, home: home) } }
    }
    func add(_ message: Message?, _ role: MessageUse.Role) {
      if let message, shared.insert(message.place).inserted {
        uses.append(MessageUse(message: message, role: role, state: nil))
      }
    }
    for state in program.states { for message in state.messages { add(message, .say) } }
    for message in program.defaults.fallback?.say ?? [] { add(message, .fallback) }
    add(program.messages.optIn, .optIn)
    add(program.messages.optOut, .optOut)
    add(program.messages.help, .help)
    add(program.messages.which, .which)
    add(program.openers.start, .openerStart)
    add(program.openers.end, .openerEnd)
    add(program.agents?.afterHours, .afterHours)
    for macro in program.macros { add(macro.message, .macro) }
    return uses
  }
}
