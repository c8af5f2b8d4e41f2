import Testing

@testable import flowrepl

struct StyledTextTests {
  @Test func `roles become colours only where colours are wanted`() {
    let text: StyledText = "a " + StyledText("b", .error)
    #expect(text.rendered(isColored: true) == "a \u{1B}[1;31mb\u{1B}[0m")
    #expect(text.rendered(isColored: false) == "a b")
    #expect(text.plain == "a b")
  }

  @Test func `a text cannot command the terminal`() {
    #expect(StyledText("a\u{1B}[2Jb\u{7}\u{9B}\n").rendered(isColored: false) == "a^[[2Jb^G<9B>\n")
  }

  @Test(arguments: [
    ("one two three", 7, 0, ["one two", "three"]),
    ("one two three", 8, 0, ["one two", "three"]),
    ("one two three", 80, 2, ["one two three"]),
    ("one two three", 7, 2, ["one two", "  three"]),
    ("extraordinary", 5, 0, ["extra", "ordin", "ary"]),
    ("a\nb  c", 10, 0, ["a", "b  c"]),
    ("a\n\nb", 10, 2, ["a", "  ", "  b"]),
    ("ありがとう👋", 4, 0, ["あり", "がと", "う👋"]),
    ("👨‍👩‍👧👨‍👩‍👧", 3, 0, ["👨‍👩‍👧", "👨‍👩‍👧"]),
    ("word", 0, 0, ["w", "o", "r", "d"]),
    ("", 5, 0, [""]),
  ])
  func `text is broken at spaces and never inside a cluster`(
    text: String,
    columns: Int,
    indent: Int,
    rows: [String]
  ) {
    #expect(StyledText(text).wrapped(to: columns, indent: indent).map(\.plain) == rows)
  }

  @Test func `roles survive wrapping`() {
    let rows = (StyledText("plain ") + StyledText("bold words", .strong)).wrapped(to: 10)
    #expect(
      rows.map { $0.rendered(isColored: true) } == [
        "plain \u{1B}[1mbold\u{1B}[0m", "\u{1B}[1mwords\u{1B}[0m",
      ]
    )
  }
}
