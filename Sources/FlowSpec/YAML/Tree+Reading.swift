/// Looks at records by their indices, which costs no ``Node``.
extension Tree {
  /// What `body` makes of the bytes of a scalar's text, which are not copied for it; nil for a collection.
  func withTextBytes<Result>(
    of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    let record = records[index]
    guard record.kind == .scalar else { return nil }
    if record.detail == Record.verbatim {
      let range = contentRange(of: record)
      return file.bytes.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: $0[range.lowerBound..<range.upperBound]))
      }
    }
    let range = decodedRanges[Int(record.detail)]
    return decodedBytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range.lowerBound..<range.upperBound]))
    }
  }

  /// The bytes of a scalar between its quotes, of a block scalar its lines.
  func contentRange(of record: Record) -> SourceRange {
    let range = record.range
    switch record.style {
    case .singleQuoted, .doubleQuoted: return SourceRange(range.lowerBound + 1, range.upperBound - 1)
    case .literal, .folded:
      let bytes = file.bytes[range.lowerBound..<range.upperBound]
      let header = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound - 1
      return SourceRange(header + 1, range.upperBound)
    default: return range
    }
  }

  /// Calls `body` with the indices of each key of a mapping and of its value, in the order of the file.
  func eachEntry(of index: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    guard records[index].kind == .mapping else { return }
    var key = index + 1
    for _ in 0..<records[index].childCount / 2 {
      let value = key + records[key].span
      body(key, value)
      key = value + records[value].span
    }
  }
}
