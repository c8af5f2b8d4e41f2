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
    let words = key.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      if adverbs.contains(word) { return true }
      guard index > 0 else { continue }
      let before = words[index - 1]
      let second = index > 1 ? words[index - 2] : ""
      if weekdays.contains(word), intervals.contains(before) { return true }
      if word.hasSuffix("s"), units.contains(String(word.dropLast())), isCount(before),
        intervals.contains(second)
      {
        return true
      }
      guard units.contains(word) else { continue }
      if intervals.contains(before) || counted.contains(before) || isCount(before) { return true }
      if before == "a", counted.contains(second) || isCount(second) { return true }
    }
    return false
  }

  /// "4", "two", "2x"
  private static func isCount(_ word: String) -> Bool {
    let number = word.hasSuffix("x") ? word.dropLast() : word[...]
    return !number.isEmpty && number.utf8.allSatisfy(\.isASCIIDigit)
      || ["one", "two", "three", "four", "five", "six", "once", "twice"].contains(word)
  }

  private static let intervals: Set<String> = ["per", "every", "each"]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekday", "morning",
    "evening",
  ]
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
