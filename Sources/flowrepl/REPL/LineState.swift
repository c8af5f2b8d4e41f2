/// The half-typed line and its cursor.
struct LineState: Hashable {
  /// A line may have this many scalars; libedit's screen is made for it.
  static let limit = 32_768

  /// Line breaks of a paste are this to libedit, which ends a line at a real one. It is for private use, the last of all.
  private static let lineBreak: Unicode.Scalar = "\u{10FFFD}"

  let text: String
  /// In scalars, as `length` is.
  let cursor: Int
  let length: Int

  /// From libedit's wide characters: a scalar each.
  init(_ scalars: UnsafeBufferPointer<Int32>, cursor: Int) {
    text = String(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
      var count = 0
      for wide in scalars {
        let scalar = Unicode.Scalar(UInt32(bitPattern: wide)) ?? "\u{FFFD}"
        for byte in UTF8.encode(scalar == Self.lineBreak ? "\n" : scalar) ?? UTF8.encodedReplacementCharacter
        {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
    self.cursor = cursor
    length = scalars.count
  }

  init() { self.init(UnsafeBufferPointer(start: nil, count: 0), cursor: 0) }

  /// The text for libedit, with the zero at its end.
  static func wide(_ text: String) -> [Int32] {
    text.unicodeScalars.map { Int32(bitPattern: ($0 == "\n" ? lineBreak : $0).value) } + [0]
  }

  var isAtEnd: Bool { cursor == length }

  /// The letter of ASCII that was all that was typed, at the end, since an earlier state.
  func letter(typedAfter earlier: LineState) -> UInt8? {
    guard isAtEnd, earlier.isAtEnd, length == earlier.length + 1, text.hasPrefix(earlier.text),
      let last = text.utf8.last, (0x20..<0x7F).contains(last)
    else { return nil }
    return last
  }
}
