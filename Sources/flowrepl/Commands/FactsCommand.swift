import FlowSpec

/// `flowrepl facts`: the dated facts that the rules go by.
enum FactsCommand {
  private static let topics = FactTopic.allCases.map(\.rawValue)
  private static let json = FlagSpec("json", "one JSON object per fact, for programs")

  static let spec = CommandSpec(
    "facts", "show the dated legal and carrier facts that the rules use",
    arguments: [ArgumentSpec("TOPIC", .optional, completion: .words(topics), "what the facts are about")],
    flags: [.rulesDate, json],
    examples: [
      .init("flowrepl facts", "the topics"),
      .init("flowrepl facts keywords", "words on which platforms act by themselves"),
      .init("flowrepl facts quiet-hours --rules-date 2025-12-31", "the hours of another day"),
    ],
    details: [
      "Every fact has a source and a confidence: read in the owner's own words, secondary, memory or disputed. None of "
        + "this is legal advice."
    ]
  ) { context in
    let date = try context.rulesDate()
    guard let word = context.arguments.words.first else {
      if context.arguments.has(json) {
        try write(FactTopic.allCases, date, context)
      } else {
        try showOverview(date, context)
      }
      return .ok
    }
    guard let topic = FactTopic(rawValue: word) else {
      throw context.misuse(
        "there are no facts about \"\(word)\"; topics are \(topics.joined(separator: ", "))",
        suggestion: Suggestion.nearest(to: word, in: topics))
    }
    if context.arguments.has(json) {
      try write([topic], date, context)
    } else {
      try show(topic, date, context)
    }
    return .ok
  }

  private static func write(_ topics: [FactTopic], _ date: RulesDate, _ context: CommandContext) throws {
    var writer = JSONWriter()
    for topic in topics {
      for fact in topic.facts(on: date) {
        writer.object { json in
          json.member("topic", topic.rawValue)
          json.member("subject", fact.subject)
          json.member("fact", fact.statement)
          json.member("source", fact.evidence.source.rawValue)
          json.member("title", fact.evidence.source.title)
          json.member("since", fact.evidence.since?.text)
          json.member("until", fact.evidence.until?.text)
          json.member("confidence", fact.evidence.confidence.rawValue)
        }
        writer.endLine()
      }
    }
    try context.output.write(writer.bytes)
  }

  private static func showOverview(_ date: RulesDate, _ context: CommandContext) throws {
    let width = (topics.map(\.count).max() ?? 0) + 2
    for topic in FactTopic.allCases {
      var line = StyledText(topic.rawValue, .strong)
      line.append(String(repeating: " ", count: width - topic.rawValue.count) + topic.summary)
      try context.show(line: line, indent: width)
    }
    let closing = StyledText("as of \(date.day.text); `flowrepl facts TOPIC` shows one", .dim)
    try context.show(line: closing, indent: 0)
  }

  private static func show(_ topic: FactTopic, _ date: RulesDate, _ context: CommandContext) throws {
    for fact in topic.facts(on: date) {
      var line = StyledText(fact.subject, .strong)
      line.append(": \(fact.statement)")
      try context.show(line: line, indent: 2)
      try context.show(line: StyledText("    \(provenance(fact.evidence))", .dim), indent: 6)
    }
    try context.show(line: StyledText("as of \(date.day.text)", .dim), indent: 0)
  }

  private static func provenance(_ evidence: Evidence) -> String {
    [
      evidence.since.map { "since \($0.text)" }, evidence.until.map { "until \($0.text)" },
      evidence.confidence == .memory ? "from memory" : evidence.confidence.rawValue, evidence.source.title,
    ].compactMap { $0 }.joined(separator: " · ")
  }
}

extension FlagSpec {
  static let rulesDate = FlagSpec(
    "rules-date", value: FlagValue("YYYY-MM-DD"), default: RulesDate.latest.day.text,
    "go by the law and carrier rules of another day")
}

extension CommandContext {
  func rulesDate() throws -> RulesDate {
    guard let text = arguments.value(.rulesDate) else { return .latest }
    guard let date = RulesDate(iso: text) else {
      throw misuse("\"\(text)\" is no day; write --rules-date \(RulesDate.latest.day.text)")
    }
    return date
  }
}
