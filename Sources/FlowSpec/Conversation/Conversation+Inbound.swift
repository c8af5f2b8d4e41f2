extension Conversation {
  /// The customer writes. The order of what may take the text is the language's: docs/language.md, "An inbound text".
  mutating func hear(_ text: String) {
    emit(.customer(text: text))
    outbox.lastInbound = now
    isResponding = true
    defer { isResponding = false }
    if ownedRun != nil { return }
    let key = Normalizer.key(text)
    if takeExactly(text, key) { return }
    miss()
  }

  // MARK: - Exact

  private mutating func takeExactly(_ text: String, _ key: String) -> Bool {
    if let front = runs.indices.last {
      if takeOption(key, run: front) { return true }
      if takeAnswer(text, run: front, isFreeText: false) { return true }
      for index in runs.indices.dropLast().reversed() where takeOption(key, run: index) { return true }
    }
    if let trigger = script.textTriggers[key] {
      emit(.match(Match(trigger.word, .trigger)))
      tread(trigger.place)
      start(flow: trigger.flow, state: trigger.state, because: .reply)
      return true
    }
    if let front = runs.indices.last { return takeAnswer(text, run: front, isFreeText: true) }
    return takeEverywhere(key)
  }

  private mutating func takeOption(_ key: String, run index: Int) -> Bool {
    guard let (option, kind) = state(of: runs[index]).replies[key] else { return false }
    // A bare number means the menu in front alone.
    if kind == .number, index != runs.count - 1 { return false }
    take(option, kind, run: index)
    return true
  }

  /// An option that is understood with no run in front, in the states that every flow has.
  private mutating func takeEverywhere(_ key: String) -> Bool {
    guard let reply = script.everywhere[key], let target = reply.option.target else { return false }
    guard case .state(let state) = target else { return false }
    emit(.match(Match(reply.option.option.word, reply.kind)))
    tread(reply.option.option.place)
    start(flow: script.states[state].flow, state: state, because: .reply)
    return true
  }

  /// An answer to what the state asks for.
  private mutating func takeAnswer(_ text: String, run index: Int, isFreeText: Bool) -> Bool {
    let state = state(of: runs[index])
    guard let expectation = state.expectation, (expectation == .text) == isFreeText else { return false }
    let value: Value?
    if expectation == .choice {
      value = chosenRow(text, run: index).map { .row($0) }
    } else {
      value = expectation.answer(from: text, now: contact.zone.local(now), zone: contact.zone)
    }
    guard let value else { return false }
    strayMisses = 0
    if let save = state.state.save?.value { set(save, value, run: index) }
    goOnAfterAnswer(run: index)
    return true
  }

  private mutating func take(_ number: Int, _ kind: Match.Kind, run index: Int) {
    let id = runs[index].id
    let option = state(of: runs[index]).options[number]
    emit(.match(Match(option.option.word, kind)))
    tread(option.option.place)
    strayMisses = 0
    assign(option.option.assignments, run: index)
    bringToFront(index)
    say(option.option.say, run: runs.count - 1)
    guard let target = option.target else {
      restartTimers(ofRun: id)
      return
    }
    go(run: runs.count - 1, to: target, because: .reply)
  }

  // MARK: - Nothing matched

  private mutating func miss() {
    emit(.match(Match(nil, .fallback, confidence: 0)))
    guard let index = runs.indices.last else {
      missWithoutRun()
      return
    }
    let state = state(of: runs[index])
    runs[index].misses += 1
    if runs[index].misses <= state.fallback.tries {
      tread(state.fallback.place, .miss(runs[index].misses))
      let say = state.fallback.say.isEmpty ? Array(state.messages.suffix(1)) : state.fallback.say
      self.say(say, run: index)
      restartTimers(ofRun: runs[index].id)
      return
    }
    tread(state.fallback.place, .givenUp)
    guard let target = state.fallbackTarget else {
      escalate(.lowConfidence, run: index)
      return
    }
    let reason: Event.EscalationReason? = leadsToHandoff(target) ? .lowConfidence : nil
    if let reason { emit(.escalation(reason: reason, topic: nil)) }
    go(run: index, to: target, because: .else, escalation: reason)
  }

  /// No run is in front: the program's own defaults answer.
  private mutating func missWithoutRun() {
    guard let fallback = script.program.defaults.fallback else { return }
    strayMisses += 1
    if strayMisses <= fallback.tries {
      tread(fallback.place, .miss(strayMisses))
      for message in fallback.say {
        guard let text = rendered(message, run: nil) else { continue }
        emit(.bot(BotMessage(text, kind: .responsive)))
      }
    }
  }
}
