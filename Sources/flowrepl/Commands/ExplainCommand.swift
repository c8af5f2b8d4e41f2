import FlowSpec

/// `flowrepl explain RULE`: why a rule exists, with examples.
enum ExplainCommand {
  static let spec = CommandSpec(
    "explain", "say why a rule exists, with bad and good examples",
    arguments: [
      ArgumentSpec("RULE", .optional, "a rule such as flow/dead-end, or a family (default: list all)")
    ],
    examples: [
      .init("flowrepl explain flow/dead-end", "one rule"),
      .init("flowrepl explain design", "the rules of a family"),
      .init("flowrepl explain", "all rules"),
    ]
  ) { context in
    guard let word = context.arguments.words.first else {
      try showList(RuleCatalog.all, context)
      return .ok
    }
    if let rule = RuleCatalog[word] {
      try context.show(text(rule, columns: min(100, max(40, context.output.columns))))
      return .ok
    }
    let family = RuleCatalog.all.filter { $0.family == word }
    guard family.isEmpty else {
      try showList(family, context)
      return .ok
    }
    throw context.misuse(
      "there is no rule `\(word.harmless)`",
      suggestion: Suggestion.nearest(to: word, in: RuleCatalog.all.map(\.id)) ?? nearestByName(word))
  }

  /// Whoever types only what is behind the slash means the rule.
  private static func nearestByName(_ word: String) -> String? {
    let names = RuleCatalog.all.map { ($0.id, String($0.id.dropFirst($0.family.count + 1))) }
    let near = Suggestion.nearest(to: word, in: names.map(\.1))
    return names.first { $0.1 == near }?.0
  }

  private static func showList(_ rules: [Rule], _ context: CommandContext) throws {
    let width = rules.map(\.id.count).max() ?? 0
    for rule in rules {
      var text = StyledText(rule.id, .strong)
      text.append(String(repeating: " ", count: width - rule.id.count + 2))
      text.append(
        rule.severity.rawValue,
        rule.severity == .error ? .error : rule.severity == .warning ? .warning : .info)
      text.append(String(repeating: " ", count: 9 - rule.severity.rawValue.count) + rule.summary)
      try context.show(line: text, indent: width + 11)
    }
  }

  private static func text(_ rule: Rule, columns: Int) -> StyledText {
    var text = StyledText()
    for line in RuleText(rule).lines {
      let rows =
        switch line {
        case .title(let title): [StyledText(title, .strong)]
        case .heading(let heading): [StyledText(heading, .help)]
        case .text(let words): StyledText(words).wrapped(to: columns)
        // A spec is shown as it would be written.
        case .code(let code): [StyledText("  \(code)")]
        case .finding(let message): StyledText("  → \(message)", .dim).wrapped(to: columns, indent: 4)
        }
      for row in rows { text += row + "\n" }
    }
    return text
  }
}
