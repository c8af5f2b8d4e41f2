/// Which words of a text the customer says are not wanted.
///
/// "I don't want to return it", "not a refund", "instead of a refund". A fault is not a wish: "I can't track my order"
/// and "I didn't get my refund" negate nothing.
enum Negation {
  static func negatedWords(in words: [NormalizedText.Word]) -> Set<Int> {
    var negated: Set<Int> = []
    for index in words.indices {
      if isDeniedFeeling(at: index, in: words) {
        negated.insert(index)
        continue
      }
      guard let first = firstNegated(after: index, in: words), !isEnding(from: first, in: words) else {
        continue
      }
      var next = first
      while next < words.count, next == first || !endsScope(words[next]) {
        negated.insert(next)
        next += 1
      }
    }
    return negated
  }

  /// Whether a word can deny what stands behind it.
  static func mayDeny(_ word: String) -> Bool { denials.contains(word) }

  private static let denials: Set = ["not", "never", "instead", "rather", "no", "without"]

  /// "I don't want my account any more": what ends is what the text is about.
  private static func isEnding(from first: Int, in words: [NormalizedText.Word]) -> Bool {
    words[first...].indices.contains { index in
      words[index].text == "anymore" || words[index].text == "longer"
        || (words[index].text == "more" && words[index - 1].text == "any")
    }
  }

  /// "happy" in "I am not happy".
  private static func isDeniedFeeling(at index: Int, in words: [NormalizedText.Word]) -> Bool {
    guard index > 1, words[index - 1].text == "not", beings.contains(words[index - 2].text) else {
      return false
    }
    return SentimentLexicon.value(words[index]) != nil
  }

  private static let beings: Set = ["am", "is", "are", "was", "were"]

  private static func firstNegated(after index: Int, in words: [NormalizedText.Word]) -> Int? {
    let next = index + 1
    guard next < words.count else { return nil }
    switch words[index].text {
    case "not":
      let before = index > 0 ? words[index - 1].text : ""
      if wishes.contains(words[next].text) {
        // "don't want it anymore" is why things go back, not a wish to keep them.
        return next + 1 < words.count ? next + 1 : nil
      }
      if before == "do", index < 2 || words[index - 1].opensClause {
        return knowing.contains(words[next].text) ? nil : next
      }
      if verbs.contains(before) || words[next].opensClause { return nil }
      return next
    case "never" where words.indices.contains(index - 1) && words[index - 1].text == "i": return nil
    case "instead", "rather":
      return words[next].text == "of" || words[next].text == "than" ? next + 1 : nil
    case "no":
      guard words[next].text == "need", next + 1 < words.count else { return nil }
      return next + 1
    case "without": return next
    default: return nil
    }
  }

  private static func endsScope(_ word: NormalizedText.Word) -> Bool {
    word.opensClause || scopeEnds.contains(word.text)
  }

  private static let wishes: Set = [
    "want", "need", "wish", "like", "looking", "trying", "asking", "planning",
  ]
  private static let knowing: Set = [
    "know", "understand", "see", "have", "get", "remember", "care", "find", "think", "want", "need", "like",
  ]
  private static let verbs: Set = [
    "do", "does", "did", "can", "could", "would", "will", "should", "is", "are", "was", "were", "am", "have",
    "has",
    "had", "i", "it", "still", "may", "might",
  ]
  private static let scopeEnds: Set = [
    "but", "just", "instead", "rather", "only", "because", "so", "how", "i", "can", "could", "would",
    "will", "please", "where", "when", "what", "why",
  ]
}
