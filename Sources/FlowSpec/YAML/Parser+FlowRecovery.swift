/// Faults inside brackets.
extension Parser {
  /// How many nodes a collection has that was given up in the midst of one.
  func childCount(of index: Int) -> Int {
    var child = index + 1
    var children = 0
    while child < recordCount {
      child += records[child].span
      children += 1
    }
    return children
  }

  /// Something other than a comma or the closing bracket behind an item. Always false: the collection is given up.
  mutating func faultBehindFlowNode(_ open: Int, item: Int, end: Int) -> Bool {
    guard position < count else {
      report(.unclosedBracket, open, open + 1, other: count, count)
      return false
    }
    switch base[position] {
    case .closeBrace, .closeBracket: report(.wrongBracket, position, position + 1, other: open, open + 1)
    case .hash: report(.commentNeedsSpace, position, position + 1)
    case _ where mayContinue(item: item, end: end):
      report(.multiLineText, item, end, other: position, contentEndInFlow(from: position))
    default: report(.missingComma, end, end, other: open, open + 1)
    }
    return false
  }

  /// Whether text without quotes goes on on another line.
  private func mayContinue(item: Int, end: Int) -> Bool {
    guard end > item, mayStartText(base[item]), lineStart > end else { return false }
    return mayStartText(base[position]) && !isKeyLike(from: position)
  }

  /// Passes anchors and tags inside brackets, each of them a fault, as if they were not there.
  mutating func skipFlowProperties() {
    while byte(at: position) == UInt8(ascii: "&") || byte(at: position) == UInt8(ascii: "!") {
      let start = position
      position = contentEndInFlow(from: start)
      report(base[start] == UInt8(ascii: "&") ? .anchor : .tag, start, position)
      skipSpaces()
    }
  }

  /// The end of the word at an offset, inside brackets.
  func contentEndInFlow(from start: Int) -> Int {
    var end = min(count, start + 1)
    while end < count, !isSpaceOrEnd(end), base[end] != .comma, base[end] != .closeBracket,
      base[end] != .closeBrace
    {
      end += 1
    }
    return end
  }

  /// A fault in braces or brackets that are no collection but the start of a message is told as that.
  mutating func refineFlowFault(from first: Int, at start: Int) {
    guard faults.count > first, isTemplate(at: start) else { return }
    switch faults[first].kind {
    case .keyWithoutValue, .questionInBrackets, .reservedStart:
      faults.removeSubrange(first...)
      faults.append(SyntaxFault(.textBehindBrace, start, contentEnd(from: start)))
    default: break
    }
  }

  /// Whether `{name}` or `{order.eta|soon}` stands at an offset, or `[word]` with text behind it.
  func isTemplate(at start: Int) -> Bool {
    let isBrace = byte(at: start) == .openBrace
    let close = isBrace ? UInt8.closeBrace : .closeBracket
    var offset = start + 1
    while offset < count, base[offset] != close {
      switch base[offset] {
      case .lineFeed, .carriageReturn, .comma, .colon, .quote, .openBrace, .openBracket: return false
      default: offset += 1
      }
    }
    guard offset < count, offset > start + 1 else { return false }
    return isBrace || contentEnd(from: offset) > offset + 1
  }

  /// Where a text without quotes ends inside brackets, whatever is in it: before a comma, a bracket or the line's end.
  func textEndInFlow(from start: Int) -> Int {
    var end = start
    while end < count, !isLineEnd(end), base[end] != .comma, base[end] != .closeBracket,
      base[end] != .closeBrace, !(base[end] == .hash && end > start && base[end - 1] == .space)
    {
      end += 1
    }
    while end > start, base[end - 1] == .space { end -= 1 }
    return end
  }

  /// Where the bracket that is open at an offset is closed; nil where it is not.
  func offsetOfClosingBracket(from start: Int) -> Int? {
    var open = 1
    var offset = start
    while offset < count {
      switch base[offset] {
      case .openBracket, .openBrace: open += 1
      case .closeBracket, .closeBrace:
        open -= 1
        if open == 0 { return offset }
      case .quote, .apostrophe:
        guard let before = offset > 0 ? base[offset - 1] : nil,
          before == .space || before == .comma || before == .openBracket || before == .openBrace
        else { break }
        let quote = base[offset]
        var end = offset + 1
        while end < count, base[end] != quote, !isLineEnd(end) { end += 1 }
        if end < count, base[end] == quote { offset = end }
      default: break
      }
      offset += 1
    }
    return nil
  }
}
