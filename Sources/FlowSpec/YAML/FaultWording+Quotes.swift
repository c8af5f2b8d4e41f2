extension FaultWording {
  /// What is wrong with texts in quotes; nil for other faults.
  func ofQuotes(_ fault: SyntaxFault) -> Diagnostic? {
    let range = fault.range
    switch fault.kind {
    case .textBehindQuote: return ofTextBehindQuote(fault)
    case .unclosedQuote:
      let quote = file.text(SourceRange(range.lowerBound, range.lowerBound + 1))
      return error(
        .unclosedQuote,
        "the quote that is opened here is not closed",
        range,
        "close it with \(quote) at the end of the text",
        [TextEdit(SourceRange(range.upperBound, range.upperBound), quote)],
        isSafe: false
      )
    case .badEscape: return ofBadEscape(fault)
    case .badHexadecimalEscape:
      return error(
        .badEscape,
        "\(quoted(range)) names no character",
        range,
        help: "write \\x and 2, \\u and 4, or \\U and 8 digits from 0 to F, or \\\\ for a backslash"
      )
    case .surrogateEscape: return ofSurrogateEscape(fault)
    default: return nil
    }
  }

  /// Half a character beyond U+FFFF, or both halves, as JSON writes them and YAML does not.
  private func ofSurrogateEscape(_ fault: SyntaxFault) -> Diagnostic {
    let range = fault.range
    let digits = file.text(range).split(separator: "\\").compactMap { UInt32($0.dropFirst(), radix: 16) }
    guard digits.count == 2,
      let character = Unicode.Scalar(0x10000 + (digits[0] & 0x3FF) << 10 + digits[1] & 0x3FF)
    else {
      return error(
        .badEscape,
        "\(quoted(range)) is half a character, which is no text by itself",
        range,
        help: "write the character itself, or its number as \\U and 8 digits (\\U0001F600)"
      )
    }
    return error(
      .badEscape,
      "\(quoted(range)) writes one character as two, which YAML readers do not put together",
      range,
      "write the character itself",
      [TextEdit(range, String(character))]
    )
  }

  private func ofTextBehindQuote(_ fault: SyntaxFault) -> Diagnostic {
    let range = fault.range
    let behind = fault.other ?? range
    let quote = file.bytes[fault.start]
    let text = file.text(range)
    let isWrapped = text.utf8.count > 1 && text.utf8.last == quote
    let inner = isWrapped ? String(decoding: text.utf8.dropFirst().dropLast(), as: UTF8.self) : text
    let repaired: String
    if isWrapped, quote == .quote {
      repaired = FaultWording.escapingQuotes(inner)
    } else {
      repaired = LineRepair.doubleQuoted(isWrapped ? inner.replacingDoubledApostrophes : inner)
    }
    let isApostrophe = quote == .apostrophe && isWrapped
    return error(
      .textAfterQuote,
      isApostrophe
        ? "the apostrophe closes the text, because it is in single quotes"
        : "something follows the closing quote",
      isApostrophe ? SourceRange(behind.lowerBound - 1, behind.lowerBound) : behind,
      isApostrophe
        ? "use double quotes"
        : isWrapped ? "write \\\" for a quote in the text" : "put the whole text in quotes",
      [TextEdit(range, repaired)]
    )
  }

  /// Text for double quotes in which quotes are escaped and escapes are kept.
  private static func escapingQuotes(_ text: String) -> String {
    var result = "\""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "\"", !isEscaped { result += "\\" }
      isEscaped = scalar == "\\" && !isEscaped
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  private func ofBadEscape(_ fault: SyntaxFault) -> Diagnostic {
    let letter = SourceRange(fault.start + 1, fault.end)
    if file.bytes[min(fault.start + 1, file.bytes.count - 1)] == .apostrophe {
      return error(
        .badEscape,
        "an apostrophe needs no backslash in double quotes",
        fault.range,
        "take the backslash out",
        [TextEdit(fault.range, "'")]
      )
    }
    return error(
      .badEscape,
      "\(quoted(fault.range)) has no meaning in double quotes",
      fault.range,
      "write \\\\ for a backslash",
      [TextEdit(fault.range, "\\\\" + file.text(letter))],
      isSafe: false
    )
  }
}

extension String {
  /// The text with `''`, an apostrophe in single quotes, as one.
  fileprivate var replacingDoubledApostrophes: String {
    var result: [UInt8] = []
    var isSecond = false
    for byte in utf8 {
      if byte == .apostrophe, isSecond {
        isSecond = false
        continue
      }
      isSecond = byte == .apostrophe
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
