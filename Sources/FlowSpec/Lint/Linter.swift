/// What lint found in a program.
public struct LintResult: Sendable {
  /// What the files' readers and the rules found, in the order of files and places.
  public let findings: [Diagnostic]
  /// What the rules looked at; nil where a file can't be parsed.
  let subject: LintSubject?
}

/// Asks every rule about a program.
public enum Linter {
  /// What the files' readers and the rules found, in the order of files and places.
  ///
  /// - Parameter tables: the program's tables, as far as they could be read.
  public static func findings(_ loaded: LoadedProgram, tables: [Table] = []) -> [Diagnostic] {
    result(loaded, tables: tables).findings
  }

  /// Where a file can't be parsed the rules are not asked: what they would miss may stand in it.
  ///
  /// - Parameter tables: the program's tables, as far as they could be read.
  public static func result(
    _ loaded: LoadedProgram, tables: [Table] = [], selecting selection: RuleSelection = .all,
    by spreading: some Spreading = Serial()
  ) -> LintResult {
    let severities = Dictionary(
      loaded.program.severities.map { ($0.rule.value, $0.severity) }, uniquingKeysWith: { $1 })
    var found = loaded.diagnostics.filter { selection.contains($0.rule) }.compactMap {
      effective($0, severities)
    }
    let isParsed = !loaded.diagnostics.contains { $0.isSyntaxError }
    let subject = isParsed ? LintSubject(loaded, tables: tables, by: spreading) : nil
    if let subject {
      found += ruleFindings(subject, severities, selection, spreading)
      found += unknownRules(loaded.program)
    } else {
      found.removeAll { !$0.rule.hasPrefix("syntax/") && !$0.rule.hasPrefix("schema/") }
    }
    found = withoutTwins(found)
    var suppression = Suppression(loaded.trees)
    found = suppression.remaining(found)
    if isParsed { found += suppression.complaints(severities, selection) }
    return LintResult(findings: found.sorted(by: Diagnostic.precedes), subject: subject)
  }

  /// A diagnostic of the loader with the severity that the program gives its rule; nil where it switches it off.
  private static func effective(_ diagnostic: Diagnostic, _ severities: [String: Severity?]) -> Diagnostic? {
    guard let severity = severities[diagnostic.rule] else { return diagnostic }
    var diagnostic = diagnostic
    guard let severity else { return nil }
    diagnostic.severity = severity
    return diagnostic
  }

  private static func ruleFindings(
    _ subject: LintSubject, _ severities: [String: Severity?], _ selection: RuleSelection,
    _ spreading: some Spreading
  ) -> [Diagnostic] {
    let rules = RuleCatalog.lint.filter { rule in
      if let severity = severities[rule.id], severity == nil { return false }
      return selection.contains(rule.id)
    }
    return LintWork(subject: subject, severities: severities).findings(rules, by: spreading)
  }

  /// Severities that the program sets for rules that don't exist.
  private static func unknownRules(_ program: Program) -> [Diagnostic] {
    program.severities.filter { RuleCatalog[$0.rule.value] == nil }.map { setting in
      let near = Suggestion.nearest(to: setting.rule.value, in: RuleCatalog.all.map(\.id))
      return Diagnostic(
        .unknownKey,
        "there is no rule `\(setting.rule.value)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
        path: setting.rule.place.path, range: setting.rule.place.range,
        help: near == nil ? "`flowrepl explain` lists the rules" : nil)
    }
  }

  /// The same finding at the same place counts once: what an option says that several states name is found in each.
  private static func withoutTwins(_ found: [Diagnostic]) -> [Diagnostic] {
    struct Key: Hashable {
      var rule: String
      var path: String
      var range: SourceRange
      var message: String
    }
    var seen: Set<Key> = []
    return found.filter {
      seen.insert(Key(rule: $0.rule, path: $0.path, range: $0.range, message: $0.message)).inserted
    }
  }
}

extension Diagnostic {
  /// Whether it kept a file from being parsed.
  public var isSyntaxError: Bool {
    severity == .error && rule.hasPrefix("syntax/") && rule != "syntax/text-lost"
  }
}
