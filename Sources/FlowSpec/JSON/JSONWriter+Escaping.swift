extension JSONWriter {
  /// Copies the runs that need nothing and escapes what stands between them.
  mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if isPlain(byte) {
        index += 1
        continue
      }
      let (scalar, length) = special(utf8, at: index)
      if let scalar {
        bytes.append(contentsOf: utf8[runStart..<index])
        appendEscape(of: scalar)
        runStart = index + length
      }
      index += length
    }
    bytes.append(contentsOf: utf8[runStart..<utf8.count])
  }

  /// True of bytes that no character to be escaped starts with.
  private func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      || byte > 0x7F && byte != 0xC2 && byte != 0xE2
  }

  /// The character at `index` if it must be escaped, and the number of bytes to go on by.
  private func special(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt16?, length: Int) {
    let byte = utf8[index]
    if byte < 0x80 { return (UInt16(byte), 1) }
    if byte == 0xC2, index + 1 < utf8.count, utf8[index + 1] < 0xA0 {
      return (UInt16(utf8[index + 1]), 2)
    }
    if byte == 0xE2, index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] | 1 == 0xA9 {
      return (0x2000 | UInt16(utf8[index + 2] & 0x3F), 3)
    }
    return (nil, 1)
  }

  private mutating func appendEscape(of scalar: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] {
        let digit = UInt8(scalar >> UInt16(shift) & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
  }
}
