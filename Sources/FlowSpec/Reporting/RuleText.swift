/// All that there is to know about a rule, as lines for people.
public struct RuleText: Sendable {
  public enum Line: Hashable, Sendable {
    case title(String)
    case heading(String)
    case text(String)
    /// A line of a spec.
    case code(String)
    /// What lint says about the spec above.
    case finding(String)
  }

  public let lines: [Line]

  public init(_ rule: Rule) {
    var lines: [Line] = [.title(rule.id), .text("\(rule.severity.rawValue): \(rule.summary)"), .text("")]
    lines += [.text(rule.reason), .text(""), .text("source: \(rule.source) (\(rule.date))")]
    for (heading, examples) in [("bad", rule.bad), ("good", rule.good)] {
      for example in examples {
        lines += [.text(""), .heading(heading)]
        lines += Self.shown(example)
        if heading == "bad" { lines += Self.findings(example, of: rule).prefix(1).map { .finding($0) } }
      }
    }
    if rule.origin != .conversation {
      lines += [.text(""), .text("to allow it in one place: # flowrepl: allow \(rule.id) -- reason")]
    }
    self.lines = lines
  }

  /// The text without marks; what no terminal should get is made harmless.
  private static func shown(_ example: Example) -> [Line] {
    var text = example.text.filter { $0 != Example.mark }
    while text.hasSuffix("\n") { text.removeLast() }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { .code(String($0).harmless) }
  }

  private static func findings(_ example: Example, of rule: Rule) -> [String] {
    if rule.origin == .conversation { return [] }
    return Linter.findings(ProgramLoader.load(example.files)).filter { $0.rule == rule.id }.map(\.message)
  }
}
