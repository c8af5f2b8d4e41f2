extension FaultWording {
  /// What is wrong with what is in brackets; nil for other faults.
  func ofBrackets(_ fault: SyntaxFault) -> Diagnostic? {
    let range = fault.range
    let other = fault.other ?? range
    switch fault.kind {
    case .unclosedBracket: return ofUnclosedBracket(fault)
    case .unopenedBracket:
      return error(
        .unopenedBracket,
        "\(quoted(range)) closes nothing here",
        range,
        "take it out",
        [TextEdit(range, "")],
        isSafe: false
      )
    case .wrongBracket:
      let close = file.bytes[other.lowerBound] == .openBrace ? "}" : "]"
      return error(
        .unopenedBracket,
        "\(quoted(range)) stands where \(quoted(other)) needs `\(close)`",
        range,
        notes: [note("opened here", other)],
        "close with the bracket that fits",
        [TextEdit(range, close)],
        isSafe: false
      )
    case .missingComma:
      return error(
        .missingComma,
        "a comma is missing between two items in brackets",
        range,
        notes: [note("in the brackets that are opened here", other)],
        "add a comma",
        [TextEdit(range, ",")],
        isSafe: false
      )
    case .strayComma:
      return error(
        .strayComma,
        "this comma has nothing before it",
        range,
        "take it out",
        [TextEdit(range, "")],
        isSafe: false
      )
    case .pairInList:
      return error(
        .pairInList,
        "\(quoted(range)) is a key with a value, directly in a list",
        other,
        "put { } around it, or quotes if the colon is part of a text",
        [
          TextEdit(SourceRange(range.lowerBound, range.lowerBound), "{"),
          TextEdit(SourceRange(range.upperBound, range.upperBound), "}"),
        ],
        isSafe: false
      )
    case .keyWithoutValue: return ofKeyWithoutValue(fault)
    case .missingValue:
      return error(
        .missingValue,
        "\(quoted(range)) has no value",
        range,
        help: "write a value behind the colon, after a space"
      )
    case .questionInBrackets:
      return error(
        .questionMark,
        "a text in brackets contains `?`, which readers take in different ways",
        other,
        "put the text in quotes",
        [repair.quoting(range)]
      )
    case .colonInBrackets:
      return error(
        .unquotedColon,
        "a text in brackets starts with a colon",
        range,
        "put the text in quotes",
        [repair.quoting(range)]
      )
    case .colonInValue:
      return error(
        .unquotedColon,
        "a value in brackets has a second colon in it",
        other,
        "put the text in quotes, or a comma before the next key",
        [repair.quoting(range)],
        isSafe: false
      )
    case .dashInBrackets:
      return error(
        .misplacedDash,
        "a dash makes no item inside brackets",
        range,
        help: "separate items with commas: [one, two]"
      )
    case .textBehindBrace:
      let first = file.text(SourceRange(range.lowerBound, range.lowerBound + 1))
      return error(
        .unquotedBrace,
        "a message that starts with `\(first)` must be in quotes",
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
    default: return nil
    }
  }

  private func ofUnclosedBracket(_ fault: SyntaxFault) -> Diagnostic {
    let range = fault.range
    let noticed = fault.other ?? range
    let close = file.bytes[fault.start] == .openBrace ? "}" : "]"
    let place = noticed.lowerBound >= file.bytes.count ? "the file ends here" : "the next entry starts here"
    let message = "\(quoted(range)) is opened here and not closed"
    let notes = [note("\(place), and `\(close)` has not come", noticed)]
    let help = "add `\(close)`; a message that starts with \(quoted(range)) must be in quotes"
    let end = repair.contentEnd(from: fault.start)
    let between = file.bytes[end..<max(end, min(noticed.lowerBound, file.bytes.count))]
    guard between.allSatisfy({ $0 == .space || $0 == .lineFeed || $0 == .carriageReturn }) else {
      return error(.unclosedBracket, message, range, notes: notes, help: help)
    }
    return error(
      .unclosedBracket,
      message,
      range,
      notes: notes,
      help,
      [TextEdit(SourceRange(end, end), close)],
      isSafe: false
    )
  }

  private func ofKeyWithoutValue(_ fault: SyntaxFault) -> Diagnostic {
    let text = file.text(fault.range)
    if let colon = text.utf8.firstIndex(of: .colon), colon > text.startIndex {
      let offset = fault.start + text.utf8.distance(from: text.startIndex, to: colon) + 1
      return error(
        .missingSpace,
        "a space is missing behind the colon in \(quoted(fault.range))",
        fault.range,
        "write a space behind the colon",
        [TextEdit(SourceRange(offset, offset), " ")]
      )
    }
    return error(
      .missingValue,
      "\(quoted(fault.range)) has no value in { }",
      fault.range,
      help:
        "write it as `key: value`; a list stands in [ ], and a message that starts with { must be in quotes"
    )
  }
}
