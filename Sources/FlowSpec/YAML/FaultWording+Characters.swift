extension FaultWording {
  /// What is wrong with the file as a whole or with single characters; nil for other faults.
  func ofCharacters(_ fault: SyntaxFault) -> Diagnostic? {
    let range = fault.range
    switch fault.kind {
    case .tooLarge:
      return error(
        .tooLarge,
        "the file is larger than 16 MiB",
        range,
        help: "split it into several flows"
      )
    case .tooManyNodes:
      return error(
        .tooLarge,
        "the file holds more than a million keys and values",
        range,
        help: "split it into several flows"
      )
    case .tooDeep:
      return error(
        .tooDeep,
        "lists and mappings are nested more than \(Parser.maximumDepth) deep",
        range,
        help: "make the nesting flatter"
      )
    case .emptyDocument:
      return error(
        .emptyDocument,
        "the file says nothing",
        range,
        help: "a flow starts with a line like `flow: order_status`"
      )
    case .severalDocuments:
      return error(
        .severalDocuments,
        "the file has a second document",
        range,
        help: "put one document in a file: take `---` and `...` out, or move the rest into a file of its own"
      )
    case .contentOnMarker:
      let marker = fault.other.map(file.text) ?? "---"
      return error(
        .documentMarker,
        "something follows `\(marker)` on its line",
        range,
        help: "put it on the next line"
      )
    case .directive:
      return error(
        .directive,
        "a line that starts with % is an instruction to YAML readers, and specs have none",
        range,
        help: "take the line out"
      )
    case .utf16:
      return error(
        .invalidUTF8,
        "the file is not saved as UTF-8, but as UTF-16 it seems",
        range,
        help: "save it again with the encoding UTF-8"
      )
    case .invalidUTF8:
      let byte = String(file.bytes[fault.start], radix: 16, uppercase: true)
      return error(
        .invalidUTF8,
        "the file is not saved as UTF-8: the byte 0x\(byte) makes no character here",
        range,
        help: "save it again with the encoding UTF-8"
      )
    case .nul:
      return error(
        .nul,
        "a NUL byte stands here, which no text has",
        range,
        help: "delete it",
        fix: Fix("delete it", edits: [TextEdit(range, "")], isSafe: false)
      )
    case .controlCharacter:
      return error(
        .controlCharacter,
        "an invisible control character (\(codePoint(at: fault.start))) stands here",
        range,
        help: "delete it; in double quotes it can be written as \(escape(at: fault.start))",
        fix: Fix("delete it", edits: [TextEdit(range, "")], isSafe: false)
      )
    case .lineSeparator:
      return error(
        .lineSeparator,
        "an invisible line separator (\(codePoint(at: fault.start))) stands here, which some readers take for a line break",
        range,
        help:
          "put a space or a line break in its place; in double quotes it can be written as \(escape(at: fault.start))",
        fix: Fix("put a space in its place", edits: [TextEdit(range, " ")], isSafe: false)
      )
    case .byteOrderMark:
      return error(
        .byteOrderMark,
        "an invisible byte order mark (U+FEFF) stands inside the file",
        range,
        help: "delete it",
        fix: Fix("delete it", edits: [TextEdit(range, "")])
      )
    case .carriageReturn:
      return error(
        .carriageReturn,
        "a line ends with a lone carriage return",
        range,
        help: "save the file with the line endings LF or CRLF",
        fix: Fix("end the line with LF", edits: [TextEdit(range, "\n")])
      )
    case .tabIndentation, .tabOnBlankLine, .tabBehindText, .tabInText, .tabBeforeValue, .tabInBrackets,
      .tabInBlockText:
      return ofTab(fault)
    default: return nil
    }
  }

  private func ofTab(_ fault: SyntaxFault) -> Diagnostic {
    let range = fault.range
    let spaced = [TextEdit(range, " ")]
    switch fault.kind {
    case .tabOnBlankLine:
      return error(
        .tab,
        "a line that looks empty contains a tab",
        range,
        help: "delete it",
        fix: Fix("delete the tab", edits: [TextEdit(range, "")])
      )
    case .tabBehindText:
      let isAtLineEnd = range.upperBound >= file.bytes.count || file.bytes[range.upperBound] != .hash
      return error(
        .tab,
        "a tab stands behind the text",
        range,
        help: isAtLineEnd ? "delete it" : "use spaces",
        fix: Fix("delete the tab", edits: [TextEdit(range, isAtLineEnd ? "" : " ")])
      )
    case .tabBeforeValue, .tabInBrackets:
      return error(.tab, "a tab stands where only spaces may", range, "use a space", spaced)
    case .tabInText:
      return error(
        .tab,
        "a tab stands in a text without quotes",
        range,
        "use a space, or put the text in quotes",
        spaced
      )
    case .tabInBlockText:
      return error(
        .tab,
        "the first line of the text starts with a tab, and readers disagree about where it begins",
        range,
        "use spaces",
        [TextEdit(range, "  ")],
        isSafe: false
      )
    default:
      let edits = tabbedLines(from: range)
      let message =
        edits.count > 1
        ? "\(edits.count) lines are indented with tabs, where only spaces may be used"
        : "this line is indented with a tab, where only spaces may be used"
      let advice = "indent with spaces"
      let shown = repair.correctedLine(Array(edits.prefix(Self.mostShownLines)))
      let rest = edits.count > Self.mostShownLines ? "\n…" : ""
      return error(
        .tab,
        message,
        range,
        help: shown.map { "\(advice):\n\($0)\(rest)" } ?? advice,
        fix: Fix(advice, edits: edits, isSafe: false)
      )
    }
  }

  /// Corrected lines that a message shows of a block: what fits on a screen beside the rest.
  private static let mostShownLines = 8

  /// Edits that make two spaces of each tab in the indentation of the lines of a range.
  private func tabbedLines(from range: SourceRange) -> [TextEdit] {
    var edits: [TextEdit] = []
    var offset = range.lowerBound
    let bytes = file.bytes
    while offset < min(range.upperBound, bytes.count) {
      var end = offset
      var spaces = ""
      while end < bytes.count, bytes[end] == .tab || bytes[end] == .space {
        spaces += bytes[end] == .tab ? "  " : " "
        end += 1
      }
      if end > offset { edits.append(TextEdit(SourceRange(offset, end), spaces)) }
      while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
      offset = end + 1
    }
    return edits
  }

  private func scalar(at offset: Int) -> Unicode.Scalar {
    let end = min(file.bytes.count, offset + 4)
    return String(decoding: file.bytes[offset..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  private func codePoint(at offset: Int) -> String {
    let digits = String(scalar(at: offset).value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private func escape(at offset: Int) -> String {
    let digits = String(scalar(at: offset).value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
