// How many terminal columns a text takes: wide East Asian characters and emoji two, marks none
// (Unicode Standard Annex #11, as terminals apply it).

extension StringProtocol {
  /// The columns that the text takes on one row. A line break counts nothing.
  public var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x7F }) { return utf8.reduce(0) { $0 + ($1 < 0x20 ? 0 : 1) } }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// A cluster is as wide as its widest part. An emoji selector or a pair of flag letters makes it two columns wide.
  public var displayWidth: Int {
    if let ascii = asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    let scalars = unicodeScalars
    if scalars.count == 1, let only = scalars.first { return only.displayWidth }
    var sum = 0
    for scalar in scalars {
      let width = scalar.displayWidth
      if width == 2 || scalar.value == 0xFE0F || scalar.isRegionalIndicator { return 2 }
      sum += width
    }
    return sum
  }
}

extension Unicode.Scalar {
  public var displayWidth: Int {
    switch value {
    case 0x20..<0x7F, 0xA0..<0x300: return 1
    case 0..<0xA0: return 0
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // vowels and finals that join a Hangul syllable
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return isWide ? 2 : 1
    }
  }

  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation && !isRegionalIndicator
    }
  }
}
