/// A marketing program without caps. Source: the two-way texting guide; 2026-11-23.
enum NoCapsRule: LintRule {
  static let rule = Rule(
    "compliance/no-caps", .warning, "a marketing program sets no caps",
    source:
      "the two-way texting guide: set quiet hours and frequency caps; several states allow 3 texts in 24 hours",
    date: "2026-11-23",
    reason: """
      Customers were told how often texts come. Several flows that each behave well still add up, and only a cap over all \
      of them keeps the promise.
      """,
    bad: [.instead(of: "caps", "", flow: Example.marketingFlow)],
    good: [.addition("", flow: Example.marketingFlow)]
  ) { subject, findings in
    guard subject.hasProgram, subject.isMarketing else { return }
    guard !subject.program.caps.contains(where: { $0.purpose == nil || $0.purpose == .marketing }) else {
      return
    }
    findings.report(
      "this program sends marketing texts and sets no cap for them", at: subject.program.place,
      help: "add `caps: {marketing: \"1/day, 4/month\"}`")
  }
}
