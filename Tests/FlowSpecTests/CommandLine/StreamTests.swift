import Testing

@testable import flowrepl

@Suite struct StreamTests {
  @Test func `a closed pipe ends quietly`() {
    let run = CommandRun("segments", "hi", outputFailure: .closed)
    #expect(run.status == .ok)
    #expect(run.errors == "")
  }

  @Test func `a full disk is told`() {
    let run = CommandRun("segments", "hi", outputFailure: .full)
    #expect(run.status == .unusable)
    #expect(run.errors == "error: the output can't be written: the disk is full\n")
  }

  @Test func `colour goes to terminals and is taken back by NO_COLOR, a dumb terminal and a flag`() {
    let escape = "\u{1B}["
    #expect(CommandRun("--help", isTerminal: true).output.contains(escape))
    #expect(!CommandRun("--help").output.contains(escape))
    #expect(!CommandRun("--help", environment: ["NO_COLOR": "1"], isTerminal: true).output.contains(escape))
    #expect(CommandRun("--help", environment: ["NO_COLOR": ""], isTerminal: true).output.contains(escape))
    #expect(!CommandRun("--help", environment: ["TERM": "dumb"], isTerminal: true).output.contains(escape))
    #expect(!CommandRun("--help", "--color", "never", isTerminal: true).output.contains(escape))
    #expect(
      CommandRun("--help", "--color=always", environment: ["NO_COLOR": "1"], isTerminal: false).output
        .contains(escape)
    )
    #expect(CommandRun("--color=always", "prase").errors.contains(escape))
  }

  @Test func `input over the limit is refused`() {
    let input = MemoryInput(bytes: [UInt8](repeating: 0x20, count: (16 << 20) + 1))
    let run = CommandRun("parse", "-", input: input)
    #expect(run.status == .unusable)
    #expect(run.errors == "error: `<stdin>` is too large; at most 16 MB can be read\n")
  }

  @Test func `lines end at line feeds, at the end of the input and nowhere else`() throws {
    var reader = LineReader(MemoryInput("a\r\nb\u{2028}c\n\nlast"))
    var lines: [String] = []
    while let line = try reader.line(beforeWaiting: {}) {
      lines.append(String(decoding: line, as: UTF8.self))
    }
    #expect(lines == ["a", "b\u{2028}c", "", "last"])
    #expect(reader.lineNumber == 4)
  }

  @Test func `answers are flushed before more input is waited for`() throws {
    var reader = LineReader(MemoryInput(String(repeating: "x\n", count: 50_000)))
    var waits = 0
    while try reader.line(beforeWaiting: { waits += 1 }) != nil {}
    #expect(waits == 3)
    #expect(reader.lineNumber == 50_000)
  }
}
