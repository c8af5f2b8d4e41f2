/// An option that takes several words to type. Source: the two-way texting guide; 2026-11-23.
enum MultiWordOptionRule: LintRule {
  static let rule = Rule(
    "design/multi-word-option", .warning, "an option is more than one word",
    source: "the two-way texting guide: use single-word replies when possible", date: "2026-11-23",
    reason: """
      Each further word is one more to mistype, and half of it is often left out. Take the word that matters as the option \
      and the rest as a `like` phrase.
      """,
    bad: [
      .states(
        """
        shipped:
          say: Your order shipped! Reply TRACK ORDER or AGENT.
          replies: {↓TRACK ORDER: agent, AGENT: agent}
          else: {say: "Reply {options}.", then: agent}
          after: {24h: abandoned}
        """)
    ],
    good: [
      .states(
        """
        shipped:
          say: Your order shipped! Reply TRACK or AGENT.
          replies: {TRACK: {to: agent, like: [track order]}, AGENT: agent}
          else: {say: "Reply {options}.", then: agent}
          after: {24h: abandoned}
        """)
    ]
  ) { subject, findings in
    guard subject.replyKeys.haveLongWords else { return }
    for option in subject.declaredOptions where option.word.isSeveralWords {
      findings.report(
        .severalWords(option), at: option.place,
        help: "take one word, and the whole as a phrase: like: [\(option.word)]")
    }
  }
}

extension String {
  fileprivate static func severalWords(_ option: Option) -> String {
    "the option \"\(option.word)\" is more than one word"
  }
}
