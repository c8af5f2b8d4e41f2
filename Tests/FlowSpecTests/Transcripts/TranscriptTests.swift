import FlowSpec
import Testing

@Suite("Transcripts")
struct TranscriptTests {
  private static let header = TranscriptHeader(
    program: "acme", spec: "0123456789abcdef", seed: 7,
    started: Instant(seconds: 1_772_463_600),
    contact: Contact(
      number: "+15550123", name: "Ana", zone: Zone(identifier: "America/New_York") ?? .utc, usState: "NY",
      attributes: ["tier": "gold"]),
    consents: [.transactional], flow: nil, event: "order.shipped",
    presets: [Event.Field("eta", "2026-03-04")])

  /// One event of each kind, with every field that can be there.
  private static let kinds: [Event.Kind] = [
    .customer(text: "do you \"know\"?\n\u{2028}📦"),
    .bot(BotMessage("It’s here", flow: "wismo", state: "eta", kind: .responsive)),
    .bot(BotMessage("You are unsubscribed", kind: .platform)),
    .bot(BotMessage("[CARD]", flow: "a", state: "b", kind: .proactive, encoding: .ucs2, segments: 3)),
    .agent(text: "Hello"),
    .match(Match("ETA", .close, confidence: 0.875, runnerUp: Match.Guess("TRACK", confidence: 0.25))),
    .match(Match(nil, .fallback, confidence: 0)),
    .transition(from: nil, to: "wismo/shipped", because: .event),
    .transition(from: "wismo/shipped", to: "wismo/eta", because: .else),
    .set(name: "eta", value: "Wed, Mar 4"),
    .warning(rule: "cost/segments", severity: .warning, message: "3 segments", text: nil),
    .refused(Refusal(rule: "compliance/caps", message: "over", text: "Hi", action: .suppressed)),
    .refused(
      Refusal(
        rule: "compliance/quiet-hours", message: "night", text: nil, action: .held,
        until: Instant(seconds: 1_772_500_000))),
    .optOut(by: .platform, word: "STOP"), .optIn(by: .program, word: "JOIN"),
    .escalation(reason: .sensitiveTopic, topic: "refund"), .escalation(reason: .customerAsked, topic: nil),
    .handoff(queue: "orders", reason: "damaged", isOpen: false),
    .timer(after: "48h", to: "resolved"), .timer(after: "4h", to: nil),
    .end(flow: "wismo", outcome: .resolved),
    .notify(event: "address.confirmed", payload: [Event.Field("id", "A1")]), .notify(event: "x", payload: []),
    .clock, .notice(text: "nothing is due"), .error(message: "no such event"), .undo(to: 3), .restart,
    .command(line: ":event order.shipped order_id=A1"),
  ]

  private static var transcript: Transcript {
    let zone = header.contact.zone
    let events = kinds.enumerated().map { index, kind in
      Event(at: header.started + Int64(index) * 1500, zone: zone, turn: index, kind)
    }
    return Transcript(header, events: events, path: "chat.jsonl")
  }

  private func read(_ text: String) -> (transcripts: [Transcript], remarks: [String]) {
    let read = TranscriptReader.read(SourceFile(path: "chat.jsonl", text: text))
    return (read.transcripts, read.remarks.map { "\($0.line): \($0.message)" })
  }

  @Test("are read as they were written, every kind of event")
  func roundTrip() {
    let text = Self.transcript.json
    let (transcripts, remarks) = read(text)
    #expect(transcripts == [Self.transcript])
    #expect(transcripts.map(\.json).joined() == text)
    #expect(remarks.isEmpty)
  }

  @Test("keep the customer's clock when it is another zone's than at the start")
  func otherZone() {
    var moved = Self.transcript
    moved.events = [
      Event(
        at: Self.header.started, zone: Zone(identifier: "Asia/Kolkata") ?? .utc, turn: 1, .agent(text: "Hi"))
    ]
    #expect(read(moved.json).transcripts.first?.json == moved.json)
  }

  @Test("are several in one file, each behind its header")
  func several() {
    let text = Self.transcript.json
    let (transcripts, remarks) = read(text + text)
    #expect(transcripts.map(\.line) == [1, Self.kinds.count + 2])
    #expect(transcripts.map(\.events.count) == [Self.kinds.count, Self.kinds.count])
    #expect(remarks.isEmpty)
  }

  @Test("lose only the last line where it is torn, at whatever byte")
  func torn() {
    let bytes = Array(Self.transcript.json.utf8)
    let lineEnds = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    for length in 0..<bytes.count {
      let whole = lineEnds.filter { $0 < length }.count
      var reader = TranscriptReader("chat.jsonl")
      let lines = bytes[..<length].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      let isTerminated = length == 0 || bytes[length - 1] == UInt8(ascii: "\n")
      for (index, line) in lines.enumerated() {
        _ = reader.take(line, isTerminated: index < lines.count - 1 || isTerminated)
      }
      let events = reader.finish()?.events.count ?? 0
      // A last line may be whole without its line feed.
      #expect(events == max(0, whole - 1) || events == whole)
      #expect(reader.remarks.count <= 1)
    }
  }

  @Test("tell and skip what is no event, and go on")
  func junk() {
    let lines = Self.transcript.json.split(separator: "\n").prefix(3).map(String.init)
    let (transcripts, remarks) = read(
      (lines + [
        "rubbish", "{\"type\":\"bot\"}", "{\"type\":\"dance\",\"at\":\"2026-03-02T10:00:00Z\",\"turn\":1}",
      ]
        + [lines[1]]).joined(separator: "\n") + "\n")
    #expect(transcripts.map(\.events.count) == [3])
    #expect(
      remarks == [
        "4: this is no JSON: expected a value; the line was skipped",
        "5: `at` of this `bot` is missing or has no such value; the line was skipped",
        "6: there is no event `dance`; the line was skipped",
      ])
  }

  @Test("of a later version are refused, and those behind them read")
  func later() {
    let text = Self.transcript.json
    let future = text.replacing("\"version\":1", with: "\"version\":2", maxReplacements: 1)
    let (transcripts, remarks) = read(future + text)
    #expect(transcripts.count == 1)
    #expect(
      remarks == [
        "1: this transcript has version 2, and this flowrepl reads up to 1: use a newer one; this transcript was skipped"
      ])
  }

  @Test("need a header")
  func headless() {
    let lines = Self.transcript.json.split(separator: "\n").dropFirst()
    let (transcripts, remarks) = read(lines.joined(separator: "\n"))
    #expect(transcripts.isEmpty)
    #expect(remarks == ["1: a transcript begins with a line of the type `transcript`; this was skipped"])
  }

  @Test("with the least that a header can have are read")
  func leastHeader() throws {
    let text = """
      {"type":"transcript","version":1,"program":"acme","spec":"x","seed":1,"started":"2026-03-02T10:00:00-05:00"}
      {"type":"customer","at":"2026-03-02T10:00:00-05:00","turn":1,"text":"eta"}

      """
    let transcript = try #require(read(text).transcripts.first)
    #expect(transcript.events.map(\.short) == ["me: eta"])
    #expect(transcript.header.contact.zone.identifier == "America/New_York")
  }

  @Test("stand without what was undone, played before a restart or said beside the chat")
  func standing() {
    func events(_ kinds: [(Int, Event.Kind)]) -> [Event] {
      kinds.map { Event(at: Self.header.started, zone: .utc, turn: $0.0, $0.1) }
    }
    let played = events([
      (0, .agent(text: "a")), (1, .customer(text: "b")), (2, .customer(text: "c")), (1, .undo(to: 1)),
      (2, .customer(text: "d")), (2, .notice(text: "e")),
    ])
    #expect(
      Transcript(Self.header, events: played).standing.map(\.short) == ["agent: a", "me: b", "me: d"])
    let again = played + events([(0, .restart), (1, .customer(text: "f"))])
    #expect(Transcript(Self.header, events: again).standing.map(\.short) == ["me: f"])
  }

  @Test("name the specs that were played: other texts or names, another digest")
  func digest() {
    func digest(_ texts: [String: String]) -> String {
      TranscriptHeader.digest(of: texts.map { SourceFile(path: $0.key, text: $0.value) })
    }
    let one = digest(["a": "1", "b": "2"])
    #expect(one.count == 16)
    #expect(digest(["b": "2", "a": "1"]) == one)
    #expect(digest(["a": "12", "b": ""]) != one)
    #expect(digest(["a": "1", "c": "2"]) != one)
  }
}
