/// Writes a text as a scalar of one line that is read back as it is.
public enum ScalarWriting {
  /// Plain where that is safe, else in double quotes.
  ///
  /// - Parameter isInBrackets: whether it is to stand in `[ ]` or `{ }`, where commas part items.
  public static func scalar(_ text: String, isInBrackets: Bool = false) -> String {
    let isSafe =
      isSafePlain(text) && !(isInBrackets && text.unicodeScalars.contains { $0 == "," || $0 == "?" })
    return isSafe ? text : LineRepair.doubleQuoted(text)
  }

  private static func isSafePlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    if "-?:,[]{}#&*!|>'\"%@`=~< ".unicodeScalars.contains(first) || last == " " || last == ":" {
      return false
    }
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value >= 0xFFFE {
        return false
      }
      if "{}[]\u{2028}\u{2029}\u{FEFF}".unicodeScalars.contains(scalar) { return false }
      if before == ":", scalar == " " || scalar == "," { return false }
      if before == " ", scalar == "#" { return false }
      before = scalar
    }
    return true
  }
}
