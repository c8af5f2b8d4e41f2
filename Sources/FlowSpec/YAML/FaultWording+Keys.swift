extension FaultWording {
  /// What is wrong with keys; nil for other faults.
  func ofKeys(_ fault: SyntaxFault) -> Diagnostic? {
    let range = fault.range
    switch fault.kind {
    case .mergeKey:
      return error(
        .mergeKey,
        "`<<` copies another mapping in some readers, and specs have no such key",
        range,
        help: "write the entries out"
      )
    case .explicitKey:
      return error(
        .explicitKey,
        "a key that is introduced by `?` cannot be used",
        range,
        help: "write `key: value`; if this is text, put it in quotes"
      )
    case .complexKey:
      return error(
        .complexKey,
        "a list or a mapping cannot be a key",
        range,
        help: "use a text as the key; if this is a message, put it in quotes"
      )
    case .multiLineKey:
      return error(.complexKey, "a key cannot go on over several lines", range, help: "write it on one line")
    case .emptyKey:
      return error(.emptyKey, "there is no key before the colon", range, help: "write a key before the colon")
    case .longKey:
      return error(
        .longKey,
        "this key has more than \(Parser.maximumKeyLength) characters",
        range,
        help: "use a shorter key; if this is a message, put it in quotes"
      )
    case .duplicateKey:
      return error(
        .duplicateKey,
        "the key \(quoted(range)) is written twice",
        range,
        notes: [note("it is written here first", fault.other ?? range)],
        help: "rename one of them or take it out"
      )
    case .missingColon: return ofMissingColon(fault)
    case .missingSpace:
      let behind = SourceRange(range.upperBound, range.upperBound)
      return error(
        .missingSpace,
        "a space is missing behind the colon",
        range,
        "write a space behind the colon",
        [TextEdit(behind, " ")]
      )
    default: return nil
    }
  }

  private func ofMissingColon(_ fault: SyntaxFault) -> Diagnostic {
    let range = fault.range
    let bytes = file.bytes[range.lowerBound..<min(range.upperBound, file.bytes.count)]
    let word = bytes.prefix { FaultWording.isKeyByte($0) }
    let rest = bytes[word.endIndex...].drop { $0 == .space }
    if !word.isEmpty, rest.first == .colon, rest.dropFirst().first != UInt8(ascii: "/") {
      let behind = rest.startIndex + 1
      return error(
        .missingSpace,
        "a space is missing behind the colon",
        SourceRange(rest.startIndex, behind),
        "write a space behind the colon",
        [TextEdit(SourceRange(behind, behind), " ")]
      )
    }
    if !word.isEmpty, rest.first == UInt8(ascii: "=") {
      let value = rest.dropFirst().drop { $0 == .space }
      return error(
        .missingColon,
        "a key and its value are separated by a colon, not by `=`",
        SourceRange(rest.startIndex, rest.startIndex + 1),
        "write a colon and a space",
        [TextEdit(SourceRange(word.endIndex, value.startIndex), ": ")]
      )
    }
    let message = "this line has no colon, so it is neither a key nor a value"
    let isQuoted = bytes.first == .quote || bytes.first == .apostrophe
    guard !word.isEmpty || isQuoted, bytes.first.map({ $0 != .openBrace && $0 != .openBracket }) ?? false
    else {
      return error(
        .missingColon,
        message,
        range,
        help: "write `key: value`, or put the text behind the key it belongs to"
      )
    }
    let end = isQuoted || rest.isEmpty ? range.upperBound : word.endIndex
    return error(
      .missingColon,
      message,
      range,
      "write a colon behind the key; if the line belongs to the text above, put that in quotes or under `|`",
      [TextEdit(SourceRange(end, end), ":")],
      isSafe: false
    )
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: byte >= 0x80
    }
  }
}
