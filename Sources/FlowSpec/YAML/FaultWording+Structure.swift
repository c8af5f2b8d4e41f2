extension FaultWording {
  /// What is wrong with brackets, lists and indentation; nil for other faults.
  func ofStructure(_ fault: SyntaxFault) -> Diagnostic? {
    let range = fault.range
    let other = fault.other ?? range
    switch fault.kind {
    case .unclosedBracket:
      let bracket = quoted(range)
      let close = file.bytes[fault.start] == .openBrace ? "`}`" : "`]`"
      let place = other.lowerBound >= file.bytes.count ? "the file ends here" : "the next entry starts here"
      return error(
        .unclosedBracket,
        "\(bracket) is opened here and not closed",
        range,
        notes: [note("\(place), and \(close) has not come", other)],
        help: "add \(close); a message that starts with \(bracket) must be in quotes"
      )
    case .unopenedBracket:
      return error(
        .unopenedBracket,
        "\(quoted(range)) closes nothing here",
        range,
        help: "take it out, or put the text in quotes"
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
    case .pairInList: return ofPairInList(fault)
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
        range,
        help: "put the text in quotes"
      )
    case .colonInBrackets:
      return error(
        .unquotedColon,
        "a text in brackets starts with a colon",
        range,
        help: "put the text in quotes"
      )
    case .dashInBrackets:
      return error(
        .misplacedDash,
        "a dash makes no item inside brackets",
        range,
        help: "separate items with commas: [one, two]"
      )
    case .shallowFlowLine:
      return error(
        .indentation,
        "what is in brackets must be indented deeper than the line that it belongs to",
        range,
        notes: [note("the bracket is opened here", other)],
        "add spaces before it",
        [TextEdit(SourceRange(range.lowerBound, range.lowerBound), "  ")]
      )
    case .deeperThanValue:
      return error(
        .indentation,
        "this line is indented deeper than the one above, which already has its value",
        range,
        notes: [note("this is the value", firstLine(of: other))],
        help: "line it up with the entries around it"
      )
    case .misaligned:
      return error(
        .indentation,
        "this line does not line up with the others",
        range,
        notes: [note("the others start at this column", other)],
        help: "indent it by \(column(of: other.lowerBound)) spaces, like the line it should line up with"
      )
    case .shallowBlockText:
      return error(
        .indentation,
        "this line is indented less than the text above, but more than its key",
        range,
        help: "give all lines of the text the same indentation"
      )
    case .listAmongKeys:
      return error(
        .misplacedDash,
        "an item of a list stands where a key is expected",
        range,
        help: "indent it below the key that it belongs to, or take the dash away"
      )
    case .keyAmongItems:
      return error(
        .misplacedDash,
        "this line stands in a list and does not start with a dash",
        range,
        "start it with `- `, or line it up with the keys outside the list",
        [TextEdit(SourceRange(range.lowerBound, range.lowerBound), "- ")],
        isSafe: false
      )
    case .listOnKeyLine:
      return error(
        .misplacedDash,
        "a list cannot start on the line of its key",
        range,
        help: "start the list on the next line, or put the text in quotes if the dash is part of it"
      )
    default: return nil
    }
  }

  private func ofPairInList(_ fault: SyntaxFault) -> Diagnostic {
    error(
      .pairInList,
      "\(quoted(fault.range)) is a key with a value, directly in a list",
      fault.range,
      help: "write it as { key: value }, or put the text in quotes if the colon is part of it"
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

  /// The part of a range that is on its first line.
  func firstLine(of range: SourceRange) -> SourceRange {
    var end = range.lowerBound
    while end < min(range.upperBound, file.bytes.count), file.bytes[end] != .lineFeed { end += 1 }
    return SourceRange(range.lowerBound, end)
  }

  /// How many bytes stand before an offset on its line.
  private func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, file.bytes[start - 1] != .lineFeed { start -= 1 }
    return offset - start
  }
}
