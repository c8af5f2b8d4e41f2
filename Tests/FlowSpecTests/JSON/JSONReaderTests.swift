import FlowSpec
import Testing

@Suite struct JSONReaderTests {
  private func fault(_ text: String) -> String {
    do {
      return "read \(try JSONReader.read(text))"
    } catch {
      return "\(error.offset) \(error.message)"
    }
  }

  @Test func `every kind of value is read`() throws {
    let value = try JSONReader.read(
      " {\"a\": [1, -2.5e+3, true, false, null], \"b\": {}, \"c\": \"d\", \"e\": []} \n"
    )
    #expect(value["a"]?.elements?.count == 5)
    #expect(value["a"]?.elements?[0].whole == 1)
    #expect(value["a"]?.elements?[1].number == -2500)
    #expect(value["a"]?.elements?[2].bool == true)
    #expect(value["a"]?.elements?[4] == .null)
    #expect(value["b"] == .object([]))
    #expect(value["c"]?.text == "d")
    #expect(value["e"] == .array([]))
    #expect(value["f"] == nil)
    #expect(try JSONReader.read("18446744073709551616") == .numeral("18446744073709551616"))
    #expect(try JSONReader.read("1e3").whole == nil)
  }

  @Test func `escapes stand for their characters, and half of a pair for the replacement character`() throws {
    func text(_ json: String) throws -> String? { try JSONReader.read(json).text }
    #expect(try text("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u20AC\"") == "\"\\/\u{8}\u{C}\n\r\té€")
    #expect(try text("\"\\ud83d\\ude00\"") == "😀")
    #expect(try text("\"\\ud83d\"") == "\u{FFFD}")
    #expect(try text("\"\\ude00\\ud83d\"") == "\u{FFFD}\u{FFFD}")
    #expect(try text("\"\\ud83d\\u0041\"") == "\u{FFFD}A")
    #expect(try text("\"\\ud83d\\ud83d\\ude00\"") == "\u{FFFD}😀")
    #expect(try text("\"\\u0000é😀\"") == "\0é😀")
  }

  @Test(arguments: [
    ("", "0 the text ends where a value is expected"), ("  ", "2 the text ends where a value is expected"),
    ("[1,]", "3 expected a value"), ("[1 2]", "3 expected , or ]"),
    ("[", "1 the text ends where a value is expected"),
    ("{\"a\":1,}", "7 expected a name in double quotes"), ("{a:1}", "1 expected a name in double quotes"),
    ("{\"a\" 1}", "5 expected : behind the name \"a\""), ("{\"a\":1", "6 expected , or }"),
    ("{\"a\":1,\"b\":2,\"a\":3}", "13 the name \"a\" occurs twice"),
    ("1 2", "2 something follows the end of the value"),
    ("01", "0 a number can't start with 0"), ("-", "1 expected a digit"),
    ("1.", "2 expected a digit behind the point"),
    ("1e", "2 expected a digit in the exponent"), ("+1", "0 expected a value"), ("NaN", "0 expected a value"),
    ("tru", "0 expected a value"), ("\"a", "0 the quote that opens here is not closed"),
    ("\"a\tb\"", "2 a line break, a tab or another control character must be escaped"),
    ("\"\\x\"", "1 there is no such escape"), ("\"\\", "1 there is no such escape"),
    ("\"\\u12G4\"", "1 expected four digits 0-9 or A-F behind \\u"), ("'a'", "0 expected a value"),
    ("// a\n1", "0 expected a value"), ("\u{FEFF}1", "0 expected a value"),
  ])
  func `anything else is refused at its place`(text: String, message: String) {
    #expect(fault(text) == message)
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: JSONError("this text is no UTF-8", at: 0)) {
      try JSONReader.read([0x22, 0xFF, 0x22][...])
    }
    #expect(throws: JSONError("this text is no UTF-8", at: 0)) {
      try JSONReader.read([0x22, 0xED, 0xA0, 0x80, 0x22][...])
    }
  }

  @Test func `nesting has a limit`() {
    let deepest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(fault(deepest).hasPrefix("read"))
    #expect(fault(String(repeating: "[", count: 100_000)) == "128 more than 128 levels of brackets")
  }

  @Test func `long texts and wide objects take linear time`() throws {
    let escapes = "\"" + String(repeating: "\\n", count: 500_000) + "\""
    #expect(try JSONReader.read(escapes).text?.utf8.count == 500_000)
    let wide = "{" + (0..<50_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
    #expect(try JSONReader.read(wide)["k49999"]?.whole == 49_999)
    #expect(fault(String(wide.dropLast()) + ",\"k20\":1}").hasSuffix("the name \"k20\" occurs twice"))
  }
}
