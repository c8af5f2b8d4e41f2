/// Phone numbers as E.164 writes them: `+15550100123`.
public enum PhoneNumber {
  /// The customer's where nobody has given another: from the range of numbers that is kept free for fiction.
  public static let sample = "+15550199"

  /// The number that a text is, as customers write it: `(555) 010-0123`, `+1 555 010 0123`, `555.010.0123`.
  ///
  /// Ten digits, or eleven that start with 1, are North American; others need a `+` or `00`.
  public static func international(_ text: some StringProtocol) -> String? {
    var digits: [UInt8] = []
    var hasPlus = false
    for byte in text.utf8 {
      if byte.isDigit {
        digits.append(byte)
        guard digits.count <= 17 else { return nil }
      } else if byte == UInt8(ascii: "+"), digits.isEmpty, !hasPlus {
        hasPlus = true
      } else if !" -.()/\t".utf8.contains(byte) {
        return nil
      }
    }
    if !hasPlus, digits.starts(with: "00".utf8) {
      digits.removeFirst(2)
      hasPlus = true
    }
    if !hasPlus {
      switch digits.count {
      case 10 where digits[0] > UInt8(ascii: "1"): digits.insert(UInt8(ascii: "1"), at: 0)
      case 11 where digits[0] == UInt8(ascii: "1"): break
      default: return nil
      }
    }
    guard (8...15).contains(digits.count), digits[0] != UInt8(ascii: "0") else { return nil }
    return "+" + String(decoding: digits, as: UTF8.self)
  }
}
