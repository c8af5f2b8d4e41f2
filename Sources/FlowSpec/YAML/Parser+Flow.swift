/// Reading what brackets hold together.
extension Parser {
  /// Reads a collection in brackets as a value of block structure; the cursor is on its opening bracket.
  mutating func parseFlowValue(parent: Int) {
    let start = position
    let index = recordCount
    let faultsBefore = faults.count
    hasShallowFlowLine = false
    if parseFlowCollection(parent: parent) {
      finishValue(index, parent: parent)
    } else {
      refineFlowFault(from: faultsBefore, at: start)
      if hasShallowFlowLine { position = max(position, offsetOfClosingBracket(from: start + 1) ?? 0) }
      recover(to: parent)
      while column >= 0, isAtClosingBracket { recover(to: parent) }
    }
  }

  private var isAtClosingBracket: Bool {
    byte(at: position) == .closeBracket || byte(at: position) == .closeBrace
  }

  private mutating func parseFlowCollection(parent: Int) -> Bool {
    let start = position
    let isMapping = base[start] == .openBrace
    guard depth < Parser.maximumDepth else {
      report(.tooDeep, start, start + 1)
      _ = push(.scalar, .missing, start, start)
      return false
    }
    depth += 1
    position += 1
    let index = push(isMapping ? .mapping : .sequence, .flow, start, start + 1, detail: 0)
    var children = 0
    let isComplete: Bool
    if isMapping {
      let keysBefore = keys.open()
      isComplete = parseFlowEntries(start, parent: parent, children: &children)
      keys.close(keysBefore)
    } else {
      isComplete = parseFlowItems(start, parent: parent, children: &children)
    }
    depth -= 1
    if !isComplete {
      children = childCount(of: index)
      if isMapping, children % 2 == 1 {
        _ = push(.scalar, .missing, lastEnd, lastEnd)
        children += 1
      }
    }
    close(index, children: children, end: isComplete ? position : max(lastEnd, start + 1))
    return isComplete
  }

  private mutating func parseFlowItems(_ open: Int, parent: Int, children: inout Int) -> Bool {
    while true {
      guard skipFlowSpace(open, parent: parent) else { return false }
      if byte(at: position) == .closeBracket {
        position += 1
        return true
      }
      let item = position
      guard parseFlowNode(open, parent: parent) else { return false }
      children += 1
      let end = position
      guard skipFlowSpace(open, parent: parent) else { return false }
      switch byte(at: position) {
      case .comma: position += 1
      case .closeBracket: break
      case .colon:
        report(.pairInList, item, textEndInFlow(from: item), other: position, position + 1)
        return false
      default: return faultBehindFlowNode(open, item: item, end: end)
      }
    }
  }

  private mutating func parseFlowEntries(_ open: Int, parent: Int, children: inout Int) -> Bool {
    while true {
      guard skipFlowSpace(open, parent: parent) else { return false }
      if byte(at: position) == .closeBrace {
        position += 1
        return true
      }
      guard let key = scanFlowKey(open, parent: parent) else { return false }
      addKey(key)
      children += 1
      position += 1
      let valueStart = position
      guard skipFlowSpace(open, parent: parent) else { return false }
      let value = position
      if byte(at: position) == .comma || byte(at: position) == .closeBrace {
        _ = push(.scalar, .missing, valueStart, valueStart)
      } else {
        guard parseFlowNode(open, parent: parent) else { return false }
      }
      children += 1
      let end = position
      guard skipFlowSpace(open, parent: parent) else { return false }
      switch byte(at: position) {
      case .comma: position += 1
      case .closeBrace: break
      case .colon:
        report(.colonInValue, value, textEndInFlow(from: value), other: position, position + 1)
        return false
      default: return faultBehindFlowNode(open, item: valueStart, end: end)
      }
    }
  }

  /// Reads a key in braces and goes to its colon; nil after a fault.
  private mutating func scanFlowKey(_ open: Int, parent: Int) -> Scalar? {
    let start = position
    let scalar: Scalar
    switch byte(at: start) {
    case .quote, .apostrophe:
      guard let quoted = scanQuoted(parent: parent) else { return nil }
      let end = position
      skipSpaces()
      // Behind a quoted key the colon needs no space, but must not stand apart from both.
      if byte(at: position) == .colon, position == end || isSpaceOrEnd(position + 1) { return quoted }
      report(.keyWithoutValue, start, end, other: open, open + 1)
      return nil
    case .openBracket, .openBrace:
      report(.complexKey, start, start + 1)
      return nil
    case .question where isSpaceOrEnd(start + 1):
      report(.explicitKey, start, start + 1)
      return nil
    case .colon:
      let isEmpty = isSpaceOrEnd(start + 1)
      report(isEmpty ? .emptyKey : .colonInBrackets, start, isEmpty ? start + 1 : textEndInFlow(from: start))
      return nil
    case UInt8(ascii: "&"), UInt8(ascii: "!"):
      skipFlowProperties()
      guard skipFlowSpace(open, parent: parent) else { return nil }
      return scanFlowKey(open, parent: parent)
    case UInt8(ascii: "*"):
      report(.alias, start, contentEndInFlow(from: start))
      return nil
    default:
      guard mayStartFlowText(open) else { return nil }
      guard let plain = scanFlowPlain() else { return nil }
      scalar = plain
    }
    if byte(at: position) == .colon, isSpaceOrEnd(position + 1) { return scalar }
    if byte(at: position) == .colon {
      report(.missingValue, start, position + 1)
    } else {
      report(.keyWithoutValue, start, scalar.end, other: open, open + 1)
    }
    return nil
  }

  private mutating func parseFlowNode(_ open: Int, parent: Int) -> Bool {
    let start = position
    switch byte(at: start) {
    case .quote, .apostrophe:
      guard let scalar = scanQuoted(parent: parent) else { return false }
      push(scalar)
      return true
    case .openBracket, .openBrace: return parseFlowCollection(parent: parent)
    case UInt8(ascii: "&"), UInt8(ascii: "!"):
      skipFlowProperties()
      guard skipFlowSpace(open, parent: parent) else { return false }
      if byte(at: position) == .comma || isAtClosingBracket {
        _ = push(.scalar, .missing, start, start)
        return true
      }
      return parseFlowNode(open, parent: parent)
    case UInt8(ascii: "*"):
      let end = contentEndInFlow(from: start)
      report(.alias, start, end)
      push(Scalar(style: .plain, start: start, end: end))
      position = end
      return true
    default:
      guard mayStartFlowText(open), let scalar = scanFlowPlain() else { return false }
      push(scalar)
      return true
    }
  }

  /// Whether text without quotes may start under the cursor; where not, why is reported.
  private mutating func mayStartFlowText(_ open: Int) -> Bool {
    let start = position
    guard start < count else {
      report(.unclosedBracket, open, open + 1, other: count, count)
      return false
    }
    switch base[start] {
    case .dash where isSpaceOrEnd(start + 1) || isFlowIndicator(byte(at: start + 1)):
      report(.dashInBrackets, start, start + 1)
    case .comma: report(.strayComma, start, start + 1)
    case .closeBrace, .closeBracket: report(.wrongBracket, start, start + 1, other: open, open + 1)
    case .question:
      report(.questionInBrackets, start, textEndInFlow(from: start), other: start, start + 1)
    case .colon where isSpaceOrEnd(start + 1): report(.emptyKey, start, start + 1)
    case .colon: report(.colonInBrackets, start, textEndInFlow(from: start))
    case .hash: report(.commentNeedsSpace, start, start + 1)
    case let first where !mayStartText(first): report(.reservedStart, start, textEndInFlow(from: start))
    default: return true
    }
    return false
  }

  private func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == .comma || byte == .openBracket || byte == .closeBracket || byte == .openBrace
      || byte == .closeBrace
  }

  /// Reads text without quotes inside brackets; the cursor stops at what ends it.
  private mutating func scanFlowPlain() -> Scalar? {
    let start = position
    var offset = start
    scan: while offset < count {
      switch base[offset] {
      case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace, .lineFeed, .carriageReturn:
        break scan
      case .colon:
        if isSpaceOrEnd(offset + 1) || isFlowIndicator(byte(at: offset + 1)) { break scan }
      case .hash:
        if base[offset - 1] == .space { break scan }
      case .question:
        report(.questionInBrackets, start, textEndInFlow(from: start), other: offset, offset + 1)
        return nil
      case .tab:
        report(.tabInText, offset, offset + 1)
        return nil
      default: break
      }
      offset += 1
    }
    position = offset
    while offset > start, base[offset - 1] == .space { offset -= 1 }
    return Scalar(style: .plain, start: start, end: offset)
  }

  /// Passes white space, comments and line breaks inside brackets; false after a fault.
  private mutating func skipFlowSpace(_ open: Int, parent: Int) -> Bool {
    while position < count {
      switch base[position] {
      case .space: position += 1
      case .lineFeed, .carriageReturn:
        guard enterFlowLine(open, parent: parent) else { return false }
      case .hash where position == lineStart || base[position - 1] == .space: skipComment()
      case .tab:
        report(.tabInBrackets, position, position + 1)
        return false
      default: return true
      }
    }
    report(.unclosedBracket, open, open + 1, other: count, count)
    return false
  }

  /// Goes to the content of the next line, which has to stand deeper than the collection around the brackets.
  private mutating func enterFlowLine(_ open: Int, parent: Int) -> Bool {
    let end = position
    if base[position] == .carriageReturn { position += 1 }
    if position < count, base[position] == .lineFeed { position += 1 }
    let previousLine = lineStart
    lineStart = position
    skipSpaces()
    let indentation = position - lineStart
    guard position < count, !isLineEnd(position), base[position] != .hash else { return true }
    let isMarker = indentation == 0 && isAtMarker
    if indentation > parent, !isMarker { return true }
    if base[position] == .tab { return true }
    if !isMarker, hasShallowFlowLine || isAtClosingBracket || offsetOfClosingBracket(from: position) != nil {
      if !hasShallowFlowLine {
        report(.shallowFlowLine, position, position + 1, other: open, open + 1)
        hasShallowFlowLine = true
      }
      return true
    }
    report(.unclosedBracket, open, open + 1, other: position, position + 1)
    lineStart = previousLine
    position = end
    return false
  }
}
