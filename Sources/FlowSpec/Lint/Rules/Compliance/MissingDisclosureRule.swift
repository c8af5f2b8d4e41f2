/// A marketing program whose customers are not told what they agree to. Source: 47 CFR 64.1200(f)(9); 2026-11-23.
enum MissingDisclosureRule: LintRule {
  static let rule = Rule(
    "compliance/missing-disclosure", .error,
    "a marketing program has no `consent.disclosure`, or one that lacks brand, frequency, rates, HELP or STOP",
    source: "47 CFR 64.1200(f)(9); CTIA Messaging Principles 5.1.1; Twilio errors 30544 and 30545",
    date: "2026-11-23",
    reason: """
      Consent to marketing counts only with what was disclosed when it was given. The disclosure is kept with each consent, \
      and reviewers ask for it word for word.
      """,
    bad: [
      .instead(of: "consent", "", flow: Example.marketingFlow),
      .instead(
        of: "consent",
        "consent: {disclosure: ↓\"Reply JOIN for texts from Acme. Reply HELP for help, STOP to stop.\"}",
        flow: Example.marketingFlow),
    ],
    good: [.addition("", flow: Example.marketingFlow)]
  ) { subject, findings in
    guard subject.hasProgram, subject.isMarketing else { return }
    guard let disclosure = subject.program.terms?.disclosure else {
      let place = subject.program.terms?.place ?? subject.program.place
      findings.report(.noDisclosure, at: place, help: .sample)
      return
    }
    let missing = subject.missing([.brand, .frequency, .rates, .help, .stop], in: disclosure.value)
    guard !missing.isEmpty else { return }
    findings.report(.lacks("the disclosure", missing), at: disclosure.place, help: .sample)
  }
}

extension Example {
  /// A flow of marketing texts in which no rule finds anything.
  static let marketingFlow = standardFlow.replacing(
    "flow: example\n", with: "flow: example\npurpose: marketing\n")
}

extension String {
  fileprivate static let noDisclosure =
    "this program sends marketing texts and does not say what customers agree to"
  fileprivate static let sample =
    "\"By replying JOIN you agree to receive recurring automated marketing texts from BRAND. Up to 6 msgs/month. "
    + "Msg & data rates may apply. Reply HELP for help, STOP to cancel.\""
}
