/// A first message that does not say who writes. Source: CTIA Messaging Principles; 2026-11-23.
enum NoBrandRule: LintRule {
  static let rule = Rule(
    "compliance/no-brand", .warning,
    "a proactive message that opens a run does not name the brand or an alias; an error for marketing",
    source: "CTIA Messaging Principles 5.1; Twilio messaging policy: every message identifies the sender",
    date: "2026-11-23",
    reason: """
      Nobody knows the number. A text that does not say who writes is taken for spam and reported, and carriers filter what \
      is reported. `openers: {start: "{brand}: "}` names it everywhere.
      """,
    bad: [.instead(of: "openers", "openers: {end: \" Reply STOP to opt out.\"}", flow: Example.markedOpener)],
    good: [.instead(of: "openers", "openers: {start: \"{brand}: \", end: \" Reply STOP to opt out.\"}")]
  ) { subject, findings in
    guard !subject.brokenPaths.contains(subject.program.place.path) else { return }
    let opener = subject.program.openers.start.map { subject.longest($0.template, state: nil).text } ?? ""
    if subject.rules.namesBrand(opener) { return }
    for step in subject.openingSteps {
      if step.texts.contains(where: subject.rules.namesBrand) { continue }
      findings.report(
        .unnamed(subject.program.brand?.value), at: step.place,
        severity: step.purpose == .marketing ? .error : nil,
        help: "begin with the brand, or add `openers: {start: \"{brand}: \"}` to the program")
    }
  }
}

extension Example {
  /// The standard flow with a mark at its first message.
  static let markedOpener = standardFlow.replacing(
    "say: Your order shipped!", with: "say: ↓Your order shipped!")
}

extension String {
  fileprivate static func unnamed(_ brand: String?) -> String {
    brand.map { "this message opens a chat and does not name \($0)" }
      ?? "this message opens a chat, and the program has no brand to name"
  }
}
