/// Moving from line to line: indentation, comments, document markers.
extension Parser {
  mutating func parseDocument() {
    lineStart = position
    enterLine(acrossMarkers: true)
    while column == 0, base[position] == UInt8(ascii: "%") {
      report(.directive, position, contentEnd(from: position))
      skipLine()
      nextLine(acrossMarkers: true)
    }
    if column == 0, isMarker(UInt8.dash) {
      let marker = position
      position += 3
      guard finishLine() else {
        report(.contentOnMarker, position, contentEnd(from: position), other: marker, marker + 3)
        return stop()
      }
      nextLine()
    }
    if column >= 0, !isAtMarker {
      parseLineNode(parent: Parser.endOfDocument, at: column)
    } else if !isMarker(.dash), faults.isEmpty {
      report(.emptyDocument, 0, 0)
    }
    finishDocument()
  }

  /// What may stand behind the document: `...`, blank lines and comments.
  private mutating func finishDocument() {
    while position < count {
      guard isMarker(UInt8(ascii: ".")) else {
        report(.severalDocuments, position, contentEnd(from: position))
        return stop()
      }
      position += 3
      guard finishLine() else {
        report(.contentOnMarker, position, contentEnd(from: position), other: position - 3, position)
        return stop()
      }
      nextLine(acrossMarkers: true)
    }
  }

  /// Whether the cursor is on `---` or `...` at the first column.
  var isAtMarker: Bool { isMarker(.dash) || isMarker(UInt8(ascii: ".")) }

  private func isMarker(_ byte: UInt8) -> Bool { position == lineStart && isMarker(byte, at: position) }

  private func isMarker(_ byte: UInt8, at offset: Int) -> Bool {
    offset + 3 <= count && base[offset] == byte && base[offset + 1] == byte && base[offset + 2] == byte
      && isSpaceOrEnd(offset + 3)
  }

  /// Goes on to the next line with content. The cursor is at the end of a line.
  @inline(__always)
  mutating func nextLine(acrossMarkers: Bool = false, isSkipping: Bool = false) {
    if position < count, base[position] == .carriageReturn { position += 1 }
    if position < count, base[position] == .lineFeed { position += 1 }
    lineStart = position
    enterLine(acrossMarkers: acrossMarkers, isSkipping: isSkipping)
  }

  /// Finds the content of this line or a later one; the cursor is at a line's start.
  mutating func enterLine(acrossMarkers: Bool = false, isSkipping: Bool = false) {
    while true {
      skipSpaces()
      guard position < count else { return column = Parser.endOfDocument }
      let byte = base[position]
      if byte > .hash {
        column = position - lineStart
        if column == 0 {
          if byte == .dash || byte == UInt8(ascii: "."), !acrossMarkers, isAtMarker {
            return column = Parser.endOfDocument
          }
        }
        if !adoptions.isEmpty { followAdoption() }
        return
      }
      switch byte {
      case .carriageReturn, .lineFeed: break
      case .hash: skipComment()
      case .tab:
        if isSkipping {
          column = Int.max
          return
        }
        if enterTabbedLine() { return }
      default:
        column = position - lineStart
        if !adoptions.isEmpty { followAdoption() }
        return
      }
      // At the end of a line without content.
      if position < count, base[position] == .carriageReturn { position += 1 }
      if position < count, base[position] == .lineFeed { position += 1 }
      lineStart = position
    }
  }

  /// Passes spaces and a comment up to the line's end; false where something else stands there.
  @inline(__always)
  mutating func finishLine() -> Bool {
    skipSpaces()
    guard position < count else { return true }
    switch base[position] {
    case .lineFeed, .carriageReturn: return true
    case .hash where base[position - 1] == .space:
      skipComment()
      return true
    case .tab: return passTabs()
    default: return false
    }
  }

  /// Keeps the comment under the cursor and goes to the line's end.
  mutating func skipComment() {
    let start = position
    position = ByteScan.lineEnd(base, position, count)
    comments.append(SourceRange(start, position))
  }

  /// Goes to the end of the line.
  mutating func skipLine() { position = ByteScan.lineEnd(base, position, count) }

  /// Tabs between a value and its line's end or comment: one fault, and the line is read as if they were spaces.
  private mutating func passTabs() -> Bool {
    var end = position
    while end < count, base[end] == .tab || base[end] == .space { end += 1 }
    guard isLineEnd(end) || base[end] == .hash else { return false }
    report(.tabBehindText, position, end)
    position = end
    if !isLineEnd(end) { skipComment() }
    return true
  }

  /// Where the content of a line ends from an offset on: before trailing spaces and a comment.
  func contentEnd(from start: Int) -> Int {
    let lineEnd = ByteScan.lineEnd(base, start, count)
    var end = start
    while end < lineEnd {
      if base[end] == .hash, end == start || base[end - 1] == .space || base[end - 1] == .tab { break }
      end += 1
    }
    while end > start, base[end - 1] == .space || base[end - 1] == .tab { end -= 1 }
    return end
  }
}

extension ByteScan {
  /// The end of the line: its line feed, the carriage return before it, or the end of the file.
  @inline(__always)
  static func lineEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while true {
      offset = firstStop(base, offset, end, .lineFeed, .carriageReturn)
      if offset >= end || base[offset] == .lineFeed || base[offset] == .carriageReturn { return offset }
      offset += 1
    }
  }
}
