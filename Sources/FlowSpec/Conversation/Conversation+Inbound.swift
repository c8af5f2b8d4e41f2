extension Conversation {
  /// The customer writes. The order of what may take the text is the language's: docs/language.md, "An inbound text".
  mutating func hear(_ text: String) {
    emit(.customer(text: text))
    isResponding = true
    defer { isResponding = false }
    if ownedRun != nil { return }
    let key = Normalizer.key(text)
    if takeExactly(text, key) { return }
    miss()
  }

  // MARK: - Exact

  /// Options in front, those of suspended runs, then text triggers.
  private mutating func takeExactly(_ text: String, _ key: String) -> Bool {
    for index in runs.indices.reversed() {
      guard let (option, kind) = state(of: runs[index]).replies[key] else { continue }
      // A bare number means the menu in front alone.
      if kind == .number, index != runs.count - 1 { continue }
      take(option, Match.Kind(kind), run: index)
      return true
    }
    guard let trigger = script.textTriggers[key] else { return false }
    emit(.match(Match(trigger.word, .trigger)))
    start(flow: trigger.flow, state: trigger.state, because: .reply)
    return true
  }

  private mutating func take(_ number: Int, _ kind: Match.Kind, run index: Int) {
    let id = runs[index].id
    let option = state(of: runs[index]).options[number]
    emit(.match(Match(option.option.word, kind)))
    strayMisses = 0
    assign(option.option.assignments, run: index)
    bringToFront(index)
    say(option.option.say, run: runs.count - 1, step: .later)
    guard let target = option.target else {
      restartTimers(ofRun: id)
      return
    }
    go(run: runs.count - 1, to: target, because: .reply)
  }

  private mutating func bringToFront(_ index: Int) {
    guard index != runs.count - 1 else { return }
    runs.append(runs.remove(at: index))
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
      let say = state.fallback.say.isEmpty ? Array(state.messages.suffix(1)) : state.fallback.say
      self.say(say, run: index, step: .later)
      restartTimers(ofRun: runs[index].id)
      return
    }
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
      for message in fallback.say {
        guard let text = rendered(message, run: nil) else { continue }
        emit(.bot(BotMessage(text, kind: .responsive)))
      }
    }
  }
}
