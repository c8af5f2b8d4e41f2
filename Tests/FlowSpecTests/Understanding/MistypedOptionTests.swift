import Testing

@testable import FlowSpec

/// Every option word of the shipped menus, mistyped in every way of a kind.
struct MistypedOptionTests {
  private let menus = [
    "TRACK ETA ADDRESS AGENT", "SIZE SHIPPING RETURNS COMPARE AGENT", "RETURN EXCHANGE DAMAGED AGENT",
    "CONFIRM RESCHEDULE SKIP AGENT", "CLASSIC TRAIL CITY", "TEAM GIFT STORE AGENT",
    "MORNING MIDDAY EVENING AGENT", "HERE HOURS AGENT", "CONFIRM CHANGE AGENT", "READY CHANGE",
    "CORRECT MISSING AGENT", "ANOTHER AGENT", "NOTES AGENT",
  ]

  /// What comes out is another word ("hous" of house, "read"), or looks like the form of one ("nottes" of not).
  private let otherWords: Set<String> = [
    "rack", "tack", "gent", "shopping", "rail", "tail", "tore", "sore", "moring", "evenning", "herre",
    "ours", "hous", "eady", "read", "nottes", "otes", "nots",
  ]

  private func misses(_ mistyped: ([Character]) -> [[Character]]) -> [String] {
    menus.flatMap { menu in
      let words = menu.split(separator: " ").map(String.init)
      let matcher = ReplyMatcher(words.enumerated().map { ReplyChoice(id: $0.offset, word: $0.element) })
      return words.flatMap { word in
        mistyped(Array(word.lowercased())).map { String($0) }.filter { typed in
          !otherWords.contains(typed)
            && matcher.match(Normalizer.normalized(typed)).taken(from: 0.5)?.word != word
        }
      }
    }
  }

  @Test func `a letter struck twice is mended`() {
    let missed = misses { word in word.indices.map { Array(word[...$0]) + Array(word[$0...]) } }
    #expect(missed == [])
  }

  @Test func `two letters in the wrong order are mended`() {
    let missed = misses { word in
      guard word.count >= 4 else { return [] }
      return word.indices.dropLast().compactMap { index in
        guard word[index] != word[index + 1] else { return nil }
        var typed = word
        typed.swapAt(index, index + 1)
        return typed
      }
    }
    #expect(missed == [])
  }

  @Test func `a slip to the next key is mended`() {
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map(Array.init)
    let missed = misses { word in
      guard word.count >= 5 else { return [] }
      return word.indices.flatMap { index in
        rows.flatMap { row -> [[Character]] in
          guard let key = row.firstIndex(of: word[index]) else { return [] }
          return [key - 1, key + 1].filter(row.indices.contains).map { next in
            var typed = word
            typed[index] = row[next]
            return typed
          }
        }
      }
    }
    #expect(missed == [])
  }

  @Test func `a letter left out is mended`() {
    let missed = misses { word in
      guard word.count >= 5 else { return [] }
      return word.indices.map { index in
        var typed = word
        typed.remove(at: index)
        return typed
      }
    }
    #expect(missed == [])
  }

  @Test(arguments: ["eat", "tea", "beta", "area", "eta?!", "etaa", "eeta"])
  func `short words are mended only where a letter is doubled`(text: String) {
    let menu = ReplyMatcher([ReplyChoice(id: 0, word: "TRACK"), ReplyChoice(id: 1, word: "ETA")])
    let isETA = ["eta?!", "etaa", "eeta"].contains(text)
    #expect((menu.match(Normalizer.normalized(text)).taken(from: 0.5) != nil) == isETA)
  }
}
