/// Faces made of punctuation.
enum Emoticon {
  /// The length in bytes of the emoticon that starts here.
  static func length(in bytes: [UInt8], at start: Int) -> Int? {
    let first = bytes[start]
    guard first < 0x80, marks[Int(first)] else { return nil }
    // A letter or digit is an eye only at a word's start; the caller asks only there.
    var end = start
    if first == UInt8(ascii: ">"), start + 1 < bytes.count, eyes.contains(bytes[start + 1]) { end += 1 }
    if first == UInt8(ascii: "<") {
      if next(bytes, end + 1) == UInt8(ascii: "3") { return 2 }
      if next(bytes, end + 1) == UInt8(ascii: "/"), next(bytes, end + 2) == UInt8(ascii: "3") { return 3 }
      return nil
    }
    guard eyes.contains(bytes[end]) else { return nil }
    let eye = bytes[end]
    end += 1
    if let nose = next(bytes, end), noses.contains(nose) { end += 1 }
    guard let mouth = next(bytes, end) else { return nil }
    let isLetterEyed = eye == UInt8(ascii: "x") || eye == UInt8(ascii: "X")
    if isLetterEyed {
      guard mouth == UInt8(ascii: "D"), !isWordByte(bytes, end + 1) else { return nil }
      return end + 1 - start
    }
    guard mouths.contains(mouth) else { return nil }
    let isLetterMouthed = Folding.kind(ofASCII: mouth) == .letter
    if isLetterMouthed && isWordByte(bytes, end + 1) { return nil }
    if mouth == UInt8(ascii: "/"), next(bytes, end + 1) == mouth { return nil }
    end += 1
    while next(bytes, end) == mouth { end += 1 }
    return end - start
  }

  /// Below 0 for a sad or angry face, over 0 for a glad one.
  static func valence(_ text: String) -> Double? {
    switch text {
    case "<3": return 3
    case "</3": return -3
    default: break
    }
    guard text.utf8.count > 1, let mouth = text.utf8.last, let eye = text.utf8.first, eye < 0x80 else {
      return nil
    }
    switch mouth {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "D"), UInt8(ascii: "}"), UInt8(ascii: "3"),
      UInt8(ascii: "*"):
      return eye == UInt8(ascii: ">") ? 0 : 2.5
    case UInt8(ascii: "p"), UInt8(ascii: "P"): return 1
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "c"), UInt8(ascii: "C"):
      return -2.6
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "@"): return -1.8
    default: return nil
    }
  }

  private static let eyes = Set(":;=xX".utf8)
  private static let noses = Set("-'^o".utf8)
  private static let mouths = Set(")]}Dp P3*([{cC/\\|@oO".utf8.filter { $0 != 0x20 })
  private static let marks: [Bool] = (0..<128).map { ":;=xX<>".utf8.contains(UInt8($0)) }

  private static func next(_ bytes: [UInt8], _ offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private static func isWordByte(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard let byte = next(bytes, offset) else { return false }
    if byte >= 0x80 { return true }
    let kind = Folding.kind(ofASCII: byte)
    return kind == .letter || kind == .digit
  }
}
