extension FaultWording {
  /// What is wrong with lists and indentation; nil for other faults.
  func ofStructure(_ fault: SyntaxFault) -> Diagnostic? {
    let range = fault.range
    let other = fault.other ?? range
    switch fault.kind {
    case .deeperThanValue:
      return ofIndentation(
        fault,
        "this line is indented deeper than the one above, which already has its value"
      )
    case .misaligned:
      return ofIndentation(fault, "this line does not line up with the others")
    case .shallowBlockText:
      return error(
        .indentation,
        "this line is indented less than the text above, but more than its key",
        range,
        help: "give all lines of the text the same indentation"
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
      var space = range.lowerBound
      while space > 0, file.bytes[space - 1] == .space { space -= 1 }
      let line = repair.startOfLine(at: range.lowerBound)
      let indentation = file.bytes[line...].prefix { $0 == .space }.count + 2
      return error(
        .misplacedDash,
        "a list cannot start on the line of its key",
        range,
        "start the list on the next line, or put the text in quotes if the dash is part of it",
        [
          TextEdit(
            SourceRange(space, range.lowerBound),
            "\n" + String(repeating: " ", count: min(indentation, LineRepair.longestShownLine))
          )
        ],
        isSafe: false
      )
    default: return nil
    }
  }

  private func ofIndentation(_ fault: SyntaxFault, _ message: String) -> Diagnostic {
    let other = fault.other ?? fault.range
    return error(
      .indentation,
      message,
      fault.range,
      notes: [note("the others start at this column", other)],
      "line it up with the entries that it belongs to",
      [repair.indenting(lineOf: fault.start, like: other.lowerBound)],
      isSafe: false
    )
  }
}
