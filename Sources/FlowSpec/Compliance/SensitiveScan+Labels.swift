extension SensitiveScan {
  /// "cvv 123", "my pin is 4821", "password: hunter2", "born on March 5, 1987".
  func labelled(at start: Int) -> SensitiveData? {
    let (word, end) = word(at: start)
    if kinds == .all, let data = contact(labelled: word, at: start, end: end) { return data }
    switch word {
    case "cvv", "cvc", "cvv2", "cvc2", "csc": return number(.securityCode, 3...4, after: end)
    case "pin", "passcode", "otp": return number(.secret, 3...8, after: end)
    case "ssn", "itin": return number(.socialSecurity, 9...9, after: end)
    case "social": return number(.socialSecurity, 9...9, after: end)
    case "card": return number(.card, 12...19, after: end)
    case "account", "acct", "routing", "iban": return number(.account, 6...17, after: end)
    case "password", "pwd", "passphrase": return password(after: end)
    default: return nil
    }
  }

  private func number(_ kind: SensitiveData.Kind, _ length: ClosedRange<Int>, after label: Int)
    -> SensitiveData?
  {
    guard let value = valueStart(after: label) else { return nil }
    let run = digits(from: value, atMost: 19)
    guard let end = run.ends.last(where: { length.contains($0.count) }) else { return nil }
    return SensitiveData(kind: kind, range: value..<end.offset)
  }

  /// Where the number behind a label starts, a few small words in between.
  private func valueStart(after start: Int, _ between: Set<String> = Self.betweenWords) -> Int? {
    var offset = start
    for _ in 0..<5 {
      while let byte = byte(offset), " :=#.-_\"'".utf8.contains(byte) { offset += 1 }
      guard let byte = byte(offset) else { return nil }
      if byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") { return offset }
      let (word, end) = word(at: offset)
      guard between.contains(word) else { return nil }
      offset = end
    }
    return nil
  }

  private static let betweenWords: Set<String> = ["is", "no", "number", "nr", "code", "security", "s"]

  // MARK: - Passwords

  /// A password needs a mark or "is" before it: "I forgot my password again" tells none.
  private func password(after start: Int) -> SensitiveData? {
    var offset = skippingSpaces(start)
    let hasMark = byte(offset) == UInt8(ascii: ":") || byte(offset) == UInt8(ascii: "=")
    if hasMark {
      offset += 1
    } else {
      let (word, end) = word(at: offset)
      guard word == "is" else { return nil }
      offset = end
    }
    offset = skippingSpaces(offset)
    // What has been taken out already.
    if byte(offset) == UInt8(ascii: "[") { return nil }
    let end = wordEnd(offset)
    let isSecret = hasMark && kinds == .all || bytes[offset..<end].contains(where: \.isDigit)
    return isSecret && end - offset >= 4 ? SensitiveData(kind: .secret, range: offset..<end) : nil
  }

  /// Where what stands without a space ends, a full stop aside.
  func wordEnd(_ start: Int) -> Int {
    var end = start
    while let byte = byte(end), byte > 0x20 { end += 1 }
    return end
  }

  // MARK: - What is not forbidden, but not kept either

  private func contact(labelled word: String, at start: Int, end: Int) -> SensitiveData? {
    switch word {
    case "phone", "cell", "cellphone", "mobile", "tel", "telephone", "whatsapp", "fax":
      return namedPhone(after: end)
    case "number"
    where ["my", "his", "her", "our", "contact", "callback"].contains(self.word(before: start).text):
      return namedPhone(after: end)
    case "call", "text", "reach", "ring", "dial": return namedPhone(after: end)
    case "dob", "born", "birthday", "birthdate", "birth": return birthDate(after: end)
    case "code" where isOneTime(before: start): return number(.oneTimeCode, 4...8, after: end)
    default: return nil
    }
  }

  private func namedPhone(after label: Int) -> SensitiveData? {
    valueStart(after: label, Self.phoneWords).flatMap { namedPhone(at: $0) }
  }

  private static let phoneWords: Set<String> = [
    "is", "no", "number", "nr", "at", "on", "me", "us", "my", "s", "it", "back", "cell", "mobile", "phone",
  ]

  private func birthDate(after label: Int) -> SensitiveData? {
    var offset = label
    for _ in 0..<5 {
      while let byte = byte(offset), " :=#.-_\"',(".utf8.contains(byte) { offset += 1 }
      guard byte(offset).map({ $0.isDigit || $0.isLetter }) == true else { return nil }
      if let end = birthDateEnd(at: offset) {
        return SensitiveData(kind: .birthDate, range: offset..<end)
      }
      let (word, end) = word(at: offset)
      guard ["is", "on", "in", "was", "date", "s", "day", "the", "of"].contains(word) else { return nil }
      offset = end
    }
    return nil
  }

  /// "verification code", "your one-time code"
  private func isOneTime(before start: Int) -> Bool {
    [
      "verification", "time", "login", "access", "confirmation", "authentication", "auth", "security",
      "signin", "otp", "sms", "gate", "door", "entry", "digit", "otc",
    ].contains(word(before: start).text)
  }

  /// "482913 is your verification code"
  func announcedCode(at start: Int) -> SensitiveData? {
    guard let digits = digitRange(at: start, 4...8), isEnd(digits.upperBound) else { return nil }
    var offset = skippingSpaces(digits.upperBound)
    guard word(at: offset).text == "is" else { return nil }
    offset = skippingSpaces(word(at: offset).end)
    guard ["your", "the", "my"].contains(word(at: offset).text) else { return nil }
    for _ in 0..<5 {
      offset = skippingSpaces(word(at: offset).end)
      if byte(offset) == UInt8(ascii: "-") { offset += 1 }
      let (word, _) = word(at: offset)
      if word.isEmpty { return nil }
      if word == "code" || word == "passcode" || word == "otp" || word == "pin" {
        return isOrderNumber(at: offset) ? nil : SensitiveData(kind: .oneTimeCode, range: digits)
      }
    }
    return nil
  }
}
