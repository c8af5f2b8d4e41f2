/// What a redaction has left in a text: `[CARD]`, `[PHONE:1]`.
struct Placeholder: Hashable {
  var kind: SensitiveData.Kind
  /// Nil for a kind that is not numbered.
  var number: Int?
  /// UTF-8 offsets.
  var range: Range<Int>

  static func found(in text: String) -> [Placeholder] {
    let bytes = Array(text.utf8)
    var found: [Placeholder] = []
    var offset = 0
    while let open = bytes[offset...].firstIndex(of: UInt8(ascii: "[")) {
      offset = open + 1
      guard let close = bytes[offset...].prefix(20).firstIndex(of: UInt8(ascii: "]")) else { continue }
      let parts = bytes[offset..<close].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard let first = parts.first, parts.count <= 2,
        let kind = SensitiveData.Kind.allCases.first(where: { $0.name.utf8.elementsEqual(first) })
      else { continue }
      let number = parts.count == 2 ? Int(String(decoding: parts[1], as: UTF8.self)) : nil
      guard kind.isNumbered ? (number ?? 0) > 0 : parts.count == 1 else { continue }
      found.append(Placeholder(kind: kind, number: number, range: open..<close + 1))
    }
    return found
  }
}

extension Redaction {
  /// A text with invented values in the place of placeholders, so that a chat that was redacted can be played again: the
  /// values are of their types, belong to nobody, and are redacted to the same placeholders by a redaction that
  /// ``init(knowsStandIns:)``.
  public static func standingIn(_ text: String) -> String {
    Placeholder.replacing(in: text) { StandIn.text($0.kind, $0.number ?? 1) }
  }

  /// Whether something was taken out of a text.
  public static func hasTouched(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "[")) && !Placeholder.found(in: text).isEmpty
  }
}

extension Placeholder {
  /// A text with something else in the place of each placeholder.
  static func replacing(in text: String, _ replacement: (Placeholder) -> String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    let found = Placeholder.found(in: text)
    guard !found.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result = ""
    var end = 0
    for placeholder in found {
      result += String(decoding: bytes[end..<placeholder.range.lowerBound], as: UTF8.self)
      result += replacement(placeholder)
      end = placeholder.range.upperBound
    }
    return result + String(decoding: bytes[end...], as: UTF8.self)
  }
}

/// Values that are nobody's.
enum StandIn {
  static func text(_ kind: SensitiveData.Kind, _ number: Int) -> String {
    switch kind {
    case .card: "4111111111111111"
    case .socialSecurity: "219-09-9999"
    case .iban: "GB82WEST12345698765432"
    case .securityCode: "123"
    case .secret: "0000"
    case .account: "000123456"
    case .oneTimeCode: "000000"
    case .phone: "+1555010" + String(String(10_000 + (100 + number) % 10_000).dropFirst())
    case .email: "customer\(number)@example.com"
    case .birthDate: CivilDate(dayNumber: firstBirthDay + number).text
    }
  }

  /// Which one a value is; nil where it is none.
  static func number(of canonical: String, _ kind: SensitiveData.Kind) -> Int? {
    switch kind {
    case .phone:
      guard canonical.hasPrefix("+1555010"), canonical.utf8.count == 12, let last = Int(canonical.suffix(4)),
        last > 100
      else { return nil }
      return last - 100
    case .email:
      guard canonical.hasPrefix("customer"), canonical.hasSuffix("@example.com") else { return nil }
      return Int(canonical.dropFirst("customer".count).dropLast("@example.com".count))
    case .birthDate:
      return (1...364).first { BirthDate.key(text(kind, $0)) == canonical }
    default: return nil
    }
  }

  /// 1990-01-01.
  private static let firstBirthDay = 7305
}
