extension Conversation {
  /// States that may follow each other without waiting: more is a circle.
  static let maximumStepsWithoutWaiting = 100

  /// Takes a step and those that follow it until the run waits or ends.
  mutating func take(_ first: Hop, run: Run, opensRun: Bool) {
    var run = run
    var hop = first
    var opensRun = opensRun
    var path: [Waypoint] = []
    while let next = enter(hop, run: &run, opensRun: opensRun), let index = index(ofRun: run.id) {
      run = runs[index]
      // The first message opens the run, whichever state says it.
      if !script.states[hop.state].messages.isEmpty { opensRun = false }
      let point = Waypoint(state: next.state, callers: run.callers, values: run.values, contact: values)
      if let start = circleStart(path, point) {
        return breakCircle(path[start...].map(\.state) + [next.state], run: index)
      }
      path.append(point)
      hop = next
    }
  }

  /// All that decides what follows a state that does not wait.
  private struct Waypoint: Equatable {
    var state: Int
    var callers: [Int]
    var values: [String: Value]
    var contact: [String: Value]
  }

  /// Where a path began to go round: it is where it was before and knows nothing new, or has gone too far.
  private func circleStart(_ path: [Waypoint], _ point: Waypoint) -> Int? {
    if let start = path.firstIndex(of: point) { return start }
    guard path.count >= Self.maximumStepsWithoutWaiting else { return nil }
    return path.lastIndex { $0.state == point.state } ?? 0
  }

  private mutating func breakCircle(_ states: [Int], run index: Int) {
    var names = states.map { script.states[$0].path }
    if names.count > 9 { names.replaceSubrange(4..<(names.count - 4), with: ["…"]) }
    emit(
      .error(
        message: "the run goes round in a circle and never waits for the customer: "
          + names.joined(separator: " → ")))
    runs[index].callers = []
    end(run: index, .abandoned)
  }

  /// A held step, now that its time has come.
  mutating func release(_ step: HeldStep) {
    guard !step.opensRun else { return take(step.hop, run: step.run, opensRun: true) }
    // The run may have gone elsewhere, or ended, in the meantime.
    guard let index = index(ofRun: step.run.id), runs[index].state == step.run.state else { return }
    take(step.hop, run: runs[index], opensRun: false)
  }

  /// Enters a state. The hop that follows at once, or nil where the run waits, has ended, or was not let through.
  private mutating func enter(_ hop: Hop, run: inout Run, opensRun: Bool) -> Hop? {
    let state = script.states[hop.state]
    let isSilent: Bool
    switch passGate(hop, run: run, opensRun: opensRun) {
    case .taken: isSilent = false
    case .silent: isSilent = true
    case .notTaken: return nil
    }
    dropTimers(ofRun: run.id)
    if let index = index(ofRun: run.id) {
      let old = runs.remove(at: index)
      if script.states[old.state].hearsReplies { run.lastWaitingState = old.state }
    }
    run.flow = state.flow
    run.state = hop.state
    run.misses = 0
    run.choices = []
    runs.append(run)
    let front = runs.count - 1

    tread(state.place)
    emit(.transition(from: hop.from.map { script.states[$0].path }, to: state.path, because: hop.because))
    if opensRun, hop.from == nil { tellPayload(run) }
    assign(state.assignments, run: front)
    let found = state.lookup.map { look(up: $0, run: front) }
    if let choices = state.choices, !offer(choices, run: front) {
      if let none = state.noChoice {
        run = runs[front]
        if let place = choices.none?.place { tread(place) }
        return follow(none, because: .when, run: front)
      }
    }
    if let handoff = state.handoff {
      handOff(handoff, run: front, escalation: hop.escalation, isSilent: isSilent)
    } else if !isSilent {
      say(state, run: front, opensRun: opensRun)
    }
    if state.acts { act(state.state, run: front) }
    if let outcome = state.outcome { return finish(run: front, outcome) }
    run = runs[front]
    if state.waits {
      // What a person has taken over does not run out.
      if state.handoff == nil { startTimers(run) }
      return nil
    }
    return goOn(state, found: found, run: front)
  }

  // MARK: - Going on

  /// What follows a state that does not wait.
  private mutating func goOn(_ state: ScriptState, found: LookupResult?, run index: Int) -> Hop? {
    if let found, let place = state.state.lookup?.place { tread(place, .lookup(found)) }
    if let found, let target = state.lookupTarget(found) { return follow(target, because: .when, run: index) }
    if let target = state.run {
      if let place = state.state.run?.place { tread(place) }
      runs[index].callers.append(runs[index].state)
      return follow(target, because: .run, run: index)
    }
    guard let target = nextTarget(state, run: index) else {
      emit(.error(message: "`\(state.path)` leads nowhere: it neither waits, goes on nor ends"))
      return finish(run: index, .abandoned)
    }
    return follow(target, because: state.branches.isEmpty ? .then : .when, run: index)
  }

  private mutating func follow(_ target: ScriptTarget, because: Event.Cause, run index: Int) -> Hop? {
    switch target {
    case .outcome(let outcome): return finish(run: index, outcome)
    case .state(let number): return Hop(state: number, because: because, from: runs[index].state)
    }
  }

  /// The first branch that holds, else `then`.
  mutating func nextTarget(_ state: ScriptState, run index: Int) -> ScriptTarget? {
    for (branch, target) in zip(state.state.branches, state.branches) {
      if let condition = branch.condition, !holds(condition, run: index) { continue }
      tread(branch.place)
      return target
    }
    if let place = state.state.then?.place { tread(place) }
    return state.then
  }

  /// Goes on from a question that was answered.
  mutating func goOnAfterAnswer(run index: Int) {
    let state = state(of: runs[index])
    guard let target = nextTarget(state, run: index) else {
      emit(.error(message: "`\(state.path)` has its answer and leads nowhere: add `then`"))
      end(run: index, .abandoned)
      return
    }
    go(run: index, to: target, because: state.branches.isEmpty ? .then : .when)
  }

  // MARK: - Actions

  private mutating func tellPayload(_ run: Run) {
    for (name, value) in run.values.sorted(by: { $0.key < $1.key }) where presets[name] != value {
      emit(.set(name: name, value: text(of: value, named: name, flow: run.flow)))
    }
  }

  private mutating func act(_ state: State, run index: Int) {
    for notice in state.notifications {
      emit(
        .notify(
          event: notice.event,
          payload: payload(notice.payload, run: index).map {
            Event.Field($0.name, text(of: $0.value, named: $0.name, flow: runs[index].flow))
          }))
    }
    for entry in state.schedules { schedule(entry, run: index) }
    if let change = state.consent { recordConsent(change.purpose, isGrant: change.isGrant, source: .flow) }
  }

  private mutating func payload(_ assignments: [Assignment], run index: Int) -> [Input.Payload] {
    assignments.compactMap { assignment in
      value(of: assignment, run: index).map { Input.Payload(assignment.name, $0) }
    }
  }

  /// An event for later. It takes the run's values along, so that what it starts knows them.
  private mutating func schedule(_ entry: Schedule, run index: Int) {
    let due: Instant
    let after: String
    switch entry.time {
    case .after(let span):
      due = contact.zone.adding(span, to: now)
      after = span.text
    case .at(let expression):
      guard let instant = moment(expression, run: index) else { return }
      guard instant > now else {
        emit(.notice(text: "`\(entry.event.value)` is not scheduled: \(contact.zone.stamp(instant)) is past"))
        return
      }
      due = instant
      after = Span(elapsedSeconds: instant.milliseconds(since: now) / 1000).text
    }
    var values = runs[index].values
    for entry in payload(entry.payload, run: index) { values[entry.name] = entry.value }
    let payload = values.sorted { $0.key < $1.key }.map { Input.Payload($0.key, $0.value) }
    schedule(.event(name: entry.event.value, payload: payload, flow: runs[index].flow), at: due)
    let plan = script.events[entry.event.value]
    emit(
      .timer(
        after: after,
        to: plan?.triggers.first.map { script.states[$0.state].path } ?? plan?.endings.first?.outcome.rawValue
      ))
  }

  private mutating func moment(_ expression: Expression, run index: Int) -> Instant? {
    do {
      switch try evaluated(expression, run: index) {
      case .moment(let instant): return instant
      case .date(let date): return contact.zone.instant(LocalDateTime(date, TimeOfDay(secondOfDay: 0)))
      case let other:
        emit(
          .error(message: "a time to schedule at is wanted, not `\(other.text(show: nil, in: contact.zone))`")
        )
      }
    } catch {
      emit(.error(message: "nothing was scheduled: \(error)"))
    }
    return nil
  }
}
