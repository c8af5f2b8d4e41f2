/// A confirmation of an opt-in that lacks what it must say. Source: CTIA Messaging Principles 5.1.2.1; 2026-11-23.
enum OptInContentRule: LintRule {
  static let rule = Rule(
    "compliance/opt-in-content", .error,
    "the opt-in confirmation lacks brand, frequency, rates, HELP or STOP",
    source: "CTIA Messaging Principles 5.1.2.1; Twilio error 30540", date: "2026-11-23",
    reason: """
      The first text after an opt-in is the one that reviewers and courts look at. It names the brand, says how often texts \
      come and that rates may apply, and how to get help and to stop.
      """,
    bad: [
      .messages(optIn: "Acme Outfitters: you're in! Up to 6 msgs/month. Reply HELP for help, STOP to cancel.")
    ],
    good: [.program(Example.standardProgram)]
  ) { subject, findings in
    guard let message = subject.program.messages.optIn else { return }
    let missing = subject.missing([.brand, .frequency, .rates, .help, .stop], in: message)
    guard !missing.isEmpty else { return }
    findings.report(
      .lacks("the opt-in confirmation", missing), at: message.place,
      help:
        "\"BRAND: you're in! Up to 6 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to cancel.\""
    )
  }
}

extension String {
  static func lacks(_ what: String, _ missing: [RequiredContent]) -> String {
    "\(what) does not say \(missing.map(\.name).listed("or"))"
  }
}

extension Example {
  /// The standard program with one of its messages put differently, and a mark at it.
  static func messages(optIn: String? = nil, optOut: String? = nil, help: String? = nil) -> Example {
    let standard = [
      (
        "opt-in", optIn,
        "Acme Outfitters: you're in! Up to 6 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to cancel."
      ),
      (
        "opt-out", optOut,
        "Acme Outfitters: you are unsubscribed and will get no more messages. Reply START to rejoin."
      ),
      ("help", help, "Acme Outfitters: write to support@acme.example. Reply STOP to opt out."),
    ]
    let lines = standard.map { key, own, standard in
      "  \(key): " + (own.map { "\(mark)\"\($0)\"" } ?? "\"\(standard)\"")
    }
    return .instead(of: "messages", (["messages:"] + lines).joined(separator: "\n"))
  }
}
