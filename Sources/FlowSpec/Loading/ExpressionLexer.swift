/// Cuts the text of an expression into words, numbers, quoted texts and signs.
struct ExpressionLexer {
  struct Token {
    var kind: Kind
    /// In bytes of the text.
    var range: Range<Int>
  }

  enum Kind: Equatable {
    case number(Double)
    case span(Span)
    case text(String)
    /// A name with its dots, or a word of the language.
    case name(String)
    case sign(String)
    case end
  }

  private var cursor: TextCursor

  init(_ text: String) { cursor = TextCursor(text) }

  mutating func next() throws(TextFault) -> Token {
    while let byte = cursor.byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      cursor.offset += 1
    }
    let start = cursor.offset
    guard let byte = cursor.byte else { return Token(kind: .end, range: start..<start) }
    let kind: Kind
    if byte.isDigit {
      kind = try number()
    } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
      kind = try quoted(byte)
    } else if byte.isLetter {
      // No sign starts with a letter, and most words do.
      kind = try name()
    } else if let sign = try sign() {
      kind = .sign(sign)
    } else if byte.isWordByte {
      kind = try name()
    } else {
      cursor.offset += 1
      throw TextFault(.strange(cursor.text(from: start)), at: start..<cursor.offset)
    }
    return Token(kind: kind, range: start..<cursor.offset)
  }

  // MARK: - Numbers, durations

  private mutating func number() throws(TextFault) -> Kind {
    let start = cursor.offset
    if let text = dateOrTime() {
      throw TextFault(
        "dates and times stand in quotes",
        at: start..<cursor.offset,
        help: "write `'\(text)'`",
        replacement: "'\(text)'"
      )
    }
    while let byte = cursor.byte, byte.isDigit { cursor.offset += 1 }
    if cursor.byte == UInt8(ascii: "."), cursor.byte(ahead: 1)?.isDigit == true {
      cursor.offset += 1
      while let byte = cursor.byte, byte.isDigit { cursor.offset += 1 }
    }
    if let byte = cursor.byte, byte.isWordByte {
      while let byte = cursor.byte, byte.isWordByte { cursor.offset += 1 }
      let text = cursor.text(from: start)
      if case .failure(var fault) = Span.parsed(text) {
        fault.range = start..<cursor.offset
        throw fault
      }
      return Span(parsing: text).map { .span($0) } ?? .end
    }
    let text = cursor.text(from: start)
    guard text.utf8.count <= 40, let value = Double(text), value.isFinite else {
      throw TextFault("this number is too long", at: start..<cursor.offset)
    }
    return .number(value)
  }

  /// A date or time that someone wrote without quotes.
  private mutating func dateOrTime() -> String? {
    let start = cursor.offset
    let isDate = cursor.isoDate() != nil
    let isTime =
      !isDate
      && cursor.attempt { cursor -> Bool? in
        guard cursor.number(digits: 1...2) != nil, cursor.take(":"), cursor.number(digits: 2...2) != nil
        else { return nil }
        return true
      } == true
    return isDate || isTime ? cursor.text(from: start) : nil
  }

  // MARK: - Texts

  private mutating func quoted(_ quote: UInt8) throws(TextFault) -> Kind {
    let start = cursor.offset
    var content: [UInt8] = []
    cursor.offset += 1
    while let byte = cursor.byte {
      cursor.offset += 1
      if byte != quote {
        content.append(byte)
      } else if cursor.byte == quote {
        // A quote inside is written twice.
        content.append(quote)
        cursor.offset += 1
      } else {
        return .text(String(decoding: content, as: UTF8.self))
      }
    }
    let sign = quote == UInt8(ascii: "'") ? "'" : "\""
    throw TextFault(
      "the quote is not closed",
      at: start..<cursor.bytes.count,
      help: "put a \(sign) behind the text"
    )
  }

  // MARK: - Names and signs

  private mutating func name() throws(TextFault) -> Kind {
    let start = cursor.offset
    while let byte = cursor.byte {
      let isInnerDot = byte == UInt8(ascii: ".") && cursor.byte(ahead: 1)?.isWordByte == true
      guard byte.isWordByte || isInnerDot else { break }
      cursor.offset += 1
    }
    return .name(cursor.text(from: start))
  }

  private static let signs = ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ","]

  /// What people write who know other languages, and how it is written here.
  private static let foreign: [(written: String, meant: String)] = [
    ("===", "=="), ("!==", "!="), ("&&", "and"), ("||", "or"), ("<>", "!="), ("=>", ">="), ("=<", "<="),
    ("≥", ">="),
    ("≤", "<="), ("≠", "!="), ("×", "*"), ("÷", "/"), ("–", "-"), ("−", "-"),
  ]

  private mutating func sign() throws(TextFault) -> String? {
    let start = cursor.offset
    for (written, meant) in Self.foreign where cursor.take(utf8: written) {
      throw TextFault(.foreign(written, meant), at: start..<cursor.offset, replacement: meant)
    }
    for sign in Self.signs where cursor.take(utf8: sign) { return sign }
    for (open, close) in [("‘", "’"), ("’", "’"), ("“", "”"), ("”", "”")] where cursor.take(utf8: open) {
      throw smartQuote(start, close)
    }
    guard let byte = cursor.byte else { return nil }
    switch byte {
    case UInt8(ascii: "="):
      throw TextFault(
        "`=` sets nothing here; to compare write `==`",
        at: start..<start + 1,
        replacement: "=="
      )
    case UInt8(ascii: "!"):
      throw TextFault(.foreign("!", "not"), at: start..<start + 1, replacement: "not ")
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      throw braces(start)
    case UInt8(ascii: "$"), UInt8(ascii: "%"):
      cursor.offset += 1
      throw TextFault(
        .strange(cursor.text(from: start)),
        at: start..<cursor.offset,
        help: "write numbers alone: 5000, or 0.15 for 15 percent"
      )
    default: return nil
    }
  }

  private func braces(_ start: Int) -> TextFault {
    let rest = cursor.bytes[start...]
    if let close = rest.firstIndex(of: UInt8(ascii: "}")), close > start + 1 {
      let name = String(decoding: rest[(start + 1)..<close], as: UTF8.self)
      return TextFault(
        "braces are for messages; a variable stands here by its name alone",
        at: start..<close + 1,
        help: "write `\(name)`",
        replacement: name
      )
    }
    return TextFault(
      "braces are for messages; a variable stands here by its name alone",
      at: start..<start + 1
    )
  }

  private func smartQuote(_ start: Int, _ close: String) -> TextFault {
    var end = cursor
    while !end.isAtEnd, !end.take(utf8: close), !end.take(utf8: "'"), !end.take(utf8: "\"") {
      end.offset += 1
    }
    let quoted = end.text(from: start)
    let content = String(quoted.unicodeScalars.filter { !"‘’“”'\"".unicodeScalars.contains($0) })
    return TextFault(
      "curly quotes are no quotes here",
      at: start..<end.offset,
      help: "write '\(content)' with straight quotes",
      replacement: "'\(content)'"
    )
  }
}

extension String {
  fileprivate static func foreign(_ written: String, _ meant: String) -> String {
    "`\(written)` is written `\(meant)` here"
  }

  fileprivate static func strange(_ text: String) -> String { "`\(text)` has no meaning in a condition" }
}
