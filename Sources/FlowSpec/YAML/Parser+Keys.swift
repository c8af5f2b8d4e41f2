/// Reading keys and watching over them.
extension Parser {
  /// The most characters a key may have, colon not counted: the limit of YAML for keys without `?`.
  static let maximumKeyLength = 1024

  /// Whether a colon makes a key of the quoted text just read; the cursor is behind its quote and goes to the colon.
  mutating func isBeforeKeyColon(_ scalar: Scalar) -> Bool {
    let end = position
    skipSpaces()
    guard position < count, base[position] == .colon else {
      position = end
      return false
    }
    if !isSpaceOrEnd(position + 1) { report(.missingSpace, position, position + 1) }
    return true
  }

  /// Reads the key under the cursor up to its colon; nil where there is none, the fault having been passed.
  mutating func parseKey(at keyColumn: Int) -> Scalar? {
    let start = position
    switch byte(at: start) {
    case .dash where isSpaceOrEnd(start + 1):
      report(.listAmongKeys, start, contentEnd(from: start))
      repeat { recover(to: keyColumn) } while column == keyColumn && isAtDash
      return nil
    case .question where isSpaceOrEnd(start + 1):
      report(.explicitKey, start, contentEnd(from: start))
      repeat { recover(to: keyColumn) } while column == keyColumn && byte(at: position) == .colon
      return nil
    case .colon where isSpaceOrEnd(start + 1):
      report(.emptyKey, start, start + 1)
      recover(to: keyColumn)
      return nil
    case UInt8(ascii: "&"), UInt8(ascii: "!"):
      skipProperties()
      if finishLine() {
        nextLine()
        return nil
      }
      return parseKey(at: keyColumn)
    case .openBracket, .openBrace:
      let end = contentEnd(from: start)
      report(isKeyLike(from: start) ? .complexKey : .missingColon, start, end)
      recover(to: keyColumn)
      return nil
    case .quote, .apostrophe:
      guard let scalar = scanQuoted(parent: keyColumn) else {
        recover(to: keyColumn)
        return nil
      }
      if isBeforeKeyColon(scalar) { return scalar }
      report(.missingColon, start, contentEnd(from: start))
      recover(to: keyColumn)
      return nil
    case let first:
      let isText = mayStartText(first)
      if !isText { report(.reservedStart, start, contentEnd(from: start)) }
      let scalar = scanPlain()
      if byte(at: position) == .colon, position < count { return scalar }
      return isText ? keyWithoutColon(scalar, at: keyColumn) : passKey(to: keyColumn)
    }
  }

  private mutating func passKey(to keyColumn: Int) -> Scalar? {
    recover(to: keyColumn)
    return nil
  }

  /// A line that should be a key and has no colon. Where deeper lines follow, they are its value all the same.
  private mutating func keyWithoutColon(_ scalar: Scalar, at keyColumn: Int) -> Scalar? {
    report(.missingColon, scalar.start, scalar.end)
    skipLine()
    if isValue(lineBelow: position, ofKeyAt: keyColumn), !hasColon(scalar) { return scalar }
    return passKey(to: keyColumn)
  }

  private func hasColon(_ scalar: Scalar) -> Bool {
    (scalar.start..<scalar.end).contains { base[$0] == .colon }
  }

  /// Adds a key to the tree and checks it against its siblings.
  @inline(__always)
  mutating func addKey(_ scalar: Scalar) {
    push(scalar)
    if position - scalar.start > Parser.maximumKeyLength { checkLength(of: scalar) }
    let text = text(of: scalar)
    if text.count < 3 { checkShort(scalar, text) }
    if let first = keys.add(text, at: SourceRange(scalar.start, scalar.end)) {
      report(.duplicateKey, scalar.start, scalar.end, other: first.lowerBound, first.upperBound)
    }
    if scalar.style != .plain { checkLines(of: scalar) }
  }

  private mutating func checkShort(_ scalar: Scalar, _ text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty {
      report(.emptyKey, scalar.start, scalar.end)
    } else if scalar.style == .plain, text.count == 2, text[0] == UInt8(ascii: "<"), text[1] == text[0] {
      report(.mergeKey, scalar.start, scalar.end)
    }
  }

  private mutating func checkLength(of scalar: Scalar) {
    var characters = 0
    for offset in scalar.start..<position where base[offset] & 0xC0 != 0x80 { characters += 1 }
    if characters > Parser.maximumKeyLength { report(.longKey, scalar.start, scalar.end) }
  }

  private mutating func checkLines(of scalar: Scalar) {
    let end = ByteScan.lineEnd(base, scalar.start, count)
    if end < scalar.end { report(.multiLineKey, scalar.start, end) }
  }

  /// The bytes of a scalar's text, in the file or among the decoded texts; valid until the next text is decoded.
  @inline(__always)
  func text(of scalar: Scalar) -> UnsafeBufferPointer<UInt8> {
    if scalar.detail == Tree.Record.verbatim {
      let inset = scalar.style == .plain || scalar.style == .missing ? 0 : 1
      return UnsafeBufferPointer(
        start: base + scalar.start + inset,
        count: max(0, scalar.end - scalar.start - 2 * inset)
      )
    }
    return decoded.text(scalar.detail)
  }
}
