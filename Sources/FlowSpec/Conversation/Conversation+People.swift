extension Conversation {
  /// A person takes the thread over.
  mutating func handOff(
    _ handoff: Handoff, run index: Int, escalation: Event.EscalationReason?, isSilent: Bool = false
  ) {
    let run = runs[index]
    let desk = script.program.agents
    let isOpen = desk?.hours.map { $0.isOpen(at: now) } ?? true
    ownedRun = run.id
    emit(
      .handoff(
        queue: handoff.queue ?? script.flows[run.flow].flow.queue ?? "default",
        reason: escalation?.rawValue ?? handoff.reason ?? Event.EscalationReason.customerAsked.rawValue,
        isOpen: isOpen))
    guard !isSilent else { return }
    if !isOpen, let afterHours = desk?.afterHours {
      say([afterHours], run: index)
    } else if state(of: run).state.handoff != nil {
      say(state(of: run).messages, run: index)
    }
  }

  /// Fetches a person: at the escalation's state, or where the run stands.
  mutating func escalate(_ reason: Event.EscalationReason, topic: String? = nil, run index: Int) {
    emit(.escalation(reason: reason, topic: topic))
    let run = runs[index]
    if let target = script.flows[run.flow].escalation {
      go(run: index, to: target, because: .escalation, escalation: reason)
    } else {
      dropTimers(ofRun: run.id)
      handOff(Handoff(queue: "default"), run: index, escalation: reason)
    }
  }

  /// Fetches a person with no run in front.
  mutating func escalateWithoutRun(_ reason: Event.EscalationReason, topic: String? = nil) {
    emit(.escalation(reason: reason, topic: topic))
    if case .state(let state)? = script.flows[script.commons].escalation {
      start(flow: script.commons, state: state, because: .escalation, escalation: reason)
    } else {
      ownedRun = Self.noRun
      let isOpen = script.program.agents?.hours.map { $0.isOpen(at: now) } ?? true
      emit(.handoff(queue: "default", reason: reason.rawValue, isOpen: isOpen))
    }
  }

  /// Stands for the run of a thread that a person took over with none in front.
  private static let noRun = 0

  /// Whether a state hands over to a person, itself or by what follows it at once.
  func leadsToHandoff(_ target: ScriptTarget?) -> Bool {
    var target = target
    for _ in 0..<Self.maximumStepsWithoutWaiting {
      guard case .state(let number)? = target else { return false }
      let state = script.states[number]
      if state.state.handoff != nil { return true }
      guard !state.hearsReplies, state.branches.isEmpty else { return false }
      target = state.then
    }
    return false
  }

  // MARK: - The seat

  mutating func agentSays(_ text: String) {
    guard ownedRun != nil else {
      emit(.error(message: "nobody has handed the thread to a person, so the agent seat can't write"))
      return
    }
    if isOptedOut { return refuseOptedOut(text) }
    emit(.agent(text: text))
    let cost = SegmentCount(text)
    warnOfCost(text, cost.encoding, cost.segments)
  }

  mutating func agentSays(macro name: String) {
    guard let macro = script.program.macros.first(where: { $0.name == name }) else {
      emit(.error(message: "there is no macro `\(name)`"))
      return
    }
    var index: Int?
    if let id = ownedRun { index = self.index(ofRun: id) }
    if let text = rendered(macro.message, run: index) { agentSays(text) }
  }

  /// The bot takes the thread back.
  mutating func resume(_ stateName: String?) {
    guard let id = ownedRun, let index = index(ofRun: id) else {
      emit(.error(message: "no person has the thread, so there is nothing to resume"))
      return
    }
    let flow = runs[index].flow
    let state =
      stateName.map { name in script.states.firstIndex { $0.flow == flow && $0.name == name } }
      ?? runs[index].lastWaitingState
    guard let state else {
      emit(.error(message: "say where to go on: `:resume STATE`"))
      return
    }
    ownedRun = nil
    go(run: index, to: .state(state), because: .handoff)
    releaseWaiting()
  }

  /// The person is done; the customer's next text starts fresh.
  mutating func close() {
    guard let id = ownedRun else {
      emit(.error(message: "no person has the thread, so there is nothing to close"))
      return
    }
    ownedRun = nil
    if let index = index(ofRun: id) { end(run: index, .resolved) }
    releaseWaiting()
  }

  /// What fell due while a person had the thread.
  private mutating func releaseWaiting() {
    let kinds = waiting
    waiting = []
    for kind in kinds { fire(kind) }
  }
}
