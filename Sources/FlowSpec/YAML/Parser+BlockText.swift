/// Reading `|` and `>`.
extension Parser {
  private enum Chomping { case strip, clip, keep }

  /// Reads a block scalar; the cursor is on its `|` or `>`.
  mutating func parseBlockText(parent: Int) {
    let start = position
    let isFolded = base[start] == UInt8(ascii: ">")
    let style: NodeStyle = isFolded ? .folded : .literal
    position += 1
    guard let (chomping, indicator) = scanBlockHeader(from: start, parent: parent) else {
      push(Scalar(style: .plain, start: start, end: contentEnd(from: start)))
      return recover(to: parent)
    }
    var end = contentEnd(from: start)
    passLineBreak()
    decoded.begin()
    // Text at the top level is indented as if it stood in a collection at the first column.
    let least = max(parent, 0) + 1
    guard let indentation = indicator.map({ least - 1 + $0 }) ?? indentationOfBlockText(atLeast: least) else {
      decoded.cancel()
      push(Scalar(style: style, start: start, end: end))
      return finishBlockText(parent: parent, isFaulty: true)
    }
    readBlockLines(indentation: indentation, isFolded: isFolded, chomping: chomping, end: &end)
    push(Scalar(style: style, start: start, end: end, detail: decoded.end()))
    finishBlockText(parent: parent, isFaulty: false)
  }

  /// Chomping and indentation indicators, and nothing but a comment behind them; nil after a fault.
  private mutating func scanBlockHeader(from start: Int, parent: Int) -> (Chomping, Int?)? {
    var chomping: Chomping?
    var indicator: Int?
    while position < count {
      let byte = base[position]
      if byte == UInt8(ascii: "+") || byte == .dash, chomping == nil {
        chomping = byte == .dash ? .strip : .keep
      } else if byte >= UInt8(ascii: "1"), byte <= UInt8(ascii: "9"), indicator == nil {
        indicator = Int(byte - UInt8(ascii: "0"))
      } else {
        break
      }
      position += 1
    }
    guard finishLine() else {
      report(.blockHeader, start, contentEnd(from: start))
      return nil
    }
    return (chomping ?? .clip, indicator)
  }

  /// The indentation of the first line that is not blank, or `least` where none is that deep. Nil after a fault: a blank
  /// line that is longer than that, or a tab, on which loaders disagree.
  private mutating func indentationOfBlockText(atLeast least: Int) -> Int? {
    var offset = position
    var longestBlank = 0
    var longestBlankLine = 0..<0
    while offset < count {
      let line = offset
      while offset < count, base[offset] == .space { offset += 1 }
      let spaces = offset - line
      guard isLineEnd(offset) else {
        guard spaces >= least else { break }
        if base[offset] == .tab {
          report(.tabInBlockText, offset, offset + 1)
          return nil
        }
        if longestBlank > spaces {
          report(
            .blankLineTooLong,
            longestBlankLine.lowerBound,
            longestBlankLine.upperBound,
            other: offset,
            offset
          )
          return nil
        }
        return spaces
      }
      if spaces > longestBlank {
        longestBlank = spaces
        longestBlankLine = line..<offset
      }
      if offset < count, base[offset] == .carriageReturn { offset += 1 }
      if offset < count, base[offset] == .lineFeed { offset += 1 }
    }
    return max(least, longestBlank)
  }

  /// Reads the lines of the text, as PyYAML and the specification fold and chomp them.
  private mutating func readBlockLines(indentation: Int, isFolded: Bool, chomping: Chomping, end: inout Int) {
    var breaks = 0
    var isFirst = true
    var wasSpaced = false
    var endsWithBreak = false
    while position < count {
      let line = position
      let limit = line + indentation
      while position < count, position < limit, base[position] == .space { position += 1 }
      if isLineEnd(position) {
        if position >= count {
          // Loaders disagree on blank space that no line break ends.
          if chomping == .keep, position > line { report(.blankEndOfBlockText, line, position) }
          break
        }
        breaks += 1
        passLineBreak()
        continue
      }
      guard position == limit else {
        position = line
        break
      }
      let isSpaced = base[position] == .space || base[position] == .tab
      if !isFirst {
        if isFolded, !wasSpaced, !isSpaced {
          if breaks == 0 { decoded.append(.space) }
        } else {
          decoded.append(.lineFeed)
        }
      }
      decoded.append(.lineFeed, times: breaks)
      breaks = 0
      isFirst = false
      wasSpaced = isSpaced
      let lineEnd = ByteScan.lineEnd(base, position, count)
      decoded.append(base + position, lineEnd - position)
      if lineEnd >= count, isBlank(position, lineEnd) { report(.blankEndOfBlockText, position, lineEnd) }
      end = lineEnd
      position = lineEnd
      endsWithBreak = position < count
      passLineBreak()
    }
    if endsWithBreak, chomping != .strip { decoded.append(.lineFeed) }
    if chomping == .keep { decoded.append(.lineFeed, times: breaks) }
  }

  private func isBlank(_ start: Int, _ end: Int) -> Bool {
    (start..<end).allSatisfy { base[$0] == .space || base[$0] == .tab }
  }

  private mutating func passLineBreak() {
    if position < count, base[position] == .carriageReturn { position += 1 }
    if position < count, base[position] == .lineFeed { position += 1 }
    lineStart = position
  }

  /// Goes to the next line with content, which may not stand deeper than the key or dash that the text belongs to.
  private mutating func finishBlockText(parent: Int, isFaulty: Bool) {
    lineStart = position
    enterLine(isSkipping: isFaulty)
    guard column > parent else { return }
    if isFaulty { return recover(to: parent) }
    report(.shallowBlockText, position, contentEnd(from: position))
    adoptAsSibling(parent: parent)
  }
}
