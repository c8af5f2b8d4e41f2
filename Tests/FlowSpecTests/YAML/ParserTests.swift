import Testing

@testable import FlowSpec

/// What the parser accepts, and the tree it gives. Each tree is that of PyYAML's BaseLoader.
@Suite struct ParserTests {
  @Test(arguments: [
    // Mappings and sequences.
    ("a: b", #"{"a":"b"}"#),
    ("a: b\nc: d\n", #"{"a":"b","c":"d"}"#),
    ("- a\n- b\n", #"["a","b"]"#),
    ("a:\n  b:\n    c: d\n  e: f\ng: h\n", #"{"a":{"b":{"c":"d"},"e":"f"},"g":"h"}"#),
    ("a:\n- b\n- c\nd:\n  - e\n", #"{"a":["b","c"],"d":["e"]}"#),
    ("- a: 1\n  b: 2\n-   c: 3\n    d: 4\n", #"[{"a":"1","b":"2"},{"c":"3","d":"4"}]"#),
    ("- - - a\n    - b\n  - c\n- d\n", #"[[["a","b"],"c"],"d"]"#),
    ("- a:\n  - b\n  c: d\n", #"[{"a":["b"],"c":"d"}]"#),
    ("-\n  a: b\n-\n  - c\n", #"[{"a":"b"},["c"]]"#),
    ("  a: 1\n  b: 2\n", #"{"a":"1","b":"2"}"#),
    ("a:\n  b\n", #"{"a":"b"}"#),
    ("a   : b\n", #"{"a":"b"}"#),
    ("\"a b\" : c\n'd: e': f\n", #"{"a b":"c","d: e":"f"}"#),
    // Nothing written.
    ("a:\nb: c\n", #"{"a":"","b":"c"}"#),
    ("a:\n  b:\nc:\n", #"{"a":{"b":""},"c":""}"#),
    ("-\n- a\n-\n", #"["","a",""]"#),
    ("::\n", #"{":":""}"#),
    // Text without quotes.
    ("a: b#c # d\n", #"{"a":"b#c"}"#),
    ("a: x:y\n", #"{"a":"x:y"}"#),
    ("a: -1\nb: ?x\nc: :y\nd: --- e\n", #"{"a":"-1","b":"?x","c":":y","d":"--- e"}"#),
    ("a: z[x] {y}, z\n", #"{"a":"z[x] {y}, z"}"#),
    ("a: NO\nb: 1.10\nc: ~\nd: 2026-03-02\n", #"{"a":"NO","b":"1.10","c":"~","d":"2026-03-02"}"#),
    ("say: Don't “quote” me, I'm 5' tall\n", #"{"say":"Don't “quote” me, I'm 5' tall"}"#),
    ("say: http://a.example/?b=c&d#e\n", ##"{"say":"http://a.example/?b=c&d#e"}"##),
    ("---word\n", #""---word""#),
    // Text in quotes.
    ("a: 'it''s'\n", #"{"a":"it's"}"#),
    ("a: \"b\" # c\n", #"{"a":"b"}"#),
    (
      #"a: "\"\\\/\b\f\n\r\t\x41\u263A\U0001F600\e\0\a\v\_\N\L\P\ ""#,
      #"{"a":"\"\\/\u0008\u000c\n\r\tA☺😀\u001b\u0000\u0007\u000b"#
        + "\u{A0}\u{85}\u{2028}\u{2029} \"}"
    ),
    ("a: \"b\n  c\"\n", #"{"a":"b c"}"#),
    ("a: 'b  \n\n\n    c'\nd: e\n", #"{"a":"b\n\nc","d":"e"}"#),
    ("a: \"b \\\n   \\ c\"\n", #"{"a":"b  c"}"#),
    ("a: \"\n  b\n  \"\n", #"{"a":" b "}"#),
    ("a: \"b\tc\"\n", #"{"a":"b\tc"}"#),
    ("\"a\nb\"\n", #""a b""#),
    // Block scalars.
    ("a: |\n  b\n   c\n\n  d\n\n\n", #"{"a":"b\n c\n\nd\n"}"#),
    ("a: |-\n  b\n\nc: |+\n  d\n\n", #"{"a":"b","c":"d\n\n"}"#),
    ("a: >\n  b\n  c\n\n  d\n   e\n  f\n", #"{"a":"b c\nd\n e\nf\n"}"#),
    ("a: |2\n    b\n   c\n", #"{"a":"  b\n c\n"}"#),
    ("- >1-\n  a\n  b\n", #"[" a\n b"]"#),
    ("a: | # c\n  b # d\n", ##"{"a":"b # d\n"}"##),
    ("a: |\nb: >\n", #"{"a":"","b":""}"#),
    ("a: |\n  b", #"{"a":"b"}"#),
    ("a: |\n  b\n # c\n#d\ne: f\n", #"{"a":"b\n","e":"f"}"#),
    ("a:\n- |\n b\n", #"{"a":["b\n"]}"#),
    ("|\n a\n", #""a\n""#),
    // Brackets.
    ("[]", "[]"),
    ("a: {}\n", #"{"a":{}}"#),
    ("a: [b, c,d , ]\n", #"{"a":["b","c","d"]}"#),
    ("a: {b: c, d: [e, {f: g}], }\n", #"{"a":{"b":"c","d":["e",{"f":"g"}]}}"#),
    ("a: {\"b\":1, 'c': x y, d: }\n", #"{"a":{"b":"1","c":"x y","d":""}}"#),
    ("a: [ # b\n  c,\n\n  d # e\n ]\n", #"{"a":["c","d"]}"#),
    ("[\na,\nb\n]\n", #"["a","b"]"#),
    ("a: [-1, x:y, http://b, c#d, \"e, f\"]\n", ##"{"a":["-1","x:y","http://b","c#d","e, f"]}"##),
    ("a: [\"b\n  c\"]\n", #"{"a":["b c"]}"#),
    // Around the document.
    ("# a\n---\n# b\nc: d\n...\n# e\n", #"{"c":"d"}"#),
    ("\u{FEFF}a: b\n", #"{"a":"b"}"#),
    ("a: b\r\nc:\r\n  - d\r\n  - |\r\n    e\r\n    f\r\n", #"{"a":"b","c":["d","e\nf\n"]}"#),
    ("a: b\n\n   \n# c\n   # d\ne: f\n", #"{"a":"b","e":"f"}"#),
    ("  --- a\n", #""--- a""#),
  ])
  func `text of the subset gives its tree`(text: String, json: String) {
    let result = parsed(text)
    #expect(result.diagnostics.map(\.message) == [])
    #expect(result.tree.json == json)
  }

  @Test(arguments: [
    ("", "syntax/empty-document"), ("# a\n", "syntax/empty-document"),
    ("---\n...\n", "syntax/empty-document"),
    ("%YAML 1.2\n---\na: b\n", "syntax/directive"), ("--- a\n", "syntax/document-marker"),
    ("a: b\n... c\n", "syntax/document-marker"),
    ("a: b\n---\nc: d\n", "syntax/several-documents"), ("a: b\n...\nc: d\n", "syntax/several-documents"),
    ("---\n---\na: b\n", "syntax/several-documents"),
    ("a: &b c\n", "syntax/anchor"), ("a: *b\n", "syntax/alias"), ("a: !b c\n", "syntax/tag"),
    ("! a\n", "syntax/tag"),
    ("<<: a\n", "syntax/merge-key"), ("? a\n", "syntax/explicit-key"), ("? a\n: b\n", "syntax/explicit-key"),
    (": a\n", "syntax/empty-key"), ("- :\n", "syntax/empty-key"), ("\"\": a\n", "syntax/empty-key"),
    ("{: a}\n", "syntax/empty-key"), ("[a]: b\n", "syntax/complex-key"),
    ("{a: b}: c\n", "syntax/complex-key"),
    ("{[a]: b}\n", "syntax/complex-key"), ("\"a\n b\": c\n", "syntax/complex-key"),
    ("a: 1\n\"a\": 2\n", "syntax/duplicate-key"), ("{a: 1, 'a': 2}\n", "syntax/duplicate-key"),
    ("\"\\x61\": 1\na: 2\n", "syntax/duplicate-key"),
    ("a: b: c\n", "syntax/unquoted-colon"), ("a: 'b': c\n", "syntax/text-after-quote"),
    ("a: b\n  c\n", "syntax/multi-line-text"), ("- a\n  b\n", "syntax/multi-line-text"),
    ("[a\nb]\n", "syntax/multi-line-text"),
    ("a: \"b\n", "syntax/unclosed-quote"), ("a: \"b\nc\"\n", "syntax/unclosed-quote"),
    ("\"\n---\n\"\n", "syntax/unclosed-quote"),
    ("a: \"\\q\"\n", "syntax/bad-escape"), ("a: \"\\x4\"\n", "syntax/bad-escape"),
    ("a: \"\\ud83d\\ude00\"\n", "syntax/bad-escape"), ("a: \"\\U00110000\"\n", "syntax/bad-escape"),
    ("a: \"b\" c\n", "syntax/text-after-quote"), ("a: \"b\"#c\n", "syntax/comment-space"),
    ("[a]#b\n", "syntax/comment-space"), ("[a,#b\n]\n", "syntax/comment-space"),
    ("a: [b\n", "syntax/unclosed-bracket"), ("a: {b: c\n", "syntax/unclosed-bracket"),
    ("a: [b}\n", "syntax/unopened-bracket"), ("a: [b]]\n", "syntax/unopened-bracket"),
    ("[a, , b]\n", "syntax/stray-comma"), ("[,]\n", "syntax/stray-comma"),
    ("[\"a\" \"b\"]\n", "syntax/missing-comma"),
    ("[a: b]\n", "syntax/pair-in-list"), ("{a, b: c}\n", "syntax/missing-value"),
    ("{a:}\n", "syntax/missing-value"),
    ("a: [b?]\n", "syntax/question-mark"), ("[:a]\n", "syntax/unquoted-colon"),
    ("[- a]\n", "syntax/misplaced-dash"),
    ("[-]\n", "syntax/misplaced-dash"), ("[a, -, b]\n", "syntax/misplaced-dash"),
    ("a: [\nb]\n", "syntax/indentation"), ("a: [\n  b\n]\n", "syntax/indentation"),
    ("a: @b\n", "syntax/reserved-character"), ("a: `b`\n", "syntax/reserved-character"),
    ("a: {b} c\n", "syntax/unquoted-brace"), ("a: [b] c\n", "syntax/unquoted-brace"),
    ("a: >b\n", "syntax/block-text"), ("a: |0\n  b\n", "syntax/block-text"),
    ("a: |10\n  b\n", "syntax/block-text"),
    ("a: |\n     \n  b\n", "syntax/block-text"), ("a: |\n  b\n    ", "syntax/block-text"),
    ("a: |+\n  b\n ", "syntax/block-text"), ("a: |\n    b\n  c\n", "syntax/indentation"),
    ("a:\n\tb: c\n", "syntax/tab"), ("a:\tb\n", "syntax/tab"), ("a: b\t\n", "syntax/tab"),
    ("a: b\tc\n", "syntax/tab"),
    ("a: b\n\t\nc: d\n", "syntax/tab"), ("[a,\tb]\n", "syntax/tab"), ("a: |\n \tb\n", "syntax/tab"),
    ("-\ta\n", "syntax/tab"),
    ("a: b\n c: d\n", "syntax/indentation"), ("a:\n    b: c\n  d: e\n", "syntax/indentation"),
    ("a: b\n- c\n", "syntax/misplaced-dash"), ("- a\nb: c\n", "syntax/misplaced-dash"),
    ("a: - b\n", "syntax/misplaced-dash"),
    ("a: b\nc\n", "syntax/missing-colon"), ("a: b\nc:d\n", "syntax/missing-space"),
    ("\"a\":b\n", "syntax/missing-space"),
    ("a: \u{7}\n", "syntax/control-character"), ("a: \u{85}\n", "syntax/line-separator"),
    ("# \u{2028}\na: b\n", "syntax/line-separator"), ("a: \u{FEFF}b\n", "syntax/byte-order-mark"),
    ("a: b\rc: d\n", "syntax/carriage-return"), ("a: \0\n", "syntax/nul"),
    ("a: \u{FFFF}\n", "syntax/control-character"),
  ])
  func `text outside the subset is one fault`(text: String, rule: String) {
    #expect(parsed(text).diagnostics.map(\.rule) == [rule])
  }

  @Test func `bytes that are no UTF-8 are one fault a file`() {
    for bytes: [UInt8] in [
      [0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0xF0, 0x9F, 0x98],
      [0x80, 0x80],
    ] {
      let file = SourceFile(
        path: "a.yaml",
        bytes: Array("a: ".utf8) + bytes + Array("\nb: ".utf8) + bytes + [10]
      )
      let result = Parser.parse(file)
      #expect(result.diagnostics.map(\.rule) == ["syntax/invalid-utf8"])
      #expect(result.diagnostics.first?.range.lowerBound == 3)
    }
  }

  @Test func `a file in UTF-16 is one fault`() {
    let text = Array("flow: a\nstates: b\n".utf8)
    let little: [UInt8] = text.flatMap { [$0, UInt8(0)] }
    let big: [UInt8] = text.flatMap { [UInt8(0), $0] }
    for bytes in [little, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      let result = Parser.parse(SourceFile(path: "a", bytes: bytes))
      #expect(result.diagnostics.map(\.rule) == ["syntax/invalid-utf8"])
    }
  }
}

/// Parses a text as the file `a.flow.yaml`.
func parsed(_ text: String) -> ParseResult { Parser.parse(SourceFile(path: "a.flow.yaml", text: text)) }
