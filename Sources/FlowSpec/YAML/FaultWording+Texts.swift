extension FaultWording {
  /// What is wrong with texts and keys.
  func ofTexts(_ fault: SyntaxFault) -> Diagnostic {
    let range = fault.range
    let other = fault.other ?? range
    switch fault.kind {
    case .anchor:
      return ofSpecialText(
        fault,
        .anchor,
        "\(quoted(range)) is an anchor, a name for a value, and specs have none",
        "write the value out wherever it is needed; if this is text, put it in quotes"
      )
    case .tag:
      return ofSpecialText(
        fault,
        .tag,
        "\(quoted(range)) is a tag, a type for a value, and specs have none",
        "take it out; if this is text, put it in quotes"
      )
    case .alias:
      return ofSpecialText(
        fault,
        .alias,
        "\(quoted(range)) is an alias, which stands for another value, and specs have none",
        "write the value out; if this is text, put it in quotes"
      )
    case .reservedStart: return ofReservedStart(fault)
    case .mergeKey:
      return error(
        .mergeKey,
        "`<<` copies another mapping in some readers, and specs have no such key",
        range,
        help: "write the entries out"
      )
    case .explicitKey:
      return error(
        .explicitKey,
        "a key that is introduced by `?` cannot be used",
        range,
        help: "write `key: value`; if this is text, put it in quotes"
      )
    case .complexKey:
      return error(
        .complexKey,
        "a list or a mapping cannot be a key",
        range,
        help: "use a text as the key; if this is a message, put it in quotes"
      )
    case .multiLineKey:
      return error(.complexKey, "a key cannot go on over several lines", range, help: "write it on one line")
    case .emptyKey:
      return error(.emptyKey, "there is no key before the colon", range, help: "write a key before the colon")
    case .longKey:
      return error(
        .longKey,
        "this key has more than \(Parser.maximumKeyLength) characters",
        range,
        help: "use a shorter key; if this is a message, put it in quotes"
      )
    case .duplicateKey:
      return error(
        .duplicateKey,
        "the key \(quoted(range)) is written twice",
        range,
        notes: [note("it is written here first", other)],
        help: "rename one of them or take it out"
      )
    case .missingColon: return ofMissingColon(fault)
    case .missingSpace:
      let behind = SourceRange(range.upperBound, range.upperBound)
      return error(
        .missingSpace,
        "a space is missing behind the colon",
        range,
        "write a space behind the colon",
        [TextEdit(behind, " ")]
      )
    case .unquotedColon: return ofUnquotedColon(fault)
    case .multiLineText: return ofMultiLineText(fault)
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
    case .surrogateEscape:
      return error(
        .badEscape,
        "\(quoted(range)) is half a character, which is no text by itself",
        range,
        help: "write the character itself, or its number as \\U and 8 digits (\\U0001F600)"
      )
    case .textBehindBrace:
      return error(
        .unquotedBrace,
        "a message that starts with `\(file.text(SourceRange(range.lowerBound, range.lowerBound + 1)))` must be in quotes",
        range,
        "put the text in quotes",
        [repair.quoting(range)]
      )
    case .textBehindBracket:
      return error(
        .unquotedBrace,
        "something follows the closing bracket",
        other,
        notes: [note("the bracket is opened here", SourceRange(range.lowerBound, range.lowerBound + 1))],
        help: "put the whole text in quotes, or the rest on a line of its own"
      )
    case .commentNeedsSpace:
      let before = SourceRange(range.lowerBound, range.lowerBound)
      return error(
        .commentSpace,
        "a comment needs a space before its #",
        range,
        "write a space before the #",
        [TextEdit(before, " ")]
      )
    case .blockHeader, .blankLineTooLong, .blankEndOfBlockText:
      return ofBlockText(fault)
    default:
      return error(.reservedCharacter, "\(quoted(range)) cannot be read here", range)
    }
  }

  /// Text that starts with a sign of YAML: quoted where there is more than a name.
  private func ofSpecialText(_ fault: SyntaxFault, _ rule: SyntaxRule, _ message: String, _ help: String)
    -> Diagnostic
  {
    let end = lineContentEnd(from: fault.start)
    guard end > fault.end, isValue(at: fault.start) else {
      return error(rule, message, fault.range, help: help)
    }
    return error(
      rule,
      message,
      fault.range,
      help,
      [repair.quoting(SourceRange(fault.start, end))],
      isSafe: false
    )
  }

  private func ofReservedStart(_ fault: SyntaxFault) -> Diagnostic {
    let range = fault.range
    let first = SourceRange(range.lowerBound, range.lowerBound + 1)
    switch file.bytes[fault.start] {
    case UInt8(ascii: "*"):
      let text = file.text(range)
      let isName = !text.utf8.contains(.space)
      return error(
        .alias,
        isName
          ? "\(quoted(range)) is an alias, which stands for another value, and specs have none"
          : "a text cannot start with `*`, which stands for another value",
        range,
        isName ? "write the value out; if this is text, put it in quotes" : "put the text in quotes",
        [repair.quoting(range)],
        isSafe: false
      )
    case .closeBracket, .closeBrace:
      return error(
        .unopenedBracket,
        "\(quoted(first)) closes nothing here",
        first,
        help: "take it out, or put the text in quotes"
      )
    case .hash:
      return error(
        .commentSpace,
        "a comment needs a space before its #",
        range,
        help: "write a space before the #"
      )
    case UInt8(ascii: "%") where isDirective(range):
      return error(
        .directive,
        "a line that starts with % is an instruction to YAML readers, and specs have none",
        range,
        help: "take the line out"
      )
    default:
      return error(
        .reservedCharacter,
        "a text cannot start with \(quoted(first)) unless it is in quotes",
        first,
        "put the text in quotes",
        [repair.quoting(range)]
      )
    }
  }

  private func isDirective(_ range: SourceRange) -> Bool {
    let text = file.text(range)
    return text.hasPrefix("%YAML") || text.hasPrefix("%TAG")
  }

  private func ofUnquotedColon(_ fault: SyntaxFault) -> Diagnostic {
    let colon = fault.other ?? fault.range
    let text = file.text(fault.range)
    let opening = text.unicodeScalars.first.map(FaultWording.isSmartQuote) ?? false
    if opening {
      var inner = text.unicodeScalars.dropFirst()
      if let last = inner.last, FaultWording.isSmartQuote(last) { inner.removeLast() }
      let plain = String(String.UnicodeScalarView(inner))
      return error(
        .smartQuote,
        "curly quotation marks do not quote, so `: ` makes a key of the text before it",
        colon,
        "use straight quotes",
        [TextEdit(fault.range, LineRepair.doubleQuoted(plain))]
      )
    }
    return error(
      .unquotedColon,
      "a text with a colon and a space in it must be in quotes",
      colon,
      "put the text in quotes",
      [repair.quoting(fault.range)]
    )
  }

  static func isSmartQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2018}"..."\u{201F}", "\u{AB}", "\u{BB}", "\u{2039}", "\u{203A}": true
    default: false
    }
  }

  private func ofMultiLineText(_ fault: SyntaxFault) -> Diagnostic {
    let rest = fault.other ?? fault.range
    let joined = file.text(fault.range) + " " + file.text(rest)
    let all = SourceRange(fault.start, rest.upperBound)
    let message = "a text without quotes goes on on the next line"
    let help = "put the text in quotes, or under `|` (line breaks stay) or `>` (they become spaces)"
    let notes = [note("it goes on here", rest)]
    // More lines, or blank ones between, are for the author to join.
    guard isNextLine(fault.end, rest.lowerBound), !goesOn(behind: rest.upperBound, from: rest.lowerBound)
    else {
      return error(.multiLineText, message, fault.range, notes: notes, help: help)
    }
    return error(
      .multiLineText,
      message,
      fault.range,
      notes: notes,
      help,
      [TextEdit(all, LineRepair.doubleQuoted(joined))]
    )
  }

  /// Whether nothing but one line break and spaces is between two offsets.
  private func isNextLine(_ start: Int, _ end: Int) -> Bool {
    let between = file.bytes[start..<max(start, end)]
    return between.allSatisfy { $0 == .space || $0 == .lineFeed || $0 == .carriageReturn }
      && between.count { $0 == .lineFeed } == 1
  }

  /// Whether the line below the one that ends a text is as deep as the line from which it goes on.
  private func goesOn(behind end: Int, from start: Int) -> Bool {
    let bytes = file.bytes
    var line = end
    while line < bytes.count, bytes[line] != .lineFeed { line += 1 }
    var content = line + 1
    while content < bytes.count, bytes[content] == .space { content += 1 }
    guard content < bytes.count else { return false }
    var own = start
    while own > 0, bytes[own - 1] != .lineFeed { own -= 1 }
    return content - line - 1 >= start - own || bytes[content] == .lineFeed
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

  private func ofBlockText(_ fault: SyntaxFault) -> Diagnostic {
    let range = fault.range
    switch fault.kind {
    case .blankLineTooLong:
      return error(
        .blockText,
        "a blank line before the text has more spaces than its first line",
        range,
        "take the spaces out of the blank line",
        [TextEdit(range, "")]
      )
    case .blankEndOfBlockText:
      return error(
        .blockText,
        "the text ends with spaces that no line break follows",
        range,
        help: "take the spaces out, or end the file with a line break",
        fix: Fix("take the spaces out", edits: [TextEdit(range, "")], isSafe: false)
      )
    default:
      let sign = file.text(SourceRange(range.lowerBound, range.lowerBound + 1))
      return error(
        .blockText,
        "a text under `\(sign)` starts on the next line",
        range,
        "put the text on the next line, or in quotes if the \(sign) is part of it",
        [repair.quoting(range)],
        isSafe: false
      )
    }
  }

  // MARK: Lines without a colon

  private func ofMissingColon(_ fault: SyntaxFault) -> Diagnostic {
    let range = fault.range
    let bytes = file.bytes[range.lowerBound..<min(range.upperBound, file.bytes.count)]
    let word = bytes.prefix { FaultWording.isKeyByte($0) }
    let rest = bytes[word.endIndex...].drop { $0 == .space }
    if !word.isEmpty, rest.first == .colon, rest.dropFirst().first != UInt8(ascii: "/") {
      let behind = rest.startIndex + 1
      return error(
        .missingSpace,
        "a space is missing behind the colon",
        SourceRange(rest.startIndex, behind),
        "write a space behind the colon",
        [TextEdit(SourceRange(behind, behind), " ")]
      )
    }
    if !word.isEmpty, rest.first == UInt8(ascii: "=") {
      let value = rest.dropFirst().drop { $0 == .space }
      return error(
        .missingColon,
        "a key and its value are separated by a colon, not by `=`",
        SourceRange(rest.startIndex, rest.startIndex + 1),
        "write a colon and a space",
        [TextEdit(SourceRange(word.endIndex, value.startIndex), ": ")]
      )
    }
    let message = "this line has no colon, so it is neither a key nor a value"
    let isQuoted = bytes.first == .quote || bytes.first == .apostrophe
    guard !word.isEmpty || isQuoted, bytes.first.map({ $0 != .openBrace && $0 != .openBracket }) ?? false
    else {
      return error(
        .missingColon,
        message,
        range,
        help: "write `key: value`, or put the text behind the key it belongs to"
      )
    }
    let end = isQuoted || rest.isEmpty ? range.upperBound : word.endIndex
    return error(
      .missingColon,
      message,
      range,
      "write a colon behind the key; if the line belongs to the text above, put that in quotes or under `|`",
      [TextEdit(SourceRange(end, end), ":")],
      isSafe: false
    )
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: byte >= 0x80
    }
  }

  // MARK: Looking at the line

  /// The end of a line's content from an offset on, before a comment and trailing spaces.
  private func lineContentEnd(from start: Int) -> Int {
    let bytes = file.bytes
    var end = start
    while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn {
      if bytes[end] == .hash, end > start, bytes[end - 1] == .space { break }
      end += 1
    }
    while end > start, bytes[end - 1] == .space { end -= 1 }
    return end
  }

  /// Whether an offset is behind `key: ` or `- ` and not inside brackets.
  private func isValue(at offset: Int) -> Bool {
    var before = offset
    while before > 0, file.bytes[before - 1] == .space { before -= 1 }
    guard before > 0, before < offset else { return false }
    let sign = file.bytes[before - 1]
    guard sign == .colon || sign == .dash else { return false }
    var line = before
    while line > 0, file.bytes[line - 1] != .lineFeed {
      line -= 1
      if file.bytes[line] == .openBrace || file.bytes[line] == .openBracket { return false }
    }
    return true
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
