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
    recover(to: parent)
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
        if isTemplate(at: start) {
          report(.textBehindBrace, start, end)
        } else if next == .colon {
          report(.complexKey, start, position)
        } else {
          report(.textBehindBracket, start, end, other: position, end)
        }
      } else if isOnSeveralLines(record) {
        // The quote that closes the text was most likely meant to open another.
        report(.unclosedQuote, start, contentEnd(ofLineAt: start))
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
    let record = records[index]
    report(
      .deeperThanValue,
      position,
      contentEnd(from: position),
      other: Int(record.start),
      Int(record.end)
    )
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
    let last = contentEnd(from: position)
    report(.multiLineText, start, end, other: position, last)
    recover(to: parent)
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
    if isForgiving {
      isForgiving = false
    } else {
      report(.misaligned, position, contentEnd(from: position), other: inner.start, inner.start + 1)
    }
    let isItem = isAtDash
    let isEntry = isItem || isKeyLike(from: position)
    let outer = levels.count > 1 ? levels[levels.count - 2] : nil
    let fitsInner = isEntry && isItem == inner.isSequence
    let fitsOuter = isEntry && outer?.column == parent && outer?.isSequence == isItem
    // What belongs to the line has to be deeper than it.
    let isOuterOpener = isOpener(lineAt: position) && columnOfLine(below: position) <= innerColumn
    guard fitsInner || fitsOuter else {
      recover(to: parent)
      return false
    }
    let isInner = fitsInner && !(fitsOuter && isOuterOpener)
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

  // MARK: Tabs

  /// A line whose indentation has a tab, with those that follow it. False where there is no content to go on with,
  /// the cursor being at a line's end then.
  mutating func enterTabbedLine() -> Bool {
    let firstTab = position
    let first = lineStart
    var lines = 1
    var content = passBlanks(from: position)
    var line = content
    while true {
      let next = ByteScan.behindLine(base, line, count)
      guard next < count, hasTabbedIndentation(lineAt: next) else { break }
      line = next
      lines += 1
    }
    let isBlank = lines == 1 && (content >= count || isLineEnd(content) || byte(at: content) == .hash)
    let end = lines == 1 ? content : passBlanks(from: line)
    report(isBlank ? .tabOnBlankLine : .tabIndentation, firstTab, end)
    if isStopped { return true }
    if lines == 1 {
      position = content
      if isBlank {
        if byte(at: content) == .hash, content < count { skipComment() }
        return false
      }
      column = likelyColumn(ofLineAt: first, content: content)
      if !adoptions.isEmpty { followAdoption() }
      return true
    }
    content = end
    position = content
    skipLine()
    isForgiving = true
    return false
  }

  private func passBlanks(from start: Int) -> Int {
    var offset = start
    while offset < count, base[offset] == .space || base[offset] == .tab { offset += 1 }
    return offset
  }

  private func hasTabbedIndentation(lineAt start: Int) -> Bool {
    var offset = start
    while offset < count, base[offset] == .space { offset += 1 }
    return offset < count && base[offset] == .tab
  }

  /// The column that a line's neighbours suggest, where its own indentation says nothing.
  private func likelyColumn(ofLineAt lineStart: Int, content: Int) -> Int {
    let next = max(0, columnOfLine(below: content))
    let columns = levels.map(\.column)
    let innermost = columns.last ?? 0
    let isAwaited = isOpener(lineBefore: lineStart)
    if byte(at: content) == .dash, isSpaceOrEnd(content + 1) {
      if isAwaited { return isDash(lineBelow: content) && next >= innermost ? next : innermost + 2 }
      return levels.last { $0.isSequence }?.column ?? innermost
    }
    if isOpener(lineAt: content) {
      if isAwaited { return (innermost + next) / 2 }
      return columns.last { $0 < next } ?? innermost
    }
    if isAwaited { return next > innermost ? next : innermost + 2 }
    return columns.contains(next) ? next : innermost
  }

  /// Whether what belongs to a line follows below: it ends with the colon of a key, or with `|` or `>`.
  private func isOpener(lineAt content: Int) -> Bool {
    let end = contentEnd(from: content)
    var last = end - 1
    while last > content + 1, base[last] == .dash || base[last] == UInt8(ascii: "+") { last -= 1 }
    guard last > content else { return last == content && base[content] == .colon }
    let isBlockText = base[last] == UInt8(ascii: "|") || base[last] == UInt8(ascii: ">")
    return base[end - 1] == .colon || (isBlockText && base[last - 1] == .space)
  }

  private func isOpener(lineBefore lineStart: Int) -> Bool {
    var end = lineStart
    while end > 0 {
      var start = end - 1
      while start > 0, base[start - 1] != .lineFeed { start -= 1 }
      let content = contentEnd(from: start)
      if content > start { return base[content - 1] == .colon }
      end = start
    }
    return false
  }

  // MARK: Looking ahead

  /// Whether the next line can be the value of a key at a column that stands alone on its line.
  func isValue(lineBelow offset: Int, ofKeyAt keyColumn: Int) -> Bool {
    let column = columnOfLine(below: offset)
    return column > keyColumn || (column == keyColumn && isDash(lineBelow: offset))
  }

  private func columnOfLine(below offset: Int) -> Int {
    guard let (line, content) = contentLine(below: offset) else { return Parser.endOfDocument }
    return content - line
  }

  private func isDash(lineBelow offset: Int) -> Bool {
    guard let (_, content) = contentLine(below: offset) else { return false }
    return base[content] == .dash && isSpaceOrEnd(content + 1)
  }

  /// The next line that is neither blank nor a comment, and where its content starts.
  private func contentLine(below offset: Int) -> (line: Int, content: Int)? {
    var line = ByteScan.behindLine(base, offset, count)
    while line < count {
      var content = line
      while content < count, base[content] == .space { content += 1 }
      if content < count, !isLineEnd(content), base[content] != .hash { return (line, content) }
      line = ByteScan.behindLine(base, content, count)
    }
    return nil
  }

  /// Whether a colon makes a key of what stands on a line from an offset on.
  func isKeyLike(from start: Int) -> Bool {
    var offset = start
    if byte(at: start) == .quote || byte(at: start) == .apostrophe {
      offset += 1
      while offset < count, base[offset] != base[start], !isLineEnd(offset) { offset += 1 }
    }
    let end = contentEnd(from: offset)
    while offset < end {
      if base[offset] == .colon, isSpaceOrEnd(offset + 1) { return true }
      offset += 1
    }
    return false
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

  /// Passes tabs and spaces before a value: one fault.
  mutating func skipTabs(_ kind: SyntaxFault.Kind) {
    guard byte(at: position) == .tab else { return }
    let start = position
    position = passBlanks(from: position)
    report(isLineEnd(position) ? .tabBehindText : kind, start, position)
  }
}

extension ByteScan {
  /// The start of the line below the one that an offset is on.
  static func behindLine(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = lineEnd(base, start, end)
    if offset < end, base[offset] == .carriageReturn { offset += 1 }
    if offset < end, base[offset] == .lineFeed { offset += 1 }
    return offset
  }
}
