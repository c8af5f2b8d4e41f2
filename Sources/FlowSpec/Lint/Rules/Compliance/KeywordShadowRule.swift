/// An option that the platform acts on too. Source: Twilio's default keywords; 2026-11-23.
enum KeywordShadowRule: LintRule {
  static let rule = Rule(
    "compliance/keyword-shadow", .warning,
    "an option is an opt-in or help word of the platform: YES, START, INFO, HELP",
    source: "twilio.com/docs/messaging/tutorials/advanced-opt-out, default keywords", date: "2026-11-23",
    reason: """
      The platform acts on the word as well: HELP and INFO get its generic answer in place of the flow's or besides it, \
      and YES or START subscribe again somebody who had opted out, which is no consent. Take a word of your own: CONFIRM, \
      DETAILS.
      """,
    bad: [
      .states(
        """
        callback:
          say: May we call you tomorrow at 3 pm? Reply YES or AGENT.
          replies: {↓YES: agent, AGENT: agent}
          else: {say: "Reply {options}.", then: agent}
          after: {24h: resolved}
        """)
    ],
    good: [
      .states(
        """
        callback:
          say: May we call you tomorrow at 3 pm? Reply CONFIRM or AGENT.
          replies: {CONFIRM: {to: agent, like: [yes please]}, AGENT: agent}
          else: {say: "Reply {options}.", then: agent}
          after: {24h: resolved}
        """)
    ]
  ) { subject, findings in
    if subject.keywordTexts.isEmpty { return }
    for option in subject.declaredOptions where subject.keywordTexts.contains(option.word) {
      guard let role = subject.platformRole(option.word), role != .optOut else { continue }
      findings.report(
        .shadow(option.word, role, subject.platformTitle), at: option.place,
        help: "take another word, such as \(role == .help ? "DETAILS" : "CONFIRM")")
    }
  }
}

extension String {
  fileprivate static func shadow(_ word: String, _ role: KeywordRole, _ platform: String) -> String {
    role == .help
      ? "\(word) is a help word of \(platform), which answers it with its own text"
      : "\(word) is an opt-in word of \(platform), which acts on it too"
  }
}
