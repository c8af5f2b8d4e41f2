extension DateFormat {
  /// Nil for what is no pattern; ``parsed(_:)`` tells why.
  public init?(parsing pattern: some StringProtocol) {
    guard case .success(let format) = Self.parsed(pattern) else { return nil }
    self = format
  }

  /// Reads a pattern and refuses letters that it does not know.
  public static func parsed(_ pattern: some StringProtocol) -> Result<DateFormat, TextFault> {
    let pattern = String(pattern)
    var reader = PatternReader(pattern)
    do throws(TextFault) {
      return .success(DateFormat(pattern: pattern, parts: try reader.readAll()))
    } catch {
      return .failure(error)
    }
  }
}

private struct PatternReader {
  private var cursor: TextCursor
  private var parts: [DateFormat.Part] = []
  private var literal: [UInt8] = []

  init(_ pattern: String) { cursor = TextCursor(pattern) }

  mutating func readAll() throws(TextFault) -> [DateFormat.Part] {
    while let byte = cursor.byte {
      if byte == UInt8(ascii: "'") {
        try readQuoted()
      } else if byte.isLetter {
        try readField(byte)
      } else if byte == UInt8(ascii: "%") {
        throw fault("`%` has no meaning in a date format", cursor.offset..<cursor.offset + 1)
      } else {
        literal.append(byte)
        cursor.offset += 1
      }
    }
    endLiteral()
    guard parts.contains(where: { if case .field = $0 { true } else { false } }) else {
      throw fault("this format shows no part of a date or time", 0..<cursor.bytes.count)
    }
    return parts
  }

  private mutating func endLiteral() {
    guard !literal.isEmpty else { return }
    parts.append(.literal(String(decoding: literal, as: UTF8.self)))
    literal = []
  }

  /// Text in single quotes; two of them, inside or out, are one quote.
  private mutating func readQuoted() throws(TextFault) {
    let start = cursor.offset
    cursor.offset += 1
    if cursor.take("'") {
      literal.append(UInt8(ascii: "'"))
      return
    }
    while let byte = cursor.byte {
      cursor.offset += 1
      if byte != UInt8(ascii: "'") {
        literal.append(byte)
      } else if cursor.take("'") {
        literal.append(byte)
      } else {
        return
      }
    }
    throw TextFault(
      "the quote is not closed",
      at: start..<start + 1,
      help: "write '' for an apostrophe, and '...' around words"
    )
  }

  private mutating func readField(_ letter: UInt8) throws(TextFault) {
    let start = cursor.offset
    while cursor.byte == letter { cursor.offset += 1 }
    let run = cursor.text(from: start)
    // One to three letters of a weekday, and one or four of a year, mean the same.
    let name =
      run == "E" || run == "EE" ? "EEE" : run == "y" ? "yyyy" : run == "m" ? "mm" : run == "s" ? "ss" : run
    if let field = DateFormat.Field(rawValue: name) {
      endLiteral()
      parts.append(.field(field))
      return
    }
    let end = cursor.offset
    if let (reason, replacement) = Self.meant[letter] {
      throw TextFault(
        "`\(run)` is no part of a date format: \(reason)",
        at: start..<end,
        help: "write `\(replacement)`",
        replacement: replacement
      )
    }
    // The whole word, not only the first letter without a meaning.
    let wordStart = cursor.bytes[..<start].lastIndex { !$0.isLetter }.map { $0 + 1 } ?? 0
    while let byte = cursor.byte, byte.isLetter { cursor.offset += 1 }
    throw fault("`\(cursor.text(from: wordStart))` is no part of a date format", wordStart..<cursor.offset)
  }

  /// What authors mean who know other formats.
  private static let meant: [UInt8: (reason: String, replacement: String)] = [
    UInt8(ascii: "Y"): ("years are small letters", "yyyy"),
    UInt8(ascii: "D"): ("days are small letters", "d"),
    UInt8(ascii: "A"): ("AM and PM are a small letter", "a"),
    UInt8(ascii: "S"): ("seconds are small letters", "ss"),
  ]

  private func fault(_ message: String, _ range: Range<Int>) -> TextFault {
    TextFault(
      message,
      at: range,
      help:
        "use EEE (Wed) or EEEE, d, MMM (Mar) or MMMM, MM, yyyy, h:mm a or HH:mm; words go in single quotes"
    )
  }
}
