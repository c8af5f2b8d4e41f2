/// A fact as people read it.
public struct Fact: Hashable, Sendable {
  /// Who or what it is about: `Twilio, 10dlc`.
  public var subject: String
  public var statement: String
  public var evidence: Evidence

  public init(_ subject: String, _ statement: String, _ evidence: Evidence) {
    self.subject = subject
    self.statement = statement
    self.evidence = evidence
  }
}

/// What facts are about.
public enum FactTopic: String, Hashable, Sendable, CaseIterable {
  case keywords, replies, errors, law
  case quietHours = "quiet-hours"
  case caps, shorteners
  case sensitiveData = "sensitive-data"
  case content

  /// One line for lists.
  public var summary: String {
    switch self {
    case .keywords: "words on which platforms act by themselves"
    case .replies: "what platforms answer by themselves"
    case .errors: "how platforms refuse messages to those who have opted out"
    case .law: "consent and its withdrawal, 47 CFR 64.1200"
    case .quietHours: "hours for marketing texts, by state"
    case .caps: "how many marketing texts in 24 hours, by state"
    case .shorteners: "link shorteners that carriers filter"
    case .sensitiveData: "what must not go over text messages"
    case .content: "what carriers do not let through"
    }
  }

  /// What holds on a day.
  public func facts(on date: RulesDate) -> [Fact] {
    let all: [Fact] =
      switch self {
      case .keywords: KeywordFacts.keywords.map(\.fact)
      case .replies: KeywordFacts.replies.map(\.fact)
      case .errors: KeywordFacts.blocks.map { Fact($0.platform.title ?? "", $0.code, $0.evidence) }
      case .law: LawFacts.all
      case .quietHours: ([StateFacts.federal] + StateFacts.states + [StateFacts.strictest]).map(\.hoursFact)
      case .caps: (StateFacts.states + [StateFacts.strictest]).compactMap(\.capFact)
      case .shorteners: LinkFacts.shorteners.map { Fact($0.domain, "public shortener", $0.evidence) }
      case .sensitiveData: LawFacts.sensitiveData
      case .content:
        ContentFacts.classes.map { Fact($0.name, "\($0.position.rawValue): \($0.note)", $0.evidence) }
      }
    return all.filter { $0.evidence.holds(on: date) }
  }
}

extension KeywordFact {
  fileprivate var fact: Fact {
    Fact("\(sender(platform, kinds)): \(role.rawValue)", words.joined(separator: ", "), evidence)
  }
}

extension ReplyFact {
  fileprivate var fact: Fact {
    let text = text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "(the word)")
    return Fact("\(sender(platform, kinds)): \(role.rawValue)", text, evidence)
  }
}

private func sender(_ platform: Sender.Platform?, _ kinds: Set<Sender.Kind>) -> String {
  guard let platform = platform?.title else { return "toll-free network" }
  return "\(platform), \(Sender.Kind.allCases.filter(kinds.contains).map(\.rawValue).listed("and"))"
}

extension StateFact {
  fileprivate var hoursFact: Fact {
    let days = weekdays == saturday && saturday == sunday ? "" : "Mon-Fri "
    var parts = ["\(days)\(Self.text(weekdays))"]
    if !days.isEmpty { parts += ["Sat \(Self.text(saturday))", "Sun \(Self.text(sunday))"] }
    if !allowsHolidays { parts.append("no holidays") }
    return Fact(name, parts.joined(separator: ", ") + (note.isEmpty ? "" : " (\(note))"), evidence)
  }

  fileprivate var capFact: Fact? {
    dailyCap.map { Fact(name, "\($0) in 24 hours" + (note.isEmpty ? "" : " (\(note))"), evidence) }
  }

  private static func text(_ hours: Range<Int>?) -> String {
    hours.map { "\($0.lowerBound):00-\($0.upperBound):00" } ?? "none"
  }
}
