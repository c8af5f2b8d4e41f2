/// Makes the corrected line that a message shows.
struct LineRepair {
  let file: SourceFile

  /// A corrected line that is longer is not shown; the fix makes it all the same.
  static let longestShownLine = 400

  init(_ file: SourceFile) { self.file = file }

  /// The line as it stands after edits to it, which follow each other; nil where that is no single line of a size to be
  /// shown.
  func correctedLine(_ edits: [TextEdit]) -> String? {
    guard let first = edits.first, let last = edits.last else { return nil }
    let bytes = file.bytes
    var start = min(first.range.lowerBound, bytes.count)
    while start > 0, bytes[start - 1] != .lineFeed { start -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, first.range.lowerBound) }
    var end = min(last.range.upperBound, bytes.count)
    while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn { end += 1 }
    guard end - start <= LineRepair.longestShownLine else { return nil }
    var line = ""
    for edit in edits {
      line += file.text(SourceRange(start, edit.range.lowerBound)) + edit.text
      start = edit.range.upperBound
    }
    line += file.text(SourceRange(start, end))
    while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
    return line.utf8.count <= LineRepair.longestShownLine && !line.utf8.contains(.lineFeed) ? line : nil
  }

  /// The edit that puts a range in double quotes.
  func quoting(_ range: SourceRange) -> TextEdit {
    TextEdit(range, LineRepair.doubleQuoted(file.text(range)))
  }

  /// A text in double quotes, with escapes for whatever cannot stand there.
  static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..<" ", "\u{7F}"..<"\u{A0}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\x" + (digits.count < 2 ? "0" : "") + digits
      case "\u{2028}": result += "\\L"
      case "\u{2029}": result += "\\P"
      case "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        result += "\\u" + String(scalar.value, radix: 16, uppercase: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
