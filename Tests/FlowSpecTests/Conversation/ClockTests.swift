import FlowSpec
import Testing

@Suite struct ClockTests {
  private let nudge = """
    flow: nudge
    triggers: {go: a}
    states:
      a:
        say: Reply GO.
        replies: {GO: resolved}
        after: {2h: {say: "Still there? Reply {options}."}, 1d: unresolved}
    """

  @Test func `the clocks jump over an hour in spring`() throws {
    var chat = try Chat(nudge, at: "2026-03-08T01:59")
    #expect(try chat.wait("1m") == ["clock 2026-03-08T03:00"])
  }

  @Test func `a day keeps the time of day and 24 hours do not`() throws {
    var day = try Chat(nudge, at: "2026-03-07T10:00")
    #expect(try day.wait("1d") == ["clock 2026-03-08T10:00"])
    var hours = try Chat(nudge, at: "2026-03-07T10:00")
    #expect(try hours.wait("24h") == ["clock 2026-03-08T11:00"])
  }

  @Test func `a nudge is sent and the run stays`() throws {
    var chat = try Chat(nudge)
    _ = chat.event("go")
    #expect(
      try chat.wait("3h") == [
        "clock 2026-03-02T12:00", "bot!: Still there? Reply GO.", "clock 2026-03-02T13:00",
      ])
    #expect(chat.conversation.front?.path == "nudge/a")
    #expect(try chat.wait("1d").contains("end nudge unresolved"))
  }

  @Test func `waiting for the next thing goes exactly there`() throws {
    var chat = try Chat(nudge)
    _ = chat.event("go")
    #expect(chat.receive(.waitNext).first == "clock 2026-03-02T12:00")
    #expect(chat.receive(.waitNext) == ["clock 2026-03-03T10:00", "end nudge unresolved"])
    #expect(chat.receive(.waitNext) == ["notice: nothing is due"])
  }

  @Test func `time never goes back`() throws {
    var chat = try Chat(nudge)
    let events = chat.receive(.waitUntil(Instant(seconds: 0)))
    #expect(events.count == 1 && events[0].hasPrefix("error: time only goes forward"))
  }

  @Test func `a copy that goes on equals the original that goes on`() throws {
    var chat = try Chat(nudge)
    let inputs: [Input] = [
      .event("go", payload: []), .text("hm"), .waitNext, .text("hm"), .waitNext, .event("go", payload: []),
      .text("go"),
    ]
    for input in inputs {
      var copy = chat.conversation
      let expected = copy.receive(input)
      #expect(chat.conversation.receive(input) == expected)
      #expect(chat.conversation == copy)
    }
  }
}
