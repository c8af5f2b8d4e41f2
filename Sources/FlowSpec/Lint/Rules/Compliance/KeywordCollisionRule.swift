/// An option that unsubscribes the customer. Source: Twilio 223134027, 47 CFR 64.1200(a)(10); 2026-11-23.
enum KeywordCollisionRule: LintRule {
  static let rule = Rule(
    "compliance/keyword-collision", .error,
    "an option is an opt-out word of the platform or of the law, such as CANCEL, END, QUIT or STOP",
    source: "Twilio support 223134027, opt-out keywords; 47 CFR 64.1200(a)(10)", date: "2026-11-23",
    reason: """
      Whoever replies with it is unsubscribed: the platform blocks the number before the flow says a word, and every later \
      message fails, the answer to the option included. Where a platform can be made to let the word pass, the law still \
      reads it as taking back consent. Take another word: RESCHEDULE, CHANGE, DONE.
      """,
    bad: [
      .states(
        """
        remind:
          say: Your fitting is tomorrow at 3 pm. Reply CONFIRM, CANCEL or AGENT.
          replies: {CONFIRM: agent, ↓CANCEL: agent, AGENT: agent}
          else: {say: "Reply {options}.", then: agent}
          after: {24h: resolved}
        """)
    ],
    good: [
      .states(
        """
        remind:
          say: Your fitting is tomorrow at 3 pm. Reply CONFIRM, CHANGE or AGENT.
          replies: {CONFIRM: agent, CHANGE: {to: agent, like: [cancel my fitting]}, AGENT: agent}
          else: {say: "Reply {options}.", then: agent}
          after: {24h: resolved}
        """)
    ]
  ) { subject, findings in
    if subject.keywordTexts.isEmpty { return }
    for option in subject.declaredOptions {
      for (text, place) in [(option.word, option.place)] + option.phrases.map({ ($0.value, $0.place) })
      where subject.keywordTexts.contains(text) {
        let key = Normalizer.key(text)
        let isPlatform = subject.rules.keywords.platformKeyword(text, key: key)?.role == .optOut
        guard isPlatform || subject.isWordOfLaw(key) else { continue }
        findings.report(
          .collision(text, isPlatform ? subject.platformTitle : nil), at: place,
          help: "take another word, such as \(text.alternative)")
      }
    }
  }
}

extension String {
  fileprivate static func collision(_ word: String, _ platform: String?) -> String {
    "\(word.uppercased()) unsubscribes the customer: \(platform ?? "the law") takes it as an opt-out"
  }

  /// A word that does what the author meant.
  fileprivate var alternative: String {
    switch Normalizer.key(self) {
    case "cancel": "CHANGE or RESCHEDULE"
    case "end", "quit", "stop": "DONE"
    default: "CHANGE"
    }
  }
}
