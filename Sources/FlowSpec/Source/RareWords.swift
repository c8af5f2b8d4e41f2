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
      let slot = mark.value & (count - 1)
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
    var index = Int(slots[mark.value & (slots.count - 1)])
    while index >= 0 {
      if items[index].mark == mark, isWanted(items[index].word) { return items[index].entry }
      index = Int(items[index].next)
    }
    return nil
  }
}

extension RareWords: Sendable where Entry: Sendable {}
extension RareWords.Item: Sendable where Entry: Sendable {}

/// A number that the same word always has and other words mostly don't: its FNV-1a hash.
struct WordMark: Hashable, Sendable {
  private var hash: UInt32 = 0x811C_9DC5

  /// Of no letters.
  init() {}

  init(_ word: String) {
    var word = word
    word.withUTF8 { for letter in $0 { add(letter) } }
  }

  @inline(__always)
  mutating func add(_ letter: UInt8) { hash = (hash ^ UInt32(letter)) &* 0x0100_0193 }

  /// As a number whose low bits differ too.
  fileprivate var value: Int { Int(hash ^ hash >> 15) }
}
