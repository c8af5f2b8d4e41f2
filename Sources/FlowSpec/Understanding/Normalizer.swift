/// Turns what a customer typed into what is compared.
public enum Normalizer {
  /// The words of a text: case, width and accents put aside, contractions and text-speak spelled out, number
  /// words as digits, drawn-out letters ("pleeease") shortened. Cost is linear in the length of the text.
  public static func normalized(_ text: String) -> NormalizedText {
    var scan = Scan(text)
    scan.run()
    return scan.result
  }

  /// Whether what a word is read as hangs on the words around it.
  static func hangsOnContext(_ word: String) -> Bool {
    word.utf8.split { !$0.isASCIILetter }.contains { part in
      Abbreviations.shortened(part.map(\.lowercasedASCII)).elementsEqual("ill".utf8)
    }
  }

  /// One pass over the bytes of a text.
  private struct Scan {
    var result: NormalizedText
    private let bytes: [UInt8]
    private var word: [UInt8] = []
    private var start = 0
    private var letters = 0
    private var capitals = 0
    private var hasMarkBefore = true

    init(_ text: String) {
      bytes = Array(text.utf8)
      result = NormalizedText(
        original: text,
        words: [],
        symbols: [],
        exclamationCount: 0,
        questionCount: 0,
        hasLink: false
      )
      result.words.reserveCapacity(bytes.count / 4 + 1)
    }

    mutating func run() {
      var offset = 0
      while offset < bytes.count {
        if word.isEmpty, let length = Emoticon.length(in: bytes, at: offset) {
          let text = String(decoding: bytes[offset..<offset + length], as: UTF8.self)
          result.symbols.append(.init(text: text, wordsBefore: result.words.count))
          offset += length
          continue
        }
        if word.isEmpty, let end = addressEnd(from: offset) {
          if bytes[offset] != 0x40 { result.hasLink = true }
          offset = end
          continue
        }
        let byte = bytes[offset]
        if byte < 0x80 {
          take(Folding.kind(ofASCII: byte), Unicode.Scalar(byte), at: offset, length: 1)
          offset += 1
        } else {
          let (scalar, length) = scalar(at: offset)
          take(Folding.kind(of: scalar), scalar, at: offset, length: length)
          offset += length
        }
      }
      closeWord(at: bytes.count)
    }

    /// The end of a link or a handle (`@name`) that starts here: no words of the customer's.
    private func addressEnd(from start: Int) -> Int? {
      let isHandle = bytes[start] == 0x40 && start + 1 < bytes.count && isLetter(at: start + 1)
      guard
        isHandle || starts("http://", at: start) || starts("https://", at: start) || starts("www.", at: start)
      else { return nil }
      return bytes[start...].dropFirst().firstIndex { $0 <= 0x20 || (isHandle && $0 == 0x2C) } ?? bytes.count
    }

    private func starts(_ prefix: StaticString, at start: Int) -> Bool {
      guard start + prefix.utf8CodeUnitCount <= bytes.count else { return false }
      return prefix.withUTF8Buffer { buffer in
        buffer.indices.allSatisfy { bytes[start + $0].lowercasedASCII == buffer[$0] }
      }
    }

    private mutating func take(_ kind: Folding.Kind, _ scalar: Unicode.Scalar, at offset: Int, length: Int) {
      switch kind {
      case .letter, .digit:
        if word.isEmpty { start = offset }
        if kind == .letter {
          letters += 1
          if Folding.isUppercase(scalar) { capitals += 1 }
        }
        Folding.append(scalar, to: &word)
      case .apostrophe:
        if !word.isEmpty, offset + length < bytes.count, isLetter(at: offset + length) {
          word.append(0x27)
        } else {
          closeWord(at: offset)
        }
      case .invisible:
        break
      case .space:
        closeWord(at: offset)
        if scalar.value == 0x0A { hasMarkBefore = true }
      case .emoji:
        closeWord(at: offset)
        result.symbols.append(.init(text: String(Character(scalar)), wordsBefore: result.words.count))
        hasMarkBefore = true
      case .mark:
        if joinsNumber(scalar, at: offset) {
          word.append(UInt8(truncatingIfNeeded: scalar.value))
          return
        }
        closeWord(at: offset)
        switch scalar.value {
        case 0x21, 0xFF01: result.exclamationCount += 1
        case 0x3F, 0xFF1F: result.questionCount += 1
        default: break
        }
        // A hyphen or a slash joins words, a mark parts clauses.
        if scalar.value != 0x2D && scalar.value != 0x2F { hasMarkBefore = true }
      }
    }

    /// A point or a colon between digits belongs to the number: 5.5, 3:30.
    private func joinsNumber(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
      guard scalar.value == 0x2E || scalar.value == 0x3A, let last = word.last, last >= 0x30, last <= 0x39,
        offset + 1 < bytes.count
      else { return false }
      return Folding.kind(ofASCII: bytes[offset + 1]) == .digit
    }

    private func isLetter(at offset: Int) -> Bool {
      bytes[offset] >= 0x80 || Folding.kind(ofASCII: bytes[offset]) == .letter
    }

    private mutating func closeWord(at end: Int) {
      guard !word.isEmpty else { return }
      let text = String(decoding: Abbreviations.shortened(word), as: UTF8.self)
      if isIWill(text) {
        add("i", upTo: end)
        add("will", upTo: end)
      } else if let parts = Abbreviations.expansion(of: text) {
        for part in parts { add(part, upTo: end) }
      } else {
        add(text, upTo: end)
      }
      word.removeAll(keepingCapacity: true)
      letters = 0
      capitals = 0
    }

    private mutating func add(_ text: String, upTo end: Int) {
      result.words.append(
        .init(
          text: text,
          stem: Stemmer.stem(text),
          range: start..<end,
          isShouted: letters > 1 && capitals == letters,
          opensClause: hasMarkBefore
        )
      )
      hasMarkBefore = false
    }

    /// "ill be there": where a sentence begins, nobody is ill.
    private func isIWill(_ text: String) -> Bool {
      guard text == "ill" else { return false }
      return hasMarkBefore
        || ["and", "so", "then", "but", "ok", "yes", "or"].contains(result.words.last?.text)
    }

    /// Decodes a scalar of valid UTF-8; a Swift string holds no other.
    private func scalar(at offset: Int) -> (Unicode.Scalar, Int) {
      let lead = bytes[offset]
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
      var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
      for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
      return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
  }
}
