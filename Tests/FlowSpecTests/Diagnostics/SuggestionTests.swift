import FlowSpec
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("etta", "eta"), ("eat", "eta"), ("TRAK", "TRACK"), ("adress", "ADDRESS"), ("shiped", "shipped"),
    ("fall back", "fallback"), ("catalgoue", "catalogue"), ("Track", "TRACK"),
  ])
  func `a slip in three letters is mended`(word: String, meant: String) {
    #expect(
      Suggestion.nearest(to: word, in: ["eta", "TRACK", "ADDRESS", "shipped", "fallback", "catalogue"])
        == meant
    )
  }

  @Test(arguments: ["x", "no", "agent", "", "zzz", String(repeating: "e", count: 200)])
  func `what is far from everything stays unanswered`(word: String) {
    #expect(Suggestion.nearest(to: word, in: ["eta", "TRACK", "ADDRESS", "y"]) == nil)
  }

  @Test func `of equally near words the first wins, and a nearer one before all`() {
    #expect(Suggestion.nearest(to: "cat", in: ["cut", "cot"]) == "cut")
    #expect(Suggestion.nearest(to: "catch", in: ["cataj", "match"]) == "match")
    #expect(Suggestion.nearest(to: "catch", in: ["match", "CATCH"]) == "CATCH")
  }

  @Test func `a word that was not finished is gone on with`() {
    #expect(Suggestion.nearest(to: "seg", in: ["set-up", "segments"]) == "segments")
    #expect(Suggestion.nearest(to: "se", in: ["segments"]) == nil)
  }

  @Test func `swapped neighbours are one slip`() {
    #expect(Suggestion.nearest(to: "ab", in: ["ba"]) == "ba")
    #expect(Suggestion.nearest(to: "abcdef", in: ["badcef"]) == "badcef")
    #expect(Suggestion.nearest(to: "abcdef", in: ["badcfe"]) == nil)
  }

  @Test func `letters are scalars`() {
    #expect(Suggestion.nearest(to: "größe", in: ["grösse", "GRÖßE"]) == "GRÖßE")
    #expect(Suggestion.nearest(to: "n\u{303}a", in: ["ña"]) == nil)
  }
}
