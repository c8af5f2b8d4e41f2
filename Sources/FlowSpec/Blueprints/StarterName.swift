/// What a new program or flow may be called: its name is a folder or a file, and stands in targets.
public enum StarterName {
  /// Names are typed often and stand in narrow columns.
  public static let maximumLength = 32

  /// Why a text is no good name, as the end of a sentence; nil where it is one.
  public static func fault(_ text: String) -> String? {
    if text.isEmpty { return "is empty" }
    if text.utf8.count > maximumLength { return "has more than \(maximumLength) letters" }
    if Outcome(rawValue: text) != nil { return "is the name of an outcome" }
    if text == "program" || text == "text" { return "means something else already" }
    let isGood = text.utf8.first?.isSmallLetter == true && text.utf8.allSatisfy(\.isOfNames)
    return isGood ? nil : "has other characters than small letters, digits and `-`, or starts with no letter"
  }

  /// The good name that is nearest to a text; nil where there is none.
  public static func near(_ text: String) -> String? {
    var name: [UInt8] = []
    for byte in text.lowercased().utf8 {
      if byte.isOfNames {
        name.append(byte)
      } else if name.last != UInt8(ascii: "-") {
        name.append(UInt8(ascii: "-"))
      }
    }
    let start = name.firstIndex(where: \.isSmallLetter) ?? name.endIndex
    var kept = name[start...].prefix(maximumLength)
    while let last = kept.last, last == UInt8(ascii: "-") { kept.removeLast() }
    let near = String(decoding: kept, as: UTF8.self)
    return fault(near) == nil && near != text ? near : nil
  }

  /// A brand for a program of which only the name is known: `blue-bike` gives "Blue Bike".
  public static func brand(of name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// Why a text can't be a brand in the messages of a blueprint; nil where it can.
  public static func brandFault(_ text: String) -> String? {
    if text.allSatisfy({ $0 == " " }) { return "is empty" }
    if text.unicodeScalars.count > maximumLength { return "has more than \(maximumLength) characters" }
    let marks: Set<Character> = [" ", "&", "'", ".", "-", "+"]
    let isGood =
      text.allSatisfy { $0.isLetter || $0.isNumber || marks.contains($0) } && text.first?.isLetter == true
    return isGood
      ? nil
      : "starts with no letter, or has other characters than letters, digits, `&`, `'`, `.`, `+` and `-`"
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  fileprivate var isOfNames: Bool { isSmallLetter || isASCIIDigit || self == UInt8(ascii: "-") }
}
