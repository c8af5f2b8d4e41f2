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
      try context.show(list(RuleCatalog.all))
      return .ok
    }
    if let rule = RuleCatalog[word] {
      try context.show(text(rule, columns: min(100, max(40, context.output.columns))))
      return .ok
    }
    let family = RuleCatalog.all.filter { $0.family == word }
    guard family.isEmpty else {
      try context.show(list(family))
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

  private static func list(_ rules: [Rule]) -> StyledText {
    let width = rules.map(\.id.count).max() ?? 0
    var text = StyledText()
    for rule in rules {
      text.append(rule.id, .strong)
      text.append(String(repeating: " ", count: width - rule.id.count + 2))
      text.append(
        rule.severity.rawValue,
        rule.severity == .error ? .error : rule.severity == .warning ? .warning : .info)
      text.append(String(repeating: " ", count: 9 - rule.severity.rawValue.count) + rule.summary + "\n")
    }
    return text
  }

  private static func text(_ rule: Rule, columns: Int) -> StyledText {
    var text = StyledText()
    for line in RuleText(rule).lines {
      switch line {
      case .title(let title): text.append(title + "\n", .strong)
      case .heading(let heading): text.append(heading + "\n", .help)
      case .text(let words): text.append(wrapped(words, columns) + "\n")
      case .code(let code): text.append("  \(code)\n")
      case .finding(let message): text.append("  → \(message)\n", .dim)
      }
    }
    return text
  }

  private static func wrapped(_ text: String, _ columns: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.displayWidth + 1 + word.displayWidth > columns {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
