/// Reads a short text byte by byte: the hand-written parsers of times, spans, hours and answers stand on it.
struct TextCursor {
  let bytes: [UInt8]
  var offset = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { offset >= bytes.count }
  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func byte(ahead distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  func text(from start: Int) -> String { String(decoding: bytes[start..<offset], as: UTF8.self) }

  mutating func skipSpaces() {
    while let byte, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { offset += 1 }
  }

  /// Steps over a character if it comes next; a letter in either case.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte, byte.lowercasedASCII == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  /// Steps over the letters that come next and gives them in lower case; empty where there is none.
  mutating func word() -> String {
    let start = offset
    while let byte, byte.isLetter { offset += 1 }
    return String(decoding: bytes[start..<offset].map(\.lowercasedASCII), as: UTF8.self)
  }

  /// Steps over the digits that come next; nil, and nothing is read, unless there are `count` digits.
  mutating func number(digits count: ClosedRange<Int>) -> Int? {
    var end = offset
    var value = 0
    while end < bytes.count, bytes[end].isDigit, end - offset <= count.upperBound {
      value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
      end += 1
    }
    guard count.contains(end - offset) else { return nil }
    offset = end
    return value
  }

  /// Runs a reading, and goes back to where it began if it gives nil.
  mutating func attempt<Result>(_ reading: (inout TextCursor) -> Result?) -> Result? {
    let start = offset
    if let result = reading(&self) { return result }
    offset = start
    return nil
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// A letter, a digit, `_`, or part of a scalar beyond ASCII.
  var isWordByte: Bool { isLetter || isDigit || self == 0x5F || self >= 0x80 }
  var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension TextCursor {
  /// `2026-03-04`
  mutating func isoDate() -> CivilDate? {
    attempt { cursor in
      guard let year = cursor.number(digits: 4...4), cursor.take("-"),
        let month = cursor.number(digits: 2...2), cursor.take("-"),
        let day = cursor.number(digits: 2...2)
      else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
  }

  /// `15:00`, `9:30`, `15:00:30`, `3pm`, `3:30 p.m.`, `noon`, `midnight`
  mutating func timeOfDay() -> TimeOfDay? {
    attempt { cursor in
      if let byte = cursor.byte, byte.isLetter {
        switch cursor.word() {
        case "noon", "midday": return .noon
        case "midnight": return .midnight
        default: return nil
        }
      }
      guard var hour = cursor.number(digits: 1...2) else { return nil }
      var minute: Int?
      var second = 0
      if cursor.byte == UInt8(ascii: ":"), let next = cursor.byte(ahead: 1), next.isDigit {
        _ = cursor.take(":")
        minute = cursor.number(digits: 2...2)
        guard minute != nil else { return nil }
        if cursor.byte == UInt8(ascii: ":"), let next = cursor.byte(ahead: 1), next.isDigit {
          _ = cursor.take(":")
          guard let read = cursor.number(digits: 2...2) else { return nil }
          second = read
        }
      }
      if let isAfternoon = cursor.halfOfDay() {
        guard (1...12).contains(hour) else { return nil }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
      } else if minute == nil {
        return nil
      }
      if let byte = cursor.byte, byte.isWordByte { return nil }
      return TimeOfDay(hour: hour, minute: minute ?? 0, second: second)
    }
  }

  /// `am`, `p.m.` and their kind; true for the afternoon.
  mutating func halfOfDay() -> Bool? {
    attempt { cursor in
      cursor.skipSpaces()
      guard let letter = cursor.byte?.lowercasedASCII,
        letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p")
      else { return nil }
      cursor.offset += 1
      if cursor.take(".") {
        guard cursor.take("m") else { return nil }
        _ = cursor.take(".")
      } else {
        _ = cursor.take("m")
      }
      if let byte = cursor.byte, byte.isWordByte { return nil }
      return letter == UInt8(ascii: "p")
    }
  }
}
