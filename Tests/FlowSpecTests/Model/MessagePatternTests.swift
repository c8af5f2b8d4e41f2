import FlowSpec
import Testing

@Suite struct MessagePatternTests {
  @Test(arguments: [
    ("Got it.", "Got it.", true), ("Got it.", "got it.", false), ("*GOT*", "I got it", true), ("*", "", true),
    ("a*c", "abc", true), ("a*c", "ac", true), ("a*c", "abcd", false), ("*b*b*", "abc", false),
    ("aa*aa", "aaa", false), ("*x*yx", "xyx", true), (#"5 \* 3"#, "5 * 3", true),
    (#"5 \\* 3"#, "5 * 3", true),
    (#"\*"#, "x", false), ("*é*", "café!", true), ("n\u{303}", "ñ", false), ("*\n*", "one\ntwo", true),
  ])
  func `a star is any run of characters`(_ pattern: String, _ text: String, _ matches: Bool) {
    #expect(MessagePattern(pattern).matches(text) == matches, "\(pattern) ~ \(text)")
  }

  @Test func `a text as a pattern matches itself and nothing else`() {
    for text in ["5 * 3 = 15", "*", "plain", ""] {
      let pattern = MessagePattern.exactly(text)
      #expect(pattern.matches(text))
      #expect(!pattern.hasWildcards)
      #expect(!pattern.matches(text + "x"))
    }
  }
}
