/// Makes the corrected line that a message shows.
struct LineRepair {
  let file: SourceFile

  /// A corrected line that is longer is not shown; the fix makes it all the same.
  static let longestShownLine = 400

  init(_ file: SourceFile) { self.file = file }

  /// The line as it stands after edits to it, which follow each other; nil where nothing is left of it, or where it is
  /// too long to be shown.
  func correctedLine(_ edits: [TextEdit]) -> String? {
    guard let first = edits.first, let last = edits.last else { return nil }
    let bytes = file.bytes
    var start = startOfLine(at: first.range.lowerBound)
    let end = endOfLine(at: last.range.upperBound)
    guard end - start <= LineRepair.longestShownLine else { return nil }
    var line = ""
    for edit in edits {
      line += String(decoding: bytes[start..<max(start, edit.range.lowerBound)], as: UTF8.self) + edit.text
      start = min(edit.range.upperBound, end)
    }
    line += String(decoding: bytes[start..<end], as: UTF8.self)
    while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
    return line.isEmpty || line.utf8.count > LineRepair.longestShownLine ? nil : line
  }

  /// Where the text of the line begins that an offset is on, behind a byte order mark.
  func startOfLine(at offset: Int) -> Int {
    var start = min(offset, file.bytes.count)
    while start > 0, file.bytes[start - 1] != .lineFeed { start -= 1 }
    return start == 0 && offset >= 3 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  func endOfLine(at offset: Int) -> Int {
    var end = min(offset, file.bytes.count)
    while end < file.bytes.count, file.bytes[end] != .lineFeed, file.bytes[end] != .carriageReturn {
      end += 1
    }
    return end
  }

  /// The end of a line's content from an offset on, before a comment and trailing spaces.
  func contentEnd(from start: Int) -> Int {
    let bytes = file.bytes
    var end = start
    while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn {
      if bytes[end] == .hash, end > start, bytes[end - 1] == .space { break }
      end += 1
    }
    while end > start, bytes[end - 1] == .space { end -= 1 }
    return end
  }

  /// The edit that indents a line like another one.
  func indenting(lineOf offset: Int, like other: Int) -> TextEdit {
    let start = startOfLine(at: offset)
    let spaces = String(
      repeating: " ",
      count: min(other - startOfLine(at: other), LineRepair.longestShownLine)
    )
    return TextEdit(SourceRange(start, offset), spaces)
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
