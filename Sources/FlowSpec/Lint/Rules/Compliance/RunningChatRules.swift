// What only a running chat shows. The engine tells it; lint, `explain` and the reports know it from here.

extension RuleCatalog {
  static let running: [Rule] = [
    runningRule(
      "compliance/no-consent", .error, "a proactive send without consent for its purpose",
      source: "47 CFR 64.1200(a)(2); CTIA Messaging Principles 5.1.2",
      reason: """
        Marketing needs consent to marketing, and information consent to information. The send is suppressed; the consent \
        record says what was agreed to, when and how.
        """,
      bad: ["consent: none", "event: order.shipped"], good: ["event: order.shipped"]),
    runningRule(
      "compliance/opted-out", .error, "a send to a customer who has opted out",
      source: "47 CFR 64.1200(a)(12); Twilio error 21610",
      reason: """
        After an opt-out one confirmation may be sent, and nothing else. Platforms refuse what is sent all the same, and \
        each attempt counts against the sender.
        """,
      bad: ["event: order.shipped", "me: STOP", "event: order.shipped"],
      good: ["event: order.shipped", "me: TRACK"]),
    runningRule(
      "compliance/platform-gap", .warning, "the law reads a text as an opt-out, and the platform does not",
      source: "47 CFR 64.1200(a)(10); Twilio's notice on FCC keywords",
      reason: """
        Platforms act on single words. "Please stop" is an opt-out by law all the same, so the program honors it itself, \
        and whoever sends through another system must learn of it.
        """,
      bad: ["event: order.shipped", "me: please stop texting me"], good: ["event: order.shipped", "me: STOP"]),
    runningRule(
      "compliance/caps", .warning, "a proactive send over a cap",
      source: "the two-way texting guide: set quiet hours and frequency caps",
      reason: """
        The send is suppressed. Caps count backwards from now: a day is 24 hours and a month 30 days, so that no midnight \
        lets two days' texts through at once.
        """,
      bad: Array(repeating: "event: order.shipped", count: 7),
      good: ["event: order.shipped", "event: order.shipped"]),
    runningRule(
      "compliance/sensitive-input", .warning,
      "the customer sent a card number, an SSN, a password or an account number",
      source: "PCI DSS 3.4.1; our practice for redaction",
      reason: """
        It can't be unsent, but it need not be kept: transcripts, logs and reports hold a placeholder such as [CARD]. If \
        customers send it often, a message probably seems to ask for it.
        """,
      bad: ["event: order.shipped", "me: my card is 4111 1111 1111 1111"],
      good: ["event: order.shipped", "me: TRACK"]),
  ]

  private static func runningRule(
    _ id: String, _ severity: Severity, _ summary: String, source: String, reason: String, bad: [String],
    good: [String]
  ) -> Rule {
    Rule(
      id, severity, summary, source: source, date: "2026-11-23", reason: reason,
      bad: [.chat(Example.standardFlow, bad)], good: [.chat(Example.standardFlow, good)],
      origin: .conversation)
  }
}
