/// Looks for card numbers and their like in the bytes of one text.
///
/// Cards are told by their issuer's digits, length and Luhn's check (ISO/IEC 7812), social security numbers by the
/// ranges that were never issued, accounts of ISO 13616 by its remainder of 97. What is secret without a pattern of its
/// own (a security code, a PIN, a password) is told by the word before it.
struct SensitiveScan {
  let bytes: [UInt8]

  func found() -> [SensitiveData] {
    var result: [SensitiveData] = []
    var offset = 0
    while offset < bytes.count {
      guard isWordStart(offset), let data = data(at: offset) else {
        offset += 1
        continue
      }
      result.append(data)
      offset = max(data.range.upperBound, offset + 1)
    }
    return result
  }

  private func data(at offset: Int) -> SensitiveData? {
    if bytes[offset].isDigit { return card(at: offset) ?? socialSecurity(at: offset) }
    if bytes[offset].isLetter { return iban(at: offset) ?? labelled(at: offset) }
    return nil
  }

  private func isWordStart(_ offset: Int) -> Bool {
    offset == 0 || !(bytes[offset - 1].isDigit || bytes[offset - 1].isLetter)
  }

  // MARK: - Numbers

  /// Digits with single spaces, hyphens or points between their groups.
  private struct DigitRun {
    var digits: [UInt8] = []
    /// How many digits each group ends with, counted from the start, and where it ends in the text.
    var ends: [(count: Int, offset: Int)] = []

    /// The lengths of the groups up to one of them.
    func groups(upTo index: Int) -> [Int] {
      ends[...index].indices.map { ends[$0].count - ($0 == 0 ? 0 : ends[$0 - 1].count) }
    }
  }

  private func digits(from start: Int, atMost limit: Int) -> DigitRun {
    var run = DigitRun()
    var offset = start
    while offset < bytes.count, bytes[offset].isDigit {
      while offset < bytes.count, bytes[offset].isDigit {
        if run.digits.count <= limit { run.digits.append(bytes[offset] - 0x30) }
        offset += 1
      }
      guard run.digits.count <= limit else { break }
      if isEnd(offset) { run.ends.append((run.digits.count, offset)) }
      guard offset < bytes.count, [0x20, 0x2D, 0x2E].contains(bytes[offset]) else { break }
      offset += 1
    }
    return run
  }

  /// The longest run of groups that is a card's number: an expiry date may follow it.
  private func card(at start: Int) -> SensitiveData? {
    let run = digits(from: start, atMost: 19)
    for end in run.ends.reversed() where (13...19).contains(end.count) {
      let digits = run.digits.prefix(end.count)
      if Self.isIssued(digits), Self.passesLuhn(digits) {
        return SensitiveData(kind: .card, range: start..<end.offset)
      }
    }
    return nil
  }

  /// The networks' first digits and lengths.
  private static func isIssued(_ digits: ArraySlice<UInt8>) -> Bool {
    let four = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    let count = digits.count
    switch four {
    case 4000...4999: return count == 13 || count == 16 || count == 19
    case 5100...5599, 2221...2720: return count == 16
    case 3400...3499, 3700...3799: return count == 15
    case 3000...3059, 3600...3699, 3800...3999: return count >= 14
    case 3528...3589, 6011, 6440...6599, 6200...6299, 5000...5099, 5600...5899, 6300...6399, 6700...6799:
      return count >= 16
    default: return false
    }
  }

  private static func passesLuhn(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = place % 2 == 1 ? Int(digit) * 2 : Int(digit)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  /// `123-45-6789`: areas 000, 666 and 900 up, group 00 and serial 0000 were never issued.
  private func socialSecurity(at start: Int) -> SensitiveData? {
    let run = digits(from: start, atMost: 19)
    guard run.ends.count > 2, run.groups(upTo: 2) == [3, 2, 4], Self.isSocialSecurity(run.digits.prefix(9))
    else {
      return nil
    }
    return SensitiveData(kind: .socialSecurity, range: start..<run.ends[2].offset)
  }

  private static func isSocialSecurity(_ digits: ArraySlice<UInt8>) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + Int($1) }
    let area = number / 1_000_000
    return area != 0 && area != 666 && area < 900 && number / 10_000 % 100 != 0 && number % 10_000 != 0
  }

  private func isEnd(_ offset: Int) -> Bool {
    offset >= bytes.count || !(bytes[offset].isDigit || bytes[offset].isLetter)
  }

  // MARK: - Accounts

  /// Two letters, two digits and 11 to 30 more of both, in groups of four or without spaces.
  private func iban(at start: Int) -> SensitiveData? {
    guard start + 15 <= bytes.count, bytes[start + 1].isLetter, bytes[start + 2].isDigit,
      bytes[start + 3].isDigit
    else { return nil }
    var characters: [UInt8] = []
    var offset = start
    var best: Int?
    while offset < bytes.count, characters.count < 34 {
      let byte = bytes[offset]
      if byte.isDigit || byte.isLetter {
        characters.append(byte)
        offset += 1
        if characters.count >= 15, isEnd(offset), Self.passesMod97(characters) { best = offset }
      } else if byte == 0x20, characters.count % 4 == 0 {
        offset += 1
      } else {
        break
      }
    }
    return best.map { SensitiveData(kind: .iban, range: start..<$0) }
  }

  private static func passesMod97(_ characters: [UInt8]) -> Bool {
    var remainder = 0
    for byte in characters.dropFirst(4) + characters.prefix(4) {
      if byte.isDigit {
        remainder = (remainder * 10 + Int(byte - 0x30)) % 97
      } else {
        remainder = (remainder * 100 + Int(byte | 0x20) - 0x57) % 97
      }
    }
    return remainder == 1
  }

  // MARK: - Labels

  /// "cvv 123", "my pin is 4821", "password: hunter2".
  private func labelled(at start: Int) -> SensitiveData? {
    let (word, end) = word(at: start)
    let kind: SensitiveData.Kind
    let length: ClosedRange<Int>
    switch word {
    case "cvv", "cvc", "cvv2", "cvc2", "csc": (kind, length) = (.securityCode, 3...4)
    case "pin", "passcode", "otp": (kind, length) = (.secret, 3...8)
    case "ssn", "social": (kind, length) = (.socialSecurity, 9...9)
    case "account", "acct", "routing", "iban": (kind, length) = (.account, 6...17)
    case "password", "pwd": return password(after: end)
    default: return nil
    }
    guard let value = valueStart(after: end) else { return nil }
    guard let end = digits(from: value, atMost: 17).ends.last(where: { length.contains($0.count) }) else {
      return nil
    }
    return SensitiveData(kind: kind, range: value..<end.offset)
  }

  /// A password needs a mark or "is" before it: "I forgot my password again" tells none.
  private func password(after start: Int) -> SensitiveData? {
    var offset = start
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    if offset < bytes.count, bytes[offset] == 0x3A || bytes[offset] == 0x3D {
      offset += 1
    } else {
      let (word, end) = word(at: offset)
      guard word == "is" else { return nil }
      offset = end
    }
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    var end = offset
    var hasDigit = false
    while end < bytes.count, bytes[end] > 0x20 {
      if bytes[end].isDigit { hasDigit = true }
      end += 1
    }
    return hasDigit && end - offset >= 4 ? SensitiveData(kind: .secret, range: offset..<end) : nil
  }

  /// Where the number behind a label starts, a few small words in between.
  private func valueStart(after start: Int) -> Int? {
    var offset = start
    for _ in 0..<4 {
      while offset < bytes.count, [0x20, 0x3A, 0x3D, 0x23, 0x2E].contains(bytes[offset]) { offset += 1 }
      guard offset < bytes.count else { return nil }
      if bytes[offset].isDigit { return offset }
      let (word, end) = word(at: offset)
      guard ["is", "no", "number", "nr", "code", "security"].contains(word) else { return nil }
      offset = end
    }
    return nil
  }

  private func word(at start: Int) -> (text: String, end: Int) {
    var end = start
    while end < bytes.count, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
    return (String(decoding: bytes[start..<end], as: UTF8.self).lowercased(), end)
  }
}
