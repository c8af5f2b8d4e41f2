/// A table by words in which most words that are looked up are not found: one number of a word tells so.
///
/// Rules and the matcher know some hundred words and ask for every word of every text. What a word is not costs a step here,
/// and only what it may be is compared.
struct RareWords<Entry> {
  private let entries: [String: Entry]
  /// A bit for each mark.
  private var bits = [UInt64](repeating: 0, count: 64)

  init(_ entries: [String: Entry]) {
    self.entries = entries
    for word in entries.keys {
      let mark = WordMark(word).value
      bits[Int(mark >> 6)] |= 1 << UInt64(mark & 63)
    }
  }

  var words: some Collection<String> { entries.keys }

  subscript(word: String) -> Entry? { self[word, WordMark(word)] }

  /// - Parameter mark: the word's.
  @inline(__always)
  subscript(word: String, mark: WordMark) -> Entry? { mayHold(mark) ? entries[word] : nil }

  /// False where no word of this mark is in the table.
  @inline(__always)
  func mayHold(_ mark: WordMark) -> Bool {
    bits[Int(mark.value >> 6)] >> UInt64(mark.value & 63) & 1 != 0
  }
}

extension RareWords: Sendable where Entry: Sendable {}

extension RareWords<Void> {
  /// A set of words.
  init(_ words: some Sequence<String>) {
    self.init(Dictionary(words.map { ($0, ()) }) { first, _ in first })
  }
}

extension RareWords<Void>: ExpressibleByArrayLiteral {
  init(arrayLiteral words: String...) { self.init(words) }

  func contains(_ word: String) -> Bool { self[word] != nil }
}

/// A number that the same word always has and other words mostly don't.
struct WordMark: Hashable, Sendable {
  /// Of 12 bits.
  fileprivate let value: UInt16

  init(_ letters: UnsafeBufferPointer<UInt8>) {
    var hash = UInt32(truncatingIfNeeded: letters.count)
    for letter in letters { hash = (hash ^ UInt32(letter)) &* 0x0100_0193 }
    value = UInt16(truncatingIfNeeded: (hash ^ hash >> 15) & 0x0FFF)
  }

  init(_ word: String) {
    var word = word
    self = word.withUTF8 { WordMark($0) }
  }
}
