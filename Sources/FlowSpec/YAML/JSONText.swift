extension Tree {
  /// The tree as JSON on one line, every scalar a string; `null` where the file has no content.
  public var json: String { String(decoding: jsonBytes, as: UTF8.self) }

  /// The same in UTF-8.
  public var jsonBytes: [UInt8] {
    guard !records.isEmpty else { return Array("null".utf8) }
    var writer = TreeWriter(tree: self)
    writer.write()
    return writer.output
  }
}

/// Writes the nodes of a tree in their order, keeping the collections that are open.
private struct TreeWriter {
  private struct Open {
    var isMapping: Bool
    var left: Int
    var isKey: Bool
  }

  private let tree: Tree
  private var open: [Open] = []
  var output: [UInt8] = []

  init(tree: Tree) {
    self.tree = tree
    output.reserveCapacity(tree.file.bytes.count + 16)
  }

  mutating func write() {
    tree.file.bytes.withUnsafeBufferPointer { source in
      tree.decodedBytes.withUnsafeBufferPointer { decoded in
        for index in tree.records.indices { write(index, source, decoded) }
      }
    }
  }

  private mutating func write(
    _ index: Int,
    _ source: UnsafeBufferPointer<UInt8>,
    _ decoded: UnsafeBufferPointer<UInt8>
  ) {
    let record = tree.records[index]
    switch record.kind {
    case .scalar:
      if record.detail == Tree.Record.verbatim {
        let inset = record.style == .singleQuoted || record.style == .doubleQuoted ? 1 : 0
        let isEmpty = record.style == .missing || record.style == .literal || record.style == .folded
        let start = Int(record.start) + inset
        writeString(source[start..<max(start, isEmpty ? start : Int(record.end) - inset)])
      } else {
        let range = tree.decodedRanges[Int(record.detail)]
        writeString(decoded[range.lowerBound..<range.upperBound])
      }
      closeFinished()
    case .sequence, .mapping:
      let isMapping = record.kind == .mapping
      output.append(isMapping ? .openBrace : .openBracket)
      open.append(Open(isMapping: isMapping, left: record.childCount, isKey: isMapping))
      if record.childCount == 0 { closeFinished(isNew: true) }
    }
  }

  /// Writes what follows a value: a colon, a comma, or the brackets of all collections that it completes.
  private mutating func closeFinished(isNew: Bool = false) {
    var isNew = isNew
    while let last = open.indices.last {
      if !isNew {
        open[last].left -= 1
        if open[last].left > 0 {
          output.append(open[last].isKey ? .colon : .comma)
          if open[last].isMapping { open[last].isKey.toggle() }
          return
        }
      }
      isNew = false
      output.append(open[last].isMapping ? .closeBrace : .closeBracket)
      open.removeLast()
    }
  }

  private mutating func writeString(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    output.append(.quote)
    var plain = bytes.startIndex
    for offset in bytes.indices
    where bytes[offset] < 0x20 || bytes[offset] == .quote || bytes[offset] == .backslash {
      output.append(contentsOf: bytes[plain..<offset])
      writeEscape(bytes[offset])
      plain = offset + 1
    }
    output.append(contentsOf: bytes[plain...])
    output.append(.quote)
  }

  private mutating func writeEscape(_ byte: UInt8) {
    output.append(.backslash)
    switch byte {
    case .quote, .backslash: output.append(byte)
    case .lineFeed: output.append(UInt8(ascii: "n"))
    case .carriageReturn: output.append(UInt8(ascii: "r"))
    case .tab: output.append(UInt8(ascii: "t"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      output.append(contentsOf: "u00".utf8)
      output.append(digits[Int(byte >> 4)])
      output.append(digits[Int(byte & 15)])
    }
  }
}
