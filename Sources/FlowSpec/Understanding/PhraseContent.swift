/// What a phrase says, for telling how much two phrases say the same.
struct PhraseContent {
  private let isDenied: Bool
  /// Each word's stem once, with how much it says.
  private var stems: [(stem: String, weight: Double)] = []

  init(_ phrase: String) {
    let text = Normalizer.normalized(phrase)
    isDenied = text.words.contains { ["not", "no", "never"].contains($0.text) }
    let terms = text.terms
    stems.reserveCapacity(terms.count)
    for term in terms { add(term.content) }
  }

  /// Of nothing.
  fileprivate init() { isDenied = false }

  fileprivate mutating func add(_ content: (stem: String, weight: Double)) {
    guard content.weight >= 0.2 else { return }
    if let index = stems.firstIndex(where: { $0.stem == content.stem }) {
      stems[index].weight = max(stems[index].weight, content.weight)
    } else {
      stems.append(content)
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

extension Term {
  fileprivate var content: (stem: String, weight: Double) { (isNegated ? negatedStem : stem, weight) }
}

/// Reads what phrases say, one after the other: what a word says by itself is worked out once for all of them.
struct PhraseReader {
  private var words: [Substring: WordContent] = [:]

  private enum WordContent {
    case stems([(stem: String, weight: Double)])
    /// It hangs on the words around it: it denies, or may be half of a pair such as "money back".
    case open
  }

  mutating func content(of phrase: String) -> PhraseContent {
    var content = PhraseContent()
    for word in phrase.utf8.split(separator: UInt8(ascii: " ")) {
      guard case .stems(let stems) = self.content(ofWord: Substring(word)) else {
        return PhraseContent(phrase)
      }
      for stem in stems { content.add(stem) }
    }
    return content
  }

  private mutating func content(ofWord word: Substring) -> WordContent {
    if let known = words[word] { return known }
    let content = Self.content(ofWord: String(word))
    words[word] = content
    return content
  }

  private static func content(ofWord word: String) -> WordContent {
    guard word.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !Normalizer.hangsOnContext(word) else {
      return .open
    }
    let text = Normalizer.normalized(word)
    let isOpen = text.words.contains { Negation.mayDeny($0.text) || ServiceVocabulary.opensPair($0.stem) }
    return isOpen || !text.symbols.isEmpty ? .open : .stems(text.terms.map(\.content))
  }
}
