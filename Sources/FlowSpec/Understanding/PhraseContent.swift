/// What a phrase says, for telling how much two phrases say the same. Comparable with what the same reader read.
struct PhraseContent {
  fileprivate let isDenied: Bool
  /// Each word's stem once, by its number, with how much it says.
  fileprivate private(set) var stems: [Stem] = []

  fileprivate struct Stem {
    let number: Int
    var weight: Double
  }

  fileprivate init(isDenied: Bool) {
    self.isDenied = isDenied
    stems.reserveCapacity(4)
  }

  fileprivate mutating func add(_ stem: Stem) {
    if let index = stems.firstIndex(where: { $0.number == stem.number }) {
      stems[index].weight = max(stems[index].weight, stem.weight)
    } else {
      stems.append(stem)
    }
  }

  /// Whether nearly all that two phrases say is the same in both.
  func saysTheSame(as other: PhraseContent) -> Bool { shared(with: other) >= 0.8 }

  /// How much of what two phrases say is the same word in both, from 0 to 1.
  func shared(with other: PhraseContent) -> Double {
    // "I'll be home" and "I'm not home" are no kin.
    guard isDenied == other.isDenied else { return 0 }
    var shared = 0.0
    var said = 0.0
    for stem in other.stems { said += stem.weight }
    for stem in stems {
      if let twin = other.stems.first(where: { $0.number == stem.number }) {
        shared += max(stem.weight, twin.weight)
        said += max(stem.weight, twin.weight) - twin.weight
      } else {
        said += stem.weight
      }
    }
    return said > 0 ? shared / said : 0
  }
}

/// Reads what phrases say, one after the other: what a word says by itself is worked out once for all of them.
struct PhraseReader {
  private var words = WordNumbers()
  private var contents: [WordContent] = []
  private var stems = WordNumbers()

  private enum WordContent {
    case stems([PhraseContent.Stem])
    /// It hangs on the words around it: it denies, or may be half of a pair such as "money back".
    case open
  }

  /// What says little is left out.
  private static let leastWeight = 0.2

  init() {}

  mutating func content(of phrase: String) -> PhraseContent {
    var text = phrase
    let content = text.withUTF8 { bytes -> PhraseContent? in
      var content = PhraseContent(isDenied: false)
      var end = 0
      while end < bytes.count {
        let start = end
        var mark = WordMark()
        while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
          mark.add(bytes[end])
          end += 1
        }
        if end > start {
          let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
          guard case .stems(let stems) = self.content(of: word, mark) else { return nil }
          for stem in stems { content.add(stem) }
        }
        end += 1
      }
      return content
    }
    return content ?? wholeContent(of: phrase)
  }

  /// What a phrase says of which the words hang on each other.
  mutating func wholeContent(of phrase: String) -> PhraseContent {
    let text = Normalizer.normalized(phrase)
    var content = PhraseContent(isDenied: text.words.contains { ["not", "no", "never"].contains($0.text) })
    for stem in stems(of: text.terms) { content.add(stem) }
    return content
  }

  private mutating func content(of word: UnsafeBufferPointer<UInt8>, _ mark: WordMark) -> WordContent {
    let number = words.number(
      giving: mark, { $0.isMade(of: word) }, String(decoding: word, as: UTF8.self))
    if number == contents.count { contents.append(content(ofWord: words.words[number])) }
    return contents[number]
  }

  private mutating func content(ofWord word: String) -> WordContent {
    guard word.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !Normalizer.hangsOnContext(word) else {
      return .open
    }
    let text = Normalizer.normalized(word)
    let isOpen = text.words.contains { Negation.mayDeny($0.text) || ServiceVocabulary.opensPair($0.stem) }
    return isOpen || !text.symbols.isEmpty ? .open : .stems(stems(of: text.terms))
  }

  private mutating func stems(of terms: [Term]) -> [PhraseContent.Stem] {
    terms.filter { $0.weight >= Self.leastWeight }.map { term in
      let stem = term.isNegated ? term.negatedStem : term.stem
      return PhraseContent.Stem(number: stems.number(giving: stem), weight: term.weight)
    }
  }
}

extension String {
  /// Whether these are its bytes.
  fileprivate func isMade(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8.count == bytes.count else { return false }
    var index = 0
    for byte in utf8 {
      if byte != bytes[index] { return false }
      index += 1
    }
    return true
  }
}
