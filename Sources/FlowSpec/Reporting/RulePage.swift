/// The catalogue of rules as pages of Markdown: an index, and a page a family.
public struct RulePage: Sendable {
  /// Without its folder: `design.md`.
  public let name: String
  public let text: String

  public static let all: [RulePage] = [index] + families.map(page)

  private static let families = Set(RuleCatalog.all.map(\.family)).sorted()

  private static func rules(_ family: String) -> [Rule] { RuleCatalog.all.filter { $0.family == family } }

  private static var index: RulePage {
    var text = """
      # Rules

      What lint, the emulator, `flowrepl explain` and the reports know, made of the catalogue: \(RuleCatalog.all.count) rules. A rule is
      found in the files, or *live*, while a chat runs; those about single messages also judge what the agent seat types.

      """
    for family in families {
      text += "\n## \(family)\n\n| rule | severity | found | when |\n|---|---|---|---|\n"
      for rule in rules(family) {
        text +=
          "| [\(rule.id)](\(family).md#\(anchor(rule))) | \(rule.severity.rawValue) | \(found(rule)) | \(cell(rule.summary)) |\n"
      }
    }
    return RulePage(name: "README.md", text: text)
  }

  private static func found(_ rule: Rule) -> String {
    if rule.origin == .conversation { return "live" }
    return rule.textReview == nil && !RuleCatalog.liveToo.contains(rule.id) ? "files" : "files, live"
  }

  private static func page(_ family: String) -> RulePage {
    let rules = rules(family).map { markdown(RuleText($0)) }
    return RulePage(
      name: family + ".md",
      text: "# \(family)\n\n[All rules](README.md)\n\n" + rules.joined(separator: "\n"))
  }

  private static func markdown(_ rule: RuleText) -> String {
    var text = ""
    var isCode = false
    for line in rule.lines {
      if case .code(let code) = line {
        if !isCode { text += "```yaml\n" }
        isCode = true
        text += code + "\n"
        continue
      }
      if isCode { text += "```\n" }
      if isCode, case .finding = line { text += "\n" }
      isCode = false
      switch line {
      case .title(let title): text += "## \(title)\n\n"
      case .heading(let heading): text += "\(heading == "bad" ? "Bad" : "Good"):\n\n"
      case .text(let words): text += words.isEmpty ? "\n" : escaped(words) + "\n"
      case .finding(let message): text += "→ \(escaped(message))\n"
      case .code: break
      }
    }
    return text + (isCode ? "```\n" : "")
  }

  /// As GitHub makes it of a heading.
  private static func anchor(_ rule: Rule) -> String { rule.id.filter { $0 != "/" } }

  private static func cell(_ text: String) -> String { escaped(text).replacing("|", with: "\\|") }

  /// Brackets and angles outside of backticks would be read as links and tags.
  private static func escaped(_ text: String) -> String {
    var isQuoted = false
    var result = ""
    for character in text {
      if character == "`" { isQuoted.toggle() }
      if !isQuoted, "[]<>*_".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}

extension RuleCatalog {
  /// Rules of the files that the engine sees too, in what it sends.
  static let liveToo: Set<String> = [
    "cost/unicode-flip", "cost/segments", "compliance/no-brand", "compliance/no-opt-out-notice",
    "compliance/quiet-hours",
  ]
}
