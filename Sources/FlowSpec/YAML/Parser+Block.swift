/// Reading what indentation holds together.
extension Parser {
  /// Reads the node under the cursor: the first thing of its line, or what stands behind `- `.
  ///
  /// - Parameters:
  ///   - parent: The column of the collection around it; all that belongs to the node stands deeper.
  ///   - column: Where the node stands, which is the column of its keys or items if it has any.
  mutating func parseLineNode(parent: Int, at column: Int) {
    let start = position
    switch byte(at: start) {
    case .dash where isSpaceOrEnd(start + 1):
      parseSequence(at: column, parent: parent)
    case .openBracket, .openBrace:
      parseFlowValue(parent: parent)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      parseBlockText(parent: parent)
    case UInt8(ascii: "&"), UInt8(ascii: "!"):
      skipProperties()
      parseNodeBehindProperties(parent: parent, at: column)
    case .question where isSpaceOrEnd(start + 1), .colon where isSpaceOrEnd(start + 1):
      parseMapping(at: column, parent: parent, firstKey: nil)
    case .quote, .apostrophe:
      guard let scalar = scanQuoted(parent: parent) else { return giveUpValue(at: start, parent: parent) }
      if isBeforeKeyColon(scalar) {
        parseMapping(at: column, parent: parent, firstKey: scalar)
      } else {
        finishValue(push(scalar), parent: parent)
      }
    case let first:
      let isText = mayStartText(first)
      if !isText { report(.reservedStart, start, contentEnd(from: start)) }
      let scalar = scanPlain()
      if byte(at: position) == .colon, position < count {
        parseMapping(at: column, parent: parent, firstKey: scalar)
      } else if isText {
        finishText(push(scalar), parent: parent, at: column)
      } else {
        push(scalar)
        recover(to: parent)
      }
    }
  }

  /// Whether text without quotes may start with a byte. (`-`, `?` and `:` may, where no space follows.)
  @inline(__always)
  func mayStartText(_ first: UInt8) -> Bool {
    switch first {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace, .hash, UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), .apostrophe, .quote,
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      false
    default: true
    }
  }

  // MARK: Mappings

  /// Reads a mapping whose keys stand at a column.
  ///
  /// - Parameter firstKey: What was read already, the cursor being at its colon; nil where the first key has a fault.
  mutating func parseMapping(at keyColumn: Int, parent: Int, firstKey: Scalar?) {
    let start = firstKey?.start ?? position
    guard enter(at: keyColumn, isSequence: false, start: start, parent: parent) else { return }
    let index = push(.mapping, .block, start, start, detail: 0)
    let keysBefore = keys.open()
    var children = 0
    var key = firstKey
    repeat {
      if let scalar = key ?? parseKey(at: keyColumn) {
        addKey(scalar)
        parseEntryValue(keyColumn: keyColumn)
        children += 2
      }
      key = nil
    } while column == keyColumn || (column > parent && isStraySibling(at: keyColumn, parent: parent))
    keys.close(keysBefore)
    leave()
    close(index, children: children, end: lastEnd)
  }

  /// Reads what belongs to a key; the cursor is at the key's colon.
  @inline(__always)
  private mutating func parseEntryValue(keyColumn: Int) {
    if byte(at: position) == .colon, position < count { position += 1 }
    let start = position
    skipSpaces()
    switch byte(at: position) {
    case .lineFeed, .carriageReturn:
      parseIndentedValue(keyColumn: keyColumn, missingAt: start)
    case .hash, .tab, UInt8(ascii: "&"), UInt8(ascii: "!"):
      parseUnusualValue(keyColumn: keyColumn, from: start)
    default:
      parseInlineValue(parent: keyColumn)
    }
  }

  /// Reads a value that is not on the line of its key.
  private mutating func parseIndentedValue(keyColumn: Int, missingAt offset: Int) {
    nextLine()
    if column > keyColumn {
      parseLineNode(parent: keyColumn, at: column)
    } else if column == keyColumn, isAtDash {
      parseSequence(at: keyColumn, parent: keyColumn)
    } else {
      _ = push(.scalar, .missing, offset, offset)
    }
  }

  /// Passes a comment, tabs and properties behind a key's colon, then reads the value.
  private mutating func parseUnusualValue(keyColumn: Int, from start: Int) {
    skipTabs(.tabBeforeValue)
    if byte(at: position) == UInt8(ascii: "&") || byte(at: position) == UInt8(ascii: "!") { skipProperties() }
    if finishLine() {
      parseIndentedValue(keyColumn: keyColumn, missingAt: start)
    } else {
      parseInlineValue(parent: keyColumn)
    }
  }

  /// Reads a value on the line of its key.
  @inline(__always)
  private mutating func parseInlineValue(parent: Int) {
    let start = position
    switch byte(at: start) {
    case .openBracket, .openBrace: parseFlowValue(parent: parent)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): parseBlockText(parent: parent)
    case .quote, .apostrophe:
      guard let scalar = scanQuoted(parent: parent) else { return giveUpValue(at: start, parent: parent) }
      finishValue(push(scalar), parent: parent)
    case let first:
      guard mayStartText(first), !(isSpaceOrEnd(start + 1) && isLoneIndicator(first)) else {
        return parseFaultyText(parent: parent)
      }
      let scalar = scanPlain()
      let index = push(scalar)
      if byte(at: position) == .colon, position < count {
        report(.unquotedColon, start, contentEnd(from: start), other: position, position + 1)
        recover(to: parent)
      } else {
        finishText(index, parent: parent, at: Parser.inline)
      }
    }
  }

  @inline(__always)
  private func isLoneIndicator(_ byte: UInt8) -> Bool { byte == .dash || byte == .question || byte == .colon }

  /// A value that starts like something else than text.
  private mutating func parseFaultyText(parent: Int) {
    let start = position
    let end = contentEnd(from: start)
    switch byte(at: start) {
    case .dash: report(.listOnKeyLine, start, end)
    case .question: report(.explicitKey, start, end)
    case .colon: report(.unquotedColon, start, end, other: start, start + 1)
    default: report(.reservedStart, start, end)
    }
    push(Scalar(style: .plain, start: start, end: end))
    recover(to: parent)
  }

  // MARK: Sequences

  /// Reads a sequence whose dashes stand at a column, which may be that of the key that it belongs to.
  mutating func parseSequence(at dashColumn: Int, parent: Int) {
    let start = position
    guard enter(at: dashColumn, isSequence: true, start: start, parent: parent) else { return }
    let index = push(.sequence, .block, start, start, detail: 0)
    var children = 0
    repeat {
      parseItem(dashColumn: dashColumn)
      children += 1
    } while (column == dashColumn && isAtItem(of: dashColumn, parent: parent))
      || (column > parent && column != dashColumn && isStraySibling(at: dashColumn, parent: parent))
    leave()
    close(index, children: children, end: lastEnd)
  }

  private mutating func parseItem(dashColumn: Int) {
    position += 1
    let start = position
    skipSpaces()
    if byte(at: position) == .tab { skipTabs(.tabBeforeValue) }
    if isLineEnd(position) || byte(at: position) == .hash, finishLine() {
      nextLine()
      if column > dashColumn {
        parseLineNode(parent: dashColumn, at: column)
      } else {
        _ = push(.scalar, .missing, start, start)
      }
    } else {
      parseLineNode(parent: dashColumn, at: position - lineStart)
    }
  }

  /// Whether the cursor is on a dash with white space behind it.
  @inline(__always)
  var isAtDash: Bool { byte(at: position) == .dash && isSpaceOrEnd(position + 1) }

  /// Whether the line under the cursor, at the column of a sequence's dashes, is its next item.
  @inline(__always)
  private mutating func isAtItem(of dashColumn: Int, parent: Int) -> Bool {
    if isAtDash { return true }
    // The dashes of a key's list may stand at the key's own column; then this is the next key.
    if parent == dashColumn { return false }
    report(.keyAmongItems, position, contentEnd(from: position), other: position, position)
    while column == dashColumn, !isAtDash { recover(to: dashColumn) }
    return column == dashColumn
  }

  // MARK: Depth

  /// Goes into a collection; where that is too deep, passes over it as a missing value.
  private mutating func enter(at column: Int, isSequence: Bool, start: Int, parent: Int) -> Bool {
    guard depth < Parser.maximumDepth else {
      report(.tooDeep, start, contentEnd(from: start))
      giveUpValue(at: start, parent: parent)
      return false
    }
    depth += 1
    levels.append(Level(column: column, isSequence: isSequence, start: start))
    return true
  }

  private mutating func leave() {
    depth -= 1
    levels.removeLast()
  }
}
