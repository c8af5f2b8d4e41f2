/// Looks for card numbers and their like in the bytes of one text.
///
/// Cards are told by their issuer's digits, length and Luhn's check (ISO/IEC 7812), social security numbers by the
/// ranges that were never issued, accounts of ISO 13616 by country, length and the remainder of 97, phone numbers by
/// how they are written. What has no pattern of its own (a security code, a PIN, a password, a date of birth) is told by
/// the word before it, or by what the customer was asked for.
struct SensitiveScan {
  /// What is looked for.
  enum Kinds {
    /// What should not go over text messages.
    case forbidden
    /// Everything that is not kept.
    case all
  }

  let bytes: [UInt8]
  let kinds: Kinds
  /// What the text may be the answer to.
  let asked: Set<SensitiveData.Kind>
  /// What was found in earlier texts.
  let known: KnownData
  /// Where the e-mail addresses are.
  private let addresses: [Range<Int>]
  private let mayHold: Bool

  init(
    _ text: String, kinds: Kinds, asked: Set<SensitiveData.Kind> = [], known: KnownData = KnownData()
  ) {
    var text = text
    self.kinds = kinds
    self.asked = asked
    self.known = known
    let mayHold = text.withUTF8 { Self.mayHold($0, kinds, isAnswer: !asked.isEmpty, known) }
    self.mayHold = mayHold
    bytes = mayHold ? Array(text.utf8) : []
    addresses = mayHold && kinds == .all ? Self.addresses(in: bytes) : []
  }

  func found() -> [SensitiveData] {
    guard mayHold else { return [] }
    var result: [SensitiveData] = []
    var offset = 0
    var address = addresses[...]
    while offset < bytes.count {
      if let next = address.first, next.lowerBound <= offset {
        address.removeFirst()
        // What was found before may have taken the start of its name.
        if bytes[offset..<max(offset, next.upperBound)].dropFirst().contains(UInt8(ascii: "@")) {
          result.append(SensitiveData(kind: .email, range: offset..<next.upperBound))
          offset = next.upperBound
          continue
        }
      }
      guard let data = data(at: offset, isFirst: offset == result.last?.range.upperBound) else {
        offset += 1
        continue
      }
      result.append(data)
      offset = max(data.range.upperBound, offset + 1)
    }
    return result
  }

  /// - Parameter isFirst: whether what is before has been found to be something else.
  private func data(at offset: Int, isFirst: Bool) -> SensitiveData? {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") {
      return kinds == .all ? phone(at: offset) : nil
    }
    let isWordStart = isFirst || isWordStart(offset)
    guard byte.isDigit || byte.isLetter else {
      return isWordStart ? known.literal(at: offset, in: bytes) : nil
    }
    if byte.isDigit {
      // A card's number may be stuck to the word before it.
      if offset > 0, bytes[offset - 1].isDigit { return nil }
      if let card = card(at: offset) { return card }
    }
    guard isWordStart else { return nil }
    if let data = knownData(at: offset) { return data }
    if byte.isDigit {
      if let data = socialSecurity(at: offset) { return data }
      guard kinds == .all else { return nil }
      return phone(at: offset) ?? announcedCode(at: offset) ?? announcedBirthDate(at: offset)
        ?? answer(at: offset)
    }
    if let data = iban(at: offset) ?? labelled(at: offset) { return data }
    return kinds == .all ? answer(at: offset) : nil
  }

  /// Few texts have a digit, and without one there is little to look for.
  private static func mayHold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ kinds: Kinds, isAnswer: Bool, _ known: KnownData
  ) -> Bool {
    var digits = 0
    var hasMark = false
    for byte in bytes {
      if byte.isDigit { digits += 1 } else if "@:=".utf8.contains(byte) { hasMark = true }
    }
    if digits >= 3 || digits > 0 && bytes.count >= 9 { return true }
    return kinds == .all && (hasMark || isAnswer && bytes.count >= 3 || known.hasLiterals)
  }

  // MARK: - Words

  func isWordStart(_ offset: Int) -> Bool {
    offset == 0 || !(bytes[offset - 1].isDigit || bytes[offset - 1].isLetter)
  }

  func isEnd(_ offset: Int) -> Bool {
    offset >= bytes.count || !(bytes[offset].isDigit || bytes[offset].isLetter)
  }

  /// The letters and digits from a place on, in small letters, and where they end.
  func word(at start: Int) -> (text: String, end: Int) {
    var end = start
    while end < bytes.count, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
    return (String(decoding: bytes[start..<end].map(\.lowercasedASCII), as: UTF8.self), end)
  }

  /// The word before a place, in small letters, and where it starts; spaces and a few signs may stand between.
  func word(before end: Int) -> (text: String, start: Int) {
    var end = end
    while end > 0, " :=#.-_(\"'".utf8.contains(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1].isLetter { start -= 1 }
    return (String(decoding: bytes[start..<end].map(\.lowercasedASCII), as: UTF8.self), start)
  }

  func byte(_ offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  // MARK: - Digits

  /// Digits with spaces, hyphens or points between their groups.
  struct DigitRun {
    var digits: [UInt8] = []
    /// How many digits there are up to the end of each group, and where it ends in the text.
    var ends: [(count: Int, offset: Int)] = []

    /// The lengths of the groups up to one of them.
    func groups(upTo index: Int) -> [Int] {
      ends[...index].indices.map { ends[$0].count - ($0 == 0 ? 0 : ends[$0 - 1].count) }
    }
  }

  /// - Parameters:
  ///   - isWhole: whether a group that runs on into a letter counts as none.
  ///   - spansLines: whether a line break may stand between two groups.
  func digits(from start: Int, atMost limit: Int, isWhole: Bool = true, spansLines: Bool = false) -> DigitRun
  {
    var run = DigitRun()
    var offset = start
    while offset < bytes.count, bytes[offset].isDigit {
      while offset < bytes.count, bytes[offset].isDigit {
        if run.digits.count <= limit { run.digits.append(bytes[offset] - 0x30) }
        offset += 1
      }
      guard run.digits.count <= limit else { break }
      if !isWhole || isEnd(offset) { run.ends.append((run.digits.count, offset)) }
      var length = separatorLength(at: offset)
      if spansLines { length += lineBreakLength(at: offset + length) }
      guard length > 0 else { break }
      offset += length
    }
    return run
  }

  /// What may stand between two groups of digits: a space, a hyphen or dash, a point, two spaces, or a hyphen in spaces.
  private func separatorLength(at offset: Int) -> Int {
    let space = spaceLength(at: offset)
    guard space > 0 else {
      return byte(offset) == UInt8(ascii: ".") ? 1 : dashLength(at: offset)
    }
    let dash = dashLength(at: offset + space)
    if dash > 0 { return space + dash + spaceLength(at: offset + space + dash) }
    return space + spaceLength(at: offset + space)
  }

  /// Spaces as keyboards and web pages make them: U+0020, U+00A0, U+2009, U+202F.
  private func spaceLength(at offset: Int) -> Int {
    switch byte(offset) {
    case 0x20: 1
    case 0xC2: byte(offset + 1) == 0xA0 ? 2 : 0
    case 0xE2: byte(offset + 1) == 0x80 && [0x89, 0xAF].contains(byte(offset + 2)) ? 3 : 0
    default: 0
    }
  }

  /// A line break with the spaces behind it.
  private func lineBreakLength(at offset: Int) -> Int {
    let feed = byte(offset) == 0x0D ? offset + 1 : offset
    guard byte(feed) == 0x0A else { return 0 }
    var end = feed + 1
    while byte(end) == 0x20 { end += 1 }
    return end - offset
  }

  /// U+002D and U+2010 to U+2015.
  private func dashLength(at offset: Int) -> Int {
    switch byte(offset) {
    case UInt8(ascii: "-"): 1
    case 0xE2:
      byte(offset + 1) == 0x80 && byte(offset + 2).map { (0x90...0x95).contains($0) } == true ? 3 : 0
    default: 0
    }
  }

  /// Whether digits at a place belong to a longer number with hyphens, points or slashes in it.
  func isInsideNumber(_ range: Range<Int>) -> Bool {
    let joints = "-./".utf8
    if let after = byte(range.upperBound), joints.contains(after),
      byte(range.upperBound + 1)?.isDigit == true
    {
      return true
    }
    guard let before = byte(range.lowerBound - 1), joints.contains(before) else { return false }
    return byte(range.lowerBound - 2).map { $0.isDigit || $0.isLetter } ?? false
  }
}
