extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let question = UInt8(ascii: "?")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
}

/// Looks for bytes sixteen at a time.
enum ByteScan {
  /// The first offset from `start` on whose byte is one of `stops` or a control character (a line break, say), else
  /// `end`.
  @inline(__always)
  static func firstStop(
    _ base: UnsafePointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ one: UInt8,
    _ other: UInt8
  ) -> Int {
    var offset = start
    let raw = UnsafeRawPointer(base)
    let ones = SIMD16<UInt8>(repeating: one)
    let others = SIMD16<UInt8>(repeating: other)
    let spaces = SIMD16<UInt8>(repeating: .space)
    while offset + 16 <= end {
      let bytes = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let hits = (bytes .< spaces) .| (bytes .== ones) .| (bytes .== others)
      let words = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
      if words[0] != 0 { return offset + words[0].trailingZeroBitCount >> 3 }
      if words[1] != 0 { return offset + 8 + words[1].trailingZeroBitCount >> 3 }
      offset += 16
    }
    while offset < end {
      let byte = base[offset]
      if byte < .space || byte == one || byte == other { return offset }
      offset += 1
    }
    return end
  }

  /// The first offset from `start` on whose byte is one of two, else the count.
  static func first(
    _ one: UInt8, or other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var offset = start
    while true {
      offset = firstStop(base, offset, bytes.count, one, other)
      guard offset < bytes.count, bytes[offset] != one, bytes[offset] != other else { return offset }
      offset += 1
    }
  }
}
