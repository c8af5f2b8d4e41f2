/// Looking at the lines around a fault, to tell what was meant. Never needed where there is none.
extension Parser {
  /// Whether what belongs to a line follows below: it ends with the colon of a key, or with `|` or `>`.
  func isOpener(lineAt content: Int) -> Bool {
    let end = contentEnd(from: content)
    var last = end - 1
    while last > content + 1, base[last] == .dash || base[last] == UInt8(ascii: "+") { last -= 1 }
    guard last > content else { return last == content && base[content] == .colon }
    let isBlockText = base[last] == UInt8(ascii: "|") || base[last] == UInt8(ascii: ">")
    return base[end - 1] == .colon || (isBlockText && base[last - 1] == .space)
  }

  /// Whether the last line with content before a line's start ends with the colon of a key.
  func isOpener(lineBefore lineStart: Int) -> Bool {
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

  /// Whether the next line can be the value of a key at a column that stands alone on its line.
  func isValue(lineBelow offset: Int, ofKeyAt keyColumn: Int) -> Bool {
    let column = columnOfLine(below: offset)
    return column > keyColumn || (column == keyColumn && isDash(lineBelow: offset))
  }

  func columnOfLine(below offset: Int) -> Int {
    guard let (line, content) = contentLine(below: offset) else { return Parser.endOfDocument }
    return content - line
  }

  func isDash(lineBelow offset: Int) -> Bool {
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
