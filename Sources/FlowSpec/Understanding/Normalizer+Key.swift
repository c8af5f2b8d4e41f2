extension Normalizer {
  /// The key under which options and phrases are looked up: no case, no accents, no punctuation, single spaces.
  ///
  /// "Where's  my ORDER?" and "wheres my order" have the same key; so have "opt-out" and "opt out". A mark between
  /// digits stays (3:30), and a text of marks alone, such as an emoji, is its own key.
  public static func key(_ text: String) -> String {
    var text = text
    let fast = text.withUTF8 { bytes -> String? in
      String(unsafeUninitializedCapacityIfASCII: bytes)
    }
    return fast ?? foldedKey(text)
  }

  private static func foldedKey(_ text: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch Folding.kind(of: scalar) {
      case .letter, .digit: Folding.append(scalar, to: &folded)
      case .apostrophe, .invisible: break
      case .mark where scalar.value < 0x80 || scalar.value >= 0xFF00: Folding.append(scalar, to: &folded)
      case .space, .mark, .emoji: folded.append(0x20)
      }
    }
    let key = folded.withUnsafeBufferPointer {
      String(unsafeUninitializedCapacityIfASCII: $0, isFolded: true)
    }
    guard let key, !key.isEmpty else {
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
    return key
  }
}

extension String {
  /// The key of ASCII bytes, or nil where a byte is not ASCII or nothing but marks is left.
  fileprivate init?(
    unsafeUninitializedCapacityIfASCII bytes: UnsafeBufferPointer<UInt8>,
    isFolded: Bool = false
  ) {
    var isASCII = true
    self.init(unsafeUninitializedCapacity: bytes.count) { key in
      var count = 0
      var isGap = false
      for index in bytes.indices {
        let byte = bytes[index]
        if byte >= 0x80 && !isFolded {
          isASCII = false
          return 0
        }
        if byte >= 0x80 || Normalizer.isKept(byte, in: bytes, at: index) {
          if isGap && count > 0 {
            key[count] = 0x20
            count += 1
          }
          isGap = false
          key[count] = byte.lowercasedASCII
          count += 1
        } else if byte != 0x27 && byte != 0x60 {
          isGap = true
        }
      }
      return count
    }
    if !isASCII || isEmpty { return nil }
  }
}

extension Normalizer {
  /// Letters and digits are kept, and a mark between two digits.
  @inline(__always)
  fileprivate static func isKept(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: return true
    case 0x2C...0x2F, 0x3A:
      guard index > 0, index + 1 < bytes.count else { return false }
      let before = bytes[index - 1]
      let after = bytes[index + 1]
      return before >= 0x30 && before <= 0x39 && after >= 0x30 && after <= 0x39
    default: return false
    }
  }
}
