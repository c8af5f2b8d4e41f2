/// What was found in earlier texts of a chat, so that it is found again where nothing gives it away: a code that was
/// asked for and is repeated, a date of birth in the words of a confirmation.
struct KnownData: Sendable {
  private var numbers: [[UInt8]: SensitiveData.Kind] = [:]
  /// In small letters, the longest first.
  private var literals: [(bytes: [UInt8], kind: SensitiveData.Kind)] = []

  var hasLiterals: Bool { !literals.isEmpty }
  var hasNumbers: Bool { !numbers.isEmpty }

  mutating func learn(_ text: String, _ kind: SensitiveData.Kind) {
    // An address gives itself away wherever it stands.
    if kind == .email { return }
    let digits = text.utf8.filter(\.isDigit)
    let isNumber = !text.utf8.contains { $0.isLetter }
    if kind == .birthDate || !isNumber || digits.count < Self.shortestNumber { learnLiteral(text, kind) }
    if isNumber, digits.count >= (kind == .birthDate ? 6 : Self.shortestNumber) {
      numbers[digits.map { $0 - 0x30 }] = kind
    }
  }

  /// A shorter one would be found in everything.
  private static let shortestNumber = 3

  mutating func learnLiteral(_ text: String, _ kind: SensitiveData.Kind) {
    let bytes = text.utf8.map(\.lowercasedASCII)
    guard bytes.count >= 3, !literals.contains(where: { $0.bytes == bytes }) else { return }
    literals.append((bytes, kind))
    literals.sort { $0.bytes.count > $1.bytes.count }
  }

  func kind(ofDigits digits: ArraySlice<UInt8>) -> SensitiveData.Kind? {
    numbers.isEmpty ? nil : numbers[Array(digits)]
  }

  /// A literal at a place, compared without case.
  func literal(at start: Int, in bytes: [UInt8]) -> SensitiveData? {
    for (literal, kind) in literals {
      let end = start + literal.count
      guard end <= bytes.count, zip(literal, bytes[start...]).allSatisfy({ $0 == $1.lowercasedASCII }),
        end == bytes.count || !(bytes[end].isDigit || bytes[end].isLetter)
      else { continue }
      return SensitiveData(kind: kind, range: start..<end)
    }
    return nil
  }
}

extension SensitiveScan {
  func knownData(at start: Int) -> SensitiveData? {
    if known.hasLiterals, let data = known.literal(at: start, in: bytes) { return data }
    guard known.hasNumbers, bytes[start].isDigit else { return nil }
    let run = digits(from: start, atMost: 19)
    for end in run.ends.reversed() where end.count >= 3 {
      guard let kind = known.kind(ofDigits: run.digits.prefix(end.count)) else { continue }
      let range = start..<end.offset
      if !isInsideNumber(range) { return SensitiveData(kind: kind, range: range) }
    }
    return nil
  }
}
