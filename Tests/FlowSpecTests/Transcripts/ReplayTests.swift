import FlowSpec
import Testing

@Suite("A replay")
struct ReplayTests {
  static let flow = """
    flow: shop
    triggers:
      order.shipped: shipped
      order.delivered + 3d: rate
      text: {RATE: rate}
    until: {order.cancelled: unresolved}
    states:
      shipped:
        say: Your order is on its way. Reply ETA or AGENT.
        replies:
          ETA: eta
          AGENT: {to: person, set: {topic: order}}
        else: {say: "Reply {options}.", tries: 1, then: person}
        after: {24h: resolved}
      eta:
        say: It arrives {eta}.
        then: resolved
      rate:
        ask: How did we do? Reply 1 to 5.
        expect: number 1..5
        save: rating
        then: thanks
      thanks: {say: Thank you., then: resolved}
      person: {say: One moment., handoff: {}}
    vars:
      eta: {type: date, show: "EEE, MMM d"}
      rating: number
      topic: text
    """

  static let program = """
    program: shop
    brand: Shop
    openers: {start: "Shop: ", end: " Reply STOP to opt out."}
    quiet-hours: {transactional: 22:00-07:00}
    macros: {late: Sorry it is late.}
    events:
      order.shipped: {order_id: text, eta: date}
      order.moved: {}
    """

  static func script(_ flow: String = Self.flow, _ program: String = Self.program) -> Script {
    let loaded = ProgramLoader.load([
      SourceFile(path: "shop.flow.yaml", text: flow), SourceFile(path: "program.flow.yaml", text: program),
    ])
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return Script(loaded.program)
  }

  static let start = Instant(seconds: 1_772_463_600)

  /// A chat as the emulator records it.
  /// - Parameter keepsCommands: whether the record has the commands, as ours does, or the events alone.
  static func record(
    _ lines: [String], keepsCommands: Bool = true, event: String? = nil, at start: Instant = Self.start
  ) throws -> Transcript {
    let zone = try #require(Zone(identifier: "America/New_York"))
    let header = TranscriptHeader(
      program: "shop", spec: "0", started: start, contact: Contact(zone: zone), event: event,
      presets: [Event.Field("eta", "2026-03-05")])
    var conversation = header.conversation(script())
    var events: [Event] = []
    for input in header.opening { events += conversation.receive(input) }
    for line in lines {
      let now = conversation.now
      conversation.turn += 1
      guard line.hasPrefix(":") else {
        events += conversation.receive(.text(line))
        continue
      }
      let input = try #require(try TypedCommand(line).input(in: conversation))
      if keepsCommands {
        events.append(Event(at: now, zone: zone, turn: conversation.turn, .command(line: line)))
      }
      events += conversation.receive(input)
    }
    return Transcript(header, events: events, path: "chat.jsonl", line: 1)
  }

  /// What changed, as `VERDICT TURN` in the order of the turns.
  static func changes(_ transcript: Transcript, _ script: Script = Self.script()) -> [String] {
    Replay.result(of: transcript, in: script).differences.map { "\($0.verdict.rawValue) \($0.turn)" }
  }

  private static let everything = [
    ":event order.shipped order_id=A1 eta=2026-03-04", "when does it come", "eta", "rate", ":wait 2h",
    "five!",
    ":event order.delivered", ":wait 4d", "4", ":event order.shipped eta=2026-03-12", "agent",
    ":agent Hello, I'll look", ":macro late", ":resume shipped", "AGENT", ":close", ":go shop/rate",
    ":wait 1h",
    ":set topic late", ":event order.cancelled", ":event order.moved", ":at 23:00",
    ":event order.shipped eta=2026-03-13", ":wait 12h", "agent", ":wait 3d", "stop",
  ]

  @Test(
    "to the same specs changes nothing, from the commands or from the events alone", arguments: [true, false])
  func same(_ keepsCommands: Bool) throws {
    #expect(Self.changes(try Self.record(Self.everything, keepsCommands: keepsCommands)) == [])
    #expect(
      Self.changes(try Self.record(["eta"], keepsCommands: keepsCommands, event: "order.shipped")) == [])
  }

  @Test("of the bytes of a file comes to the same as of the transcript, to the letter or not")
  func bytes() throws {
    for (flow, event) in [
      (Self.flow, nil), (Self.flow.replacing("Thank you.", with: "Ta."), "order.shipped"),
    ] {
      let transcript = try Self.record(Self.everything, event: event)
      var lines = transcript.json.split(separator: "\n").map { Array($0.utf8)[...] }
      // Said beside the chat.
      lines.insert(
        Array(#"{"type":"notice","at":"2026-03-02T10:00:00-05:00","turn":0,"text":"a"}"#.utf8)[...],
        at: event == nil ? 1 : 4)
      var reader = RecordedChatReader("chat.jsonl")
      for line in lines { #expect(reader.take(line, isTerminated: true) == nil) }
      let last = reader.finish()
      let chat = try #require(last)
      let (result, remarks) = Replay.result(of: chat, in: Self.script(flow))
      #expect(result == Replay.result(of: transcript, in: Self.script(flow)))
      #expect(remarks.isEmpty)
    }
  }

  @Test("finds the chats among the lines of a file, and tells of what belongs to none")
  func chats() throws {
    let lines = try Self.record(["rate"]).json.split(separator: "\n").map(String.init)
    let other = lines[0].replacing(
      #"{"type":"transcript","version":1"#, with: #"{ "version": 1, "type" : "transcript""#)
    let later = lines[0].replacing(#""version":1"#, with: #""version":9"#)
    let all = ["rubbish"] + lines + [other, lines[1], "junk", later, lines[1]] + lines
    var reader = RecordedChatReader("chat.jsonl")
    var chats: [RecordedChat] = []
    var told: [String] = []
    for line in all {
      if let chat = reader.take(Array(line.utf8)[...], isTerminated: true) { chats.append(chat) }
      told += reader.takeRemarks().map { "\($0.line): \($0.message)" }
    }
    if let last = reader.finish() { chats.append(last) }
    let first = lines.count
    #expect(chats.map(\.line) == [2, first + 2, first + 7])
    #expect(told.map { $0.prefix { $0 != " " } } == ["1:", "\(first + 5):"])
    let (transcript, remarks) = chats[1].transcript
    #expect(transcript?.events.count == 1)
    #expect(transcript?.line == first + 2)
    #expect(remarks.map(\.line) == [first + 4])
  }

  @Test("tells other texts as wording, and where they begin")
  func wording() throws {
    let script = Self.script(Self.flow.replacing("Thank you.", with: "Thanks!"))
    let result = Replay.result(of: try Self.record(["rate", "5", "thanks"]), in: script)
    #expect(result.verdict == .wording)
    let difference = try #require(result.divergence)
    #expect(difference.turn == 2)
    #expect(
      difference.chat.map(\.text)
        == ["RATE", "How did we do? Reply 1 to 5.", "5"].map { $0 == "RATE" ? "rate" : $0 })
    #expect(difference.then == [ChatLine("bot", "Thank you.")])
    #expect(difference.now == [ChatLine("bot", "Thanks!")])
  }

  @Test("tells other segments or encodings as cost, and the wording beside it")
  func cost() throws {
    let script = Self.script(Self.flow.replacing("Thank you.", with: "Thank you 🎉"))
    let result = Replay.result(of: try Self.record(["rate", "5"]), in: script)
    #expect(result.verdict == .cost)
    #expect(result.differences.map(\.verdict) == [.wording, .cost])
    #expect(result.divergence?.then == [ChatLine("bot", "Thank you. (GSM-7, 1 segment)")])
    #expect(result.divergence?.now.first == ChatLine("bot", "Thank you 🎉 (UCS-2, 1 segment)"))
  }

  @Test("tells another way through the states as path, and compares no further")
  func path() throws {
    let script = Self.script(
      Self.flow.replacing("ETA: eta", with: "ETA: thanks").replacing("One moment.", with: "Just a moment."))
    let result = Replay.result(
      of: try Self.record(["rate", "5", ":event order.shipped", "eta", "agent"]), in: script)
    #expect(result.differences.map { "\($0.verdict.rawValue) \($0.turn)" } == ["path 4"])
    #expect(
      result.divergence?.then.map(\.text) == [
        "ETA", "shop/eta (reply)", "It arrives Thu, Mar 5.", "shop, resolved",
      ])
    #expect(
      result.divergence?.now.map(\.text) == ["ETA", "shop/thanks (reply)", "Thank you.", "shop, resolved"])
  }

  @Test("tells options, ends, escalations, handoffs and notifications as path")
  func paths() throws {
    let agent = try Self.record([":event order.shipped", "agent"])
    #expect(
      Self.changes(agent, Self.script(Self.flow.replacing("handoff: {}", with: "handoff: {queue: vip}"))) == [
        "path 2"
      ])
    let rated = try Self.record(["rate", "5"])
    for (old, new) in [
      ("say: Thank you., then: resolved", "say: Thank you., then: converted"),
      ("{say: Thank you.,", "{say: Thank you., notify: {shop.praised: {}},"),
    ] {
      #expect(Self.changes(rated, Self.script(Self.flow.replacing(old, with: new))) == ["path 2"])
    }
    #expect(
      Self.changes(rated, Self.script(Self.flow.replacing("{RATE: rate}", with: "{STARS: rate}"))) == [
        "path 1"
      ])
  }

  @Test("tells the same at another time as path")
  func time() throws {
    let waited = try Self.record([":event order.delivered", ":wait 5d"])
    #expect(Self.changes(waited, Self.script(Self.flow.replacing("+ 3d", with: "+ 4d"))) == ["path 2"])
  }

  @Test("tells other warnings, refusals and opt-outs as compliance")
  func compliance() throws {
    let shipped = try Self.record([":event order.shipped", "eta"])
    #expect(
      Self.changes(
        shipped, Self.script(Self.flow, Self.program.replacing(" Reply STOP to opt out.", with: " Bye."))
      )
      .contains("compliance 1"))
    let night = try Self.record([":at 23:00", ":event order.shipped"])
    let open = Self.script(Self.flow, Self.program.replacing("22:00-07:00", with: "01:00-02:00"))
    #expect(Self.changes(night, open) == ["compliance 2", "path 2"])
  }

  @Test("of an event that is gone says so")
  func goneEvent() throws {
    let transcript = try Self.record([":event order.shipped", "eta"])
    let script = Self.script(
      Self.flow.replacing("order.shipped", with: "order.sent"),
      Self.program.replacing("order.shipped", with: "order.sent"))
    let difference = try #require(Replay.result(of: transcript, in: script).divergence)
    #expect(difference.verdict == .path)
    #expect(
      difference.now.map(\.text) == [
        "`:event order.shipped` can't be said again: this program knows no event `order.shipped`; `:events` lists them"
      ])
  }

  @Test("from events alone takes the event that leads there today")
  func otherEvent() throws {
    let bare = try Self.record([":event order.shipped", "eta"], keepsCommands: false)
    let trigger = "order.shipped: shipped"
    #expect(Self.changes(bare, Self.script(Self.flow.replacing(trigger, with: "order.sent: shipped"))) == [])
    let gone = Self.script(Self.flow.replacing(trigger, with: "order.moved: rate"))
    #expect(
      Replay.result(of: bare, in: gone).divergence?.now.map(\.text) == [
        "no event of this program leads to shop/shipped any more"
      ])
  }

  @Test("leaves out what was undone or played before a restart")
  func undone() throws {
    var transcript = try Self.record([":event order.shipped", "agent"])
    let zone = transcript.header.contact.zone
    transcript.events += [
      Event(at: Self.start, zone: zone, turn: 1, .undo(to: 1))
    ]
    let eta = try Self.record([":event order.shipped", "eta"])
    transcript.events += eta.events.filter { $0.turn == 2 }
    #expect(Self.changes(transcript) == [])
    transcript.events.append(Event(at: Self.start, zone: zone, turn: 0, .restart))
    transcript.events += try Self.record(["rate", "5"]).events
    #expect(Self.changes(transcript) == [])
    #expect(Replay.result(of: transcript, in: Self.script()).stepCount == 2)
  }

  @Test("of a chat from elsewhere, with nothing but texts and times, compares the texts")
  func texts() throws {
    let recorded = try Self.record(["rate", ":wait 2h", "five"])
    let texts = recorded.events.filter {
      switch $0.kind {
      case .customer, .bot: true
      default: false
      }
    }
    var transcript = Transcript(recorded.header, events: texts, path: "sms.jsonl")
    #expect(Self.changes(transcript) == [])
    #expect(
      Self.changes(transcript, Self.script(Self.flow.replacing("Thank you.", with: "Ta."))) == ["wording 3"])
    // Some exports number nothing.
    for index in transcript.events.indices { transcript.events[index].turn = 0 }
    #expect(Self.changes(transcript) == [])
  }

  @Test("takes what was redacted as it is")
  func redacted() throws {
    let script = Self.script(Self.flow.replacing("Thank you.", with: "Card 4111 1111 1111 1111 it is."))
    var transcript = try Self.record(["rate", "5"])
    for index in transcript.events.indices {
      guard case .bot(var message) = transcript.events[index].kind, message.text == "Thank you." else {
        continue
      }
      message.text = SensitiveData.redacted("Card 4111 1111 1111 1111 it is.")
      transcript.events[index].kind = .bot(message)
    }
    #expect(!Self.changes(transcript, script).contains("wording 2"))
  }
}
