/// A program that never fetches a person by itself. Source: the two-way texting guide; 2026-11-23.
enum NoEscalationRule: LintRule {
  static let rule = Rule(
    "staffing/no-escalation", .warning, "a program has no `escalate`",
    source: "the two-way texting guide: define an escalation rule set", date: "2026-11-23",
    reason: """
      Angry customers don't look for the option AGENT. Say when a person takes over though no option led there: when \
      sentiment turns negative, when a question is asked again, when it is about billing, refunds or privacy, when \
      confidence drops.
      """,
    bad: [.instead(of: "escalate", "")],
    good: [.program(Example.standardProgram)]
  ) { subject, findings in
    guard subject.hasProgram, subject.program.escalation == nil else { return }
    findings.report(
      .noEscalation, at: subject.program.place,
      help:
        "add `escalate: {negative-sentiment: true, repeated-question: 2, topics: [billing, refund, privacy], to: agent}`"
    )
  }
}

extension String {
  fileprivate static let noEscalation = "the program does not say when a person takes over by itself"
}
