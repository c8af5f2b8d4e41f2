/// Finds which of a few known words stands in some bytes, without making a text of them.
struct WordTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var packed: UInt64
    var word: [UInt8]
    var value: Value
  }

  private let entries: [Entry?]

  init(_ words: [(word: String, value: Value)]) {
    var size = 16
    while size < words.count * 4 { size *= 2 }
    var entries = [Entry?](repeating: nil, count: size)
    for (word, value) in words {
      let bytes = Array(word.utf8)
      let packed = bytes.withUnsafeBufferPointer { Self.packed(0..<bytes.count, $0) }
      var index = Self.start(packed, size)
      while entries[index] != nil { index = (index + 1) & (size - 1) }
      entries[index] = Entry(packed: packed, word: bytes, value: value)
    }
    self.entries = entries
  }

  /// - Parameter range: within the bytes.
  func value(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Value? {
    let packed = Self.packed(range, bytes)
    var index = Self.start(packed, entries.count)
    while let entry = entries[index] {
      if entry.packed == packed, entry.word.elementsEqual(bytes[range]) { return entry.value }
      index = (index + 1) & (entries.count - 1)
    }
    return nil
  }

  /// The last eight bytes.
  private static func packed(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var packed: UInt64 = 0
    for index in range { packed = packed << 8 | UInt64(bytes[index]) }
    return packed
  }

  private static func start(_ packed: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
  }
}

extension WordTable where Value: RawRepresentable, Value.RawValue == String {
  init(_ values: [Value]) { self.init(values.map { ($0.rawValue, $0) }) }
}
