/// What reviewers look for in the texts about consent.
enum RequiredContent: CaseIterable {
  case brand, frequency, rates, help, stop, contact, noMore

  /// As a finding names it.
  var name: String {
    switch self {
    case .brand: "the brand"
    case .frequency: "how often"
    case .rates: "\"Msg & data rates may apply\""
    case .help: "HELP"
    case .stop: "STOP"
    case .contact: "a contact"
    case .noMore: "that no more messages come"
    }
  }

  func isIn(_ text: String, _ subject: LintSubject) -> Bool {
    let key = Normalizer.key(text)
    let says = { (phrases: [String]) in phrases.contains { key.contains($0) } }
    switch self {
    case .brand: return subject.rules.namesBrand(text)
    case .frequency:
      return says([
        "frequency", "month", "week", "day", "recurring", "request", "daily", "per mo", "msgs mo", " mo ",
      ])
        || text.lowercased().contains("/mo")
    case .rates: return key.contains("rates") || key.contains("rate ")
    case .help: return text.containsWord("HELP")
    case .stop: return text.saysHowToStop
    case .contact:
      if text.contains("@") || !MessageLink.all(in: Array(text.utf8)).isEmpty { return true }
      return text.utf8.count { $0.isASCIIDigit } >= 7
    case .noMore:
      return says([
        "no more", "no further", "not receive", "not get", "not be sent", "wont receive", "wont get",
        "wont text",
        "wont send", "wont hear", "not text", "not send", "not hear", "no longer", "any more", "anymore",
        "never text",
      ])
    }
  }
}

extension LintSubject {
  /// What a message lacks of what it must say.
  func missing(_ required: [RequiredContent], in message: Message) -> [RequiredContent] {
    missing(required, in: longest(message.template, state: nil).text)
  }

  func missing(_ required: [RequiredContent], in text: String) -> [RequiredContent] {
    required.filter { !$0.isIn(text, self) }
  }
}
