/// An option that the customer is not told about. Source: the two-way texting guide; 2026-11-23.
enum UnmentionedOptionRule: LintRule {
  static let rule = Rule(
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
  ) { subject, findings in
    subject.eachState { number, state, _ in
      guard !state.replies.isEmpty, state.handoff == nil else { return }
      let messages = subject.stateMessages[number].filter { subject.messages[$0].isOnEntry }
      if messages.isEmpty || messages.contains(where: { subject.messages[$0].message.template.listsOptions })
      {
        return
      }
      let advert = Advert(messages.map { subject.messages[$0] })
      var isMentioned = [Bool](repeating: false, count: state.replies.count + state.also.count)
      for entry in subject.replyKeys.entries(of: number) where !isMentioned[entry.option] {
        isMentioned[entry.option] = advert.holds(entry.key)
      }
      for index in state.replies.indices where !state.replies[index].isEverywhere {
        let option = state.replies[index]
        if advert.mentions(option, number: index + 1, byItsWords: isMentioned[index]) { continue }
        findings.report(
          .unmentioned(option), at: option.place,
          notes: [Note("the message is here", at: subject.messages[messages[0]].place)],
          help: "say \"Reply \(option.word) ...\", write {options}, or move it to `also`")
      }
    }
  }
}

/// What the messages of a state tell the customer to reply.
private struct Advert {
  /// The keys of the messages, a space at both ends.
  private let keys: [[UInt8]]
  private var numbers: Set<Int> = []
  private var ranges: [ClosedRange<Int>] = []
  private var lineNumbers: Set<Int> = []

  init(_ messages: [MessageUse]) {
    keys = messages.map { Self.framed(Normalizer.key($0.message.template.source)) }
    for message in messages {
      let text = message.text
      for (index, word) in text.words.enumerated() where word.isNumber {
        guard let number = Int(word.text) else { continue }
        numbers.insert(number)
        let before = text.gap(before: index)
        let isLineStart = index == 0 || before.contains(UInt8(ascii: "\n"))
        if isLineStart, before.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) {
          lineNumbers.insert(number)
        }
        guard index > 0 else { continue }
        let gap = String(decoding: before, as: UTF8.self)
        let first = text.words[index - 1]
        let isDash = ["-", "–", " - ", " – "].contains(gap)
        let low =
          isDash && first.isNumber
          ? Int(first.text)
          : first.text == "to" && index > 1 && text.words[index - 2].isNumber
            ? Int(text.words[index - 2].text) : nil
        if let low, low <= number { ranges.append(low...number) }
      }
      for mention in message.mentions {
        if let number = Int(text.text(mention.words)) { lineNumbers.insert(number) }
      }
    }
  }

  func mentions(_ option: Option, number: Int, byItsWords: Bool) -> Bool {
    if lineNumbers.contains(number) { return true }
    if let word = Int(option.word) { return numbers.contains(word) || ranges.contains { $0.contains(word) } }
    return byItsWords
  }

  /// Whether a text of this key is said.
  func holds(_ key: String) -> Bool {
    let key = Self.framed(key)
    return keys.contains { $0.holds(key) }
  }

  private static func framed(_ key: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(key.utf8.count + 2)
    bytes.append(0x20)
    bytes += key.utf8
    bytes.append(0x20)
    return bytes
  }
}

extension [UInt8] {
  /// Whether other bytes stand somewhere in these.
  fileprivate func holds(_ other: [UInt8]) -> Bool {
    guard other.count <= count else { return false }
    return withUnsafeBufferPointer { bytes in
      other.withUnsafeBufferPointer { wanted in
        for start in 0...bytes.count - wanted.count {
          var length = 0
          while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
          if length == wanted.count { return true }
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
