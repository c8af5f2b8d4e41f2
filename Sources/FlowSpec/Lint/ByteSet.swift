/// Which bytes a text has, whatever their order: most rules look for a sign that most messages lack.
struct ByteSet: Hashable, Sendable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// Whether one is no ASCII.
  private(set) var isBeyondASCII = false

  /// Of no bytes.
  init() {}

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { insert(byte) } }

  /// - Parameter signs: of ASCII.
  init(stringLiteral signs: StaticString) {
    self.init(UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func insert(_ byte: UInt8) {
    if byte < 0x40 {
      low |= 1 << UInt64(byte)
    } else if byte < 0x80 {
      high |= 1 << UInt64(byte & 0x3F)
    } else {
      isBeyondASCII = true
    }
  }

  /// Whether one of some signs is among them.
  func hasAny(of signs: ByteSet) -> Bool { low & signs.low | high & signs.high != 0 }
}
