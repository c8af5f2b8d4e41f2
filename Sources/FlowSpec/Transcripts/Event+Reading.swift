/// Events from the JSON that ``Event`` writes.
extension Event {
  /// Reads an event.
  /// - Parameter zone: the customer's; where its clock says otherwise than the event's own offset, the offset counts.
  public init(_ json: JSON, zone: Zone) throws(TranscriptFault) {
    guard let type = json["type"]?.text else { throw .notATranscript }
    let fields = EventFields(json: json, type: type)
    let stamp = try fields.text("at")
    guard let at = Instant(rfc3339: stamp), let offset = Instant.offsetSeconds(rfc3339: stamp) else {
      throw .missing("at", in: type)
    }
    self.init(
      at: at, zone: zone.offsetSeconds(at: at) / 60 * 60 == offset ? zone : Zone(offsetSeconds: offset),
      turn: try fields.whole("turn"), try Kind(fields))
  }
}

/// The members of one event.
struct EventFields {
  let json: JSON
  let type: String

  func text(_ name: String) throws(TranscriptFault) -> String {
    guard let text = json[name]?.text else { throw .missing(name, in: type) }
    return text
  }

  func optionalText(_ name: String) -> String? { json[name]?.text }

  func whole(_ name: String) throws(TranscriptFault) -> Int {
    guard let number = json[name]?.whole else { throw .missing(name, in: type) }
    return number
  }

  func word<Word: RawRepresentable>(_ name: String) throws(TranscriptFault) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: try text(name)) else { throw .missing(name, in: type) }
    return word
  }

  func flag(_ name: String) throws(TranscriptFault) -> Bool {
    guard let flag = json[name]?.bool else { throw .missing(name, in: type) }
    return flag
  }
}

extension Event.Kind {
  init(_ fields: EventFields) throws(TranscriptFault) {
    switch fields.type {
    case "customer": self = .customer(text: try fields.text("text"))
    case "bot": self = .bot(try BotMessage(fields))
    case "agent": self = .agent(text: try fields.text("text"))
    case "match": self = .match(try Match(fields))
    case "transition":
      self = .transition(
        from: fields.optionalText("from"), to: try fields.text("to"), because: try fields.word("because"))
    case "set": self = .set(name: try fields.text("name"), value: try fields.text("value"))
    case "warning":
      self = .warning(
        rule: try fields.text("rule"), severity: try fields.word("severity"),
        message: try fields.text("message"), text: fields.optionalText("text"))
    case "refused": self = .refused(try Refusal(fields))
    case "opt-out": self = .optOut(by: try fields.word("by"), word: try fields.text("word"))
    case "opt-in": self = .optIn(by: try fields.word("by"), word: try fields.text("word"))
    case "escalation":
      self = .escalation(reason: try fields.word("reason"), topic: fields.optionalText("topic"))
    case "handoff":
      self = .handoff(
        queue: try fields.text("queue"), reason: try fields.text("reason"), isOpen: try fields.flag("open"))
    case "timer": self = .timer(after: try fields.text("in"), to: fields.optionalText("to"))
    case "end": self = .end(flow: try fields.text("flow"), outcome: try fields.word("outcome"))
    case "notify":
      let payload = (fields.json["payload"]?.members ?? []).compactMap { member in
        member.value.text.map { Event.Field(member.name, $0) }
      }
      self = .notify(event: try fields.text("event"), payload: payload)
    case "clock": self = .clock
    case "notice": self = .notice(text: try fields.text("text"))
    case "error": self = .error(message: try fields.text("message"))
    case "undo": self = .undo(to: try fields.whole("to"))
    case "restart": self = .restart
    case "command": self = .command(line: try fields.text("line"))
    default: throw .unknownEvent(fields.type)
    }
  }
}

extension BotMessage {
  fileprivate init(_ fields: EventFields) throws(TranscriptFault) {
    self.init(
      try fields.text("text"), flow: fields.optionalText("flow"), state: fields.optionalText("state"),
      kind: try fields.word("kind"), encoding: try fields.word("encoding"),
      segments: try fields.whole("segments"))
  }
}

extension Match {
  fileprivate init(_ fields: EventFields) throws(TranscriptFault) {
    guard let confidence = fields.json["confidence"]?.number else {
      throw .missing("confidence", in: fields.type)
    }
    var guess: Guess?
    if let json = fields.json["runner_up"], let option = json["option"]?.text,
      let confidence = json["confidence"]?.number
    {
      guess = Guess(option, confidence: confidence)
    }
    self.init(
      fields.optionalText("option"), try fields.word("how"), confidence: confidence, runnerUp: guess)
  }
}

extension Refusal {
  fileprivate init(_ fields: EventFields) throws(TranscriptFault) {
    self.init(
      rule: try fields.text("rule"), message: try fields.text("message"), text: fields.optionalText("text"),
      action: try fields.word("action"),
      until: fields.optionalText("until").flatMap { Instant(rfc3339: $0) })
  }
}
