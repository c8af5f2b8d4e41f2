extension Expectation {
  static let names = ["number", "text", "date", "time", "datetime", "phone", "email", "money", "choice"]

  /// Nil for what can't be expected; ``parsed(_:)`` tells why.
  public init?(parsing text: some StringProtocol) {
    guard case .success(let expectation) = Self.parsed(text) else { return nil }
    self = expectation
  }

  public static func parsed(_ text: some StringProtocol) -> Result<Expectation, TextFault> {
    var cursor = TextCursor(text)
    do throws(TextFault) {
      return .success(try cursor.expectation())
    } catch {
      return .failure(error)
    }
  }
}

extension TextCursor {
  fileprivate mutating func expectation() throws(TextFault) -> Expectation {
    skipSpaces()
    let start = offset
    if byte == UInt8(ascii: "/") { return try pattern() }
    if byte?.isDigit == true, let bounds = try bounds() {
      let text = Expectation.number(bounds).text
      throw TextFault(
        "a range needs its type before it",
        at: start..<offset,
        help: "write `\(text)`",
        replacement: text
      )
    }
    let word = word()
    let end = offset
    let expectation: Expectation
    switch word {
    case "number":
      skipSpaces()
      expectation = .number(isAtEnd ? nil : try bounds())
    case "text": expectation = .text
    case "date": expectation = .date
    case "time": expectation = .time
    case "datetime": expectation = .datetime
    case "phone": expectation = .phone
    case "email": expectation = .email
    case "money": expectation = .money
    case "choice": expectation = .choice
    default: throw unknown(String(decoding: bytes, as: UTF8.self), word, start..<end)
    }
    skipSpaces()
    guard isAtEnd else {
      throw TextFault(
        "nothing can follow `\(word)` here",
        at: offset..<bytes.count,
        help: word == "number" ? "write number 1..5" : "only a number has a range, as in number 1..5"
      )
    }
    return expectation
  }

  private func unknown(_ text: String, _ word: String, _ range: Range<Int>) -> TextFault {
    let meant = [
      "int": "number", "integer": "number", "digit": "number", "rating": "number 1..5", "string": "text",
      "freetext": "text", "tel": "phone", "mail": "email", "budget": "money", "amount": "money",
      "option": "choice", "day": "date", "hour": "time", "regex": "/.../",
    ]
    let nearest = meant[word] ?? Suggestion.nearest(to: word, in: Expectation.names)
    return TextFault(
      "`\(text)` is nothing that can be expected" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
      at: range.isEmpty ? 0..<bytes.count : range,
      help:
        "write number, number 1..5, text, date, time, datetime, phone, email, money, choice or /a pattern/",
      replacement: nearest == "/.../" || range.isEmpty ? nil : nearest,
      isCertain: false
    )
  }

  /// `1..5`
  private mutating func bounds() throws(TextFault) -> ClosedRange<Double>? {
    let start = offset
    guard let low = signedNumber() else { throw badBounds(start) }
    skipSpaces()
    let dots = offset
    let isRange =
      take(utf8: "...") || take(utf8: "..") || take(utf8: "-") || take(utf8: "–") || take(utf8: "to ")
    let written = text(from: dots)
    skipSpaces()
    guard isRange, let high = signedNumber() else { throw badBounds(start) }
    guard written == ".." else {
      throw TextFault(
        "a range is written with two dots",
        at: start..<offset,
        help: "write \(low.shortText)..\(high.shortText)",
        replacement: "\(low.shortText)..\(high.shortText)"
      )
    }
    guard low <= high else {
      throw TextFault(
        "this range ends below its start",
        at: start..<offset,
        help: "write \(high.shortText)..\(low.shortText)",
        replacement: "\(high.shortText)..\(low.shortText)",
        isCertain: false
      )
    }
    return low...high
  }

  private func badBounds(_ start: Int) -> TextFault {
    TextFault("this is no range of numbers", at: start..<bytes.count, help: "write number 1..5")
  }

  private mutating func signedNumber() -> Double? {
    attempt { cursor in
      let isNegative = cursor.take("-")
      return cursor.decimal().map { isNegative ? -$0 : $0 }
    }
  }

  private mutating func pattern() throws(TextFault) -> Expectation {
    let all = offset..<bytes.count
    guard let close = bytes.lastIndex(of: UInt8(ascii: "/")), close > offset else {
      throw TextFault("the pattern is not closed", at: all, help: "put a / at its end")
    }
    let pattern = String(decoding: bytes[(offset + 1)..<close], as: UTF8.self)
    let flags = String(decoding: bytes[(close + 1)...], as: UTF8.self)
    guard flags.allSatisfy({ $0 == " " }) else {
      throw TextFault(
        "nothing can follow the pattern",
        at: close + 1..<bytes.count,
        help: "case never counts, so there are no flags",
        replacement: ""
      )
    }
    guard !pattern.isEmpty else {
      throw TextFault("the pattern is empty", at: all, help: "write `expect: text`")
    }
    let start = offset + 1
    offset = bytes.count
    do throws(TextFault) {
      return .pattern(try Pattern(parsing: pattern))
    } catch {
      var fault = error
      fault.range = (start + fault.range.lowerBound)..<(start + fault.range.upperBound)
      throw fault
    }
  }
}
