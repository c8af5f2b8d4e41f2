/// Content that carriers don't let through. Source: CTIA, Twilio's forbidden categories; 2026-11-23.
enum ProhibitedContentRule: LintRule {
  static let rule = Rule.ofTexts(
    "compliance/prohibited-content", .error,
    "a message is about what carriers prohibit; a warning for alcohol, tobacco, gambling, loans and debt relief without `age-gate`",
    source: "CTIA Messaging Principles (SHAFT); Twilio support 360045004974, forbidden categories",
    date: "2026-11-23",
    reason: """
      Hate, violence, illegal drugs, and cannabis and CBD whatever a state's law says, are filtered and fined. Alcohol and \
      tobacco need a date of birth asked before (`age-gate: true`); gambling, loans and debt relief need a registered use.
      """,
    bad: [
      .message("New: ↓CBD gummies at https://acme.example/new"),
      .message("Try our ↓wine club: https://acme.example/club"),
    ],
    good: [.message("New: rain jackets at https://acme.example/new")]
  ) { text, setting in
    guard let (fact, words) = text.carrierClass(isGated: setting.hasAgeGate) else { return [] }
    return [
      TextFinding(
        .filtered(text.text(words), fact), at: text.bytes(words),
        severity: fact.position == .prohibited ? nil : .warning,
        help: fact.position == .prohibited
          ? "carriers filter it whoever sends it: \(fact.note)"
          : "say `age-gate: true` where a date of birth was asked before")
    ]
  }
}

extension ProhibitedContentRule {
  /// The words that begin what it looks for.
  static var firstWords: some Sequence<String> { MessageWords.phrases.keys }
}

extension MessageWords {
  /// The first words that carriers filter.
  fileprivate func carrierClass(isGated: Bool) -> (ContentFact, Range<Int>)? {
    guard kinds.contains(.prohibited) else { return nil }
    for index in words.indices where words[index].kinds.contains(.prohibited) {
      guard let entries = Self.phrases[small(index)] else { continue }
      for entry in entries {
        let end = index + entry.words.count
        guard end <= words.count, zip(entry.words.dropLast(), index...).allSatisfy({ $0 == small($1) }),
          small(end - 1) == entry.words.last || small(end - 1) == entry.plural
        else { continue }
        if entry.fact.position == .restricted, isGated { continue }
        return (entry.fact, index..<end)
      }
    }
    return nil
  }

  /// By their first words. `XXX` is far more often a placeholder.
  fileprivate static let phrases: [String: [(words: [String], plural: String, fact: ContentFact)]] = {
    var phrases: [String: [(words: [String], plural: String, fact: ContentFact)]] = [:]
    for fact in ContentFacts.classes {
      for phrase in fact.phrases where phrase != "xxx" {
        let words = phrase.split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last else { continue }
        let entry = (words, last + "s", fact)
        phrases[first, default: []].append(entry)
        if words.count == 1 { phrases[last + "s", default: []].append(entry) }
      }
    }
    return phrases
  }()
}

extension String {
  fileprivate static func filtered(_ words: String, _ fact: ContentFact) -> String {
    fact.position == .prohibited
      ? "carriers prohibit texts about \(fact.name) (\"\(words)\")"
      : "carriers filter texts about \(fact.name) (\"\(words)\") without an age gate or a registered use"
  }
}
