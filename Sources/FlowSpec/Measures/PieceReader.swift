/// Counts the transcripts of a piece of a file, with what ``TranscriptReader`` would say of its lines.
///
/// Lines as flowrepl writes them take the short way of ``GlanceScanner``, all others the long one.
public struct PieceReader {
  private var piece: TranscriptPiece
  private var counts: Measurement
  public private(set) var remarks: [TranscriptReader.Remark] = []
  private var header: TranscriptHeader?
  private var headerLine = 0
  /// Where the transcript begins in the bytes.
  private var start = 0
  private var events: [EventGlance] = []
  private var lineNumber: Int
  private var isSkipping = false

  /// What is in some pieces.
  public static func measurement(
    of pieces: [TranscriptPiece], _ settings: Measurement.Settings
  ) -> (counts: Measurement, remarks: [TranscriptReader.Remark]) {
    var reader = PieceReader(settings)
    for piece in pieces { reader.read(piece) }
    return (reader.counts, reader.remarks)
  }

  private init(_ settings: Measurement.Settings) {
    piece = TranscriptPiece(path: "", firstLine: 1, bytes: [])
    counts = Measurement(settings)
    lineNumber = 0
  }

  private mutating func read(_ piece: TranscriptPiece) {
    self.piece = piece
    lineNumber = piece.firstLine - 1
    isSkipping = false
    read()
  }

  private mutating func read() {
    piece.bytes.withUnsafeBufferPointer { bytes in
      var scanner = GlanceScanner(bytes)
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        lineNumber += 1
        let isTerminated = end < bytes.count
        let line = start..<(end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
        if header != nil, let event = scanner.event(line, &counts.symbols) {
          events.append(event)
        } else {
          takeSlowly(line, isTerminated: isTerminated)
        }
        start = end + 1
      }
      finish(at: bytes.count)
    }
  }

  private mutating func takeSlowly(_ range: Range<Int>, isTerminated: Bool) {
    let whole = piece.bytes[range]
    let line = lineNumber == 1 ? whole.withoutByteOrderMark : whole
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
    do throws(TranscriptFault) {
      let json = try TranscriptReader.json(line)
      if json["type"]?.text == TranscriptHeader.type { return begin(json, at: range.lowerBound) }
      guard header != nil else {
        if !isSkipping { tell(TranscriptFault.headless) }
        isSkipping = true
        return
      }
      // The zone only gives the offset a name.
      events.append(EventGlance(try Event(json, zone: .utc), &counts.symbols))
    } catch {
      if !isSkipping { tell(error.skippedLine(isTerminated: isTerminated)) }
    }
  }

  private mutating func begin(_ json: JSON, at offset: Int) {
    finish(at: offset)
    do throws(TranscriptFault) {
      header = try TranscriptHeader(json)
      headerLine = lineNumber
      start = offset
      isSkipping = false
    } catch {
      isSkipping = true
      tell(error.skippedTranscript)
    }
  }

  private mutating func tell(_ message: String) {
    remarks.append(TranscriptReader.Remark(path: piece.path, line: lineNumber, message: message))
  }

  private mutating func finish(at end: Int) {
    guard let header else { return }
    let reason = counts.add(header, &events, chat: "\(piece.path):\(headerLine)")
    if let reason, counts.choice.wants(reason) {
      counts.choice.add(
        ChatChoice.Chat(
          reason: reason, path: piece.path, line: headerLine, bytes: Array(piece.bytes[start..<end])))
    }
    events.removeAll(keepingCapacity: true)
    self.header = nil
  }
}

extension Measurement {
  /// Counts a chat that is at hand as values.
  public mutating func add(_ transcript: Transcript) {
    var events = transcript.events.map { EventGlance($0, &symbols) }
    _ = add(transcript.header, &events, chat: "\(transcript.path):\(transcript.line)")
  }

  /// Counts a chat; why it is worth a look, if it is.
  mutating func add(
    _ header: TranscriptHeader, _ events: inout [EventGlance], chat: @autoclosure () -> String
  ) -> ChatChoice.Reason? {
    chatCount += 1
    let contact = Self.contact(header, chat)
    contacts.insert(contact)
    let zone = header.contact.zone
    let offset = Int32(clamping: zone.offsetSeconds(at: header.started) / 60)
    widen(to: header.started.milliseconds, offset: offset)
    let known = settings.facts.map { settings.isProgramForced || $0.isProgram(of: header) } ?? false
    if known { programChatCount += 1 }
    if known, settings.facts?.spec == header.spec { specChatCount += 1 }

    var tracker = ChatTracker(contact: contact, facts: known ? facts : nil)
    if let event = header.event {
      let name = symbols.symbol(event)
      tracker.take(
        EventGlance(kind: .business, at: header.started.milliseconds, turn: 0, name: name), &self)
    }
    EventGlance.standing(&events)
    for event in events { tracker.take(event, &self) }
    tracker.finish(&self)
    if let last = events.last { widen(to: last.at, offset: last.offset) }
    if tracker.finished.isEmpty {
      var record = ConversationRecord(
        contact: contact,
        week: ConversationRecord.week(at: header.started.milliseconds, offset: offset),
        started: header.started.milliseconds)
      record.marks = known ? [.isSilent, .isTagged] : .isSilent
      tracker.finished.append(record)
    }
    conversations += tracker.finished
    return ChatChoice.Reason(tracker.finished)
  }

  /// A number tells who it is; one that was shortened, and the one that the emulator gives everybody, do not.
  private static func contact(_ header: TranscriptHeader, _ chat: () -> String) -> UInt64 {
    let number = header.contact.number
    let digits = number.utf8.count { $0.isDigit }
    let isTelling = digits >= 7 && number != Contact.sampleNumber
    return StableHash.of((isTelling ? number : chat()).utf8)
  }
}

extension ChatChoice.Reason {
  init?(_ conversations: [ConversationRecord]) {
    if conversations.contains(where: { $0.marks.contains(.isComplaint) }) {
      self = .complaint
    } else if conversations.contains(where: { $0.marks.contains(.hasOptedOut) }) {
      self = .optOut
    } else if conversations.contains(where: \.isEscalated) {
      self = .escalation
    } else if conversations.contains(where: {
      $0.isAnswered && ($0.outcome == .abandoned || $0.outcome == .unresolved)
    }) {
      self = .fallOut
    } else {
      return nil
    }
  }
}
