import FlowSpec
import Testing

@Suite("A review")
struct ReviewTests {
  private static let at = Instant(seconds: 1_772_463_600)
  private static let entries = [
    ReviewEntry(at: at, chat: 1, .note(text: "too “stiff”\n👍", turn: 3, state: "wismo/eta")),
    ReviewEntry(at: at, chat: 9, .note(text: "b", turn: 0, state: nil)),
    ReviewEntry(at: at, chat: 1, .verdict(.fix)), ReviewEntry(at: at, chat: 1, .verdict(.good)),
    ReviewEntry(at: at, chat: nil, .signOff(by: "Ana", spec: "0123456789abcdef")),
    ReviewEntry(at: at, chat: nil, .removal(note: 2)),
  ]

  @Test("is read as it was written, the last word counting, and what is no entry is skipped")
  func roundTrip() {
    let lines = Self.entries.map(\.json)
    var review = Review()
    let skipped = review.read(
      Array(
        ([lines[0], "rubbish", lines[1]] + lines[2...] + [
          lines[0].replacing("\"version\":1", with: "\"version\":2"), String(lines[0].prefix(30)),
        ]).joined(separator: "\n").utf8))
    #expect(skipped == [2, 8, 9])
    var expected = Review()
    Self.entries.forEach { expected.add($0) }
    #expect(review == expected)
    #expect(review.notes.map(\.text) == ["too “stiff”\n👍"])
    #expect(review.verdicts == [1: .good])
    #expect(review.signOff?.by == "Ana")
  }

  @Test("that is cut anywhere loses the last line at most")
  func torn() {
    let bytes = Array(Self.entries.map(\.json).joined(separator: "\n").utf8)
    for length in 0...bytes.count {
      var review = Review()
      #expect(review.read(Array(bytes[..<length])).count <= 1)
    }
  }

  private static let spec = """
    flow: wismo
    states:
      first: {say: A., then: second}

      # about the second
      second:
        say: >-
          One

          two
        replies:
          YES: first
      third: {end: resolved}
    """

  private static var loaded: LoadedProgram {
    ProgramLoader.load([SourceFile(path: "wismo.flow.yaml", text: spec)])
  }

  @Test("shows the lines of a state, wherever they have moved to")
  func stateLines() throws {
    let second = try #require(StateLines(of: "wismo/second", in: Self.loaded))
    #expect(second.path == "wismo.flow.yaml")
    #expect(second.start == SourcePosition(line: 6, column: 3))
    #expect(
      second.lines == [
        "  second:", "    say: >-", "      One", "", "      two", "    replies:", "      YES: first",
      ])
    #expect(StateLines(of: "wismo/first", in: Self.loaded)?.lines == ["  first: {say: A., then: second}"])
    #expect(StateLines(of: "wismo/third", in: Self.loaded)?.lines == ["  third: {end: resolved}"])
    #expect(StateLines(of: "wismo/secund", in: Self.loaded) == nil)
    #expect(StateLines.nearest(to: "wismo/secund", in: Self.loaded.program) == "wismo/second")
  }

  @Test("walks turns with the state that answered")
  func turns() throws {
    let transcript = try ReplayTests.record(["rate", "nonsense", "5", "stop"], event: "order.shipped")
    let turns = ReviewTurn.turns(of: transcript)
    #expect(turns.map(\.number) == [0, 1, 2, 3, 4])
    #expect(turns.map(\.state) == ["shop/shipped", "shop/rate", "shop/rate", "shop/thanks", nil])
    #expect(turns.map { $0.has(.fallbacks) } == [false, false, true, false, false])
    #expect(turns.map { $0.has(.optOuts) } == [false, false, false, false, true])
    #expect(turns.map { $0.says("REPLY 1") } == [false, true, true, false, false])
    var uncounted = transcript
    for index in uncounted.events.indices { uncounted.events[index].turn = 0 }
    #expect(ReviewTurn.turns(of: uncounted).map(\.number) == [1, 2, 3, 4, 5])
  }
}
