/// What a rule finds in the words of one message, whoever writes it: the program, or a person at the agent seat.
struct TextFinding {
  /// In bytes of the text.
  var range: Range<Int>
  var message: String
  /// Where it is not the rule's own.
  var severity: Severity?
  var help: String?

  init(_ message: String, at range: Range<Int>, severity: Severity? = nil, help: String? = nil) {
    self.message = message
    self.range = range
    self.severity = severity
    self.help = help
  }
}

/// What a rule about single messages knows of the program that sends them.
final class MessageSetting: Sendable {
  /// The words that the program teaches its customers.
  let vocabulary: Vocabulary
  /// The words of the brand and its other spellings, in small letters.
  let brandWords: Set<String>
  /// The brand's own, in small letters.
  let domains: [String]
  /// Whether a date of birth was asked before.
  let hasAgeGate: Bool

  init(_ program: Program, _ options: ReplyKeys) {
    vocabulary = Vocabulary(program, options)
    let names = program.aliases + (program.brand.map { [$0] } ?? [])
    brandWords = Set(
      names.flatMap { name in
        let words = MessageWords(Template(literal: name.value))
        return words.words.indices.map(words.small)
      })
    domains = program.domains.map { $0.value.lowercased() }
    hasAgeGate = program.hasAgeGate
  }
}

extension LintSubject {
  /// Reports what a rule says about a message of the program.
  func report(_ review: Rule.TextReview, of use: MessageUse, _ findings: inout Findings) {
    for finding in review(use.text, setting) {
      findings.report(
        finding.message, at: spot(finding.range, in: use.message), severity: finding.severity,
        help: finding.help)
    }
  }
}
