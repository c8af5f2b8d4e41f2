/// A message cut into words; what stands for a variable is none.
final class MessageWords: Sendable {
  struct Word {
    fileprivate let start: UInt32
    fileprivate let end: UInt32
    /// Of its small letters.
    let mark: WordMark
    /// What rules look for that it may be.
    let kinds: WordKinds
    /// Letters, and all of them capitals.
    let isCapital: Bool
    let isNumber: Bool

    /// In bytes of the message's source.
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The source, variables blanked out with a byte that no text has.
  let bytes: [UInt8]
  let words: [Word]
  /// What rules look for that is among the words.
  let kinds: WordKinds
  /// The links in it.
  let links: [MessageLink]
  /// Which bytes it has.
  let signs: ByteSet

  static let blank: UInt8 = 0x01

  init(_ template: Template) {
    var bytes = Array(template.source.utf8)
    if !template.isLiteral { Self.blankVariables(in: &bytes) }
    self.bytes = bytes
    signs = bytes.withUnsafeBufferPointer(ByteSet.init)
    words = bytes.withUnsafeBufferPointer { bytes in
      // No word is shorter than a byte and what parts it from the next.
      withUnsafeTemporaryAllocation(of: Word.self, capacity: bytes.count / 2 + 1) { words in
        Array(words[..<Self.cut(bytes, into: words)])
      }
    }
    kinds = words.reduce(into: []) { $0.formUnion($1.kinds) }
    links = signs.hasAny(of: ".:") ? MessageLink.all(in: bytes) : []
  }

  /// Blanks `{name}`; doubled braces are text.
  private static func blankVariables(in bytes: inout [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "{") else {
        offset += 1
        continue
      }
      if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "{") {
        offset += 2
        continue
      }
      while offset < bytes.count {
        let isEnd = bytes[offset] == UInt8(ascii: "}")
        bytes[offset] = blank
        offset += 1
        if isEnd { break }
      }
    }
  }

  /// Writes the words of a text, and tells how many they are.
  private static func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, into words: UnsafeMutableBufferPointer<Word>
  ) -> Int {
    let known = WordKinds.known
    var count = 0
    var offset = 0
    while offset < bytes.count {
      let start = offset
      var mark = WordMark()
      var hasSmall = false
      var hasCapitals = false
      var hasMarks = false
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte.isASCIILetter {
          if byte & 0x20 != 0 { hasSmall = true } else { hasCapitals = true }
          mark.add(byte | 0x20)
          offset += 1
        } else if byte.isASCIIDigit {
          mark.add(byte)
          offset += 1
        } else if byte != 0x20, isPart(bytes, offset, wordStart: start) {
          if byte >= 0x80 { hasSmall = true } else { hasMarks = true }
          let end = min(offset + width(byte), bytes.count)
          while offset < end {
            mark.add(bytes[offset])
            offset += 1
          }
        } else {
          break
        }
      }
      guard offset > start else {
        offset += width(bytes[offset])
        continue
      }
      let range = start..<offset
      let hasLetters = hasSmall || hasCapitals
      words.initializeElement(
        at: count,
        to: Word(
          start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: offset), mark: mark,
          kinds: known.entry(mark) { isWord(bytes[range], $0) } ?? [], isCapital: hasCapitals && !hasSmall,
          isNumber: !hasLetters && !hasMarks))
      count += 1
    }
    return count
  }

  @inline(__always)
  private static func smallLetter(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// A word in small letters.
  func small(_ index: Int) -> String {
    bytes[words[index].range].withUnsafeBufferPointer { word in
      String(unsafeUninitializedCapacity: word.count) { small in
        small.initialize(from: word.lazy.map(Self.smallLetter)).1
      }
    }
  }

  /// Whether a word is among these.
  ///
  /// - Parameters:
  ///   - word: in small letters.
  ///   - mark: the word's.
  func has(_ word: String, _ mark: WordMark) -> Bool { words.indices.contains { isWord($0, word, mark) } }

  /// Whether a word of the message is this one.
  func isWord(_ index: Int, _ word: String, _ mark: WordMark) -> Bool {
    words[index].mark == mark && isWord(index, word)
  }

  /// - Parameter word: in small letters.
  func isWord(_ index: Int, _ word: String) -> Bool {
    bytes.withUnsafeBufferPointer { Self.isWord($0[words[index].range], word) }
  }

  private static func isWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ word: String) -> Bool {
    guard bytes.count == word.utf8.count else { return false }
    var index = bytes.startIndex
    for letter in word.utf8 {
      if smallLetter(bytes[index]) != letter { return false }
      index += 1
    }
    return true
  }

  /// Whether a byte that is neither letter nor digit of ASCII belongs to a word.
  private static func isPart(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, wordStart: Int) -> Bool {
    let byte = bytes[offset]
    func joins(width: Int) -> Bool {
      offset > wordStart && bytes[offset - 1].isASCIILetter && offset + width < bytes.count
        && bytes[offset + width].isASCIILetter
    }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") { return joins(width: 1) }
    // General punctuation: dashes, quotes, the bullet. A curly apostrophe joins letters.
    if byte == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 {
      return bytes[offset + 2] == 0x99 && joins(width: 3)
    }
    // Emoji and other signs are no letters.
    return byte >= 0xC3 && byte < 0xE2
  }

  private static func width(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }

  /// What stands between a word and the one before it; up to the word where it is the first.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    let start = index > 0 ? words[index - 1].range.upperBound : 0
    let end = index < words.count ? words[index].range.lowerBound : bytes.count
    return bytes[start..<max(start, end)]
  }

  /// Whether a sentence ends before a word.
  func isNewSentence(before index: Int) -> Bool {
    index == 0 || gap(before: index).contains(where: Self.endsSentence)
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  /// Whether nothing but spaces parts a word from the one before it.
  func isNext(_ index: Int) -> Bool { index > 0 && gap(before: index).allSatisfy { $0 == 0x20 } }

  /// The text from a word up to another.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(
      decoding: bytes[words[first].range.lowerBound..<words[last].range.upperBound], as: UTF8.self)
  }

  /// The bytes from a word up to another.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return words[first].range.lowerBound..<words[last].range.upperBound
  }
}
