extension StringProtocol {
  /// The text in one line that can't move the cursor, change colours or turn the direction of what is printed:
  /// a tab is four spaces, a line break ⏎, and every other control U+FFFD.
  public var harmless: String {
    var safe = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09: safe += "    "
      case 0x0A: safe += "⏎"
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        safe += "\u{FFFD}"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
