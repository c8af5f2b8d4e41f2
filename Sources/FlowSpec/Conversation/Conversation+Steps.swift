extension Conversation {
  /// States that may follow each other without waiting: more is a circle.
  static let maximumStepsWithoutWaiting = 100

  // MARK: - Starting and moving runs

  /// An event of the business: ends runs, then starts some.
  mutating func tell(_ name: String, _ payload: [Input.Payload]) {
    guard let plan = script.events[name] else {
      emit(.error(message: "this program knows no event `\(name)`"))
      return
    }
    for ending in plan.endings { end(flow: ending.flow, ending.outcome) }
    for trigger in plan.triggers {
      guard let delay = trigger.delay else {
        start(flow: trigger.flow, state: trigger.state, payload: payload, because: .event)
        continue
      }
      schedule(
        .trigger(flow: trigger.flow, index: trigger.index, payload: payload),
        at: contact.zone.adding(delay, to: now))
      emit(.timer(after: delay.text, to: script.states[trigger.state].path))
    }
  }

  /// Starts a run in front.
  mutating func start(flow: Int, state: Int, payload: [Input.Payload] = [], because: Event.Cause) {
    var run = Run(id: nextRun, flow: flow, state: state)
    nextRun += 1
    run.values = presets
    for entry in payload { run.values[entry.name] = entry.value }
    take(Hop(state: state, because: because), run: run, opensRun: true)
  }

  /// Moves a run to a target, or ends it there.
  mutating func go(
    run index: Int, to target: ScriptTarget, because: Event.Cause, escalation: Event.EscalationReason? = nil
  ) {
    switch target {
    case .outcome(let outcome): end(run: index, outcome)
    case .state(let state):
      let run = runs[index]
      take(
        Hop(state: state, because: because, from: run.state, escalation: escalation), run: run, opensRun: false)
    }
  }

  /// Goes where a designer says: in the run in front where it is the same flow, else in a new one.
  mutating func go(_ flowName: String, _ stateName: String?) {
    guard let flow = script.flows.firstIndex(where: { $0.name == flowName }),
      let state = stateName.map({ name in script.states.firstIndex { $0.flow == flow && $0.name == name } })
        ?? script.flows[flow].first
    else {
      emit(.error(message: "there is no state `\(flowName)\(stateName.map { "/\($0)" } ?? "")`"))
      return
    }
    if let front = runs.indices.last, runs[front].flow == flow {
      go(run: front, to: .state(state), because: .command)
    } else {
      start(flow: flow, state: state, because: .command)
    }
  }

  // MARK: - Steps

  /// Takes a step and those that follow it until the run waits or ends.
  private mutating func take(_ first: Hop, run: Run, opensRun: Bool) {
    var run = run
    var hop = first
    var opensRun = opensRun
    for _ in 0..<Self.maximumStepsWithoutWaiting {
      guard let next = enter(hop, run: &run, opensRun: opensRun) else { return }
      opensRun = false
      hop = next
    }
    emit(.error(message: "`\(script.states[hop.state].path)` goes round in a circle and never waits for the customer"))
    if let index = index(ofRun: run.id) { end(run: index, .abandoned) }
  }

  /// Enters a state. The hop that follows at once, or nil where the run waits or has ended.
  private mutating func enter(_ hop: Hop, run: inout Run, opensRun: Bool) -> Hop? {
    let state = script.states[hop.state]
    let step = Step(opensRun: opensRun)
    dropTimers(ofRun: run.id)
    run.flow = state.flow
    run.state = hop.state
    run.misses = 0
    if let index = index(ofRun: run.id) { runs.remove(at: index) }
    runs.append(run)
    let front = runs.count - 1

    emit(.transition(from: hop.from.map { script.states[$0].path }, to: state.path, because: hop.because))
    if opensRun { tellPayload(run) }
    assign(state.state.assignments, run: front)
    if let handoff = state.state.handoff {
      handOff(handoff, run: front, escalation: hop.escalation)
    } else {
      say(state.messages, run: front, step: step)
    }
    if let outcome = state.state.end?.value {
      end(run: front, outcome)
      return nil
    }
    run = runs[front]
    if state.state.waits {
      startTimers(run)
      return nil
    }
    return follow(state, run: front)
  }

  /// What follows a state that does not wait.
  private mutating func follow(_ state: ScriptState, run index: Int) -> Hop? {
    guard let target = nextTarget(state, run: index) else {
      emit(.error(message: "`\(state.path)` leads nowhere: it neither waits, goes on nor ends"))
      end(run: index, .abandoned)
      return nil
    }
    let because: Event.Cause = state.branches.isEmpty ? .then : .when
    switch target {
    case .outcome(let outcome):
      end(run: index, outcome)
      return nil
    case .state(let number): return Hop(state: number, because: because, from: runs[index].state)
    }
  }

  /// The first branch that holds, else `then`.
  private mutating func nextTarget(_ state: ScriptState, run index: Int) -> ScriptTarget? {
    for (branch, target) in zip(state.state.branches, state.branches) {
      guard let condition = branch.condition else { return target }
      if holds(condition, run: index) { return target }
    }
    return state.then
  }

  private mutating func tellPayload(_ run: Run) {
    for (name, value) in run.values.sorted(by: { $0.key < $1.key }) where presets[name] != value {
      emit(.set(name: name, value: text(of: value, named: name, flow: run.flow)))
    }
  }

  // MARK: - Ending

  mutating func end(run index: Int, _ outcome: Outcome) {
    let run = runs.remove(at: index)
    dropTimers(ofRun: run.id)
    if ownedRun == run.id { ownedRun = nil }
    emit(.end(flow: script.flows[run.flow].name, outcome: outcome))
  }

  /// Ends all runs of a flow, and drops what they have scheduled.
  private mutating func end(flow: Int, _ outcome: Outcome) {
    while let index = runs.lastIndex(where: { $0.flow == flow }) { end(run: index, outcome) }
    pending.removeAll { entry in
      switch entry.kind {
      case .timeout: false
      case .trigger(flow, _, _), .event(_, _, flow): true
      case .held(let step): step.run.flow == flow
      case .trigger, .event: false
      }
    }
  }

  // MARK: - People

  private mutating func handOff(_ handoff: Handoff, run index: Int, escalation: Event.EscalationReason?) {
    let run = runs[index]
    let desk = script.program.agents
    let isOpen = desk?.hours.map { $0.isOpen(at: now) } ?? true
    ownedRun = run.id
    emit(
      .handoff(
        queue: handoff.queue ?? script.flows[run.flow].flow.queue ?? "default",
        reason: escalation?.rawValue ?? handoff.reason ?? Event.EscalationReason.customerAsked.rawValue, isOpen: isOpen))
    if !isOpen, let afterHours = desk?.afterHours {
      say([afterHours], run: index, step: .later)
    } else {
      say(state(of: run).messages, run: index, step: .later)
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
      handOff(Handoff(), run: index, escalation: reason)
    }
  }

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

  mutating func release(_ step: HeldStep) {
    take(step.hop, run: step.run, opensRun: step.opensRun)
  }
}

/// Which step a message belongs to.
struct Step {
  /// The first of its run: openers are added.
  var opensRun: Bool

  static let later = Step(opensRun: false)
}
