/// Lines from a pipe or a file, or from a terminal that can't be edited on: no prompt, no escapes.
final class PipeReader: LineSource {
  /// A line may have this many bytes, as at a terminal; of a longer one nothing is kept.
  static let lineLimitBytes = 65_536

  private let input: any InputStream
  private let chunkBytes: Int
  private var buffer: [UInt8] = []
  private var unread = 0..<0
  private var lineNumber = 0
  private var isAtEnd = false

  init(_ input: any InputStream, chunkBytes: Int = 65_536) {
    self.input = input
    self.chunkBytes = max(chunkBytes, 1)
  }

  func remember(_ line: String) {}

  /// Signals do here what they do to any program in a pipeline.
  func pendingSignal() -> Int32? { nil }

  func next(_ view: PromptView) -> LineEvent { next() }

  func next() -> LineEvent {
    var line: [UInt8] = []
    var isTooLong = false
    while fill() {
      let piece = buffer[unread]
      let lineEnd = piece.firstIndex(of: UInt8(ascii: "\n"))
      let part = piece[..<(lineEnd ?? piece.endIndex)]
      // One byte more for a carriage return.
      if line.count + part.count > Self.lineLimitBytes + 1 { isTooLong = true }
      if isTooLong { line = [] } else { line += part }
      unread = (lineEnd.map { $0 + 1 } ?? piece.endIndex)..<unread.upperBound
      if lineEnd != nil { return event(line, isTooLong) }
    }
    return line.isEmpty && !isTooLong ? .end : event(line, isTooLong)
  }

  private func fill() -> Bool {
    if !unread.isEmpty { return true }
    if isAtEnd { return false }
    // Input that fails has no more to give: it ends there, as a pipe does whose writer has died.
    buffer = (try? input.read(atMost: chunkBytes)) ?? []
    unread = buffer.indices
    isAtEnd = buffer.isEmpty
    return !isAtEnd
  }

  private func event(_ bytes: [UInt8], _ isTooLong: Bool) -> LineEvent {
    lineNumber += 1
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...]
    if isTooLong || line.count > Self.lineLimitBytes {
      return .refused(
        "line \(lineNumber) of the input is longer than \(Self.lineLimitBytes) bytes; it was left out"
      )
    }
    if let zero = line.firstIndex(of: 0) {
      return .refused(
        "line \(lineNumber) of the input has a zero byte at byte \(zero + 1), so it is no text; it was left out"
      )
    }
    guard let text = String(validating: line, as: UTF8.self) else {
      let place = Self.validPrefix(line) + 1
      return .refused(
        "line \(lineNumber) of the input is not UTF-8 text at byte \(place); save it as UTF-8 and send it again"
      )
    }
    return .line(text)
  }

  /// How many bytes make whole characters before the first that doesn't.
  private static func validPrefix(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var count = 0
    while case .valid(let encoded) = decoder.parseScalar(from: &source) { count += encoded.count }
    return count
  }
}
