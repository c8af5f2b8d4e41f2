/// A message that tells the customer to reply what nothing takes. Source: the two-way texting guide; 2026-11-23.
enum UnhandledMentionRule: LintRule {
  static let rule = Rule.ofStates(
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
  ) { subject in
    { number, state, _, findings in
      for index in subject.stateMessages[number] where !subject.messages[index].mentions.isEmpty {
        let use = subject.messages[index]
        if use.role == .row { continue }
        // Mostly the state itself takes it, and where else a reply can be heard need not be known.
        var open: [ReplyMention] = []
        for mention in use.mentions {
          if state.hearsReplies,
            subject.replyKeys.contain(mention.words.lowerBound, of: use.text, inState: number)
              || subject.takes(mention, of: use.text, in: [number])
          {
            continue
          }
          open.append(mention)
        }
        guard !open.isEmpty, let listeners = subject.listeners(behind: number, isEntry: use.isOnEntry) else {
          continue
        }
        for mention in open where !subject.takes(mention, of: use.text, in: listeners) {
          let word = use.text.text(mention.words)
          let known = listeners.flatMap { subject.graph.state($0).replies.map(\.word) }
          let near = Suggestion.nearest(to: word, in: known).map { "; did you mean `\($0)`?" } ?? ""
          findings.report(
            .unhandled(word) + near, at: subject.spot(use.text.bytes(mention.words), in: use.message),
            help: "add the option \(word) to the state, or take it out of the message")
        }
      }
    }
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
      let (isPerson, hears) = graph.looking(at: state) { ($0.handoff != nil, $0.hearsReplies) }
      if isPerson { return isEntry ? nil : listeners }
      if hears {
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
      let range = mention.words.lowerBound..<end
      let key = text.key(range)
      if let number = replyKeys.number(of: key),
        listeners.contains(where: { replyKeys.contain(number, inState: $0) })
      {
        return true
      }
      let words = text.text(range)
      if setting.vocabulary.triggers.contains(key) || isKeyword(words, key) { return true }
      if program.options.containsInPlace(where: { $0.isEverywhere && $0.matches(key) }) { return true }
      for listener in listeners where graph.looking(at: listener, { $0.takesAnswer(words) }) { return true }
    }
    return false
  }
}

extension MessageWords {
  /// The key of words. That of one of letters and digits alone is the word.
  fileprivate func key(_ range: Range<Int>) -> String {
    if range.count == 1, let word = words[range].first,
      bytes[word.range].allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit })
    {
      return small(range.lowerBound)
    }
    return Normalizer.key(text(range))
  }
}

extension Option {
  /// Whether a text of this key is the option or one of its phrases.
  func matches(_ key: String) -> Bool {
    Normalizer.key(word) == key || phrases.contains { Normalizer.key($0.value) == key }
  }
}

extension State {
  /// Whether a text is the number of an option, or a valid answer.
  fileprivate func takesAnswer(_ text: String) -> Bool {
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
