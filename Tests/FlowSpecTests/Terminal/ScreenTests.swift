import Testing

@testable import flowrepl

struct ScreenTests {
  private func frame(_ line: String, cursor: Int? = nil, right: StyledText = "", below: [StyledText] = [])
    -> PromptFrame
  {
    PromptFrame(
      prompt: "> ",
      line: StyledText(line),
      cursor: cursor ?? line.unicodeScalars.count,
      right: right,
      below: below,
      columns: 20
    )
  }

  @Test func `a typed letter costs a byte`() {
    var screen = Screen(isColored: true)
    _ = screen.show(frame("et", right: "here"))
    #expect(screen.show(frame("eta", right: "here")) == "a")
    #expect(screen.show(frame("eta", cursor: 2, right: "here")) == "\u{8}")
  }

  @Test func `a letter goes ahead of what else it changes, and what it got wrong is mended`() {
    var screen = Screen(isColored: true)
    var terminal = TerminalGrid(columns: 20)
    terminal.write(screen.show(frame("a line of 10", right: "here")))
    for line in [
      "a line of 10 ", "a line of 10 c", "a line of 10 co", "a line of 10 col", "a line of 10 cols",
    ] {
      terminal.write(screen.echo(line.utf8.last ?? 0))
      terminal.write(screen.show(frame(line, right: "here")))
    }
    #expect(terminal.rows == ["> a line of 10 cols"])
    #expect(screen.echo(UInt8(ascii: "x")) == "")
  }

  @Test func `a deleted letter costs a blank`() {
    var screen = Screen(isColored: false)
    _ = screen.show(frame("eta"))
    #expect(screen.show(frame("et")) == "\u{8}\u{1B}[K")
  }

  @Test func `no colour means no colour`() {
    var screen = Screen(isColored: false)
    let colored = PromptFrame(
      prompt: StyledText("> ", .prompt),
      line: StyledText("x", .error),
      cursor: 1,
      columns: 20
    )
    #expect(screen.show(colored) == "\r\u{1B}[J> x")
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `whatever follows whatever, the terminal shows the last frame`(seed: UInt64) {
    var generator = Congruential(state: seed)
    let letters: [Character] = Array("abc de👋é\n界") + ["👨‍👩‍👧", "🇩🇪", "x\u{301}", "\u{200B}"]
    var screen = Screen(isColored: true)
    var terminal = TerminalGrid(columns: 20)
    terminal.write("before\r\n")
    let top = terminal.row
    for round in 0..<150 {
      let count = Int(generator.next() % 45)
      let line = (0..<count).map { _ in String(letters[Int(generator.next() % UInt64(letters.count))]) }
        .joined()
      let cursor = Int(generator.next() % UInt64(line.unicodeScalars.count + 1))
      let below = (0..<Int(generator.next() % 3)).map { StyledText("row \($0)", .option) }
      let next = frame(line, cursor: cursor, right: generator.next() % 2 == 0 ? "here" : "", below: below)
      terminal.write(screen.show(next))
      let expected = next.rows.map { cells in
        var text = cells.map(\.text).joined()
        while text.hasSuffix(" ") { text.removeLast() }
        return text
      }
      let shown = Array(terminal.rows.dropFirst(top))
      #expect(Array(shown.prefix(expected.count)) == expected, "round \(round)")
      #expect(shown.dropFirst(expected.count).allSatisfy { $0.isEmpty }, "round \(round)")
      #expect(
        terminal.row - top == next.cursor.row && terminal.column == next.cursor.column,
        "round \(round)"
      )
    }
    terminal.write(screen.erase())
    #expect(terminal.rows.filter { !$0.isEmpty } == ["before"])
    #expect(terminal.row == top)
  }

  @Test func `a narrower terminal is cleared from where the prompt began`() {
    var screen = Screen(isColored: false)
    _ = screen.show(frame("123456789012345678xyz"))
    screen.reflow(columns: 10)
    // Two rows were made of the first, and the cursor is in the one after.
    #expect(screen.erase() == "\u{1B}[2A\r\u{1B}[J")
  }
}

/// A linear congruential generator with Knuth's constants: the same seed, the same frames.
private struct Congruential: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
