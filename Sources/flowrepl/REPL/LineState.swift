/// The half-typed line and its cursor.
struct LineState: Hashable {
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
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
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

  var isAtEnd: Bool { cursor == length }

  /// The letter of ASCII that was all that was typed, at the end, since an earlier state.
  func letter(typedAfter earlier: LineState) -> UInt8? {
    guard isAtEnd, earlier.isAtEnd, length == earlier.length + 1, text.hasPrefix(earlier.text),
      let last = text.utf8.last, (0x20..<0x7F).contains(last)
    else { return nil }
    return last
  }
}
