/// What a phrase says, for telling how much two phrases say the same.
struct PhraseContent {
  private let isDenied: Bool
  /// Each word's stem once, with how much it says.
  private var stems: [(stem: String, weight: Double)] = []

  init(_ phrase: String) {
    let text = Normalizer.normalized(phrase)
    self.init(text.terms, isDenied: text.words.contains { ["not", "no", "never"].contains($0.text) })
  }

  fileprivate init(_ terms: [Term], isDenied: Bool) {
    self.isDenied = isDenied
    stems.reserveCapacity(terms.count)
    for term in terms where term.weight >= 0.2 {
      let stem = term.isNegated ? term.negatedStem : term.stem
      if let index = stems.firstIndex(where: { $0.stem == stem }) {
        stems[index].weight = max(stems[index].weight, term.weight)
      } else {
        stems.append((stem, term.weight))
      }
    }
  }

  /// Whether nearly all that two phrases say is the same in both.
  func saysTheSame(as other: PhraseContent) -> Bool { shared(with: other) >= 0.8 }

  /// How much of what two phrases say is the same word in both, from 0 to 1.
  func shared(with other: PhraseContent) -> Double {
    // "I'll be home" and "I'm not home" are no kin.
    guard isDenied == other.isDenied else { return 0 }
    var shared = 0.0
    var said = other.stems.reduce(0) { $0 + $1.weight }
    for (stem, weight) in stems {
      if let twin = other.stems.first(where: { $0.stem == stem }) {
        shared += max(weight, twin.weight)
        said += max(weight, twin.weight) - twin.weight
      } else {
        said += weight
      }
    }
    return said > 0 ? shared / said : 0
  }
}

/// Reads what phrases say, one after the other: what a word says by itself is worked out once for all of them.
struct PhraseReader {
  /// Nil for a word that hangs on others: one that denies, or that may be half of a pair such as "money back".
  private var words: [Substring: [Term]?] = [:]

  mutating func content(of phrase: String) -> PhraseContent {
    var terms: [Term] = []
    for word in phrase.utf8.split(separator: UInt8(ascii: " ")) {
      guard let own = self.terms(of: Substring(word)) else { return PhraseContent(phrase) }
      terms += own
    }
    return PhraseContent(terms, isDenied: false)
  }

  private mutating func terms(of word: Substring) -> [Term]? {
    if let known = words[word] { return known }
    let terms = Self.terms(of: String(word))
    words[word] = .some(terms)
    return terms
  }

  private static func terms(of word: String) -> [Term]? {
    guard word.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !Normalizer.hangsOnContext(word) else {
      return nil
    }
    let text = Normalizer.normalized(word)
    let isAlone = text.words.allSatisfy {
      !Negation.mayDeny($0.text) && !ServiceVocabulary.opensPair($0.stem)
    }
    return isAlone && text.symbols.isEmpty ? text.terms : nil
  }
}
