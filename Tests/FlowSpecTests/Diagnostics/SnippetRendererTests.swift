import Testing

@testable import FlowSpec

@Suite struct SnippetRendererTests {
  private func range(of part: String, in text: String) -> SourceRange {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return SourceRange(start, start + wanted.count)
  }

  private func drawn(
    _ text: String,
    _ part: String,
    width: Int = 80,
    severity: Severity = .error,
    help: String? = nil,
    notes: [(String, String)] = []
  ) -> String {
    var renderer = SnippetRenderer(width: width, files: ["a.yaml": SourceFile(path: "a.yaml", text: text)])
    let diagnostic = Diagnostic(
      "test/rule",
      severity,
      "this is wrong",
      path: "a.yaml",
      range: range(of: part, in: text),
      notes: notes.map { Note($0, path: "a.yaml", range: range(of: $1, in: text)) },
      help: help
    )
    return renderer.text(diagnostic).plain
  }

  @Test func `a diagnostic has its place, its line and its way out`() {
    let text = "flow: wismo\nstates:\n  start:\n    say: Your order: {order}\n"
    #expect(
      drawn(text, ": {", help: "put the text in quotes\n    say: \"Your order: {order}\"") == """
        a.yaml:4:20: error: this is wrong [test/rule]
          4 |     say: Your order: {order}
            |                    ^^^
        help: put the text in quotes
                  say: "Your order: {order}"

        """
    )
  }

  @Test func `a note is drawn like the fault, and both share a gutter`() {
    let text = "first:\n" + String(repeating: "\n", count: 120) + "second: 2\n"
    #expect(
      drawn(text, "second", severity: .warning, notes: [("the other is here", "first")]) == """
        a.yaml:122:1: warning: this is wrong [test/rule]
         122 | second: 2
             | ^^^^^^
        a.yaml:1:1: note: the other is here
           1 | first:
             | ^^^^^

        """
    )
  }

  @Test func `carets stand under tabs and wide characters`() {
    #expect(drawn("\t名前 😀: here", "here").contains("  1 |     名前 😀: here\n    |              ^^^^\n"))
    #expect(drawn("a: \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} x", "x").contains("|       ^\n"))
    #expect(drawn("a: 名前", "名前").contains("|    ^^^^\n"))
    #expect(drawn("\tx", "\t").contains("  1 |     x\n    | ^^^^\n"))
    #expect(drawn("a: e\u{301} x", "x").contains("|      ^\n"))
  }

  @Test func `of several lines the first is marked to its end`() {
    #expect(drawn("a: [1,\n  2]\n", "[1,\n  2]").contains("  1 | a: [1,\n    |    ^^^\n"))
  }

  @Test func `the end of the file and an empty file have a caret too`() {
    #expect(drawn("a: [1", "").hasSuffix("  1 | a: [1\n    | ^\n"))
    var renderer = SnippetRenderer(files: ["a.yaml": SourceFile(path: "a.yaml", text: "a: [1\n")])
    let end = Diagnostic("t/r", .error, "the end", path: "a.yaml", range: SourceRange(6, 6))
    #expect(renderer.text(end).plain == "a.yaml:2:1: error: the end [t/r]\n  2 |\n    | ^\n")
    let beyond = Diagnostic("t/r", .error, "the end", path: "a.yaml", range: SourceRange(600, 700))
    #expect(renderer.text(beyond).plain.hasPrefix("a.yaml:2:1: error"))
    #expect(drawn("", "") == "a.yaml:1:1: error: this is wrong [test/rule]\n  1 |\n    | ^\n")
  }

  @Test func `a long line is cut around the fault`() {
    let words = (0..<10_000).map { "word\($0)" }.joined(separator: " ")
    let text = "say: \(words) HERE \(words)"
    #expect(
      drawn(text, "HERE", width: 60) == """
        a.yaml:1:88896: error: this is wrong [test/rule]
          1 | …ord9998 word9999 HERE word0 word1 word2 word3 word4 …
            |                   ^^^^

        """
    )
    for (part, width) in [("say", 60), ("word5000 ", 80), ("word9999", 40), (words, 80)] {
      for line in drawn(text, part, width: width).split(separator: "\n").dropFirst() {
        #expect(line.displayWidth <= width)
      }
    }
    #expect(drawn(text, "say", width: 60).contains("  1 | say: word0"))
  }

  @Test func `a cut goes through no character`() {
    let faces = String(repeating: "👩‍👧", count: 5_000)
    for line in drawn("a: \(faces) HERE \(faces)", "HERE").split(separator: "\n").dropFirst() {
      #expect(!line.contains("\u{FFFD}"))
      #expect(line.displayWidth <= 80)
    }
  }

  @Test func `nothing in a file commands the terminal`() {
    let text = "a: \u{1B}[31mred\u{202E}\u{7F}\u{9B} x"
    let drawn = drawn(text, "x")
    #expect(drawn.contains("  1 | a: \u{FFFD}[31mred\u{FFFD}\u{FFFD}\u{FFFD} x\n    |                ^\n"))
  }

  @Test func `bytes that are no text are shown as such`() {
    let file = SourceFile(path: "a.yaml", bytes: Array("a: caf".utf8) + [0xE9, 0x20, 0x78, 0x0D, 0x0A])
    var renderer = SnippetRenderer(files: ["a.yaml": file])
    let text = renderer.text(Diagnostic("t/r", .error, "no text", path: "a.yaml", range: SourceRange(6, 7)))
    #expect(text.plain == "a.yaml:1:7: error: no text [t/r]\n  1 | a: caf\u{FFFD} x\n    |       ^\n")
  }

  @Test func `a byte order mark takes no room`() {
    var renderer = SnippetRenderer(files: ["a.yaml": SourceFile(path: "a.yaml", text: "\u{FEFF}a: b\n")])
    let text = renderer.text(Diagnostic("t/r", .error, "wrong", path: "a.yaml", range: SourceRange(6, 7)))
    #expect(text.plain == "a.yaml:1:4: error: wrong [t/r]\n  1 | a: b\n    |    ^\n")
  }

  @Test func `a file that is not known has no line`() {
    var renderer = SnippetRenderer(files: [:])
    let text = renderer.text(Diagnostic("t/r", .error, "wrong", path: "b.yaml", range: .none))
    #expect(text.plain == "b.yaml: error: wrong [t/r]\n")
  }

  @Test func `the severity colours its word and its carets`() {
    var renderer = SnippetRenderer(files: ["a.yaml": SourceFile(path: "a.yaml", text: "a: b\n")])
    let diagnostic = Diagnostic(
      "t/r",
      .warning,
      "wrong",
      path: "a.yaml",
      range: SourceRange(0, 1),
      help: "go"
    )
    let spans = renderer.text(diagnostic).spans
    #expect(spans.filter { $0.role == .warning }.map(\.text) == ["warning", "^"])
    #expect(spans.filter { $0.role == .strong }.map(\.text) == ["a.yaml:1:1", "wrong"])
    #expect(spans.filter { $0.role == .help }.map(\.text) == ["help"])
  }

  @Test func `several diagnostics have an empty line between them`() {
    var renderer = SnippetRenderer(files: [:])
    let one = Diagnostic("t/r", .error, "wrong", path: "b.yaml", range: .none)
    #expect(renderer.text([one, one]).plain == "b.yaml: error: wrong [t/r]\n\nb.yaml: error: wrong [t/r]\n")
  }
}
