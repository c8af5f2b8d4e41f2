/// Tabs where only spaces may be: told once, and read as the spaces that were most likely meant.
extension Parser {
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

  func passBlanks(from start: Int) -> Int {
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

  /// Passes tabs and spaces before a value: one fault.
  mutating func skipTabs(_ kind: SyntaxFault.Kind) {
    guard byte(at: position) == .tab else { return }
    let start = position
    position = passBlanks(from: position)
    report(isLineEnd(position) ? .tabBehindText : kind, start, position)
  }
}
