/// Two options that the same text stands for. Source: the flow language, section 5; 2026-11-23.
enum DuplicateOptionRule: LintRule {
  static let rule = Rule.ofStates(
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
  ) { subject in
    { number, state, _, findings in
      let entries = subject.replyKeys.entries(of: number)
      guard state.replies.count + state.also.count > 1, entries.haveTwins else { return }
      var taken: [Int: ReplyKeys.Entry] = [:]
      for entry in entries {
        guard let first = taken[entry.key] else {
          taken[entry.key] = entry
          continue
        }
        let (text, place) = state.written(entry)
        let other = state.written(first).place
        guard first.option != entry.option else { continue }
        let words = (state.option(entry.option).word, state.option(first.option).word)
        findings.report(
          .duplicate(text, words.0, words.1), at: place, notes: [Note("the other is here", at: other)],
          help: "leave it to one of them; `\(words.1)` is taken now")
      }
    }
  }
}

extension ArraySlice<ReplyKeys.Entry> {
  /// Whether some key is there twice.
  fileprivate var haveTwins: Bool {
    if count > 24 { return true }
    for index in indices {
      let key = self[index].key
      if self[..<index].contains(where: { $0.key == key }) { return true }
    }
    return false
  }
}

extension State {
  /// What an author wrote for a key, and where.
  fileprivate func written(_ entry: ReplyKeys.Entry) -> (text: String, place: Place) {
    let option = option(entry.option)
    guard let phrase = entry.phrase else { return (option.word, option.place) }
    return (option.phrases[phrase].value, option.phrases[phrase].place)
  }
}

extension String {
  fileprivate static func duplicate(_ text: String, _ option: String, _ other: String) -> String {
    "\"\(text)\" means both \(other) and \(option)"
  }
}
