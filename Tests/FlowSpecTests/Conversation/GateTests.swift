import FlowSpec
import Testing

/// What is sent by itself, and what is not.
@Suite struct GateTests {
  private func program(_ rest: String) -> String {
    "program: acme\nbrand: Acme\nsender: {platform: twilio}\n\(rest)\n"
  }

  private func flow(_ purpose: String = "marketing") -> String {
    """
    flow: cart
    purpose: \(purpose)
    triggers: {left: a, late: c}
    states:
      a:
        say: "Acme: still shopping? Reply GO. Reply STOP to opt out."
        replies: {GO: b}
        after: {2h: {say: "Acme: last chance. Reply {options}."}, 4h: d, 3d: abandoned}
      b: {say: Done., end: resolved}
      c: {say: ["Acme: one.", "Acme: two. Reply STOP to opt out."], end: resolved}
      d: {say: "Acme: bye.", end: unresolved}
    """
  }

  private let hours = "quiet-hours: {marketing: 21:00-08:00, state-rules: us}"

  @Test func `an opener in quiet hours is held and sent when they end`() throws {
    var chat = try Chat(flow(), program: program(hours), at: "2026-03-02T21:00")
    #expect(chat.event("left") == ["refused compliance/quiet-hours held until 2026-03-03T08:00"])
    #expect(chat.conversation.upcoming.map(\.what) == ["cart/a"])
    let events = chat.receive(.waitNext)
    #expect(events.prefix(2) == ["clock 2026-03-03T08:00", "- → cart/a (event)"])
  }

  @Test func `a state's Sunday counts for its people`() throws {
    var chat = try Chat(
      flow(), program: program(hours), at: "2026-03-01T10:00", zone: "America/Chicago", state: "TX")
    #expect(chat.event("left") == ["refused compliance/quiet-hours held until 2026-03-01T12:00"])
  }

  @Test func `a nudge in quiet hours is held too, and a text drops it`() throws {
    var chat = try Chat(flow(), program: program(hours), at: "2026-03-02T19:30")
    _ = chat.event("left")
    #expect(
      try chat.wait("2h") == [
        "clock 2026-03-02T21:30", "refused compliance/quiet-hours held until 2026-03-03T08:00",
      ])
    var quiet = chat
    #expect(quiet.say("hm").contains("match - fallback"))
    #expect(!quiet.conversation.upcoming.contains { $0.due == Instant(rfc3339: "2026-03-03T08:00:00-05:00") })
    #expect(try chat.wait("12h").contains("bot!: Acme: last chance. Reply GO."))
  }

  @Test func `a held timeout is dropped when the customer answers before`() throws {
    var chat = try Chat(flow(), program: program(hours), at: "2026-03-02T18:30")
    _ = chat.event("left")
    _ = try chat.wait("5h")
    #expect(chat.conversation.upcoming.contains { $0.what == "cart/d" })
    #expect(chat.say("GO").contains("bot: Done."))
    #expect(chat.conversation.upcoming.isEmpty)
  }

  @Test func `a message list counts once against a cap, and a day is 24 hours`() throws {
    var chat = try Chat(
      flow(), program: program("caps: {marketing: 1/day}\nquiet-hours: {state-rules: none}"))
    #expect(chat.event("late").filter { $0.hasPrefix("bot!") }.count == 2)
    _ = try chat.wait("23h59m")
    #expect(chat.event("late") == ["refused compliance/caps suppressed"])
    _ = try chat.wait("1m")
    #expect(chat.event("late").contains("bot!: Acme: one."))
  }

  @Test func `the cap of a state holds without one of the program`() throws {
    var chat = try Chat(flow(), program: program(""), state: "FL")
    for _ in 0..<3 { #expect(chat.event("late").contains("bot!: Acme: one.")) }
    #expect(chat.event("late") == ["refused compliance/caps suppressed"])
    var other = try Chat(flow(), program: program(""), state: "GA")
    for _ in 0..<4 { #expect(other.event("late").contains("bot!: Acme: one.")) }
  }

  @Test func `consent comes before quiet hours and both before caps`() throws {
    var chat = try Chat(
      flow(), program: program("caps: {marketing: 0/day}\n" + hours), at: "2026-03-02T22:00", consent: [])
    #expect(chat.event("left") == ["refused compliance/no-consent suppressed"])
    _ = chat.receive(.consent(.marketing, isGrant: true))
    #expect(chat.event("left") == ["refused compliance/quiet-hours held until 2026-03-03T08:00"])
    #expect(chat.receive(.waitNext).last == "refused compliance/caps suppressed")
  }

  @Test func `a conversation needs any consent, or a text within 24 hours`() throws {
    var chat = try Chat(flow("conversational"), program: program(""), consent: [])
    #expect(chat.event("left") == ["refused compliance/no-consent suppressed"])
    _ = chat.say("hi")
    #expect(chat.event("left").contains { $0.hasPrefix("bot!") })
  }

  @Test func `the answer to a text goes out at night`() throws {
    var chat = try Chat(flow(), program: program(hours), at: "2026-03-02T20:30")
    _ = chat.event("left")
    _ = try chat.wait("1h")
    #expect(chat.say("GO").contains("bot: Done."))
  }

  @Test func `flows write consent with its proof`() throws {
    let join = """
      flow: join
      triggers: {text: {JOIN: a}}
      states: {a: {say: You are in., consent: {grant: marketing}, end: converted}}
      """
    var chat = try Chat(
      join, program: program("consent: {disclosure: By replying JOIN you agree.}"), consent: [])
    _ = chat.say("join")
    let entry = try #require(chat.conversation.ledger.entries.last)
    #expect(entry.purpose == .marketing && entry.isGrant && entry.source == .flow)
    #expect(entry.words == "join" && entry.disclosure == "By replying JOIN you agree.")
    #expect(entry.number == Contact.sampleNumber && entry.at == chat.conversation.now)
  }

  // MARK: - Warnings

  @Test func `an opener without brand and notice is told once`() throws {
    let bare =
      "flow: bare\npurpose: marketing\ntriggers: {go: a}\nstates: {a: {say: Hello there., end: resolved}}"
    var chat = try Chat(bare, program: program(""))
    let first = chat.event("go").filter { $0.hasPrefix("warning") }
    #expect(
      first.map { String($0.prefix { $0 != ":" }) } == [
        "warning compliance/no-brand", "warning compliance/no-opt-out-notice",
      ])
    #expect(!chat.event("go").contains { $0.hasPrefix("warning") })
  }

  @Test func `an opener that says both is not told`() throws {
    var chat = try Chat(flow(), program: program(""))
    #expect(!chat.event("left").contains { $0.hasPrefix("warning") })
  }

  @Test func `a rule that the program switches off is silent`() throws {
    let bare = "flow: bare\ntriggers: {go: a}\nstates: {a: {say: Hello there., end: resolved}}"
    let off = "lint: {compliance/no-brand: off, compliance/no-opt-out-notice: info}"
    var chat = try Chat(bare, program: program(off))
    #expect(chat.event("go").filter { $0.hasPrefix("warning") }.count == 1)
  }

  @Test func `a dear message is told with what makes it dear`() throws {
    let text = String(repeating: "Acme has news for you. ", count: 5)
    let dear = """
      flow: dear
      triggers: {go: a}
      states:
        a: {say: "\(text)We’re glad. Reply STOP to opt out.", end: resolved}
      """
    var chat = try Chat(dear, program: program(""))
    #expect(
      chat.event("go").contains(
        "warning cost/unicode-flip: ’ (write ') makes this 3 segments; without, it is 1"))
  }

  @Test func `what the customer should not have sent is told without it`() throws {
    var chat = try Chat(flow(), program: program(""))
    let events = chat.conversation.receive(.text("4111 1111 1111 1111"))
    guard case .warning(let rule, _, _, let text) = events[1].kind else {
      Issue.record("a warning follows the text")
      return
    }
    #expect(rule == "compliance/sensitive-input" && text == "[CARD]")
  }
}
