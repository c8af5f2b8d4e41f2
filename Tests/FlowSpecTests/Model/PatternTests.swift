import Testing

@testable import FlowSpec

@Suite struct PatternTests {
  @Test(
    arguments: [
      ("abc", "xABCx", "ABC"), ("a.c", "a\nc abc", "abc"), ("a*", "", nil), ("a+", "caaat", "aaa"),
      ("colou?r", "Color", "Color"), ("(ab|cd)+", "xabcdab!", "abcdab"), ("[^0-9]+", "12ab34", "ab"),
      ("\\d{2,3}", "12345", "123"), ("\\d{2,}", "12345", "12345"), ("(?:a|b){2}", "ab", "ab"),
      ("a{0}b", "ab", "b"),
      ("^ab$", "ab", "ab"), ("^b", "ab", nil), ("\\bcat\\b", "a cat.", "cat"), ("\\bcat\\b", "concat", nil),
      ("[A-Fa-f0-9]+", "xxFF", "FF"), ("[]x]+", "]x", "]x"), ("\\.", "a.b", "."), ("[\\d-]+", "1-2", "1-2"),
      ("é", "É", "É"), ("\\w+", "été!", "été"), ("a|", "b", nil), ("()", "b", nil), ("\\d*", "ab12", "12"),
      ("abcd|bc", "abcx", "bc"), ("ab|abcd|cdefg", "abcdefg", "abcd"), ("a+?b", "aab", "aab"),
      ("[a\\-z]+", "-", "-"), ("\\s", "a b", " "),
      ("(a*)*b", "aaab", "aaab"), ("x{2}{2}", "xxxx", "xxxx"), ("[À-Ö]", "xÄ", "Ä"),
    ] as [(String, String, String?)]
  )
  func `patterns find the first and longest match`(pattern: String, text: String, expected: String?) throws {
    #expect(try Pattern(parsing: pattern).firstMatch(in: text).map { String($0) } == expected)
  }

  @Test(arguments: [
    ("(a", "the bracket `(` is not closed"), ("a)", "this `)` closes nothing"),
    ("[a", "the bracket `[` is not closed"), ("*a", "there is nothing to repeat before `*`"),
    ("a{2", "this `{` is no count"), ("a{5,2}", "this count is out of bounds"),
    ("a{1000}", "this count is out of bounds"), ("(?i)a", "groups with `(?` are not understood"),
    ("(?=a)", "groups with `(?` are not understood"),
    ("\\1", "`\\1` is not understood"), ("\\", "the pattern ends in a `\\`"),
    ("[z-a]", "the range `z-a` runs backwards"),
    ("((((a{50}){50}){50}){50})", "the pattern repeats too much"), ("\\q", "`\\q` is not understood"),
    ("()+", "there is nothing to repeat here"),
  ])
  func `what is no pattern is refused`(pattern: String, message: String) {
    let fault = #expect(throws: TextFault.self) { try Pattern(parsing: pattern) }
    #expect(fault?.message == message)
  }

  @Test func `no pattern explodes`() throws {
    let text = String(repeating: "a", count: 1600)
    for source in ["(a+)+$b", "(a|aa)+b", "(a*)*(a*)*b", "(.*)*x", "(a?){50}a{50}b"] {
      #expect(try Pattern(parsing: source).firstMatch(in: text, wholeWords: true) == nil)
    }
    let deep = String(repeating: "(", count: 200) + String(repeating: ")", count: 200)
    #expect(throws: TextFault.self) { try Pattern(parsing: deep) }
  }
}
