extension GlanceScanner {
  /// The event on a line; nil where the line has to be read as any JSON.
  mutating func event(_ line: Range<Int>, _ symbols: inout SymbolTable) -> EventGlance? {
    guard scan(line), isString(.type), let type = GlanceWords.types.value(of: range(.type), in: bytes),
      let (at, offset) = stamp(.at), let turn = whole(.turn)
    else { return nil }
    var event = EventGlance(kind: .other, at: at, offset: offset, turn: turn)
    return fill(&event, type, &symbols) ? event : nil
  }

  // MARK: - Kinds of events

  private func fill(_ event: inout EventGlance, _ type: GlanceType, _ symbols: inout SymbolTable) -> Bool {
    switch type {
    case .customer, .agent:
      event.kind = type == .customer ? .customer : .agent
      return read(.text, into: &event.text)
    case .bot:
      guard isText(.text), let kind = word(.kind, GlanceWords.botKinds), let segments = whole(.segments),
        word(.encoding, GlanceWords.encodings) != nil
      else { return false }
      (event.kind, event.number, event.flag) = (.bot, segments, kind == .proactive)
      return number(.state, into: &event.name, &symbols) && number(.flow, into: &event.other, &symbols)
    case .match:
      guard word(.how, GlanceWords.matchKinds) != nil, self[.confidence].kind == .number,
        number(.option, into: &event.name, &symbols)
      else { return false }
      event.kind = event.name == .none ? .miss : .match
      return true
    case .transition:
      guard let cause = word(.because, GlanceWords.causes), isString(.to) else { return false }
      (event.kind, event.cause) = (.transition, cause)
      return number(.from, into: &event.name, &symbols) && number(.to, into: &event.other, &symbols)
    case .set:
      event.kind = .set
      return isString(.name) && number(.name, into: &event.name, &symbols) && read(.value, into: &event.text)
    case .end:
      guard let outcome = word(.outcome, GlanceWords.outcomes), isString(.flow) else { return false }
      (event.kind, event.outcome) = (.end, outcome)
      return number(.flow, into: &event.name, &symbols)
    case .escalation:
      guard word(.reason, GlanceWords.reasons) != nil else { return false }
      event.kind = .escalation
      return number(.reason, into: &event.name, &symbols) && number(.topic, into: &event.other, &symbols)
    case .handoff:
      guard isText(.queue), isString(.reason), self[.open].kind == .yes || self[.open].kind == .no else {
        return false
      }
      (event.kind, event.flag) = (.handoff, self[.open].kind == .yes)
      return number(.reason, into: &event.name, &symbols)
    case .command:
      var line = ""
      guard read(.line, into: &line) else { return false }
      guard let name = EventGlance.businessEvent(line) else { return true }
      (event.kind, event.name) = (.business, symbols.symbol(name))
      return true
    case .undo:
      guard let turn = whole(.to) else { return false }
      (event.kind, event.number) = (.undo, turn)
      return true
    case .restart:
      event.kind = .restart
      return true
    default: return fillQuiet(&event, type)
    }
  }

  /// What no figure depends on has to be whole all the same.
  private func fillQuiet(_ event: inout EventGlance, _ type: GlanceType) -> Bool {
    switch type {
    case .notice: return isText(.text)
    case .error: return isText(.message)
    case .clock: return true
    case .timer: return isText(.in)
    case .warning: return isText(.rule) && word(.severity, GlanceWords.severities) != nil && isText(.message)
    case .refused: return isText(.rule) && isText(.message) && word(.action, GlanceWords.actions) != nil
    case .optOut, .optIn:
      if type == .optOut { event.kind = .optOut }
      return word(.by, GlanceWords.sources) != nil && isText(.word)
    default: return false
    }
  }

  // MARK: - Values

  private func range(_ field: GlanceField) -> Range<Int> { self[field].start..<self[field].end }

  /// A text that is written as it is.
  private func isString(_ field: GlanceField) -> Bool { self[field].kind == .string }

  private func isText(_ field: GlanceField) -> Bool { isString(field) || self[field].kind == .escaped }

  private func word<Value>(_ field: GlanceField, _ table: WordTable<Value>) -> Value? {
    isString(field) ? table.value(of: range(field), in: bytes) : nil
  }

  private func read(_ field: GlanceField, into text: inout String) -> Bool {
    guard isString(field) else { return false }
    text = String(decoding: bytes[range(field)], as: UTF8.self)
    return true
  }

  /// The number of a name, or none where the field has no text.
  private func number(_ field: GlanceField, into symbol: inout Symbol, _ symbols: inout SymbolTable) -> Bool {
    switch self[field].kind {
    case .string: symbol = symbols.symbol(UnsafeBufferPointer(rebasing: bytes[range(field)]))
    case .escaped: return false
    default: symbol = .none
    }
    return true
  }

  private func whole(_ field: GlanceField) -> Int? {
    guard self[field].kind == .number else { return nil }
    var range = range(field)
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    if isNegative { range = (range.lowerBound + 1)..<range.upperBound }
    guard range.count <= 18 else { return nil }
    var number = 0
    for byte in bytes[range] {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return isNegative ? -number : number
  }

  /// `2026-03-02T10:00:00-05:00`, with thousandths or without: milliseconds since 1970, and minutes ahead of UTC.
  private func stamp(_ field: GlanceField) -> (at: Int64, offset: Int32)? {
    guard isString(field) else { return nil }
    let (start, end) = (self[field].start, self[field].end)
    guard end - start >= 20, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D, bytes[start + 10] == 0x54,
      bytes[start + 13] == 0x3A, bytes[start + 16] == 0x3A,
      let year = digits(start, 4), let month = digits(start + 5, 2), let day = digits(start + 8, 2),
      let date = CivilDate(year: year, month: month, day: day),
      let hour = digits(start + 11, 2), let minute = digits(start + 14, 2),
      let second = digits(start + 17, 2),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var next = start + 19
    var fraction = 0
    if bytes[next] == UInt8(ascii: ".") {
      guard end - next >= 5, let digits = digits(next + 1, 3) else { return nil }
      fraction = digits
      next += 4
    }
    guard let offset = offset(next, end) else { return nil }
    let seconds = Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset * 60)
    let instant = Instant(seconds: seconds) + Int64(fraction)
    return (instant.milliseconds, Int32(truncatingIfNeeded: offset))
  }

  /// `Z`, `-05:00` or `+05:30`, in minutes.
  private func offset(_ start: Int, _ end: Int) -> Int? {
    if end - start == 1 { return bytes[start] == UInt8(ascii: "Z") ? 0 : nil }
    let isWest = bytes[start] == UInt8(ascii: "-")
    guard end - start == 6, isWest || bytes[start] == UInt8(ascii: "+"), bytes[start + 3] == 0x3A,
      let hours = digits(start + 1, 2), let minutes = digits(start + 4, 2), hours < 24, minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * (isWest ? -1 : 1)
  }

  private func digits(_ start: Int, _ count: Int) -> Int? {
    var number = 0
    for index in start..<(start + count) {
      guard bytes[index].isDigit else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
    }
    return number
  }
}

/// The events that the scanner knows.
enum GlanceType: String, CaseIterable, Sendable {
  case customer, bot, agent, match, transition, set, warning, refused, escalation, handoff, timer, end, clock
  case notice, error, undo, restart, command
  case optOut = "opt-out"
  case optIn = "opt-in"
}

/// The words that fields of events can have.
enum GlanceWords {
  static let types = WordTable(GlanceType.allCases)
  static let botKinds = WordTable(BotMessage.Kind.allCases)
  static let encodings = WordTable(SegmentCount.Encoding.allCases)
  static let matchKinds = WordTable(Match.Kind.allCases)
  static let causes = WordTable(Event.Cause.allCases)
  static let outcomes = WordTable(Outcome.allCases)
  static let reasons = WordTable(Event.EscalationReason.allCases)
  static let severities = WordTable(Severity.allCases)
  static let actions = WordTable(Refusal.Action.allCases)
  static let sources = WordTable(Event.OptOutSource.allCases)
}
