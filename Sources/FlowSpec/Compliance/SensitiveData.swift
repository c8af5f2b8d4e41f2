/// What a customer wrote that must not be kept, and where it is.
public struct SensitiveData: Hashable, Sendable {
  public var kind: Kind
  /// Where it is: UTF-8 offsets.
  public var range: Range<Int>

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case card, socialSecurity = "ssn", iban, securityCode = "cvv", secret, account
    case oneTimeCode = "code", phone, email, birthDate = "dob"

    /// As a sentence names it.
    public var title: String {
      switch self {
      case .card: "a card number"
      case .socialSecurity: "a social security number"
      case .iban: "a bank account (IBAN)"
      case .securityCode: "a card's security code"
      case .secret: "a password or code"
      case .account: "an account number"
      case .oneTimeCode: "a one-time code"
      case .phone: "a phone number"
      case .email: "an e-mail address"
      case .birthDate: "a date of birth"
      }
    }

    /// How many of them, in words: "2 card numbers".
    public func counted(_ count: Int) -> String {
      if count == 1 { return "1 " + title.drop { $0 != " " }.dropFirst() }
      return switch self {
      case .iban: "\(count) bank accounts (IBAN)"
      case .securityCode: "\(count) security codes of cards"
      case .secret: "\(count) passwords or codes"
      case .email: "\(count) e-mail addresses"
      case .birthDate: "\(count) dates of birth"
      default: "\(count) " + title.drop { $0 != " " }.dropFirst() + "s"
      }
    }

    /// What stands for it wherever it is kept: `[CARD]`. Of what a reader may have to tell apart, this is the first part:
    /// see ``isNumbered``.
    public var placeholder: String { "[\(name)]" }

    /// What stands for the nth value of the kind in a chat: `[PHONE:2]`.
    public func placeholder(_ number: Int) -> String { isNumbered ? "[\(name):\(number)]" : placeholder }

    var name: String { rawValue.uppercased() }

    /// Whether placeholders tell one value from another. They do for what a chat comes back to; of secrets not even that
    /// is kept.
    public var isNumbered: Bool {
      switch self {
      case .phone, .email, .birthDate: true
      default: false
      }
    }

    /// Whether it should not go over text messages at all. Phone numbers and the like may, but are not kept.
    public var isForbidden: Bool { !isNumbered && self != .oneTimeCode }
  }

  /// Everything in a text that should not go over text messages, in its order.
  public static func found(in text: String) -> [SensitiveData] {
    SensitiveScan(text, kinds: .forbidden).found()
  }

  /// The text with placeholders in the place of what should not go over text messages.
  public static func redacted(_ text: String) -> String {
    let found = found(in: text)
    return found.isEmpty ? text : replacing(found, in: text) { data, _ in data.kind.placeholder }
  }

  /// The text with something else in the place of what was found in it.
  static func replacing(
    _ found: [SensitiveData], in text: String, by placeholder: (SensitiveData, String) -> String
  ) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var end = 0
    for data in found where data.range.lowerBound >= end {
      result += String(decoding: bytes[end..<data.range.lowerBound], as: UTF8.self)
      result += placeholder(data, String(decoding: bytes[data.range], as: UTF8.self))
      end = data.range.upperBound
    }
    return result + String(decoding: bytes[end...], as: UTF8.self)
  }
}
