import FlowSpec
import Testing

@Suite struct JSONWriterTests {
  @Test func `members and elements are parted by commas`() {
    var json = JSONWriter()
    json.object {
      $0.member("type", "match")
      $0.member("option", String?.none)
      $0.member("confidence", 0.85)
      $0.member("turns", [1, 2])
      $0.key("runner_up")
      $0.object { _ in }
      $0.member("open", true)
    }
    #expect(
      json.text
        == #"{"type":"match","option":null,"confidence":0.85,"turns":[1,2],"runner_up":{},"open":true}"#
    )
  }

  @Test func `documents stand on lines of their own`() {
    var json = JSONWriter()
    json.array { _ in }
    json.endLine()
    json.null()
    json.endLine()
    #expect(json.text == "[]\nnull\n")
    json.removeAll()
    json.bool(false)
    #expect(json.text == "false")
  }

  @Test(arguments: [
    ("", #""""#),
    ("a \"b\" \\", #""a \"b\" \\""#),
    ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
    ("\0\u{1B}\u{7F}", #""\u0000\u001b\u007f""#),
    ("a\u{85}b\u{2028}c\u{2029}", #""a\u0085b\u2028c\u2029""#),
    ("£ € – 中 📦 \u{A0}\u{2027}\u{202A}", "\"£ € – 中 📦 \u{A0}\u{2027}\u{202A}\""),
  ]) func `a string stays on its line and is what it was`(_ text: String, _ expected: String) {
    #expect(text.json == expected)
  }

  @Test(arguments: [
    (1.0, "1"), (-0.5, "-0.5"), (1e-7, "1e-07"), (1e300, "1e+300"), (.nan, "null"), (.infinity, "null"),
  ]) func `a number is one that JSON knows`(_ value: Double, _ expected: String) {
    #expect(value.json == expected)
  }
}
