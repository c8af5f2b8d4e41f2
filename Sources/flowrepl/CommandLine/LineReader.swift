import FlowSpec

/// Reads lines from a stream as they come.
struct LineReader {
  /// A longer line is passed over.
  static let maximumBytes = 16 << 20

  private let input: any InputStream
  private var buffer: [UInt8] = []
  private var next = 0
  private var isAtEnd = false
  /// Counts from 1; 0 before the first line.
  private(set) var lineNumber = 0
  /// Whether the last line was longer than can be read, and is given as an empty one.
  private(set) var isTooLong = false
  /// Whether a line feed ended the last line.
  private(set) var isTerminated = true
  /// Whether a carriage return stood before that.
  private(set) var hasReturn = false

  init(_ input: any InputStream) { self.input = input }

  /// The next line without its line break; nil at the end.
  ///
  /// - Parameter beforeWaiting: called each time before more input is read, which may take long.
  mutating func line(beforeWaiting: () throws -> Void) throws -> ArraySlice<UInt8>? {
    var searched = next
    isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { next = end + 1 }
        return line(next..<end)
      }
      if isAtEnd {
        defer { next = buffer.count }
        isTerminated = false
        return isTooLong || next < buffer.count ? line(next..<buffer.count) : nil
      }
      isTooLong = isTooLong || buffer.count - next > Self.maximumBytes
      if isTooLong { next = buffer.count }
      buffer.removeSubrange(..<next)
      next = 0
      searched = buffer.count
      try beforeWaiting()
      let chunk = try input.read(atMost: 1 << 16)
      isAtEnd = chunk.isEmpty
      buffer += chunk
    }
  }

  private mutating func line(_ range: Range<Int>) -> ArraySlice<UInt8> {
    lineNumber += 1
    let line = buffer[range]
    hasReturn = line.last == UInt8(ascii: "\r")
    return isTooLong ? [] : hasReturn ? line.dropLast() : line
  }

  /// Says where the last line was passed over.
  func tooLong(in name: String) -> StyledText {
    StyledText("\(name):\(lineNumber): a line of more than \(Self.maximumBytes >> 20) MB was skipped\n")
  }
}
