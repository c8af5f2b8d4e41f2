extension ValueType {
  /// Reads a value as it stands in a spec, a table or an event; nil where it is none of this type.
  ///
  /// - Parameter zone: whose clock a date and time without an offset is on.
  public func value(parsing text: String, in zone: Zone = .utc) -> Value? {
    switch self {
    case .text, .choice, .any: return .text(text)
    case .number: return Self.number(text).map { .number($0) }
    case .flag: return Self.flag(text).map { .flag($0) }
    case .date: return Self.date(text, zone).map { .date($0) }
    case .time: return TimeOfDay(typed: text).map { .time($0) }
    case .datetime: return Self.moment(text, zone).map { .moment($0) }
    case .duration: return Span(parsing: text).map { .span($0) }
    case .money: return Money(parsing: text).map { .money($0) }
    case .phone: return PhoneNumber.international(text).map { .text($0) }
    case .email: return EmailAddress.isValid(text) ? .text(text) : nil
    case .url: return Self.isLink(text) ? .text(text) : nil
    case .row: return nil
    }
  }

  /// `4`, `-4.5`, `1,200`: no exponents, no names of numbers.
  static func number(_ text: some StringProtocol) -> Double? {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    let isNegative = cursor.take("-")
    guard let number = cursor.decimal() else { return nil }
    cursor.skipSpaces()
    return cursor.isAtEnd ? (isNegative ? -number : number) : nil
  }

  private static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on", "1": true
    case "false", "no", "off", "0": false
    default: nil
    }
  }

  /// A date, or the local date of a moment.
  private static func date(_ text: String, _ zone: Zone) -> CivilDate? {
    if let date = CivilDate(iso: text) { return date }
    // What the sender calls that day, whatever zone it is in.
    guard moment(text, zone) != nil else { return nil }
    return CivilDate(iso: String(decoding: text.utf8.prefix(10), as: UTF8.self))
  }

  /// A moment in ISO 8601; a date alone is no moment.
  private static func moment(_ text: String, _ zone: Zone) -> Instant? {
    if let instant = Instant(rfc3339: text) { return instant }
    guard text.utf8.count > 10, CivilDate(iso: String(decoding: text.utf8.prefix(10), as: UTF8.self)) != nil
    else { return nil }
    return Instant(typed: text, now: Instant(milliseconds: 0), zone: zone)
  }

  private static func isLink(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return false }
    if text.utf8.starts(with: "https://".utf8), text.utf8.count > "https://".utf8.count { return true }
    let parts = text.split(separator: "://", maxSplits: 1)
    guard parts.count == 2 else { return text.contains(".") && text.utf8.first != UInt8(ascii: ".") }
    return ["http", "https"].contains(parts[0].lowercased())
  }
}

extension TextCursor {
  /// Digits, with commas between thousands and a fraction: `1,200.50`, `.5`.
  mutating func decimal() -> Double? {
    attempt { cursor in
      var digits: [UInt8] = []
      var groupStart: Int?
      while let byte = cursor.byte, digits.count <= 18 {
        if byte.isDigit {
          digits.append(byte)
        } else if byte == UInt8(ascii: ","), !digits.isEmpty,
          cursor.isThousandsGroup(after: groupStart, digits.count)
        {
          groupStart = digits.count
        } else {
          break
        }
        cursor.offset += 1
      }
      if cursor.byte == UInt8(ascii: "."), cursor.byte(ahead: 1)?.isDigit == true {
        digits.append(UInt8(ascii: "."))
        cursor.offset += 1
        while let byte = cursor.byte, byte.isDigit {
          digits.append(byte)
          cursor.offset += 1
        }
      }
      guard !digits.isEmpty, digits.count <= 40, cursor.byte?.isDigit != true else { return nil }
      if digits[0] == UInt8(ascii: ".") { digits.insert(UInt8(ascii: "0"), at: 0) }
      return Double(String(decoding: digits, as: UTF8.self))
    }
  }

  /// Whether the comma here parts thousands: three digits follow it and no fourth, and as many went before.
  private func isThousandsGroup(after groupStart: Int?, _ digitCount: Int) -> Bool {
    let isPlaced = groupStart.map { digitCount - $0 == 3 } ?? (digitCount <= 3)
    return isPlaced && (1...3).allSatisfy { byte(ahead: $0)?.isDigit == true }
      && byte(ahead: 4)?.isDigit != true
  }
}
