/// Going on after a fault, so that each fault is told once and the next one is found as well.
extension Parser {
  mutating func report(_ kind: SyntaxFault.Kind, _ start: Int, _ end: Int) {
    report(SyntaxFault(kind, start, end))
  }

  mutating func report(
    _ kind: SyntaxFault.Kind,
    _ start: Int,
    _ end: Int,
    other otherStart: Int,
    _ otherEnd: Int
  ) {
    report(SyntaxFault(kind, start, end, other: SourceRange(otherStart, otherEnd)))
  }

  private mutating func report(_ fault: SyntaxFault) {
    guard !isStopped else { return }
    faults.append(fault)
    if faults.count >= Parser.maximumDiagnostics { stop() }
  }

  /// Ends parsing: from here on the file is as good as over.
  mutating func stop() {
    isStopped = true
    count = min(count, position)
    position = count
    column = Parser.endOfDocument
  }

  /// Passes the rest of this line and all lines that stand deeper than a column.
  mutating func recover(to limit: Int) {
    repeat {
      skipLine()
      nextLine(isSkipping: true)
    } while column > limit
  }

  /// Passes a value that could not be read.
  mutating func giveUpValue(at start: Int, parent: Int) {
    push(Scalar(style: .missing, start: start, end: start))
    let quote = byte(at: start)
    recover(to: parent)
    guard quote == .quote || quote == .apostrophe, position < count else { return }
    if parent < 0 {
      // What follows an unclosed quote outside of everything may as well belong to it.
      position = count
    } else if column >= 0, !isAtDash, !isKeyLike(from: position),
      base[contentEnd(from: position) - 1] == quote
    {
      // Here the text was meant to end.
      recover(to: parent)
    }
  }

  // MARK: Behind a value

  /// Goes on behind a value: only a comment may follow on its line, and nothing deeper on the next.
  @inline(__always)
  mutating func finishValue(_ index: Int, parent: Int) {
    guard finishLine() else { return faultBehindValue(index, parent: parent) }
    nextLine()
    if column > parent { faultBelowValue(index, parent: parent) }
  }

  /// The column of text that stands behind its key.
  static let inline = -2

  /// Goes on behind text without quotes; the cursor is at its line's end or at a comment.
  @inline(__always)
  mutating func finishText(_ index: Int, parent: Int, at column: Int) {
    if position < count, base[position] == .hash { skipComment() }
    nextLine()
    if self.column > parent { faultBelowText(index, parent: parent, at: column) }
  }

  private mutating func faultBehindValue(_ index: Int, parent: Int) {
    let record = records[index]
    let start = Int(record.start)
    let end = contentEnd(from: position)
    switch byte(at: position) {
    case .hash: report(.commentNeedsSpace, position, position + 1)
    case .tab: report(.tabInText, position, position + 1)
    case .closeBracket, .closeBrace: report(.unopenedBracket, position, position + 1)
    case let next:
      if record.kind != .scalar {
        if isTemplate(at: start), next != .colon || base[start] == .openBrace {
          report(.textBehindBrace, start, end)
        } else if next == .colon {
          report(.complexKey, start, position)
        } else {
          report(.textBehindBracket, start, end, other: position, end)
        }
      } else if isOnSeveralLines(record) {
        // The quote that closes the text was most likely meant to open another.
        let lineEnd = contentEnd(ofLineAt: start)
        report(.unclosedQuote, start, lineEnd)
        recordCount = index
        push(Scalar(style: .plain, start: start, end: lineEnd))
        position = start
      } else {
        report(.textBehindQuote, start, end, other: position, end)
      }
    }
    recover(to: parent)
  }

  private func isOnSeveralLines(_ record: Tree.Record) -> Bool {
    ByteScan.lineEnd(base, Int(record.start), count) < Int(record.end)
  }

  private func contentEnd(ofLineAt start: Int) -> Int {
    var end = ByteScan.lineEnd(base, start, count)
    while end > start, base[end - 1] == .space { end -= 1 }
    return end
  }

  /// A line that stands deeper than anything open, below a value that is complete.
  private mutating func faultBelowValue(_ index: Int, parent: Int) {
    let sibling = levels.last?.start ?? Int(records[index].start)
    report(.deeperThanValue, position, contentEnd(from: position), other: sibling, sibling + 1)
    adoptAsSibling(parent: parent)
  }

  private mutating func faultBelowText(_ index: Int, parent: Int, at textColumn: Int) {
    let record = records[index]
    let start = Int(record.start)
    let end = Int(record.end)
    if isForgiving {
      isForgiving = false
      return adoptAsSibling(parent: parent)
    }
    let looksLikeEntry = isAtDash || isKeyLike(from: position)
    if textColumn >= 0, looksLikeEntry {
      // The line above should have been a key: of this entry where that is deeper, else beside it.
      report(.missingColon, start, end)
      recordCount = index
      if column == textColumn, !isAtDash {
        return parseMapping(at: column, parent: parent, firstKey: nil)
      }
      position = end
      skipLine()
      let key = Scalar(style: .plain, start: start, end: end)
      return parseMapping(at: textColumn, parent: parent, firstKey: key)
    }
    if looksLikeEntry { return faultBelowValue(index, parent: parent) }
    let rest = position
    recover(to: parent)
    var last = min(lineStart, count)
    while last > rest, base[last - 1] <= .space { last -= 1 }
    report(.multiLineText, start, end, other: rest, last)
  }

  /// Reads a line at the wrong depth as an entry of the collection at `parent` if it is like one, else passes it.
  mutating func adoptAsSibling(parent: Int) {
    guard let level = levels.last, level.column == parent, level.isSequence == isAtDash,
      isAtDash || isKeyLike(from: position)
    else { return recover(to: parent) }
    adopt(at: parent)
  }

  /// Whether a line that stands between two open collections is read as an entry of the inner one.
  mutating func isStraySibling(at innerColumn: Int, parent: Int) -> Bool {
    guard column < innerColumn, let inner = levels.last else {
      recover(to: innerColumn)
      return column == innerColumn
    }
    let isItem = isAtDash
    let isEntry = isItem || isKeyLike(from: position)
    let outer = levels.count > 1 ? levels[levels.count - 2] : nil
    let fitsInner = isEntry && isItem == inner.isSequence
    let fitsOuter = isEntry && outer?.column == parent && outer?.isSequence == isItem
    // What belongs to the line has to be deeper than it.
    let isOuterOpener = isOpener(lineAt: position) && columnOfLine(below: position) <= innerColumn
    let isInner = fitsInner && !(fitsOuter && isOuterOpener)
    let sibling = isInner || !fitsOuter ? inner : outer ?? inner
    if isForgiving {
      isForgiving = false
    } else {
      report(.misaligned, position, contentEnd(from: position), other: sibling.start, sibling.start + 1)
    }
    guard fitsInner || fitsOuter else {
      recover(to: parent)
      return false
    }
    adopt(at: isInner ? innerColumn : parent)
    return isInner
  }

  /// Reads the line under the cursor, and those beside it at its indentation, as if they stood at another column.
  private mutating func adopt(at other: Int) {
    adoptions.append((from: column, to: other))
    column = other
  }

  /// Moves the line under the cursor to the column at which lines of its indentation are read.
  mutating func followAdoption() {
    while let (from, to) = adoptions.last {
      if column == from { return column = to }
      if column > min(from, to) { return }
      adoptions.removeLast()
    }
  }

  /// Passes anchors and tags, each of them a fault, as if they were not there.
  mutating func skipProperties() {
    while byte(at: position) == UInt8(ascii: "&") || byte(at: position) == UInt8(ascii: "!") {
      let start = position
      while !isSpaceOrEnd(position) { position += 1 }
      report(base[start] == UInt8(ascii: "&") ? .anchor : .tag, start, position)
      skipSpaces()
    }
  }

  /// Reads the node that an anchor or a tag stood before.
  mutating func parseNodeBehindProperties(parent: Int, at column: Int) {
    let start = position
    guard finishLine() else { return parseLineNode(parent: parent, at: column) }
    nextLine()
    if self.column > parent {
      parseLineNode(parent: parent, at: self.column)
    } else {
      push(Scalar(style: .missing, start: start, end: start))
    }
  }
}
