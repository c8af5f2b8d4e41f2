/// A message cut into words; what stands for a variable is none.
final class MessageWords: Sendable {
  struct Word {
    fileprivate let start: UInt32
    fileprivate let end: UInt32
    /// Of its small letters.
    let mark: WordMark
    /// What rules look for that it may be.
    let kinds: WordKinds
    fileprivate let traits: Traits
    /// What stands between it and the word before.
    let gap: Gap

    /// In bytes of the message's source.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// Letters, and all of them capitals.
    var isCapital: Bool { traits.contains(.capitals) && !traits.contains(.smallLetters) }
    var isNumber: Bool { traits.isEmpty }
  }

  /// What a word has besides digits.
  fileprivate struct Traits: OptionSet {
    let rawValue: UInt8

    /// Or letters that are no ASCII.
    static let smallLetters = Traits(rawValue: 1 << 0)
    static let capitals = Traits(rawValue: 1 << 1)
    /// Hyphens and apostrophes.
    static let marks = Traits(rawValue: 1 << 2)
  }

  /// What parts a word from the one before it.
  struct Gap: OptionSet {
    let rawValue: UInt8

    /// Where a sentence ends.
    static let sentenceEnd = Gap(rawValue: 1 << 0)
    /// A comma, a slash and what else parts the items of a list.
    static let separator = Gap(rawValue: 1 << 1)
    /// A variable.
    static let variable = Gap(rawValue: 1 << 2)
    /// Anything else but spaces.
    static let others = Gap(rawValue: 1 << 3)
  }

  /// The source, variables blanked out with a byte that no text has.
  let bytes: [UInt8]
  let words: [Word]
  /// What rules look for that is among the words.
  let kinds: WordKinds
  /// The links in it.
  let links: [MessageLink]
  /// Which bytes it has, letters of ASCII aside.
  let signs: ByteSet

  static let blank: UInt8 = 0x01

  init(_ template: Template) {
    var bytes = Array(template.source.utf8)
    if !template.isLiteral { Self.blankVariables(in: &bytes) }
    self.bytes = bytes
    var scan = Scan()
    words = bytes.withUnsafeBufferPointer { bytes in
      // No word is shorter than a byte and what parts it from the next.
      withUnsafeTemporaryAllocation(of: Word.self, capacity: bytes.count / 2 + 1) { words in
        Array(words[..<scan.cut(bytes, into: words)])
      }
    }
    signs = scan.signs
    kinds = scan.kinds
    links = scan.mayHaveLinks ? MessageLink.all(in: bytes) : []
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

  /// A word in small letters.
  func small(_ index: Int) -> String {
    bytes[words[index].range].withUnsafeBufferPointer { word in
      String(unsafeUninitializedCapacity: word.count) { small in
        small.initialize(from: word.lazy.map(\.lowercasedASCII)).1
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

  fileprivate static func isWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ word: String) -> Bool {
    guard bytes.count == word.utf8.count else { return false }
    var index = bytes.startIndex
    for letter in word.utf8 {
      if bytes[index].lowercasedASCII != letter { return false }
      index += 1
    }
    return true
  }

  /// Whether a byte that is neither letter nor digit of ASCII belongs to a word.
  fileprivate static func isPart(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, wordStart: Int) -> Bool {
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

  fileprivate static func width(_ byte: UInt8) -> Int {
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
    index == 0 || index == words.count && gap(before: index).contains(where: Gap.endsSentence)
      || index < words.count && words[index].gap.contains(.sentenceEnd)
  }

  /// Whether nothing but spaces parts a word from the one before it.
  func isNext(_ index: Int) -> Bool { index > 0 && index < words.count && words[index].gap.isEmpty }

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

extension MessageWords.Gap {
  fileprivate static func endsSentence(_ byte: UInt8) -> Bool { of(byte).contains(.sentenceEnd) }

  @inline(__always)
  fileprivate static func of(_ byte: UInt8) -> Self {
    switch byte {
    case 0x20: []
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "\n"):
      [.sentenceEnd, .others]
    case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "&"): [.separator, .others]
    case MessageWords.blank: [.variable, .others]
    default: .others
    }
  }
}

/// One pass over the bytes of a message.
private struct Scan {
  private(set) var signs = ByteSet()
  private(set) var kinds: WordKinds = []
  /// Whether there is a scheme, or a dot with something behind it.
  private(set) var mayHaveLinks = false

  /// Writes the words of a text, and tells how many they are.
  mutating func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, into words: UnsafeMutableBufferPointer<MessageWords.Word>
  ) -> Int {
    let known = WordKinds.known
    var count = 0
    var offset = 0
    var gap: MessageWords.Gap = []
    while offset < bytes.count {
      let start = offset
      var mark = WordMark()
      var traits: MessageWords.Traits = []
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte.isASCIILetter {
          traits.insert(byte & 0x20 != 0 ? .smallLetters : .capitals)
          mark.add(byte | 0x20)
          offset += 1
        } else if byte.isASCIIDigit {
          signs.insert(byte)
          mark.add(byte)
          offset += 1
        } else if byte != 0x20, MessageWords.isPart(bytes, offset, wordStart: start) {
          traits.insert(byte >= 0x80 ? .smallLetters : .marks)
          let end = min(offset + MessageWords.width(byte), bytes.count)
          while offset < end {
            signs.insert(bytes[offset])
            mark.add(bytes[offset])
            offset += 1
          }
        } else {
          break
        }
      }
      guard offset > start else {
        gap.formUnion(passSign(bytes, &offset))
        continue
      }
      let word = start..<offset
      let wordKinds = known.entry(mark) { MessageWords.isWord(bytes[word], $0) } ?? []
      kinds.formUnion(wordKinds)
      words.initializeElement(
        at: count,
        to: MessageWords.Word(
          start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: offset), mark: mark,
          kinds: wordKinds, traits: traits, gap: gap))
      count += 1
      gap = []
    }
    return count
  }

  /// Passes over a sign that belongs to no word.
  @inline(__always)
  private mutating func passSign(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> MessageWords.Gap
  {
    let byte = bytes[offset]
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0x20
    switch byte {
    case 0x20: break
    case UInt8(ascii: "."): if next.isASCIILetter || next.isASCIIDigit { mayHaveLinks = true }
    case UInt8(ascii: ":"): if next == UInt8(ascii: "/") { mayHaveLinks = true }
    default: break
    }
    let end = min(offset + MessageWords.width(byte), bytes.count)
    while offset < end {
      signs.insert(bytes[offset])
      offset += 1
    }
    return MessageWords.Gap.of(byte)
  }
}
