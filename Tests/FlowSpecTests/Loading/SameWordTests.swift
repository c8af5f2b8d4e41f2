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

  @Test("A state's name has no spaces of any alphabet, slashes or braces")
  func stateNames() {
    #expect(["a", "größe", "a-b_1", "日本"].allSatisfy(\.isStateName))
    #expect(
      !["", "a b", "a\u{A0}b", "a\u{3000}b", "a/b", "{a", "a\tb", "a\u{85}"].contains(where: \.isStateName))
  }
}
