extension Expectation {
  /// The answer that a customer's text gives to a question; nil where it gives none, or more than one.
  ///
  /// Noise around the answer does not matter ("a 4, thanks!!"), and numbers may be words. Of two different answers
  /// neither counts. `choice` is answered by the state's rows and not here.
  ///
  /// - Parameters:
  ///   - now: what "tomorrow" and "in 2 hours" count from, on the customer's clock.
  ///   - zone: the customer's; without it a time that comes with a day ("tomorrow 3pm") loses its day.
  public func answer(from text: String, now: LocalDateTime, zone: Zone? = nil) -> Value? {
    if case .text = self {
      let trimmed = text.trimmingSpaces
      return trimmed.isEmpty ? nil : .text(trimmed)
    }
    if case .pattern(let pattern) = self {
      return pattern.firstMatch(in: text.firstScalars, wholeWords: true).map { .text(String($0)) }
    }
    if case .number(let bounds) = self, let digit = text.utf8.first, digit.isDigit, text.utf8.count == 1 {
      // By far the most frequent answer.
      let number = Double(digit - UInt8(ascii: "0"))
      return bounds?.contains(number) ?? true ? .number(number) : nil
    }
    let answer = AnswerText(text)
    switch self {
    case .number(let bounds): return answer.number(in: bounds).map { .number($0) }
    case .date: return answer.date(from: now.date).map { .date($0) }
    case .time: return answer.time(from: now, zone)
    case .datetime: return zone.flatMap { answer.moment(from: now, $0) }
    case .money: return answer.money.map { .money($0) }
    case .phone: return answer.phoneNumber.map { .text($0) }
    case .email: return AnswerText.emailAddress(in: text.firstScalars).map { .text($0) }
    case .text, .pattern, .choice: return nil
    }
  }
}

/// A customer's text made ready to find an answer in it: small letters, plain signs, numbers as digits.
struct AnswerText {
  /// Longer texts are cut: no answer is that long.
  static let maximumLength = 1600

  /// Small letters and plain signs.
  let plain: String
  /// The same with the words of numbers as digits: "five" is "5".
  let digits: String

  init(_ text: String) {
    plain = Self.plain(text.firstScalars)
    digits = Self.digits(for: plain)
  }

  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // The signs that make a digit a keycap, and joiners.
      case 0xFE0F, 0x20E3, 0x200B...0x200F, 0x2060: continue
      case 0x2018, 0x2019, 0x02BC: result.append("'")
      case 0x201C, 0x201D: result.append("\"")
      case 0x2010...0x2015, 0x2212: result.append("-")
      case 0xA0, 0x2000...0x200A, 0x202F, 0x0A, 0x0D, 0x09: result.append(" ")
      // Full-width signs and digits.
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
      default: result.append(scalar)
      }
    }
    return String(result).lowercased()
  }

  /// The words of a text: letters with the apostrophes inside them, and runs of digits.
  static func words(_ text: String) -> [Substring.UTF8View] {
    text[...].utf8.split { !$0.isWordByte && $0 != UInt8(ascii: "'") }
  }
}

extension String {
  /// As much of the text as an answer can be long.
  var firstScalars: String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(AnswerText.maximumLength)))
  }

  fileprivate var trimmingSpaces: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
