/// Words by which a customer takes back consent, whether or not the sender's platform knows them.
///
/// Follows 47 CFR 64.1200(a)(10), in force since 2025-04-11: seven words revoke by themselves, and any other wording
/// counts that a reasonable person would understand so. A sentence counts only if its object is texts, messages, "me"
/// or nothing: "cancel my order" and "unsubscribe me from the newsletter" are intents.
public enum OptOutLanguage: Hashable, Sendable {
  /// The whole text is a word of the rule; spaces, hyphens and marks aside.
  case perSe(String)
  /// A sentence that says it. Probable where it takes reading between the lines, a misspelling mended or not.
  case phrase(String, isProbable: Bool)

  /// The words that the rule names, as they are compared: without spaces and hyphens. `stopall` is the industry's.
  public static let perSeWords: Set<String> = [
    "stop", "quit", "end", "revoke", "optout", "cancel", "unsubscribe", "stopall",
  ]

  /// Whether a key is one of them, with or without spaces and hyphens.
  public static func isWordOfLaw(_ key: String) -> Bool {
    var letters = 0
    for byte in key.utf8 where byte != 0x20 && byte != UInt8(ascii: "-") { letters += 1 }
    guard perSeLengths.contains(letters) else { return false }
    return perSeWords.contains(letters < key.utf8.count ? key.filter { $0 != " " && $0 != "-" } : key)
  }

  /// No other text is one of the words, which is told before it is compared.
  private static let perSeLengths: ClosedRange<Int> = {
    let lengths = perSeWords.map(\.utf8.count)
    return (lengths.min() ?? 0)...(lengths.max() ?? 0)
  }()

  /// What the text says about consent; nil for nearly every text.
  public static func found(in text: NormalizedText) -> OptOutLanguage? {
    guard let first = text.words.first else { return nil }
    if text.words.count <= 3 {
      let word = Normalizer.key(text.original).filter { $0 != " " && $0 != "-" }
      if perSeWords.contains(word) { return .perSe(word) }
    }
    if text.words.count == 1 { return misspelt(first, in: text) }
    return phrase(in: text)
  }

  private static func misspelt(_ word: NormalizedText.Word, in text: NormalizedText) -> OptOutLanguage? {
    if soleWords.contains(word.text) || perSeWords.contains(word.text) {
      return .phrase(text.original, isProbable: true)
    }
    guard !EnglishWords.contain(word.text), let near = spelling.nearest(word.text), near.likeness >= 0.83
    else {
      return nil
    }
    return .phrase(text.original, isProbable: true)
  }

  private static func phrase(in text: NormalizedText) -> OptOutLanguage? {
    let words = spelled(text.words)
    for clause in text.clauses {
      for start in clause.indices {
        guard let patterns = patternsByFirstWord[words[start].text] else { continue }
        for pattern in patterns {
          guard let end = pattern.words.end(in: words[clause.startIndex..<clause.endIndex], from: start),
            pattern.allows(lead: words[clause.startIndex..<start], tail: words[end..<clause.endIndex])
          else { continue }
          let around = words[..<clause.startIndex] + words[clause.endIndex...]
          guard pattern.scope == .clause || around.allSatisfy({ saysNoMore($0, beside: pattern) }) else {
            continue
          }
          return .phrase(
            text.original(of: clause.startIndex..<clause.endIndex),
            isProbable: pattern.isProbable
          )
        }
      }
    }
    return nil
  }

  /// In a short text "stpo" is "stop"; in a long one it may be anything.
  private static func spelled(_ words: [NormalizedText.Word]) -> [NormalizedText.Word] {
    guard words.count <= 5 else { return words }
    return words.map { word in
      guard word.text.utf8.count > 3, !EnglishWords.contain(word.text), !soleWords.contains(word.text),
        let near = spelling.nearest(word.text), near.likeness >= 0.83
      else { return word }
      var mended = word
      mended.text = misspeltWords[near.index]
      return mended
    }
  }

  /// Words of the other clauses that leave a bare "stop" or "cancel" what it is.
  private static func saysNoMore(_ word: NormalizedText.Word, beside pattern: Pattern) -> Bool {
    politeWords.contains(word.text) || (pattern.scope == .politeClause && refusalWords.contains(word.text))
  }

  private static let misspeltWords = ["stop", "unsubscribe", "optout"]
  private static let spelling = Spelling(misspeltWords)
}
