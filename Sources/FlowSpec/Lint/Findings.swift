/// What the rules have found so far.
struct Findings {
  /// The rule whose findings come next.
  var rule: Rule
  private(set) var diagnostics: [Diagnostic] = []
  /// Severities that the program sets; a rule that is switched off is not asked.
  let severities: [String: Severity?]

  init(severities: [String: Severity?], rule: Rule) {
    self.severities = severities
    self.rule = rule
  }

  /// - Parameter severity: where it is not the rule's own; what the program sets goes first.
  mutating func report(
    _ message: String, at place: Place, severity: Severity? = nil, notes: [Note] = [], help: String? = nil,
    fix: Fix? = nil
  ) {
    let effective = severities[rule.id].flatMap { $0 } ?? severity ?? rule.severity
    diagnostics.append(
      Diagnostic(
        rule.id, effective, message, path: place.path, range: place.range, notes: notes, help: help, fix: fix)
    )
  }
}

extension Note {
  init(_ message: String, at place: Place) { self.init(message, path: place.path, range: place.range) }
}
