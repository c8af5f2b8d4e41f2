// Chats that were redacted, to be played again: see ``Redaction/standingIn(_:)``.

extension Transcript {
  /// What takes the stand-ins out again when the chat is played; nil where nothing was redacted.
  var playedRedaction: Redaction? {
    guard events.contains(where: \.isTouched) || header.isTouched else { return nil }
    var redaction = Redaction(header, knowsStandIns: true)
    for event in events {
      // What still stands was the business's own.
      switch event.kind {
      case .bot(let message): redaction.keep(contactsOf: message.text)
      case .agent(let text): redaction.keep(contactsOf: text)
      default: break
      }
    }
    return redaction
  }
}

extension TranscriptStep {
  var standingIn: TranscriptStep {
    TranscriptStep(
      turn: turn, command: command.map(Redaction.standingIn), events: events.map(\.standingIn))
  }
}

extension TranscriptHeader {
  fileprivate var isTouched: Bool {
    contact.number.hasPrefix("*") || presets.contains { Redaction.hasTouched($0.value) }
      || contact.attributes.values.contains(where: Redaction.hasTouched)
  }

  var standingIn: TranscriptHeader {
    var header = self
    if contact.number.hasPrefix("*") { header.contact.number = Redaction.standingIn("[PHONE:1]") }
    header.presets = presets.map { Event.Field($0.name, Redaction.standingIn($0.value)) }
    header.contact.attributes = contact.attributes.mapValues(Redaction.standingIn)
    return header
  }
}

extension Event {
  /// Whether something was taken out of what goes into the chat.
  fileprivate var isTouched: Bool {
    switch kind {
    case .customer(let text), .agent(let text), .command(let text): Redaction.hasTouched(text)
    case .set(_, let value): Redaction.hasTouched(value)
    default: false
    }
  }

  fileprivate var standingIn: Event {
    var event = self
    switch kind {
    case .customer(let text): event.kind = .customer(text: Redaction.standingIn(text))
    case .agent(let text): event.kind = .agent(text: Redaction.standingIn(text))
    case .command(let line): event.kind = .command(line: Redaction.standingIn(line))
    case .set(let name, let value): event.kind = .set(name: name, value: Redaction.standingIn(value))
    default: break
    }
    return event
  }
}
