import Testing

@testable import FlowSpec

@Suite struct SmartEncodingTests {
  @Test(arguments: [
    ("We’ll call – soon…", "We'll call - soon..."),
    ("“Yes”", "\"Yes\""),
    ("½ off", "1/2 off"),
    ("ＳＡＬＥ！", "SALE!"),
    ("non\u{A0}break", "non  break"),
    ("zero\u{200B}width", "zerowidth"),
    ("\tTab", "       Tab"),
    ("n\u{303}", "n~"),
    ("‹x›", ">x<"),
  ]) func `look-alikes bring a text into GSM-7`(_ text: String, _ expected: String) throws {
    let suggestion = try #require(SmartEncoding.suggestion(for: text))
    #expect(Array(suggestion.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(SegmentCount(suggestion).encoding == .gsm7)
  }

  @Test(arguments: ["", "plain {text} €", "naïve", "shipped 📦", "“Hi” 😀", "中…"])
  func `nothing is suggested for a text that needs no change or can't be saved`(_ text: String) {
    #expect(SmartEncoding.suggestion(for: text) == nil)
  }

  @Test func `every stand-in is in GSM-7 and stands for a character that is not`() {
    for (replacement, scalars) in SmartEncoding.lookAlikes {
      #expect(SegmentCount(replacement).encoding == .gsm7)
      #expect(scalars.compactMap(Unicode.Scalar.init).allSatisfy { GSM7.septets(of: $0) == 0 })
    }
  }

  @Test func `no character has two stand-ins`() {
    let scalars = SmartEncoding.lookAlikes.flatMap(\.scalars) + SmartEncoding.fullWidthForms.joined()
    #expect(Set(scalars).count == scalars.count)
  }
}
