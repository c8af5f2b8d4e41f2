/// A message that asks for what must not go over text. Source: PCI DSS 4.2.2, carriers' phishing rules; 2026-11-23.
enum SensitiveRequestRule: LintRule {
  static let rule = Rule.ofTexts(
    "compliance/sensitive-request", .error,
    "a message asks for a card number, CVV, SSN, password, PIN, one-time code or account number",
    source:
      "PCI DSS 4.2.2 and FAQ 1310; T-Mobile's code of conduct on phishing; the FTC's advice to consumers",
    date: "2026-11-23",
    reason: """
      Texts are not encrypted and are kept in many places. Asking for such data looks like phishing, brings carrier fines, \
      and puts the whole channel under the rules for payment data. Send a link to a page of the brand's instead.
      """,
    bad: [.message("To confirm your order, please reply with your ↓card number.")],
    good: [.message("We will never ask for your card number. Pay here: https://acme.example/pay")]
  ) { text, _ in
    guard let words = text.sensitiveRequest else { return [] }
    return [
      TextFinding(
        .asks(text.text(words)), at: text.bytes(words),
        help: "send a link to a secure page of the brand's instead")
    ]
  }
}

extension SensitiveRequestRule {
  /// The words that begin what it looks for.
  static var firstWords: some Sequence<String> { MessageWords.terms.keys }
}

extension MessageWords {
  /// The words for sensitive data that a sentence asks for.
  fileprivate var sensitiveRequest: Range<Int>? {
    guard kinds.contains(.sensitive) else { return nil }
    for index in words.indices where words[index].kinds.contains(.sensitive) {
      guard let length = Self.terms[small(index)]?.first(where: { matches($0, at: index) })?.count else {
        continue
      }
      if isAsked(for: index..<index + length) { return index..<index + length }
    }
    return nil
  }

  private func matches(_ term: [String], at index: Int) -> Bool {
    index + term.count <= words.count && zip(term, index...).allSatisfy { $0 == small($1) }
  }

  /// Whether the sentence around it asks, and does not say that it never does.
  private func isAsked(for term: Range<Int>) -> Bool {
    var start = term.lowerBound
    while start > 0, !isNewSentence(before: start) { start -= 1 }
    var end = term.upperBound
    while end < words.count, !isNewSentence(before: end) { end += 1 }
    let sentence = (start..<end).map(small)
    if sentence.contains(where: Self.negations.contains) { return false }
    if sentence.contains("last"), sentence.contains(where: { ["4", "four"].contains($0) }) { return false }
    let before = (start..<term.lowerBound).map(small)
    if before.contains(where: Self.requests.contains) { return true }
    // "Enter your password" asks for it here, unless it is to be entered on a page.
    if before.contains(where: Self.entries.contains) {
      return links.isEmpty && !sentence.contains(where: Self.pages.contains)
    }
    let isQuestion = end < words.count || end == words.count
    return isQuestion && gap(before: end).contains(UInt8(ascii: "?"))
      && (before.count < 4 || before.contains("what"))
      || sentence.contains("please")
  }

  private static let negations: Set<String> = [
    "never", "don't", "dont", "don’t", "not", "won't", "wont", "won’t", "without", "no", "reset", "changed",
    "forgot",
  ]

  private static let requests: Set<String> = [
    "reply", "send", "text", "provide", "give", "share", "tell", "confirm", "verify", "need", "what's",
    "whats", "what’s",
    "type", "submit", "message", "include", "supply",
  ]

  private static let entries: Set<String> = ["enter", "input"]
  private static let pages: Set<String> = ["page", "site", "website", "app", "online", "portal", "account"]

  /// By their first words.
  fileprivate static let terms: [String: [[String]]] = Dictionary(
    grouping: [
      "card number", "card details", "cvv", "cvc", "security code", "ssn", "social security", "password",
      "passcode", "pin",
      "one-time code", "one time code", "verification code", "otp", "account number", "routing number",
      "bank details", "credit card info", "login code", "access code", "back of your card", "code we sent",
      "code we just sent", "code we texted", "code we emailed", "sort code", "iban",
    ].map { $0.split(separator: " ").map(String.init) }, by: { $0[0] })
}

extension String {
  fileprivate static func asks(_ what: String) -> String {
    "this message asks for the customer's \(what.lowercased())"
  }
}
