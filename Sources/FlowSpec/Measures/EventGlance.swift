/// What measuring needs of an event, in a few bytes: names are numbered, and texts are kept only where they count.
struct EventGlance: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    case customer, bot, agent
    /// A text that an option or a trigger took, and one that nothing took.
    case match, miss
    case transition, set, optOut, escalation, handoff, end
    /// An event of the business.
    case business
    case undo, restart
    /// All that figures don't depend on.
    case other
  }

  var kind: Kind
  var at: Int64
  /// The minutes that the customer's clock is ahead of UTC.
  var offset: Int32 = 0
  var turn: Int
  /// The state left, the message's state, the option, the variable, the reason, the queue's reason, the flow or the event.
  var name = Symbol.none
  /// The state entered, the message's flow, or the topic.
  var other = Symbol.none
  /// Why a run went on.
  var cause = Event.Cause.event
  var outcome = Outcome.resolved
  /// Whether the agents were there, or the message was proactive.
  var flag = false
  /// Segments, or the turn that stands again.
  var number = 0
  /// What the customer or the agent wrote, or the variable's value.
  var text = ""
}

extension EventGlance {
  init(_ event: Event, _ symbols: inout SymbolTable) {
    let offset = event.zone.offsetSeconds(at: event.at) / 60
    self.init(kind: .other, at: event.at.milliseconds, offset: Int32(clamping: offset), turn: event.turn)
    switch event.kind {
    case .customer(let text): (kind, self.text) = (.customer, text)
    case .agent(let text): (kind, self.text) = (.agent, text)
    case .bot(let message):
      (kind, name, other) = (.bot, symbols.symbol(message.state), symbols.symbol(message.flow))
      (number, flag) = (message.segments, message.kind == .proactive)
    case .match(let match):
      kind = match.option == nil ? .miss : .match
      name = symbols.symbol(match.option)
    case .transition(let from, let to, let because):
      (kind, name, other) = (.transition, symbols.symbol(from), symbols.symbol(to))
      cause = because
    case .set(let name, let value): (kind, self.name, text) = (.set, symbols.symbol(name), value)
    case .optOut: kind = .optOut
    case .escalation(let reason, let topic):
      (kind, name, other) = (.escalation, symbols.symbol(reason.rawValue), symbols.symbol(topic))
    case .handoff(_, let reason, let isOpen): (kind, name, flag) = (.handoff, symbols.symbol(reason), isOpen)
    case .end(let flow, let outcome): (kind, name, self.outcome) = (.end, symbols.symbol(flow), outcome)
    case .undo(let turn): (kind, number) = (.undo, turn)
    case .restart: kind = .restart
    case .command(let line):
      guard let event = Self.businessEvent(line) else { return }
      (kind, name) = (.business, symbols.symbol(event))
    case .optIn, .warning, .refused, .timer, .notify, .clock, .notice, .error: break
    }
  }

  /// The event that a command line tells of: `:event order.placed order_id=A1`.
  static func businessEvent(_ line: String) -> String? {
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    return words.count > 1 && words[0] == ":event" ? String(words[1]) : nil
  }

  /// The events of the chat as it stood at the end: see ``Transcript/standing``.
  static func standing(_ events: inout [EventGlance]) {
    guard events.contains(where: { $0.kind == .undo || $0.kind == .restart }) else { return }
    var standing: [EventGlance] = []
    for event in events {
      switch event.kind {
      case .undo: while let last = standing.last, last.turn > event.number { standing.removeLast() }
      case .restart: standing.removeAll()
      default: standing.append(event)
      }
    }
    events = standing
  }
}
