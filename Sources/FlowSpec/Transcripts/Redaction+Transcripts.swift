extension Redaction {
  /// A redaction of the chat that a header begins.
  ///
  /// - Parameter knowsStandIns: for a chat that is played again: see ``Redaction/standingIn(_:)``.
  public init(_ header: TranscriptHeader, knowsStandIns: Bool = false) {
    self.init(knowsStandIns: knowsStandIns)
    _ = self.header(header)
  }

  /// A header without what must not be kept. Of the customer's phone number the last four digits stay.
  public mutating func header(_ header: TranscriptHeader) -> TranscriptHeader {
    var header = header
    header.contact.number = customerNumber(header.contact.number)
    for (name, value) in header.contact.attributes.sorted(by: { $0.key < $1.key }) {
      header.contact.attributes[name] = self.value(value, named: name)
    }
    if let name = header.contact.name { header.contact.name = aside(name) }
    header.presets = fields(header.presets)
    return header
  }

  /// The events without what must not be kept. They are to be given in their order, each once.
  public mutating func events(_ events: [Event]) -> [Event] { events.map { event($0) } }

  /// An event without what must not be kept.
  public mutating func event(_ event: Event) -> Event {
    var event = event
    event.kind = kind(event.kind)
    switch event.kind {
    case .bot, .agent: enter(turn: event.turn)
    case .undo(let turn): goBack(to: turn)
    case .restart: goBack(to: nil)
    default: break
    }
    return event
  }

  private mutating func kind(_ kind: Event.Kind) -> Event.Kind {
    switch kind {
    case .customer(let text):
      awaitsAnswer = true
      return .customer(text: customer(text))
    case .bot(var message):
      message.text = business(message.text)
      return .bot(message)
    case .agent(let text): return .agent(text: business(text))
    case .set(let name, let value):
      // The first value after a text that no option took is the answer to what was asked.
      defer { awaitsAnswer = false }
      return .set(
        name: name, value: awaitsAnswer ? answer(value, named: name) : self.value(value, named: name))
    case .match, .transition:
      awaitsAnswer = false
      return kind
    case .warning(let rule, let severity, let message, let text):
      return .warning(
        rule: rule, severity: severity, message: aside(message), text: text.map { aside($0) })
    case .refused(var refusal):
      refusal.message = aside(refusal.message)
      refusal.text = refusal.text.map { aside($0) }
      return .refused(refusal)
    case .optOut(let by, let word): return .optOut(by: by, word: aside(word))
    case .optIn(let by, let word): return .optIn(by: by, word: aside(word))
    case .notify(let event, let payload): return .notify(event: event, payload: fields(payload))
    case .notice(let text): return .notice(text: aside(text))
    case .error(let message): return .error(message: aside(message))
    case .command(let line): return .command(line: aside(line))
    case .handoff(let queue, let reason, let isOpen):
      return .handoff(queue: queue, reason: aside(reason), isOpen: isOpen)
    case .escalation, .timer, .end, .clock, .undo, .restart: return kind
    }
  }

  private mutating func fields(_ fields: [Event.Field]) -> [Event.Field] {
    fields.map { Event.Field($0.name, value($0.value, named: $0.name)) }
  }
}

extension Transcript {
  /// The chat without what must not be kept.
  public var redacted: Transcript {
    var redaction = Redaction()
    var transcript = self
    transcript.header = redaction.header(header)
    transcript.events = redaction.events(events)
    return transcript
  }
}
