/// Whether a customer asks again what was asked before, in the same words or others.
public enum RepeatedQuestion {
  /// At or over it two questions are the same.
  public static let sameness = 0.54

  /// The text asks or wants something, in a sentence: two words at least.
  public static func isQuestion(_ text: NormalizedText) -> Bool {
    guard text.words.count > 1 else { return false }
    if text.questionCount > 0 { return true }
    return text.words.indices.contains { index in
      let word = text.words[index]
      if askingAnywhere.contains(word.text) { return true }
      let isOpening = index == 0 || word.opensClause || openers.contains(text.words[index - 1].text)
      return isOpening && askingAtStart.contains(word.text)
    }
  }

  /// Both are questions and nearly the same.
  public static func isSame(_ one: NormalizedText, as other: NormalizedText) -> Bool {
    isQuestion(one) && isQuestion(other) && likeness(of: one, and: other) >= sameness
  }

  /// How far two texts say the same, from 0 to 1. Words of the same group count nearly as the same word.
  public static func likeness(of one: NormalizedText, and other: NormalizedText) -> Double {
    let left = weighed(one.terms)
    let right = weighed(other.terms)
    let numbers = [left, right].map { terms in Set(terms.map(\.stem).filter(\.isNumeric)) }
    if !numbers[0].isEmpty, !numbers[1].isEmpty, numbers[0] != numbers[1] { return 0 }
    let said = (left + right).reduce(0) { $0 + $1.weight }
    guard said > 0.5 else { return one.words.map(\.stem) == other.words.map(\.stem) ? 1 : 0 }
    return (shared(left, with: right) + shared(right, with: left)) / said
  }

  /// In a shop every other question is about an order: it tells little apart, and "it" may stand for it.
  private static func weighed(_ terms: [Term]) -> [Term] {
    terms.map { term in
      var term = term
      if commonObjects.contains(term.stem) { term.weight = 0.5 }
      return term
    }
  }

  private static let commonObjects: Set<String> = Set(
    ["order", "purchase", "item", "product", "package", "parcel", "shipment", "box", "stuff"].map(
      Stemmer.stem
    )
  )

  private static func shared(_ terms: [Term], with others: [Term]) -> Double {
    let spelling = Spelling(others.map(\.stem))
    return terms.reduce(0) { sum, term in
      var near = 0.0
      for other in others where other.isNegated == term.isNegated {
        if other.stem == term.stem {
          near = 1
        } else if other.groups & term.groups != 0 {
          near = Swift.max(near, 0.8)
        }
      }
      if near == 0, term.isUnknown, let match = spelling.nearest(term.stem) { near = match.likeness }
      return sum + term.weight * near
    }
  }

  private static let askingAnywhere: Set<String> = [
    "how", "where", "when", "why", "what", "who", "which", "help", "need", "want", "please", "wondering",
    "know",
  ]
  private static let askingAtStart: Set<String> = [
    "is", "are", "can", "could", "will", "would", "do", "does", "did", "has", "have", "any", "may", "should",
    "track", "check",
    "send", "give", "show", "tell", "find", "cancel", "change", "return", "refund", "exchange", "update",
    "call", "fix",
    "reschedule", "move", "book", "still", "no", "stop", "get", "let", "am",
  ]
  private static let openers: Set<String> = [
    "hi", "hello", "hey", "so", "and", "but", "ok", "please", "again",
  ]
}
