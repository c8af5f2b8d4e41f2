import Testing

@testable import flowrepl

extension PromptFrame {
  init(
    prompt: StyledText,
    line: StyledText,
    cursor: Int,
    hint: StyledText = "",
    right: StyledText = "",
    below: [StyledText] = [],
    columns: Int,
    height: Int = .max
  ) {
    self.init(
      prompt: prompt.cells,
      line: line.cells,
      cursor: cursor,
      hint: hint.cells,
      right: right.cells,
      below: below.map(\.cells),
      columns: columns,
      height: height
    )
  }
}

struct PromptFrameTests {
  private func text(_ frame: PromptFrame) -> [String] { frame.rows.map { $0.map(\.text).joined() } }

  @Test func `the cursor stands where the next letter goes`() {
    let frame = PromptFrame(prompt: "› ", line: "eta", cursor: 3, columns: 20)
    #expect(text(frame) == ["› eta"])
    #expect(frame.cursor == .init(row: 0, column: 5))
  }

  @Test func `the right text keeps to the edge and goes when the line comes near`() {
    #expect(
      text(PromptFrame(prompt: "› ", line: "eta", cursor: 3, right: "here", columns: 20)) == [
        "› eta          here"
      ]
    )
    #expect(
      text(PromptFrame(prompt: "› ", line: "estimated", cursor: 9, right: "here", columns: 20)) == [
        "› estimated    here"
      ]
    )
    #expect(
      text(PromptFrame(prompt: "› ", line: "estimated time", cursor: 14, right: "here", columns: 20)) == [
        "› estimated time"
      ]
    )
  }

  @Test func `a hint shows behind a finished line and leaves room`() {
    #expect(text(PromptFrame(prompt: "› ", line: "et", cursor: 2, hint: "a", columns: 20)) == ["› eta"])
    #expect(text(PromptFrame(prompt: "› ", line: "et", cursor: 1, hint: "a", columns: 20)) == ["› et"])
    let both = PromptFrame(
      prompt: "› ",
      line: "et",
      cursor: 2,
      hint: "a and much more of it",
      right: "here",
      columns: 20
    )
    #expect(text(both) == ["› eta and much here"])
    #expect(both.cursor == .init(row: 0, column: 4))
  }

  @Test func `a long line goes on below and wide characters stay whole`() {
    let frame = PromptFrame(prompt: "› ", line: "abc👋def", cursor: 7, columns: 6)
    #expect(text(frame) == ["› abc", "👋def"])
    #expect(frame.cursor == .init(row: 1, column: 5))
  }

  @Test func `a full row puts the cursor on the next`() {
    let frame = PromptFrame(prompt: "› ", line: "abcd", cursor: 4, columns: 6)
    #expect(text(frame) == ["› abcd", ""])
    #expect(frame.cursor == .init(row: 1, column: 0))
  }

  @Test func `a cursor inside a cluster shows on its first cell`() {
    #expect(PromptFrame(prompt: "", line: "a👨‍👩‍👧b", cursor: 3, columns: 20).cursor == .init(row: 0, column: 1))
    #expect(PromptFrame(prompt: "", line: "a👨‍👩‍👧b", cursor: 6, columns: 20).cursor == .init(row: 0, column: 3))
  }

  @Test func `lines of a paste stand below each other`() {
    let frame = PromptFrame(prompt: "you › ", line: "one\ntwo", cursor: 3, columns: 20)
    #expect(text(frame) == ["you › one", "      two"])
    #expect(frame.cursor == .init(row: 0, column: 9))
    #expect(PromptFrame(prompt: "", line: "one\n", cursor: 4, columns: 20).cursor == .init(row: 1, column: 0))
  }

  @Test func `what is below is cut to the screen`() {
    let frame = PromptFrame(prompt: "", line: "", cursor: 0, below: ["a", "b", "c"], columns: 20, height: 3)
    #expect(text(frame) == ["", "a", "b"])
  }

  @Test func `of a line taller than the screen the part around the cursor shows`() {
    let lines: StyledText = "1\n2\n3\n4"
    #expect(text(PromptFrame(prompt: "", line: lines, cursor: 7, columns: 20, height: 2)) == ["3", "4"])
    #expect(text(PromptFrame(prompt: "", line: lines, cursor: 0, columns: 20, height: 2)) == ["1", "2"])
  }
}
