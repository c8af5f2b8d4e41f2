/// Numbers words in the order in which they first come: what is worked out for a word is kept in arrays by its number.
struct WordNumbers: Sendable {
  /// Each word once.
  private(set) var words: [String] = []
  private(set) var marks: [WordMark] = []
  /// The number of a word, at the slot of its mark or behind it, or -1; a power of two.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of a word; nil where it has none.
  func number(of word: String) -> Int? {
    let mark = WordMark(word)
    let number = slots[slot(mark) { $0 == word }]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a word, which it is given where it has none.
  mutating func number(giving word: String) -> Int { number(giving: WordMark(word), { $0 == word }, word) }

  /// - Parameters:
  ///   - mark: the word's.
  ///   - isWord: whether a word of this mark is the one.
  ///   - word: the word itself, made only where it is new.
  mutating func number(
    giving mark: WordMark, _ isWord: (String) -> Bool, _ word: @autoclosure () -> String
  ) -> Int {
    let slot = slot(mark, isWord)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(words.count)
    words.append(word())
    marks.append(mark)
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  /// The slot of a word, or the free one that it gets.
  private func slot(_ mark: WordMark, _ isWord: (String) -> Bool) -> Int {
    var slot = mark.value & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if marks[number] == mark, isWord(words[number]) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for number in words.indices { slots[slot(marks[number]) { _ in false }] = Int32(number) }
  }
}
