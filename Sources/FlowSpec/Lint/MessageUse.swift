/// A message with who sends it and when.
final class MessageUse: Sendable {
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

  /// Among the messages of the program.
  let number: Int
  let message: Message
  let role: Role
  /// The number of the state in the graph; nil for what belongs to the whole program.
  let state: Int?
  let text: MessageWords
  /// What it tells its reader to reply.
  let mentions: [ReplyMention]

  init(number: Int, message: Message, role: Role, state: Int?) {
    self.number = number
    self.message = message
    self.role = role
    self.state = state
    text = MessageWords(message.template)
    mentions = ReplyMention.all(in: text)
  }

  var place: Place { message.place }
  /// Whether it is sent when its state is entered, before that waits or goes on.
  var isOnEntry: Bool { role == .say || role == .ask }
}

/// The messages that a program can send, each text once, in the order of the flows, and which of them each state sends; not
/// yet cut into words.
struct MessageCollection {
  struct Use {
    let message: Message
    let role: MessageUse.Role
    let state: Int?
  }

  private(set) var uses: [Use] = []
  private(set) var byState = StateMessages()
  /// What stands in the program file or in an option is in many states and listed once.
  private var shared: [Place: Int] = [:]

  /// - Parameter stateNumbers: of the flow's states.
  mutating func add(_ flow: Flow, _ stateNumbers: Range<Int>) {
    for (state, number) in zip(flow.states, stateNumbers) { add(state, number, home: flow.place.path) }
  }

  /// Adds what belongs to no flow.
  mutating func add(_ program: Program) {
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
  }

  private mutating func add(_ state: State, _ number: Int, home: String) {
    for message in state.say { add(message, .say, number, home) }
    if let ask = state.ask { add(ask, .ask, number, home) }
    if let choices = state.choices { add(choices.show, .row, number, home) }
    if let fallback = state.fallback { for message in fallback.say { add(message, .fallback, number, home) } }
    for timeout in state.timeouts {
      if case .say(let say) = timeout.action { for message in say { add(message, .timeout, number, home) } }
    }
    for option in state.replies { for message in option.say { add(message, .reply, number, home) } }
    for option in state.also { for message in option.say { add(message, .reply, number, home) } }
    byState.endState()
  }

  private mutating func add(_ message: Message, _ role: MessageUse.Role, _ state: Int, _ home: String) {
    let isShared = role == .reply || message.place.path != home
    if isShared, let number = shared[message.place] {
      byState.append(number)
      return
    }
    if isShared { shared[message.place] = uses.count }
    byState.append(uses.count)
    uses.append(Use(message: message, role: role, state: state))
  }

  private mutating func add(_ message: Message?, _ role: MessageUse.Role) {
    if let message, shared.updateValue(uses.count, forKey: message.place) == nil {
      uses.append(Use(message: message, role: role, state: nil))
    }
  }
}

extension MessageCollection {
  /// Cuts the messages into words, some at a time.
  func read(by spreading: some Spreading) -> [MessageUse] {
    let uses = uses
    return spreading.results(uses.indices.parts(of: 100)) { part in
      part.map { number in
        let use = uses[number]
        return MessageUse(number: number, message: use.message, role: use.role, state: use.state)
      }
    }.flatMap(\.self)
  }
}
