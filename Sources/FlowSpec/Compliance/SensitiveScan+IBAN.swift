extension SensitiveScan {
  /// An account number of ISO 13616: country, two check digits and the country's own number, with spaces or hyphens
  /// between groups or none.
  func iban(at start: Int) -> SensitiveData? {
    guard start + 15 <= bytes.count, bytes[start + 1].isLetter, bytes[start + 2].isDigit,
      bytes[start + 3].isDigit,
      let length = Self.ibanLengths[bytes[start..<start + 2].map(\.lowercasedASCII)]
    else { return nil }
    var characters: [UInt8] = []
    var offset = start
    while offset < bytes.count, characters.count < length {
      let byte = bytes[offset]
      if byte.isDigit || byte.isLetter {
        characters.append(byte)
      } else if byte != 0x20 && byte != UInt8(ascii: "-") || characters.count < 4 {
        return nil
      }
      offset += 1
    }
    guard characters.count == length, isEnd(offset), Self.passesMod97(characters) else { return nil }
    return SensitiveData(kind: .iban, range: start..<offset)
  }

  private static func passesMod97(_ characters: [UInt8]) -> Bool {
    var remainder = 0
    for byte in characters.dropFirst(4) + characters.prefix(4) {
      if byte.isDigit {
        remainder = (remainder * 10 + Int(byte - 0x30)) % 97
      } else {
        remainder = (remainder * 100 + Int(byte.lowercasedASCII) - 0x57) % 97
      }
    }
    return remainder == 1
  }

  /// How long an account number is by country: the IBAN registry of SWIFT, release 99 (2024-12).
  private static let ibanLengths: [[UInt8]: Int] = {
    let table = """
      ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 dk18 do28 ee20 eg29 \
      es24 fi18 fk18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ie22 il23 iq23 is26 it27 jo30 kw30 kz20 \
      lb28 lc32 li21 lt20 lu20 lv21 ly25 mc27 md24 me22 mk19 mn20 mr27 mt31 mu30 ni28 nl18 no15 om23 pk24 pl28 ps29 \
      pt25 qa29 ro24 rs22 ru33 sa24 sc31 sd18 se24 si19 sk24 sm27 so23 st25 sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20 \
      ye30
      """
    var lengths: [[UInt8]: Int] = [:]
    for entry in table.split(separator: " ") {
      lengths[Array(entry.utf8.prefix(2))] = Int(entry.dropFirst(2))
    }
    return lengths
  }()
}
