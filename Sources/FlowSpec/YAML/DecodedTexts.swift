/// The texts of scalars that are not simply their bytes, written end to end.
struct DecodedTexts {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  private(set) var ranges: [SourceRange] = []
  /// Where the text that is being written starts.
  private var start = 0

  /// Room for all texts of a file: the longest that its bytes can mean (`\L` is two bytes for three).
  static func room(forFileOf count: Int) -> Int { count / 2 * 3 + 16 }

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// The last byte of the text being written.
  var last: UInt8? { length > 0 ? bytes[count - 1] : nil }

  /// Bytes of the text being written.
  var length: Int { count - start }

  mutating func begin() { start = count }

  /// Keeps the text that was written and gives its number.
  mutating func end() -> UInt32 {
    ranges.append(SourceRange(start, count))
    start = count
    return UInt32(truncatingIfNeeded: ranges.count - 1)
  }

  /// Drops what was written since `begin`.
  mutating func cancel() { count = start }

  /// Cuts the text being written to a length.
  mutating func cut(to length: Int) { count = min(count, start + length) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard count < bytes.count else { return }
    bytes[count] = byte
    count += 1
  }

  mutating func append(_ byte: UInt8, times: Int) {
    for _ in 0..<times { append(byte) }
  }

  @inline(__always)
  mutating func append(_ from: UnsafePointer<UInt8>, _ length: Int) {
    guard length > 0, length <= bytes.count - count, let to = bytes.baseAddress else { return }
    (to + count).update(from: from, count: length)
    count += length
  }

  /// Adds a character in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }

  func text(_ number: UInt32) -> UnsafeBufferPointer<UInt8> {
    let range = ranges[Int(number)]
    return UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<range.upperBound])
  }
}
