/// Asks rules about a program, several parts at once.
///
/// A state or a message is shown to all rules about such before the next: to bring it up from memory for each rule again
/// takes longer than most rules do.
struct LintWork: Sendable {
  let subject: LintSubject
  let severities: [String: Severity?]

  private static let flowCount = 32
  private static let messageCount = 512

  /// A part that needs no other.
  private enum Part: Sendable {
    /// What a rule finds in the program as a whole, and the rule made ready for states.
    case rule(Rule)
    /// What rules find in some messages.
    case messages([Rule], Range<Int>)
  }

  private struct Outcome: Sendable {
    var found: [Diagnostic] = []
    var ready: ReadyRule?
  }

  /// A rule that knows what it must of the program to be asked of states.
  private struct ReadyRule: Sendable {
    let rule: Rule
    let review: Rule.StateReview
  }

  private struct AskedRule {
    let rule: Rule
    let review: Rule.MessageReview
  }

  func findings(_ rules: [Rule], by spreading: some Spreading) -> [Diagnostic] {
    let ofMessages = rules.filter { $0.messageReview != nil }
    var parts = rules.filter { $0.programReview != nil || $0.stateReview != nil }.map(Part.rule)
    if !ofMessages.isEmpty {
      parts += subject.messages.indices.parts(of: Self.messageCount).map { .messages(ofMessages, $0) }
    }
    let outcomes = spreading.results(parts) { outcome(of: $0) }
    let ready = outcomes.compactMap(\.ready)
    let flows = subject.wholeFlows
    let groups = ready.isEmpty ? [] : flows.indices.parts(of: Self.flowCount).map { flows[$0] }
    let inStates = spreading.results(groups) { findings(ready, inFlows: $0) }
    return outcomes.flatMap(\.found) + inStates.flatMap(\.self)
  }

  private func outcome(of part: Part) -> Outcome {
    switch part {
    case .rule(let rule):
      var findings = Findings(severities: severities, rule: rule)
      rule.programReview?(subject, &findings)
      let ready = rule.stateReview?(subject).map { ReadyRule(rule: rule, review: $0) }
      return Outcome(found: findings.diagnostics, ready: ready)
    case .messages(let rules, let messages):
      let asked = rules.compactMap { rule in rule.messageReview.map { AskedRule(rule: rule, review: $0) } }
      var findings = asked.map { Findings(severities: severities, rule: $0.rule) }
      for use in subject.messages[messages] {
        for index in asked.indices { asked[index].review(subject, use, &findings[index]) }
      }
      return Outcome(found: findings.flatMap(\.diagnostics))
    }
  }

  private func findings(_ rules: [ReadyRule], inFlows flows: ArraySlice<Int>) -> [Diagnostic] {
    var findings = rules.map { Findings(severities: severities, rule: $0.rule) }
    subject.eachState(ofFlows: flows) { number, state, flow in
      for index in rules.indices { rules[index].review(number, state, flow, &findings[index]) }
    }
    return findings.flatMap(\.diagnostics)
  }
}

extension Range<Int> {
  /// Ranges of some numbers each, and a last one of what is left.
  func parts(of count: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: count).map { $0..<Swift.min($0 + count, upperBound) }
  }
}
