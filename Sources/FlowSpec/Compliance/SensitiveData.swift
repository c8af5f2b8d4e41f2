/// What must not go over text messages, found in what a customer wrote.
public struct SensitiveData: Hashable, Sendable {
  public var kind: Kind
  /// Where it is: UTF-8 offsets.
  public var range: Range<Int>

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case card, socialSecurity = "ssn", iban, securityCode = "cvv", secret, account

    /// As a sentence names it.
    public var title: String {
      switch self {
      case .card: "a card number"
      case .socialSecurity: "a social security number"
      case .iban: "a bank account (IBAN)"
      case .securityCode: "a card's security code"
      case .secret: "a password or code"
      case .account: "an account number"
      }
    }

    /// What stands for it wherever it is kept: `[CARD]`.
    public var placeholder: String {
      switch self {
      case .card: "[CARD]"
      case .socialSecurity: "[SSN]"
      case .iban: "[IBAN]"
      case .securityCode: "[CVV]"
      case .secret: "[SECRET]"
      case .account: "[ACCOUNT]"
      }
    }
  }

  /// Everything of the kind in a text, in its order.
  public static func found(in text: String) -> [SensitiveData] {
    var text = text
    return text.withUTF8 { bytes in
      // Few texts have a digit, and without one there is nothing to look for.
      guard mayHold(bytes) else { return [] }
      return SensitiveScan(bytes: Array(bytes)).found()
    }
  }

  /// The text with placeholders in their place.
  public static func redacted(_ text: String) -> String {
    let found = found(in: text)
    guard !found.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result = ""
    var end = 0
    for data in found where data.range.lowerBound >= end {
      result += String(decoding: bytes[end..<data.range.lowerBound], as: UTF8.self) + data.kind.placeholder
      end = data.range.upperBound
    }
    return result + String(decoding: bytes[end...], as: UTF8.self)
  }

  /// A password told in a text has a digit in it at the least.
  private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 6 else { return false }
    var digits = 0
    for byte in bytes where byte.isDigit { digits += 1 }
    return digits >= 3 || digits > 0 && bytes.count >= 9
  }
}
