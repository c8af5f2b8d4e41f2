/// What law and industry say about consent, in sentences.
enum LawFacts {
  static let all: [Fact] = [
    Fact(
      "words that revoke",
      KeywordFacts.lawWords.joined(separator: ", ") + ": by themselves, as the whole text",
      KeywordFacts.lawEvidence),
    Fact(
      "other wording", "counts where a reasonable person would understand it as revocation",
      KeywordFacts.lawEvidence),
    Fact("a single way to opt out", "a sender may not name one and refuse others", KeywordFacts.lawEvidence),
    Fact(
      "deadline", "reasonable time, at most 10 business days; at once in practice", KeywordFacts.lawEvidence),
    Fact(
      "confirmation",
      "one, without marketing, presumed fine within 5 minutes; how to come back may stand in it",
      Evidence(.fcc24, .secondary, since: "2024-04-04")),
    Fact(
      "one opt-out for all topics", "reach across unrelated topics is waived until 2027-01-31",
      Evidence(.revokeAll, since: "2025-04-11", until: "2027-01-31")),
    Fact(
      "FCC 26-67", "narrows scope and allows an exclusive method 30 days after publication; none was found",
      Evidence(.fcc26, .disputed, since: "2026-09-30")),
    Fact("punctuation and case", "must not matter to an opt-out (5.1.3)", Evidence(.ctia, .secondary)),
    Fact(
      "short codes", "STOP, END, CANCEL, UNSUBSCRIBE, QUIT and HELP are answered, even to strangers",
      Evidence(.shortCodes)),
    Fact(
      "how long an opt-out holds",
      "in Virginia for 10 years at least; elsewhere until the customer takes it back",
      Evidence(.virginia, since: "2026-01-01")),
    Fact(
      "proof of consent", "when, by what medium, what was shown and done, number, who (5.1.2)",
      Evidence(.ctia, .secondary)),
    Fact(
      "NO as an opt-out word", "NO opts out on Adobe Journey Optimizer, which no sender here uses",
      Evidence(.adobeOptOut)),
  ]

  static let sensitiveData: [Fact] = [
    Fact("card number", "13 to 19 digits of a known issuer that pass Luhn's check", Evidence(.pci)),
    Fact(
      "security code", "3 or 4 digits behind CVV, CVC or CSC; never stored", Evidence(.redaction, .memory)),
    Fact(
      "social security number", "ddd-dd-dddd within the ranges that were issued",
      Evidence(.redaction, .memory)),
    Fact(
      "bank account", "an IBAN that passes its check, or 6 to 17 digits behind a label",
      Evidence(.redaction, .memory)),
    Fact("password, PIN, one-time code", "what follows such a word", Evidence(.redaction, .memory)),
  ]
}
