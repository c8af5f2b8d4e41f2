/// A marketing program without quiet hours. Source: 47 CFR 64.1200(c)(1); 2026-11-23.
enum NoQuietHoursRule: LintRule {
  static let rule = Rule(
    "compliance/no-quiet-hours", .warning, "a marketing program sets no quiet hours",
    source: "47 CFR 64.1200(c)(1); the two-way texting guide: set quiet hours and frequency caps",
    date: "2026-11-23",
    reason: """
      Marketing texts may be sent from 8 am to 9 pm in the customer's own time zone, in several states less. What an event \
      triggers at night is held until the window opens only if there is one.
      """,
    bad: [
      .instead(of: "quiet-hours", "quiet-hours: ↓{transactional: 22:00-07:00}", flow: Example.marketingFlow)
    ],
    good: [.addition("", flow: Example.marketingFlow)]
  ) { subject, findings in
    let hours = subject.program.quietHours
    guard subject.hasProgram, subject.isMarketing, hours.marketing == nil else { return }
    findings.report(
      "this program sends marketing texts and sets no quiet hours for them",
      at: hours.place == .nowhere ? subject.program.place : hours.place,
      help: "add `quiet-hours: {marketing: 21:00-08:00}`")
  }
}
