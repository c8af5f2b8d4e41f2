/// A message that tells the customer to reply what nothing takes. Source: the two-way texting guide; 2026-11-23.
enum UnhandledMentionRule: LintRule {
  static let rule = Rule(
    "flow/unhandled-mention", .error, "a message says \"reply X\" and nothing takes X",
    source: "the two-way texting guide: the customer knows what to do next", date: "2026-11-23",
    reason: """
      The customer does exactly what the message says and is told that the text was not understood. Nothing costs more \
      trust. An option, a text that starts a flow, the answer to the state's question and the platform's own words \
      (STOP, HELP) can take it.
      """,
    bad: [
      .states(
        """
        shipped:
          say: Your order shipped! Reply TRACK for the link, ↓ETA for a delivery estimate or AGENT for help.
          replies: {TRACK: tracking, AGENT: agent}
          else: {say: Reply TRACK or AGENT., then: agent}
          after: {48h: resolved}
        tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
        """)
    ],
    good: [
      .states(
        """
        rate:
          ask: How did we do? Reply 1 to 5, or AGENT for help. Reply STOP to opt out.
          expect: number 1..5
          save: rating
          replies: {AGENT: agent}
          then: thanks
          else: {say: Reply with a number from 1 to 5., then: agent}
          after: {48h: abandoned}
        thanks: {say: Thanks!, then: resolved}
        """)
    ]
  ) { subject, findings in
    subject.eachState { number, state, flow in
      for (message, isEntry) in state.advertisingMessages {
        let text = MessageWords(message.template)
        let mentions = ReplyMention.all(in: text)
        guard !mentions.isEmpty else { continue }
        let listeners = subject.listeners(behind: number, isEntry: isEntry)
        guard let listeners else { continue }
        for mention in mentions where !subject.takes(mention, of: text, in: listeners) {
          let word = text.text(mention.words)
          let known = listeners.flatMap { subject.graph.state($0).replies.map(\.word) }
          let near = Suggestion.nearest(to: word, in: known).map { "; did you mean `\($0)`?" } ?? ""
          findings.report(
            .unhandled(word) + near, at: subject.spot(text.bytes(mention.words), in: message),
            help: "add the option \(word) to the state, or take it out of the message")
        }
      }
    }
  }
}

extension State {
  /// Its messages, with whether they are sent before the state waits or goes on, or while it waits.
  fileprivate var advertisingMessages: [(Message, isEntry: Bool)] {
    let own = Set(messages.map(\.place))
    return allMessages.map { ($0, own.contains($0.place)) }
  }
}

extension LintSubject {
  /// The states that can hear the reply to a message of a state; nil where a person reads it.
  fileprivate func listeners(behind number: Int, isEntry: Bool) -> [Int]? {
    var listeners: [Int] = []
    var seen: Set<Int> = [number]
    var open = [number]
    if !isEntry {
      // Said by an option, a fallback or a timeout: the state itself, or where its replies lead.
      listeners.append(number)
      for edge in graph.edges(of: number) {
        if case .reply = edge.cause, case .state(let next) = edge.end, seen.insert(next).inserted {
          open.append(next)
        }
      }
      open.removeFirst()
    }
    while let state = open.popLast() {
      let model = graph.state(state)
      if model.handoff != nil { return isEntry ? nil : listeners }
      if model.hearsReplies {
        listeners.append(state)
        continue
      }
      for edge in graph.edges(of: state) {
        if case .state(let next) = edge.end, seen.insert(next).inserted { open.append(next) }
      }
    }
    return listeners
  }

  /// Whether something takes the words of a mention, or the first of them.
  fileprivate func takes(_ mention: ReplyMention, of text: MessageWords, in listeners: [Int]) -> Bool {
    for end in (mention.words.lowerBound + 1...mention.words.upperBound).reversed() {
      let words = text.text(mention.words.lowerBound..<end)
      let key = Normalizer.key(words)
      if setting.vocabulary.triggers.contains(key) || isKeyword(words, key) { return true }
      if program.options.contains(where: { $0.isEverywhere && $0.matches(key) }) { return true }
      for listener in listeners where graph.state(listener).takes(words, key) { return true }
    }
    return false
  }
}

extension Option {
  /// Whether a text of this key is the option or one of its phrases.
  func matches(_ key: String) -> Bool {
    Normalizer.key(word) == key || phrases.contains { Normalizer.key($0.value) == key }
  }
}

extension State {
  /// Whether a text is an option, the number of one, or a valid answer.
  fileprivate func takes(_ text: String, _ key: String) -> Bool {
    if replies.contains(where: { $0.matches(key) }) || also.contains(where: { $0.matches(key) }) {
      return true
    }
    let number = Int(text)
    if let choices { return number.map { (1...choices.most).contains($0) } ?? true }
    if let expectation = expectation?.value {
      if let number, !expectation.isNumber, (1...max(1, replies.count)).contains(number), !replies.isEmpty {
        return true
      }
      return expectation.answer(from: text, now: .sample) != nil
    }
    return number.map { $0 >= 1 && $0 <= replies.count } ?? false
  }
}

extension LocalDateTime {
  /// Some moment: whether a text is a date does not hang on it.
  fileprivate static let sample = LocalDateTime(CivilDate(dayNumber: 20_000), TimeOfDay(secondOfDay: 36_000))
}

extension String {
  fileprivate static func unhandled(_ word: String) -> String {
    "the message says to reply \(word), and nothing takes it"
  }
}
