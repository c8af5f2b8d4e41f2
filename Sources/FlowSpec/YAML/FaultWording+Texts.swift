extension FaultWording {
  /// What is wrong with texts without quotes and under `|` or `>`.
  func ofTexts(_ fault: SyntaxFault) -> Diagnostic {
    let range = fault.range
    switch fault.kind {
    case .anchor:
      return ofSpecialText(
        fault,
        .anchor,
        "\(quoted(range)) is an anchor, a name for a value, and specs have none",
        "take it out, and write the value out wherever it is needed; if this is text, put it in quotes"
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
    case .unquotedColon: return ofUnquotedColon(fault)
    case .multiLineText: return ofMultiLineText(fault)
    case .commentNeedsSpace:
      let before = SourceRange(range.lowerBound, range.lowerBound)
      return error(
        .commentSpace,
        "a comment needs a space before its #",
        range,
        "write a space before the #",
        [TextEdit(before, " ")]
      )
    case .blockHeader, .blankLineTooLong, .blankEndOfBlockText: return ofBlockText(fault)
    default:
      return error(.reservedCharacter, "\(quoted(range)) cannot be read here", range)
    }
  }

  /// Text that starts with a sign of YAML: quoted where text follows, else the sign and its name are taken out.
  private func ofSpecialText(
    _ fault: SyntaxFault,
    _ rule: SyntaxRule,
    _ message: String,
    _ help: String
  ) -> Diagnostic {
    let range = fault.range
    let end = repair.contentEnd(from: fault.start)
    guard isValue(at: fault.start) else { return error(rule, message, range, help: help) }
    if end > fault.end {
      return error(
        rule,
        message,
        range,
        help,
        [repair.quoting(SourceRange(fault.start, end))],
        isSafe: false
      )
    }
    return error(
      rule,
      message,
      range,
      help,
      [TextEdit(SourceRange(fault.start - 1, fault.end), "")],
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

  private static func straightQuote(like quote: Unicode.Scalar) -> Unicode.Scalar {
    "‘’‚‛".unicodeScalars.contains(quote) ? "'" : "\""
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
      // One that is left inside would be sent.
      let straight = inner.map { FaultWording.isSmartQuote($0) ? Self.straightQuote(like: $0) : $0 }
      let plain = String(String.UnicodeScalarView(straight))
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
    let message = "a text without quotes goes on on the next line"
    let help = "put the text in quotes, or under `|` (line breaks stay) or `>` (they become spaces)"
    let notes = [note("it goes on here", rest)]
    let all = SourceRange(fault.start, rest.upperBound)
    guard let joined = joinedLines(all) else {
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

  /// The lines of a text as the one that YAML reads them as; nil where blank lines, comments or keys are among them.
  private func joinedLines(_ range: SourceRange) -> String? {
    var joined = ""
    for line in file.text(range).split(separator: "\n", omittingEmptySubsequences: false) {
      var words = line.unicodeScalars[...]
      while let first = words.first, first == " " { words.removeFirst() }
      while let last = words.last, last == " " || last == "\r" { words.removeLast() }
      let text = String(String.UnicodeScalarView(words))
      let bytes = Array(text.utf8)
      let isUnclear = bytes.indices.contains { index in
        switch bytes[index] {
        case .colon: index + 1 == bytes.count || bytes[index + 1] == .space
        case .hash: index == 0 || bytes[index - 1] == .space
        case .tab: true
        default: false
        }
      }
      if bytes.isEmpty || isUnclear { return nil }
      joined += joined.isEmpty ? text : " " + text
    }
    return joined
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

  // MARK: Looking at the line

  /// The part of a range before a colon that makes a key of it, or all of it.
  private func keyOrText(_ range: SourceRange) -> SourceRange {
    guard !isValue(at: range.lowerBound) else { return range }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = offset + 1 < file.bytes.count ? file.bytes[offset + 1] : .lineFeed
      if file.bytes[offset] == .colon, next <= .space { return SourceRange(range.lowerBound, offset) }
      offset += 1
    }
    return range
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
