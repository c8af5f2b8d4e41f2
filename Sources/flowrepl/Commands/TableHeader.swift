import FlowSpec

/// The first row of a table, which tells what stands between its cells and what they hold.
struct TableHeader {
  /// A comma, a semicolon or a tab: the one that parts the row most often.
  let separator: UInt8
  /// The names of the columns, without quotes.
  private let names: [String]

  init(_ row: some Collection<UInt8>) {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in row {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let separator = Self.separators.reduce(Self.separators[0]) { best, other in
      counts[other] ?? 0 > counts[best] ?? 0 ? other : best
    }
    self.separator = separator
    names = row.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      let name = String(decoding: cell, as: UTF8.self).lowercased()
        .filter { $0 != "\u{FEFF}" && !$0.isNewline }
      return name.count > 1 && name.hasPrefix("\"") && name.hasSuffix("\"")
        ? String(name.dropFirst().dropLast()) : name
    }
  }

  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// Whether this can be nothing but the head of a table with columns that are not to be kept: names alone, and one such
  /// as `phone` among them. "Hi, my phone" is a text.
  var namesSensitiveColumn: Bool {
    names.count > 1 && names.allSatisfy(Self.isName) && names.contains(where: Self.isSensitive)
  }

  private static func isName(_ text: String) -> Bool {
    text.first?.isLetter == true && text.last != " " && text.utf8.count <= 40
      && text.allSatisfy { $0.isLetter || $0.isNumber || " _-.()/".contains($0) }
  }

  private static func isSensitive(_ name: String) -> Bool {
    name.split { !$0.isLetter }.contains { sensitiveWords.contains(String($0)) }
  }

  private static let sensitiveWords: Set<String> = [
    "phone", "phonenumber", "mobile", "cell", "cellphone", "telephone", "tel", "email", "mail",
    "emailaddress", "dob",
    "birthdate", "birthday", "birth", "dateofbirth", "card", "cardnumber", "creditcard", "pan", "cvv", "cvc",
    "ssn",
    "itin", "iban", "account", "accountnumber", "password", "pin", "otp",
  ]
}
