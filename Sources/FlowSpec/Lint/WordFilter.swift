/// A set of words that tells by one number of a word that it is not in it.
///
/// Rules look for some dozen words among all words of a program, and nearly none of these is one of those: what a word is
/// not costs a step, and only what it may be is compared.
struct WordFilter: Sendable {
  /// A number that the same word always has and other words mostly don't.
  struct Mark: Hashable, Sendable {
    fileprivate let value: UInt16

    init() { value = 0 }

    /// - Parameter letters: of a word in small letters.
    init(_ letters: UnsafeBufferPointer<UInt8>) {
      var hash = UInt32(truncatingIfNeeded: letters.count)
      for letter in letters { hash = (hash ^ UInt32(letter)) &* 0x0100_0193 }
      value = UInt16(truncatingIfNeeded: (hash ^ hash >> 15) & 0x0FFF)
    }

    init(_ word: String) {
      var word = word
      self = word.withUTF8 { Mark($0) }
    }
  }

  /// A bit for each mark.
  private var bits = [UInt64](repeating: 0, count: 64)

  init(_ words: some Sequence<String>) {
    for word in words {
      let mark = Mark(word).value
      bits[Int(mark >> 6)] |= 1 << UInt64(mark & 63)
    }
  }

  /// False where no word of this mark is in the set.
  @inline(__always)
  func mayHold(_ mark: Mark) -> Bool {
    bits[Int(mark.value >> 6)] >> UInt64(mark.value & 63) & 1 != 0
  }
}

/// Words that a rule looks for in messages.
struct MessageWordSet: ExpressibleByArrayLiteral, Sendable {
  private let words: Set<String>
  private let filter: WordFilter

  init(_ words: Set<String>) {
    self.words = words
    filter = WordFilter(words)
  }

  init(arrayLiteral words: String...) { self.init(Set(words)) }

  @inline(__always)
  func contains(_ word: MessageWords.Word) -> Bool { filter.mayHold(word.mark) && words.contains(word.text) }
}

/// What a rule knows of words in messages, by the word.
struct MessageWordTable<Entry> {
  private let entries: [String: Entry]
  private let filter: WordFilter

  init(_ entries: [String: Entry]) {
    self.entries = entries
    filter = WordFilter(entries.keys)
  }

  @inline(__always)
  subscript(word: MessageWords.Word) -> Entry? { filter.mayHold(word.mark) ? entries[word.text] : nil }
}

extension MessageWordTable: Sendable where Entry: Sendable {}
