import FlowSpec
import Testing

@Suite("Rewriting JSON")
struct JSONRewritingTests {
  private func rewritten(_ lines: String...) -> String {
    var rewriting = JSONRewriting()
    return lines.map { line in
      String(
        decoding: rewriting.rewrite(Array(line.utf8)[...]) { value, name in
          value.contains("x") ? "<\(name ?? "-")>" : value == "42" ? "n:\(name ?? "-")" : nil
        }, as: UTF8.self)
    }.joined(separator: "\n")
  }

  @Test("replaces values and leaves names, other values and white space")
  func values() {
    #expect(
      rewritten(#"{ "x" : "ax", "b":[1,42, "x"], "c": {"x": true} }"#)
        == #"{ "x" : "<x>", "b":[1,"n:b", "<b>"], "c": {"x": true} }"#)
    #expect(rewritten(#""x""#) == #""<->""#)
    #expect(rewritten(#"{"a":"\"x\\"}"#) == #"{"a":"<a>"}"#)
    #expect(rewritten(#"{"a":"\u00e9","d":-1.5e3}"#) == #"{"a":"\u00e9","d":-1.5e3}"#)
  }

  @Test("goes on from line to line")
  func lines() {
    #expect(
      rewritten("{", #"  "a": "x","#, #"  "b": ["x","#, #"   42]"#, "}")
        == "{\n  \"a\": \"<a>\",\n  \"b\": [\"<b>\",\n   \"n:b\"]\n}")
  }

  @Test("survives what is no JSON")
  func junk() {
    for text in ["\"", "\"\\", "{\"a", "]]}}", "-", "{\"a\":\"b", "\u{0}"] {
      #expect(!rewritten(text).isEmpty)
    }
  }
}
