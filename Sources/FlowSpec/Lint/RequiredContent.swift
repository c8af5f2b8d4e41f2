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
    case .frequency: return Self.saysHowOften(key)
    case .rates:
      return says([
        "rates may apply", "rates apply", "data rates", "msg rates", "message rates", "charges may apply",
        "charges apply", "fees may apply", "carrier rates", "standard rates",
      ])
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

  /// "Up to 6 msgs/month", "msg frequency varies", "2 a week", "weekly", "1 msg per request"; not "have a good day" or
  /// that texts are recurring.
  private static func saysHowOften(_ key: String) -> Bool {
    let words = key.split(separator: " ")
    for (index, word) in words.enumerated() {
      if adverbs.contains(String(word)) { return true }
      guard units.contains(String(word)), index > 0 else { continue }
      let before = String(words[index - 1])
      if before == "a" {
        if index > 1, counted.contains(String(words[index - 2])) || isCount(words[index - 2]) { return true }
      } else if before == "per" || before == "every" || before == "each" || counted.contains(before)
        || isCount(words[index - 1])
      {
        return true
      }
    }
    return false
  }

  private static func isCount(_ word: Substring) -> Bool {
    word.utf8.allSatisfy(\.isASCIIDigit)
      || ["one", "two", "three", "four", "five", "six", "once", "twice"].contains(word)
  }

  private static let adverbs: Set<String> = [
    "frequency", "varies", "vary", "daily", "weekly", "biweekly", "monthly", "quarterly", "yearly",
  ]
  private static let units: Set<String> = [
    "day", "week", "month", "mo", "wk", "mth", "quarter", "year", "request", "order", "visit", "appointment",
  ]
  private static let counted: Set<String> = [
    "msg", "msgs", "message", "messages", "text", "texts", "sms", "alert", "alerts", "time", "times", "x",
  ]
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
