// What a text means that is no reply to the letter: steps 6 to 9 of "An inbound text".

extension Conversation {
  mutating func understand(_ text: String) {
    let normalized = Normalizer.normalized(text)
    if runs.isEmpty, SmallTalk.isAll(of: normalized) { return }
    let reading = TextReading(normalized, self)
    if soundsUnhappy(normalized) {
      emit(reading.missed)
      remember(normalized)
      return escalate(.negativeSentiment)
    }
    let mention = mention(in: normalized)
    if mention == nil, take(reading) {
      remember(normalized)
      return
    }
    emit(reading.missed)
    let isRepeated = isRepeated(normalized)
    remember(normalized)
    if PersonRequest.found(in: normalized) != nil { return escalate(.customerAsked) }
    if let mention { return escalate(.sensitiveTopic, topic: mention.topic.rawValue) }
    if isRepeated { return escalate(.repeatedQuestion) }
    miss(reading)
  }

  /// Whether a person should see to it because of its tone, where the program wants that.
  func soundsUnhappy(_ text: NormalizedText) -> Bool {
    script.program.escalation?.negativeSentiment == true && sentiment(of: text).isNegative
  }

  /// Words of the menu in front are answers and no feelings.
  func sentiment(of text: NormalizedText) -> Sentiment { Sentiment(of: text, answering: matcherInFront) }

  /// Whether the state in front waits for an answer and not only for options.
  var isAsking: Bool { runs.last.map { state(of: $0).expectation != nil } ?? false }

  /// What the options in front are told by; with no run, those that are understood everywhere.
  var matcherInFront: ReplyMatcher {
    runs.last.map { script.matcher(ofState: $0.state) } ?? script.everywhereMatcher
  }

  // MARK: - Close

  /// What the options in front and the text triggers make of a text.
  private struct TextReading {
    var options: MatchResult
    var triggers: MatchResult
    var threshold: Double

    init(_ text: NormalizedText, _ conversation: Conversation) {
      let script = conversation.script
      // With no run in front nothing was offered that a word in passing could answer.
      options =
        conversation.runs.isEmpty
        ? conversation.matcherInFront.request(in: text) : conversation.matcherInFront.match(text)
      // Words in the answer to a question that is open start nothing else.
      triggers = conversation.isAsking ? MatchResult() : script.triggerMatcher.request(in: text)
      threshold = conversation.confidenceThreshold
    }

    /// The option that is sure enough.
    var option: MatchResult.Candidate? { options.taken(from: threshold) }
    /// The trigger that is sure enough.
    var trigger: MatchResult.Candidate? { triggers.taken(from: threshold) }

    /// The event of a text that nothing took, with the nearest guess.
    var missed: Event.Kind {
      .match(
        Match(nil, .fallback, confidence: 0, runnerUp: (options.best ?? triggers.best).map(Match.Guess.init)))
    }
  }

  /// Takes the option, or else the trigger, that a text is close to; of two that are equally likely the customer is asked.
  private mutating func take(_ reading: TextReading) -> Bool {
    if let option = reading.option {
      let match = Match(
        option.word, .close, confidence: option.confidence,
        runnerUp: reading.options.runnerUp.map(Match.Guess.init))
      if let front = runs.indices.last {
        take(option.id, match, run: front)
      } else {
        takeEverywhere(option.id, match)
      }
      return true
    }
    for result in [reading.options, reading.triggers] where result.isTie(from: reading.threshold) {
      return askWhich(result, reading)
    }
    guard let trigger = reading.trigger else { return false }
    let guess = (reading.triggers.runnerUp ?? reading.options.best).map(Match.Guess.init)
    emit(.match(Match(trigger.word, .trigger, confidence: trigger.confidence, runnerUp: guess)))
    let start = script.textTriggerList[trigger.id]
    tread(start.place)
    self.start(flow: start.flow, state: start.state, because: .reply)
    return true
  }

  /// "Did you mean RETURN or EXCHANGE?": costs a try. False where there are no two to choose from.
  private mutating func askWhich(_ tie: MatchResult, _ reading: TextReading) -> Bool {
    guard let one = tie.best, let other = tie.runnerUp else { return false }
    emit(reading.missed)
    let words = [one.word, other.word].listed("or")
    guard let front = runs.indices.last else {
      strayMisses += 1
      let tries = script.program.defaults.fallback?.tries ?? Self.usualTries
      if strayMisses <= tries {
        deliver(question(words, run: nil), kind: .responsive)
      } else {
        giveUpWithoutRun()
      }
      return true
    }
    runs[front].misses += 1
    guard runs[front].misses <= state(of: runs[front]).fallback.tries else {
      giveUp(run: front)
      return true
    }
    tread(state(of: runs[front]).fallback.place, .miss(runs[front].misses))
    deliver(question(words, run: front), kind: .responsive)
    restartTimers(ofRun: runs[front].id)
    return true
  }

  /// The tries where nobody says how many: two (the flow language, section 4).
  private static let usualTries = 2

  private mutating func question(_ words: String, run: Int?) -> String {
    script.program.messages.which.flatMap { rendered($0, run: run, options: words) }
      ?? "Did you mean \(words)?"
  }

  // MARK: - Escalation

  /// A sensitive topic that the text touches, though neither what is offered nor what is asked mentions it.
  func mention(in text: NormalizedText) -> Topics.Mention? {
    guard let policy = script.program.escalation, !policy.topics.isEmpty else { return nil }
    return Topics.found(in: text).first { mention in
      policy.topics.contains { $0.value == mention.topic.rawValue } && !offers(mention.topic)
    }
  }

  /// Whether the menu or the question in front is about a topic itself.
  private func offers(_ topic: Topic) -> Bool {
    guard let front = runs.last else { return false }
    return script.topics(ofState: front.state).contains(topic)
  }

  func isRepeated(_ text: NormalizedText) -> Bool {
    guard let limit = script.program.escalation?.repeatedQuestion, RepeatedQuestion.isQuestion(text) else {
      return false
    }
    let earlier = questions.count { RepeatedQuestion.isSame(text, as: $0.text) && Self.isRecent($0, at: now) }
    return earlier + 1 >= limit
  }

  /// Remembers what was asked, for a day.
  private mutating func remember(_ text: NormalizedText) {
    guard script.program.escalation?.repeatedQuestion != nil, RepeatedQuestion.isQuestion(text) else {
      return
    }
    let now = now
    questions.removeAll { !Self.isRecent($0, at: now) }
    questions.append(Question(text: text, at: now))
  }

  private static func isRecent(_ question: Question, at now: Instant) -> Bool {
    now.milliseconds(since: question.at) < 24 * 3_600_000
  }

  private mutating func escalate(_ reason: Event.EscalationReason, topic: String? = nil) {
    if let front = runs.indices.last {
      escalate(reason, topic: topic, run: front)
    } else {
      escalateWithoutRun(reason, topic: topic)
    }
  }

  // MARK: - Nothing matched

  private mutating func miss(_ reading: TextReading) {
    guard let index = runs.indices.last else {
      missWithoutRun()
      return
    }
    let state = state(of: runs[index])
    runs[index].misses += 1
    guard runs[index].misses <= state.fallback.tries else { return giveUp(run: index) }
    tread(state.fallback.place, .miss(runs[index].misses))
    say(state.fallback.say.isEmpty ? Array(state.messages.suffix(1)) : state.fallback.say, run: index)
    restartTimers(ofRun: runs[index].id)
  }

  /// The tries of a state are used up.
  private mutating func giveUp(run index: Int) {
    tread(state(of: runs[index]).fallback.place, .givenUp)
    guard let target = state(of: runs[index]).fallbackTarget else {
      return escalate(.lowConfidence, run: index)
    }
    let reason: Event.EscalationReason? = leadsToHandoff(target) ? .lowConfidence : nil
    if let reason { emit(.escalation(reason: reason, topic: nil)) }
    go(run: index, to: target, because: .else, escalation: reason)
  }

  /// No run is in front: the program's own defaults answer.
  private mutating func missWithoutRun() {
    strayMisses += 1
    if let fallback = script.program.defaults.fallback, strayMisses <= fallback.tries {
      tread(fallback.place, .miss(strayMisses))
      for message in fallback.say {
        if let text = rendered(message, run: nil) { deliver(text, kind: .responsive) }
      }
      return
    }
    guard script.program.defaults.fallback != nil || script.program.escalation != nil else { return }
    giveUpWithoutRun()
  }

  private mutating func giveUpWithoutRun() {
    strayMisses = 0
    escalateWithoutRun(.lowConfidence)
  }
}

extension Match.Guess {
  init(_ candidate: MatchResult.Candidate) { self.init(candidate.word, confidence: candidate.confidence) }
}

/// A question that the customer asked in a sentence.
struct Question: Hashable, Sendable {
  var text: NormalizedText
  var at: Instant
}
