import Testing

@testable import FlowSpec

/// What designers are told: the place, and the corrected line where there is one.
@Suite struct SyntaxMessageTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var rule: String
    var line: Int
    var column: Int
    var corrected: String

    var testDescription: String { text }

    init(_ text: String, _ rule: String, _ line: Int, _ column: Int, _ corrected: String) {
      self.text = text
      self.rule = rule
      self.line = line
      self.column = column
      self.corrected = corrected
    }
  }

  @Test(arguments: [
    Case(
      "s:\n    say: Reminder: your fitting is tomorrow\n",
      "syntax/unquoted-colon",
      2,
      18,
      "    say: \"Reminder: your fitting is tomorrow\""
    ),
    Case("say: Note: \"x\" \\ y # c\n", "syntax/unquoted-colon", 1, 10, #"say: "Note: \"x\" \\ y" # c"#),
    Case("say: Reply now:\n", "syntax/unquoted-colon", 1, 15, "say: \"Reply now:\""),
    Case("- a: {say: Note: x, b: c}\n", "syntax/unquoted-colon", 1, 16, "- a: {say: \"Note: x\", b: c}"),
    Case("say: “Hello: there”\n", "syntax/smart-quote", 1, 12, "say: \"Hello: there\""),
    Case("say: @acme says hi\n", "syntax/reserved-character", 1, 6, "say: \"@acme says hi\""),
    Case("say: %5 off\n", "syntax/reserved-character", 1, 6, "say: \"%5 off\""),
    Case("say: `code`\n", "syntax/reserved-character", 1, 6, "say: \"`code`\""),
    Case("- @a: b\n", "syntax/reserved-character", 1, 3, "- \"@a: b\""),
    Case("say: *bold* text\n", "syntax/alias", 1, 6, "say: \"*bold* text\""),
    Case("say: !important news\n", "syntax/tag", 1, 6, "say: \"!important news\""),
    Case("say: &more news\n", "syntax/anchor", 1, 6, "say: \"&more news\""),
    Case("a: &x\n  b: c\n", "syntax/anchor", 1, 4, "a:"),
    Case("say: >quoted\n", "syntax/block-text", 1, 6, "say: \">quoted\""),
    Case("say: |pipe\n", "syntax/block-text", 1, 6, "say: \"|pipe\""),
    Case("say: {name}, hello\n", "syntax/unquoted-brace", 1, 6, "say: \"{name}, hello\""),
    Case("say: {name}\n", "syntax/unquoted-brace", 1, 6, "say: \"{name}\""),
    Case("- {brand}: hello\n", "syntax/unquoted-brace", 1, 3, "- \"{brand}: hello\""),
    Case("say: [link] here\n", "syntax/unquoted-brace", 1, 6, "say: \"[link] here\""),
    Case("say: 'Don't worry'\n", "syntax/text-after-quote", 1, 10, "say: \"Don't worry\""),
    Case("say: \"say \"hi\" now\"\n", "syntax/text-after-quote", 1, 12, #"say: "say \"hi\" now""#),
    Case("say: \"Hi\" she said\n", "syntax/text-after-quote", 1, 11, #"say: "\"Hi\" she said""#),
    Case("say: \"Hi\nthen: x\n", "syntax/unclosed-quote", 1, 6, "say: \"Hi\""),
    Case("say: \"don\\'t\"\n", "syntax/bad-escape", 1, 10, "say: \"don't\""),
    Case("say: \"C:\\dir\"\n", "syntax/bad-escape", 1, 9, "say: \"C:\\\\dir\""),
    Case("say: \"\\uD83D\\uDE00\"\n", "syntax/bad-escape", 1, 7, "say: \"😀\""),
    Case("say: Hello\n  there\nb: c\n", "syntax/multi-line-text", 1, 6, "say: \"Hello there\""),
    Case("a:\n\tsay: x\n", "syntax/tab", 2, 1, "  say: x"),
    Case("a:\n\tb:\n\t\tsay: x\n\tc: d\n", "syntax/tab", 2, 1, "  b:\n    say: x\n  c: d"),
    Case("a:\tx\n", "syntax/tab", 1, 3, "a: x"),
    Case("a: x\ty\n", "syntax/tab", 1, 5, "a: x y"),
    Case("a: b\nsay:Hello\n", "syntax/missing-space", 2, 4, "say: Hello"),
    Case("a: {to:agent}\n", "syntax/missing-space", 1, 5, "a: {to: agent}"),
    Case("a: b\nsay = Hello\n", "syntax/missing-colon", 2, 5, "say: Hello"),
    Case("a: b\nsay Hello\n", "syntax/missing-colon", 2, 1, "say: Hello"),
    Case("states:\n  shipped\n    say: x\n", "syntax/missing-colon", 2, 3, "  shipped:"),
    Case("a: \"b\"#c\n", "syntax/comment-space", 1, 7, "a: \"b\" #c"),
    Case("a: [b, c\nd: e\n", "syntax/unclosed-bracket", 1, 4, "a: [b, c]"),
    Case("a: [b, c}\n", "syntax/unopened-bracket", 1, 9, "a: [b, c]"),
    Case("a: [b,, c]\n", "syntax/stray-comma", 1, 7, "a: [b, c]"),
    Case("a: ['b' c]\n", "syntax/missing-comma", 1, 8, "a: ['b', c]"),
    Case("a: [b: c]\n", "syntax/pair-in-list", 1, 6, "a: [{b: c}]"),
    Case("a: [where is it?, b]\n", "syntax/question-mark", 1, 16, "a: [\"where is it?\", b]"),
    Case("a: [\n  b\n]\n", "syntax/indentation", 3, 1, "  ]"),
    Case("a: - b\n", "syntax/misplaced-dash", 1, 4, "a:\n  - b"),
    Case("- a\nb\n", "syntax/misplaced-dash", 2, 1, "- b"),
    Case("a:\n  b: 1\n c: 2\n", "syntax/indentation", 3, 2, "  c: 2"),
    Case("a:\n  b: 1\n    c: 2\n", "syntax/indentation", 3, 5, "  c: 2"),
  ])
  func `a fault is told at its place with the corrected line`(_ example: Case) throws {
    let result = parsed(example.text)
    #expect(result.diagnostics.map(\.rule) == [example.rule])
    let found = try #require(result.diagnostics.first)
    let place = LineIndex(result.tree.file).position(of: found.range.lowerBound)
    #expect(place == SourcePosition(line: example.line, column: example.column))
    let help = try #require(found.help)
    let lines = help.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    #expect(lines.count == 2 && lines[1] == example.corrected, "\(help)")
    #expect(!found.message.hasSuffix(".") && !found.message.contains("\n"))
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", 3, 1), ("a: [b\nc: d\n", 1, 2), ("a: x\n  y\n", 1, 2), ("a: b\n  c: d\n", 2, 1),
    ("a:\n  - b\n c\n", 3, 2), ("a: [\nb]\n", 2, 1), ("a: [b}\n", 1, 1),
  ])
  func `where two places matter both are shown`(text: String, line: Int, noteLine: Int) throws {
    let result = parsed(text)
    let found = try #require(result.diagnostics.first)
    let note = try #require(found.notes.first)
    let index = LineIndex(result.tree.file)
    #expect(index.position(of: found.range.lowerBound).line == line)
    #expect(index.position(of: note.range.lowerBound).line == noteLine)
  }

  @Test func `a safe fix mends the fault that it is for`() {
    let texts = [
      "say: Reminder: x\nb: c\n", "say: “Hello: there”\n", "a: x\t\n", "a:\tx\n", "a: b\rc: d\n",

      "say: {name} hi\n", "say: @me\n", "say: 'Don't'\n", "a: \"b\"#c\n", "say: Hi\n  you\n",
      "a: b\n \t\nc: d\n",
      "a: [\n  b\n]\n", "say: \"don\\'t\"\n", "a: [b?]\n", "a: \u{FEFF}b\n", "a: |\n    \n  b\n",
    ]
    for text in texts {
      let result = parsed(text)
      #expect(result.diagnostics.count == 1, "\(text)")
      guard let fix = result.diagnostics.first?.fix else {
        Issue.record("no fix for \(text)")
        continue
      }
      #expect(fix.isSafe)
      #expect(parsed(mended(text, fix)).diagnostics.isEmpty, "\(mended(text, fix))")
    }
  }

  private func mended(_ text: String, _ fix: Fix) -> String {
    var bytes = Array(text.utf8)
    for edit in fix.edits.reversed() {
      bytes.replaceSubrange(edit.range.lowerBound..<edit.range.upperBound, with: edit.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a line too long to be shown is mended all the same`() throws {
    let result = parsed("say: Note: " + String(repeating: "x", count: 100_000) + "\n")
    let found = try #require(result.diagnostics.first)
    #expect(found.help == "put the text in quotes")
    #expect(found.fix?.edits.count == 1)
    #expect(found.message.utf8.count < 200)
  }

  @Test func `every rule has a meaning of one line`() {
    for rule in SyntaxRule.allCases {
      #expect(rule.id.hasPrefix("syntax/"))
      #expect(!rule.meaning.isEmpty && !rule.meaning.contains("\n") && !rule.meaning.hasSuffix("."))
    }
  }
}
