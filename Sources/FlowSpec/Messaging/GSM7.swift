/// The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, sections 6.2.1 and 6.2.1.1).
///
/// Characters are told apart by Unicode scalar: the alphabet has ñ (U+00F1), but neither `n` with a combining
/// tilde nor the ohm sign U+2126 that Unicode holds equal to the Greek Ω.
public enum GSM7 {
  /// Cost 1 septet, in the order of their codes 0x00...0x7F; 0x1B, the escape, is no character.
  static let basic =
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"

  /// Cost 2 septets: the escape and a code of their own.
  static let extended = "\u{0C}^{}\\[~]|€"

  private static let euro: UInt32 = 0x20AC

  /// Septets by scalar up to U+03FF, 0 for what the alphabet lacks. All of it but the euro sign is in here.
  static let septetTable: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x400)
    for (characters, septets) in [(basic, UInt8(1)), (extended, 2)] {
      for scalar in characters.unicodeScalars where scalar.value < table.count {
        table[Int(scalar.value)] = septets
      }
    }
    return table
  }()

  /// 1 or 2, or 0 for a character that GSM-7 has no code for.
  public static func septets(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < septetTable.count { return Int(septetTable[Int(scalar.value)]) }
    return scalar.value == euro ? 2 : 0
  }

  /// The characters as people see them (grapheme clusters) that force a text into UCS-2, each time they occur.
  public static func foreignClusters(in text: String) -> [Character] {
    text.filter { $0.unicodeScalars.contains { septets(of: $0) == 0 } }.map(\.self)
  }
}
