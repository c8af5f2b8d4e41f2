/// The half-typed line and its cursor.
struct LineState: Hashable {
  let text: String
  /// In scalars, as `length` is.
  let cursor: Int
  let length: Int

  init() { self.init(UnsafeBufferPointer(start: nil, count: 0), cursor: 0) }

  /// From libedit's wide characters: a scalar each.
  init(_ scalars: UnsafeBufferPointer<Int32>, cursor: Int) {
    var text = ""
    text.reserveCapacity(scalars.count)
    for scalar in scalars {
      text.unicodeScalars.append(Unicode.Scalar(UInt32(bitPattern: scalar)) ?? "\u{FFFD}")
    }
    self.text = text
    self.cursor = cursor
    length = scalars.count
  }

  var isAtEnd: Bool { cursor == length }
}
