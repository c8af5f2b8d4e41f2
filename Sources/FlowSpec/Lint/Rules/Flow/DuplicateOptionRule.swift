/// Two options that the same text stands for. Source: the flow language, section 5; 2026-11-23.
enum DuplicateOptionRule: LintRule {
  static let rule = Rule(
    "flow/duplicate-option", .error, "two options, or their phrases, match the same text",
    source:
      "the flow language: options match without case and punctuation, and the first that matches is taken",
    date: "2026-11-23",
    reason: """
      A customer who sends the text gets one of the two, and never the other. Which one is decided by the order of the \
      file and not by what the customer means.
      """,
    bad: [
      .states(
        """
        shipped:
          say: Reply TRACK or ETA.
          replies:
            TRACK: {to: agent, like: [where is it]}
            ETA: {to: agent, like: [↓"Where is it?"]}
          else: {say: Reply TRACK or ETA., then: agent}
          after: {48h: resolved}
        """)
    ],
    good: [
      .states(
        """
        shipped:
          say: Reply TRACK or ETA.
          replies:
            TRACK: {to: agent, like: [where is it]}
            ETA: {to: agent, like: [when does it come]}
          else: {say: Reply TRACK or ETA., then: agent}
          after: {48h: resolved}
        """)
    ]
  ) { subject, findings in
    var told: Set<[Place]> = []
    subject.eachState { _, state, _ in
      let options = state.replies + state.also
      guard options.count > 1 else { return }
      var taken: [String: (option: Int, text: String, place: Place)] = [:]
      func take(_ text: String, _ place: Place, _ option: Int) {
        let key = Normalizer.key(text)
        guard let first = taken[key] else {
          taken[key] = (option, text, place)
          return
        }
        guard first.option != option, told.insert([first.place, place]).inserted else { return }
        findings.report(
          .duplicate(text, options[option].word, options[first.option].word), at: place,
          notes: [Note("the other is here", at: first.place)],
          help: "leave it to one of them; `\(options[first.option].word)` is taken now")
      }
      for (index, option) in options.enumerated() { take(option.word, option.place, index) }
      for (index, option) in options.enumerated() {
        for phrase in option.phrases { take(phrase.value, phrase.place, index) }
      }
    }
  }
}

extension String {
  fileprivate static func duplicate(_ text: String, _ option: String, _ other: String) -> String {
    "\"\(text)\" means both \(other) and \(option)"
  }
}
