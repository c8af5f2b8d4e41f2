/// An answer to HELP that does not help. Source: the Short Code Monitoring Handbook; 2026-11-23.
enum HelpContentRule: LintRule {
  static let rule = Rule(
    "compliance/help-content", .error, "the HELP reply lacks brand, a contact or STOP",
    source: "CTIA Short Code Monitoring Handbook; Twilio error 30486", date: "2026-11-23",
    reason: """
      Whoever texts HELP wants to know who writes, whom to ask and how to stop. A contact is an address, a phone number or \
      a link that leads straight to one.
      """,
    bad: [.messages(help: "Acme Outfitters: reply STOP to opt out.")],
    good: [.program(Example.standardProgram)]
  ) { subject, findings in
    guard let message = subject.program.messages.help else { return }
    let missing = subject.missing([.brand, .contact, .stop], in: message)
    guard !missing.isEmpty else { return }
    findings.report(
      .lacks("the HELP reply", missing), at: message.place,
      help: "\"BRAND: write to support@BRAND.example. Msg & data rates may apply. Reply STOP to opt out.\"")
  }
}
