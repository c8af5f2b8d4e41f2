import Testing

@testable import FlowSpec

@Suite("Words that are the same to a customer")
struct SameWordTests {
  @Test(
    "Letters compare without case, also those that ASCII lacks",
    arguments: [
      ("TRACK", "track"), ("Größe", "GRÖSSE".replacing("SS", with: "ß")), ("É", "e\u{301}"),
      ("\u{212A}", "k"), ("", ""),
    ])
  func same(one: String, other: String) {
    #expect(one.isSameWord(other))
    #expect(other.isSameWord(one))
  }

  @Test(
    "Other signs and lengths are told apart",
    arguments: [("TRACK", "TRACKS"), ("A[", "a{"), ("ETA", "ETB"), ("e", "e\u{301}"), ("@", "`"), ("1", "Q")])
  func different(one: String, other: String) {
    #expect(!one.isSameWord(other))
    #expect(!other.isSameWord(one))
  }

  @Test(
    "States are called by what has no spaces, slashes or braces", arguments: ["a", "größe", "a-b_1", "日本"])
  func stateName(text: String) {
    #expect(text.isStateName)
  }

  @Test(
    "Spaces of any alphabet, slashes and braces are in no state's name",
    arguments: ["", "a b", "a\u{A0}b", "a\u{3000}b", "a/b", "{a", "a\tb", "a\u{85}"])
  func noStateName(text: String) {
    #expect(!text.isStateName)
  }
}
