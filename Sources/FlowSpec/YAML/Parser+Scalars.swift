/// Reading text on its line, with and without quotes.
extension Parser {
  /// Reads text without quotes, up to the line's end, a comment or a colon that makes a key of it; the cursor stops
  /// there.
  @inline(__always)
  mutating func scanPlain() -> Scalar {
    let start = position
    var offset = start
    while true {
      offset = ByteScan.firstStop(base, offset, count, .colon, .hash)
      guard offset < count else { break }
      let byte = base[offset]
      if byte == .lineFeed || byte == .carriageReturn { break }
      if byte == .colon {
        if isSpaceOrEnd(offset + 1) { break }
      } else if byte == .hash {
        if offset > start, base[offset - 1] == .space || base[offset - 1] == .tab { break }
      } else if byte == .tab {
        offset = passTab(at: offset, inTextFrom: start)
        continue
      }
      offset += 1
    }
    position = offset
    while offset > start, base[offset - 1] == .space || base[offset - 1] == .tab { offset -= 1 }
    return Scalar(style: .plain, start: start, end: offset)
  }

  /// A tab in or behind text without quotes: one fault a text. Gives the offset behind the white space there.
  private mutating func passTab(at tab: Int, inTextFrom start: Int) -> Int {
    var end = tab
    while end < count, base[end] == .tab || base[end] == .space { end += 1 }
    if let last = faults.last, last.kind == .tabInText || last.kind == .tabBehindText, last.start >= start {
      return end
    }
    let isBehind = isLineEnd(end) || byte(at: end) == .hash
    report(isBehind ? .tabBehindText : .tabInText, tab, end)
    return end
  }

  /// Reads quoted text, on one line or several; the cursor stops behind its closing quote.
  ///
  /// - Parameter parent: Lines after the first stand deeper than this column.
  /// - Returns: nil after a fault, the cursor being on the line where the text starts.
  mutating func scanQuoted(parent: Int) -> Scalar? {
    let start = position
    let quote = base[start]
    let escape = quote == .quote ? UInt8.backslash : .apostrophe
    var offset = start + 1
    while true {
      offset = ByteScan.firstStop(base, offset, count, quote, escape)
      guard offset < count else { break }
      let byte = base[offset]
      if byte == quote {
        if quote == .apostrophe, self.byte(at: offset + 1) == .apostrophe { break }
        position = offset + 1
        let style = quote == .quote ? NodeStyle.doubleQuoted : .singleQuoted
        return Scalar(style: style, start: start, end: position)
      }
      if byte == escape || byte == .lineFeed || byte == .carriageReturn { break }
      offset += 1
    }
    return decodeQuoted(from: start, upTo: offset, parent: parent)
  }

  /// Reads quoted text that is not simply its bytes: what precedes `offset` is.
  private mutating func decodeQuoted(from start: Int, upTo offset: Int, parent: Int) -> Scalar? {
    let quote = base[start]
    let firstLine = lineStart
    decoded.begin()
    decoded.append(base + start + 1, offset - start - 1)
    position = offset
    /// Length of the text up to its last character that folding may not trim.
    var kept = 0
    while position < count {
      let byte = base[position]
      if byte == quote {
        guard quote == .apostrophe, self.byte(at: position + 1) == .apostrophe else {
          position += 1
          let style = quote == .quote ? NodeStyle.doubleQuoted : .singleQuoted
          return Scalar(style: style, start: start, end: position, detail: decoded.end())
        }
        decoded.append(.apostrophe)
        position += 2
        kept = decoded.length
      } else if byte == .lineFeed || byte == .carriageReturn {
        trimBlanks(downTo: kept)
        guard foldLines(from: start, parent: parent, isEscaped: false) else { break }
        kept = decoded.length
      } else if byte == .backslash, quote == .quote {
        if isLineEnd(position + 1) {
          position += 1
          guard position < count, foldLines(from: start, parent: parent, isEscaped: true) else { break }
        } else {
          decodeEscape()
        }
        kept = decoded.length
      } else {
        let next = ByteScan.firstStop(base, position + 1, count, quote, .backslash)
        decoded.append(base + position, next - position)
        position = next
      }
    }
    decoded.cancel()
    report(.unclosedQuote, start, contentEnd(ofQuoteAt: start))
    lineStart = firstLine
    position = start
    return nil
  }

  private mutating func trimBlanks(downTo kept: Int) {
    var length = decoded.length
    while length > kept, let last = decoded.last, last == .space || last == .tab {
      length -= 1
      decoded.cut(to: length)
    }
  }

  /// Goes over a line break inside quotes to the next text: a single one is read as a space, more as one less, and an
  /// escaped one as nothing. False where the text cannot go on.
  private mutating func foldLines(from start: Int, parent: Int, isEscaped: Bool) -> Bool {
    var breaks = 0
    while true {
      if base[position] == .carriageReturn { position += 1 }
      if position < count, base[position] == .lineFeed { position += 1 }
      lineStart = position
      skipSpaces()
      let indentation = position - lineStart
      while indentation > parent, position < count, base[position] == .tab || base[position] == .space {
        position += 1
      }
      guard position < count else { return false }
      guard isLineEnd(position) else {
        guard indentation > parent, base[position] != .tab else { return false }
        if indentation == 0, isAtMarker { return false }
        break
      }
      breaks += 1
    }
    if breaks > 0 {
      decoded.append(.lineFeed, times: breaks)
    } else if !isEscaped {
      decoded.append(.space)
    }
    return true
  }

  // MARK: Escapes

  /// Reads an escape of double-quoted text; the cursor is on its backslash.
  private mutating func decodeEscape() {
    let start = position
    let letter = byte(at: start + 1)
    position = min(count, start + 2)
    switch letter {
    case UInt8(ascii: "n"): decoded.append(.lineFeed)
    case .quote, .backslash, UInt8(ascii: "/"), .space, .tab: decoded.append(letter)
    case UInt8(ascii: "t"): decoded.append(.tab)
    case UInt8(ascii: "r"): decoded.append(.carriageReturn)
    case UInt8(ascii: "0"): decoded.append(0)
    case UInt8(ascii: "a"): decoded.append(7)
    case UInt8(ascii: "b"): decoded.append(8)
    case UInt8(ascii: "v"): decoded.append(11)
    case UInt8(ascii: "f"): decoded.append(12)
    case UInt8(ascii: "e"): decoded.append(27)
    case UInt8(ascii: "N"): decoded.append("\u{85}")
    case UInt8(ascii: "_"): decoded.append("\u{A0}")
    case UInt8(ascii: "L"): decoded.append("\u{2028}")
    case UInt8(ascii: "P"): decoded.append("\u{2029}")
    case UInt8(ascii: "x"): decodeHexadecimal(from: start, digits: 2)
    case UInt8(ascii: "u"): decodeHexadecimal(from: start, digits: 4)
    case UInt8(ascii: "U"): decodeHexadecimal(from: start, digits: 8)
    default: report(.badEscape, start, position)
    }
  }

  private mutating func decodeHexadecimal(from start: Int, digits: Int) {
    guard let value = hexadecimal(at: position, digits: digits) else {
      while Parser.hexadecimalDigit(byte(at: position)) != nil { position += 1 }
      return report(.badHexadecimalEscape, start, position)
    }
    position += digits
    if let scalar = Unicode.Scalar(value) { return decoded.append(scalar) }
    guard value < 0x110000 else { return report(.badHexadecimalEscape, start, position) }
    // The second half of a pair, as JSON writes characters beyond U+FFFF, belongs to the same fault.
    if byte(at: position) == .backslash, byte(at: position + 1) == UInt8(ascii: "u"),
      let second = hexadecimal(at: position + 2, digits: 4), 0xDC00...0xDFFF ~= second
    {
      position += 6
    }
    report(.surrogateEscape, start, position)
  }

  private func hexadecimal(at offset: Int, digits: Int) -> UInt32? {
    var value: UInt32 = 0
    for next in offset..<offset + digits {
      guard let digit = Parser.hexadecimalDigit(byte(at: next)) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The end of what stands on the line of an unclosed quote.
  private func contentEnd(ofQuoteAt start: Int) -> Int {
    var end = ByteScan.lineEnd(base, start, count)
    while end > start, base[end - 1] == .space || base[end - 1] == .tab { end -= 1 }
    return end
  }
}
