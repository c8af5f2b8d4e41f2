extension Conversation {
  /// An event of the business: ends runs, then starts some.
  mutating func tell(_ name: String, _ payload: [Input.Payload]) {
    guard let plan = script.events[name] else {
      emit(.error(message: "this program knows no event `\(name)`"))
      return
    }
    for ending in plan.endings {
      tread(ending.place)
      end(flow: ending.flow, ending.outcome)
    }
    for trigger in plan.triggers {
      tread(script.flows[trigger.flow].flow.triggers[trigger.index].place)
      let kind = Pending.Kind.trigger(flow: trigger.flow, state: trigger.state, payload: payload)
      if let delay = trigger.delay {
        schedule(kind, at: contact.zone.adding(delay, to: now))
        emit(.timer(after: delay.text, to: script.states[trigger.state].path))
      } else {
        if ownedRun != nil {
          emit(
            .notice(
              text:
                "a person has the thread, so \(script.states[trigger.state].path) waits until it is given back"
            ))
        }
        fire(kind)
      }
    }
    if plan.triggers.isEmpty, plan.endings.isEmpty {
      emit(.notice(text: "`\(name)` starts nothing in this program"))
    }
  }

  /// Starts a run in front.
  mutating func start(
    flow: Int, state: Int, payload: [Input.Payload] = [], because: Event.Cause,
    escalation: Event.EscalationReason? = nil
  ) {
    var run = Run(id: nextRun, flow: flow, state: state)
    nextRun += 1
    run.values = presets
    for entry in payload { run.values[entry.name] = entry.value }
    take(Hop(state: state, because: because, escalation: escalation), run: run, opensRun: true)
  }

  /// Moves a run to a target, or ends it there.
  mutating func go(
    run index: Int, to target: ScriptTarget, because: Event.Cause, escalation: Event.EscalationReason? = nil
  ) {
    switch target {
    case .outcome(let outcome): end(run: index, outcome)
    case .state(let state):
      let run = runs[index]
      let hop = Hop(state: state, because: because, from: run.state, escalation: escalation)
      take(hop, run: run, opensRun: false)
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
      if ownedRun == runs[front].id { ownedRun = nil }
      go(run: front, to: .state(state), because: .command)
    } else {
      start(flow: flow, state: state, because: .command)
    }
  }

  mutating func bringToFront(_ index: Int) {
    guard index != runs.count - 1 else { return }
    runs.append(runs.remove(at: index))
  }

  // MARK: - Ending

  /// Ends a run; inside a flow that another state has called, goes back to it.
  mutating func end(run index: Int, _ outcome: Outcome) {
    let id = runs[index].id
    guard let hop = finish(run: index, outcome), let index = self.index(ofRun: id) else { return }
    take(hop, run: runs[index], opensRun: false)
  }

  /// Ends a run; inside a flow that another state has called, the way on from there.
  mutating func finish(run index: Int, _ outcome: Outcome) -> Hop? {
    var outcome = outcome
    while true {
      var run = runs[index]
      emit(.end(flow: script.flows[run.flow].name, outcome: outcome))
      guard let caller = run.callers.popLast() else {
        runs.remove(at: index)
        dropTimers(ofRun: run.id)
        if ownedRun == run.id { ownedRun = nil }
        return nil
      }
      let from = run.state
      run.flow = script.states[caller].flow
      run.state = caller
      runs[index] = run
      switch nextTarget(script.states[caller], run: index) {
      case .state(let state): return Hop(state: state, because: .return, from: from)
      case .outcome(let next): outcome = next
      case nil:
        emit(
          .error(
            message: "`\(script.states[caller].path)` has run another flow and leads nowhere from there"))
        outcome = .abandoned
      }
    }
  }

  /// Ends all runs of a flow, and drops what they have scheduled.
  private mutating func end(flow: Int, _ outcome: Outcome) {
    while let index = runs.lastIndex(where: { $0.flow == flow }) {
      runs[index].callers = []
      end(run: index, outcome)
    }
    pending.removeAll { entry in
      switch entry.kind {
      case .timeout: false
      case .trigger(let owner, _, _), .event(_, _, let owner): owner == flow
      case .held(let step): step.run.flow == flow
      }
    }
  }
}
