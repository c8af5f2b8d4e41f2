/// What is left of a character when case, accents and width are put aside.
///
/// Covers what customers of a Latin-script program type: Latin-1, Latin Extended-A, full-width forms, the
/// mathematical alphabets that pass for bold and italic, typographic quotes and ligatures. Letters of other
/// scripts are only lower-cased.
enum Folding {
  /// What a character is to a reader of words.
  enum Kind { case letter, digit, apostrophe, space, mark, invisible, emoji }

  /// Lower-cased base letters, ASCII where there are any; nothing for combining marks and invisible characters.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      bytes.append(UInt8(value).lowercasedASCII)
    } else if let base = plain(value) {
      bytes.append(contentsOf: base)
    } else if kind(of: scalar) != .invisible {
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  @inline(__always)
  static func kind(ofASCII byte: UInt8) -> Kind {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x20, 0x09...0x0D: .space
    case 0x27, 0x60: .apostrophe
    case 0...0x1F, 0x7F: .invisible
    default: .mark
    }
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value < 0x80 { return kind(ofASCII: UInt8(value)) }
    switch value {
    case 0x2018, 0x2019, 0x02BC, 0xB4, 0xFF07: return .apostrophe
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xAD, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: return .invisible
    case 0x0300...0x036F, 0xE0020...0xE007F: return .invisible
    case 0xFF10...0xFF19, 0x1D7CE...0x1D7FF: return .digit
    default: break
    }
    let properties = scalar.properties
    if properties.isEmojiPresentation || (properties.isEmoji && value > 0xFF) { return .emoji }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control: return .invisible
    case .decimalNumber: return .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    default: return .mark
    }
  }

  static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value >= 0x41 && scalar.value <= 0x5A : scalar.properties.isUppercase
  }

  private static func plain(_ value: UInt32) -> [UInt8]? {
    switch value {
    case 0xC0...0x17F:
      let base = latin[Int(value - 0xC0)]
      return base == 0x2A ? doubled(value) : [base]
    case 0xFF01...0xFF5E: return [UInt8(value - 0xFEE0).lowercasedASCII]
    case 0x1D400...0x1D6A3: return [UInt8(0x61 + (value - 0x1D400) % 26)]
    case 0x1D7CE...0x1D7FF: return [UInt8(0x30 + (value - 0x1D7CE) % 10)]
    case 0xFB01: return Array("fi".utf8)
    case 0xFB02: return Array("fl".utf8)
    default: return nil
    }
  }

  private static func doubled(_ value: UInt32) -> [UInt8]? {
    switch value {
    case 0xC6, 0xE6: Array("ae".utf8)
    case 0xDE, 0xFE: Array("th".utf8)
    case 0xDF: Array("ss".utf8)
    case 0x132, 0x133: Array("ij".utf8)
    case 0x152, 0x153: Array("oe".utf8)
    default: nil
    }
  }

  /// Base letters of U+00C0 to U+017F in order; `*` where one letter does not do.
  private static let latin = Array(
    ("aaaaaa*ceeeeiiii" + "dnooooo*ouuuuy**" + "aaaaaa*ceeeeiiii" + "dnooooo*ouuuuy*y"
      + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "ii**jjkkklllllll"
      + "lllnnnnnnnnnoooo" + "oo**rrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs").utf8
  )
}
