extension Conversation {
  /// The customer writes. The order of what may take the text is the language's: docs/language.md, "An inbound text".
  mutating func hear(_ text: String) {
    emit(.customer(text: text))
    outbox.lastInbound = now
    isResponding = true
    defer { isResponding = false }
    let key = Normalizer.key(text)
    if takeOrdinarily(text, key) { return }
    if heed(text, key) { return }
    defer { settleOptOut() }
    if ownedRun != nil { return }
    if takeExactly(text, key) { return }
    understand(text)
  }

  // MARK: - Exact

  /// Takes an option in front of which is known that steps 1 to 3 make nothing of it: what most texts are.
  private mutating func takeOrdinarily(_ text: String, _ key: String) -> Bool {
    guard ownedRun == nil, let front = runs.indices.last else { return false }
    guard let reply = script.states[runs[front].state].replies[key], reply.isOrdinary else { return false }
    note(text)
    take(reply, run: front)
    return true
  }

  private mutating func take(_ reply: ReplyTable.Reply, run index: Int) {
    let word = state(of: runs[index]).options[reply.option].word
    take(reply.option, Match(word, reply.kind), run: index)
  }

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
    guard let reply = state(of: runs[index]).replies[key] else { return false }
    // A bare number means the menu in front alone.
    if reply.kind == .number, index != runs.count - 1 { return false }
    take(reply, run: index)
    return true
  }

  /// An option that is understood with no run in front, in the states that every flow has.
  private mutating func takeEverywhere(_ key: String) -> Bool {
    guard let reply = script.everywhere[key] else { return false }
    takeEverywhere(reply.option, Match(script.program.options[reply.option].word, reply.kind))
    return true
  }

  /// Takes an option of the program with no run in front: in a run of the states that every flow has.
  mutating func takeEverywhere(_ number: Int, _ match: Match) {
    emit(.match(match))
    strayMisses = 0
    let option = script.program.options[number]
    tread(option.place)
    guard let target = option.target, case .state(let state)? = script.commonTarget(target) else { return }
    start(flow: script.states[state].flow, state: state, because: .reply)
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

  mutating func take(_ number: Int, _ match: Match, run index: Int) {
    let id = runs[index].id
    let option = state(of: runs[index]).options[number]
    emit(.match(match))
    tread(option.place)
    strayMisses = 0
    assign(option.assignments, run: index)
    bringToFront(index)
    say(option.say, run: runs.count - 1)
    guard let target = option.target else {
      restartTimers(ofRun: id)
      return
    }
    go(run: runs.count - 1, to: target, because: .reply)
  }
}
