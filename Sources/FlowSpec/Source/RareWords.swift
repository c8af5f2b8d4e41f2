/// A table by words in which most words that are looked up are not found.
///
/// Rules and the matcher know some hundred words and ask for every word of every text. What a word is not costs a step here:
/// its mark leads to an empty slot, or to a word of another mark.
struct RareWords<Entry> {
  fileprivate struct Item {
    let word: String
    let mark: WordMark
    let entry: Entry
    /// The next of the same slot; -1 behind the last.
    let next: Int32
  }

  private var items: [Item] = []
  /// The first item of each slot, or -1; a power of two, and four times as many as items.
  private var slots: [Int32]

  init(_ entries: [String: Entry]) {
    var count = 8
    while count < 4 * entries.count { count *= 2 }
    slots = Array(repeating: -1, count: count)
    items.reserveCapacity(entries.count)
    for (word, entry) in entries {
      let mark = WordMark(word)
      let slot = Int(mark.value) & (count - 1)
      items.append(Item(word: word, mark: mark, entry: entry, next: slots[slot]))
      slots[slot] = Int32(items.count - 1)
    }
  }

  var words: some Collection<String> { items.lazy.map(\.word) }

  subscript(word: String) -> Entry? { entry(WordMark(word)) { $0 == word } }

  /// - Parameters:
  ///   - mark: of the word that is looked for.
  ///   - isWanted: whether a word of this mark is the one.
  @inline(__always)
  func entry(_ mark: WordMark, where isWanted: (String) -> Bool) -> Entry? {
    var index = Int(slots[Int(mark.value) & (slots.count - 1)])
    while index >= 0 {
      if items[index].mark == mark, isWanted(items[index].word) { return items[index].entry }
      index = Int(items[index].next)
    }
    return nil
  }
}

extension RareWords: Sendable where Entry: Sendable {}
extension RareWords.Item: Sendable where Entry: Sendable {}

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

/// A number that the same word always has and other words mostly don't: its FNV-1a hash.
struct WordMark: Hashable, Sendable {
  fileprivate let value: UInt32

  init(_ letters: some Sequence<UInt8>) {
    var hash: UInt32 = 0x811C_9DC5
    for letter in letters { hash = (hash ^ UInt32(letter)) &* 0x0100_0193 }
    value = hash ^ hash >> 15
  }

  init(_ word: String) {
    var word = word
    self = word.withUTF8 { WordMark($0) }
  }
}
