/// The rules that a program's messages are under: worked out once, for all conversations.
public struct ProgramRules: Sendable {
  public let date: RulesDate
  public let keywords: KeywordPolicy
  /// What the program says about a rule's severity; nil within switches it off.
  private let severities: [String: Severity?]

  public init(_ program: Program, on date: RulesDate = .latest) {
    self.date = date
    keywords = KeywordPolicy(program, on: date)
    severities = Dictionary(program.severities.map { ($0.rule.value, $0.severity) }) { _, last in last }
  }

  /// How much a rule matters to this program; nil where it is switched off.
  public func severity(of rule: String, default severity: Severity) -> Severity? {
    severities[rule] ?? severity
  }
}
