extension Span {
  /// The longest span that can be written: ten years.
  public static let maximumDays = 3660

  /// Nil for what is no span; ``parsed(_:)`` tells why.
  public init?(parsing text: some StringProtocol) {
    guard case .success(let span) = Self.parsed(text) else { return nil }
    self = span
  }

  /// Reads numbers with units, the largest unit first and each unit once: `1d12h`.
  public static func parsed(_ text: some StringProtocol) -> Result<Span, TextFault> {
    if let span = usual(text.utf8) { return .success(span) }
    var cursor = TextCursor(text)
    do throws(TextFault) {
      return .success(try span(&cursor))
    } catch {
      return .failure(error)
    }
  }

  private static let units = Array("wdhms".utf8)

  /// Up to three digits and a unit; nil for what else a span can be.
  private static func usual(_ text: some Collection<UInt8>) -> Span? {
    guard (2...4).contains(text.count) else { return nil }
    var count = 0
    for digit in text.dropLast() {
      guard digit.isASCIIDigit else { return nil }
      count = count * 10 + Int(digit - UInt8(ascii: "0"))
    }
    switch text.suffix(1).first {
    case UInt8(ascii: "d"): return Span(days: count)
    case UInt8(ascii: "h"): return Span(hours: count)
    case UInt8(ascii: "m"): return Span(minutes: count)
    default: return nil
    }
  }

  /// Steps over the unit that comes next; nil where none does, or more letters than one.
  private static func unit(_ cursor: inout TextCursor) -> Int? {
    guard let letter = cursor.byte, cursor.byte(ahead: 1)?.isLetter != true,
      let index = units.firstIndex(of: letter.lowercasedASCII)
    else { return nil }
    cursor.offset += 1
    return index
  }

  private static func span(_ cursor: inout TextCursor) throws(TextFault) -> Span {
    let all = 0..<cursor.bytes.count
    let text = String(decoding: cursor.bytes, as: UTF8.self)
    guard !all.isEmpty else { throw TextFault(.noSpan(text), at: all, help: .spanForms) }
    var counts = [0, 0, 0, 0, 0]
    var lastUnit = -1
    while !cursor.isAtEnd {
      let start = cursor.offset
      guard let count = cursor.number(digits: 1...9) else {
        throw TextFault(.noSpan(text), at: all, help: .spanForms, replacement: spelledOut(text))
      }
      let unitStart = cursor.offset
      guard let index = unit(&cursor) else {
        let isBare = cursor.isAtEnd
        let fault = isBare ? String.missingUnit(count) : .noSpan(text)
        throw TextFault(
          fault,
          at: isBare ? start..<unitStart : all,
          help: .spanForms,
          replacement: spelledOut(text)
        )
      }
      guard index > lastUnit else {
        throw TextFault(
          "`\(text)` has its units out of order",
          at: all,
          help: "start with the largest unit and write each one once, as in 1d12h"
        )
      }
      lastUnit = index
      counts[index] = count
    }
    let span = Span(
      weeks: counts[0],
      days: counts[1],
      hours: counts[2],
      minutes: counts[3],
      seconds: counts[4]
    )
    guard span.nominalSeconds <= Int64(maximumDays) * 86_400 else {
      throw TextFault("`\(text)` is longer than ten years", at: all, help: "write at most \(maximumDays)d")
    }
    return span
  }

  /// What `2 hours`, `90 min` and `1.5h` are as spans.
  private static func spelledOut(_ text: String) -> String? {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    guard let count = cursor.number(digits: 1...4) else { return nil }
    let hasHalf = cursor.attempt { $0.take(".") && $0.take("5") ? true : nil } ?? false
    cursor.skipSpaces()
    let word = cursor.word()
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    let names: [(String, String, half: String)] = [
      ("weeks", "w", ""), ("days", "d", "12h"), ("hours", "h", "30m"), ("minutes", "m", "30s"),
      ("seconds", "s", ""), ("hrs", "h", "30m"), ("secs", "s", ""),
    ]
    guard let unit = names.first(where: { !word.isEmpty && $0.0.hasPrefix(word) }),
      !hasHalf || !unit.half.isEmpty
    else { return nil }
    return (count == 0 && hasHalf ? "" : "\(count)\(unit.1)") + (hasHalf ? unit.half : "")
  }
}

extension String {
  fileprivate static func noSpan(_ text: String) -> String {
    text.isEmpty ? "a duration is missing here" : "`\(text)` is no duration"
  }

  fileprivate static func missingUnit(_ count: Int) -> String { "the duration `\(count)` has no unit" }

  fileprivate static let spanForms =
    "write a number and a unit: 30s, 15m, 24h, 3d, 2w, or several of them as in 1d12h"
}
