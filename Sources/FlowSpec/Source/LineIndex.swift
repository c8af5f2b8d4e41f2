/// A place as people say it. Both numbers count from 1; columns are Unicode scalars.
public struct SourcePosition: Hashable, Sendable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (one: SourcePosition, other: SourcePosition) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// Finds lines and columns for byte offsets. Lines end at LF; a CR before it belongs to the line break.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  public init(_ file: SourceFile) {
    bytes = file.bytes
    var starts = [0]
    for (offset, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  public var lineCount: Int { lineStarts.count }

  public func position(of offset: Int) -> SourcePosition {
    let offset = min(offset, bytes.count)
    let line = lineNumber(of: offset)
    var start = lineStarts[line - 1]
    if line == 1 && hasByteOrderMark { start = min(3, offset) }
    // Every byte that is not a continuation byte starts a scalar.
    let column = bytes[start..<max(start, offset)].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return SourcePosition(line: line, column: column)
  }

  /// The bytes of a line (from 1) without its line break.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  /// The offset at which a line (from 1) starts.
  public func start(ofLine number: Int) -> Int {
    number < 1 ? 0 : number <= lineStarts.count ? lineStarts[number - 1] : bytes.count
  }

  private var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
