/// A message cut into words; what stands for a variable is none.
final class MessageWords: Sendable {
  struct Word {
    private let start: UInt32
    private let end: UInt32
    /// Letters, and all of them capitals.
    let isCapital: Bool
    let isNumber: Bool
    /// Of its small letters: what sets of words tell most words apart by; see ``RareWords``.
    let mark: WordMark

    fileprivate init(_ range: Range<Int>, isCapital: Bool, isNumber: Bool, mark: WordMark) {
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      end = UInt32(truncatingIfNeeded: range.upperBound)
      self.isCapital = isCapital
      self.isNumber = isNumber
      self.mark = mark
    }

    /// In bytes of the message's source.
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The source, variables blanked out with a byte that no text has.
  let bytes: [UInt8]
  let words: [Word]
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
    words = Self.words(in: bytes)
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

  private static func words(in bytes: [UInt8]) -> [Word] {
    bytes.withUnsafeBufferPointer { bytes in
      var words: [Word] = []
      words.reserveCapacity(bytes.count / 4 + 1)
      var offset = 0
      while offset < bytes.count {
        let start = offset
        while offset < bytes.count {
          let byte = bytes[offset]
          if byte.isASCIILetter || byte.isASCIIDigit {
            offset += 1
          } else if byte == 0x20 || !isPart(bytes, offset, wordStart: start) {
            break
          } else {
            offset += Self.width(byte)
          }
        }
        offset = min(offset, bytes.count)
        guard offset > start else {
          offset += Self.width(bytes[offset])
          continue
        }
        words.append(word(UnsafeBufferPointer(rebasing: bytes[start..<offset]), start..<offset))
      }
      return words
    }
  }

  private static func word(_ part: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Word {
    var hasLetters = false
    var hasSmall = false
    var hasCapitals = false
    var hasMarks = false
    for byte in part {
      if byte.isASCIILetter || byte >= 0x80 {
        hasLetters = true
        if byte & 0x20 != 0 || byte >= 0x80 { hasSmall = true } else { hasCapitals = true }
      } else if !byte.isASCIIDigit {
        hasMarks = true
      }
    }
    let mark = hasCapitals ? WordMark(part.lazy.map(smallLetter)) : WordMark(part)
    return Word(
      range, isCapital: hasLetters && !hasSmall, isNumber: !hasLetters && !hasMarks, mark: mark)
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
    let range = words[index].range
    guard range.count == word.utf8.count else { return false }
    return zip(range, word.utf8).allSatisfy { Self.smallLetter(bytes[$0]) == $1 }
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

extension RareWords {
  /// What is known of a word of a message.
  @inline(__always)
  subscript(index: Int, in text: MessageWords) -> Entry? {
    entry(text.words[index].mark) { text.isWord(index, $0) }
  }
}

extension RareWords<Void> {
  @inline(__always)
  func contains(_ index: Int, in text: MessageWords) -> Bool { self[index, in: text] != nil }
}
