/// An option that the customer is not told about. Source: the two-way texting guide; 2026-11-23.
enum UnmentionedOptionRule: LintRule {
  static let rule = Rule.ofStates(
    "flow/unmentioned-option", .warning, "a state's message does not mention one of its options",
    source: "the two-way texting guide: the customer knows what to do next", date: "2026-11-23",
    reason: """
      Nobody replies with a word that nobody has told them. Mention the option in `say` or `ask`, write `{options}`, which \
      lists them all, or move it to `also`, for what is understood without being advertised.
      """,
    bad: [
      .states(
        """
        shipped:
          say: Your order shipped! Reply TRACK for the link.
          replies: {TRACK: tracking, ↓AGENT: agent}
          else: {say: Reply TRACK or AGENT., then: agent}
          after: {48h: resolved}
        tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
        """)
    ],
    good: [
      .states(
        """
        shipped:
          say: "Your order shipped! Reply {options}."
          replies: {TRACK: tracking, AGENT: agent}
          else: {say: Reply TRACK or AGENT., then: agent}
          after: {48h: resolved}
        tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
        """)
    ]
  ) { subject in
    { number, state, _, findings in
      guard !state.replies.isEmpty, state.handoff == nil else { return }
      var advert = Advert()
      for number in subject.stateMessages[number] where subject.messages[number].isOnEntry {
        if subject.messages[number].message.template.listsOptions { return }
        advert.messages.append(subject.messages[number])
      }
      guard let message = advert.messages.first else { return }
      let entries = subject.replyKeys.entries(of: number)
      for index in state.replies.indices where !state.replies[index].isEverywhere {
        let option = state.replies[index]
        let isSaid = entries.contains { $0.option == index && advert.holds(subject.replyKeys.keys[$0.key]) }
        if advert.mentions(option, number: index + 1, byItsWords: isSaid) { continue }
        findings.report(
          .unmentioned(option), at: option.place,
          notes: [Note("the message is here", at: message.place)],
          help: "say \"Reply \(option.word) ...\", write {options}, or move it to `also`")
      }
    }
  }
}

/// What the messages of a state tell the customer to reply.
private struct Advert {
  var messages: [MessageUse] = []
  /// The keys of the messages, made when one is looked through for more than a word.
  private lazy var keys = messages.map { Normalizer.key($0.message.template.source) }

  /// Whether an option is told of.
  ///
  /// - Parameters:
  ///   - number: which option of the state it is, from 1.
  ///   - byItsWords: whether its word or one of its phrases is said.
  func mentions(_ option: Option, number: Int, byItsWords: Bool) -> Bool {
    guard let digit = option.word.utf8.first, digit.isASCIIDigit, let word = Int(option.word) else {
      return byItsWords || messages.contains { $0.lists(number) }
    }
    return messages.contains { $0.lists(number) || $0.says(word) }
  }

  /// Whether a text of this key is said.
  mutating func holds(_ key: String) -> Bool {
    // A number may be a part of another word here, as of "5:30".
    let mark = WordMark(key)
    if !key.utf8.contains(where: \.isASCIIDigit), messages.contains(where: { $0.text.has(key, mark) }) {
      return true
    }
    return keys.contains { $0.hasWords(key) }
  }
}

extension MessageUse {
  /// Whether a number begins a line of a list, or is said to be a reply.
  fileprivate func lists(_ number: Int) -> Bool {
    text.words.indices.contains { index in
      guard text.words[index].isNumber, Int(text.small(index)) == number else { return false }
      let before = text.gap(before: index)
      return (index == 0 || before.contains(UInt8(ascii: "\n")))
        && before.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    } || mentions.contains { Int(text.text($0.words)) == number }
  }

  /// Whether a number is said, by itself or as one of a range: "1-5", "1 to 5".
  fileprivate func says(_ number: Int) -> Bool {
    text.words.indices.contains { index in
      guard text.words[index].isNumber, let high = Int(text.small(index)) else { return false }
      return high == number || (rangeStart(before: index)).map { $0 <= number && number <= high } ?? false
    }
  }

  /// The lower end of the range of which a number is the upper.
  private func rangeStart(before index: Int) -> Int? {
    guard index > 0 else { return nil }
    let gap = String(decoding: text.gap(before: index), as: UTF8.self)
    if text.words[index - 1].isNumber, ["-", "–", " - ", " – "].contains(gap) {
      return Int(text.small(index - 1))
    }
    guard text.small(index - 1) == "to", index > 1, text.words[index - 2].isNumber else { return nil }
    return Int(text.small(index - 2))
  }
}

extension String {
  /// Whether a key holds all words of another, one after the other.
  fileprivate func hasWords(_ other: String) -> Bool {
    var (own, wanted) = (self, other)
    return own.withUTF8 { own in
      wanted.withUTF8 { wanted in
        guard let first = wanted.first, wanted.count <= own.count else { return false }
        let space = UInt8(ascii: " ")
        for start in 0...own.count - wanted.count where own[start] == first {
          guard start == 0 || own[start - 1] == space else { continue }
          let end = start + wanted.count
          guard end == own.count || own[end] == space else { continue }
          if wanted.indices.allSatisfy({ own[start + $0] == wanted[$0] }) { return true }
        }
        return false
      }
    }
  }
}

extension String {
  fileprivate static func unmentioned(_ option: Option) -> String {
    "the message does not mention the option \(option.word)"
  }
}
