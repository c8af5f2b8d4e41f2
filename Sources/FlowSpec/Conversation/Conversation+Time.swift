extension Conversation {
  /// Lets time pass, and everything fall due in order.
  mutating func pass(until end: Instant) {
    guard end >= now else {
      emit(.error(message: "time only goes forward: it is already \(contact.zone.stamp(now))"))
      return
    }
    var toldAt: Instant?
    while let next = pending.first, next.due <= end {
      pending.removeFirst()
      if next.due > now || toldAt == nil {
        now = max(now, next.due)
        emit(.clock)
        toldAt = now
      }
      fire(next)
    }
    now = end
    if toldAt != end { emit(.clock) }
  }

  mutating func schedule(_ kind: Pending.Kind, at due: Instant) {
    let entry = Pending(due: due, order: nextOrder, kind: kind)
    nextOrder += 1
    pending.insert(entry, at: pending.firstIndex { $0.due > due } ?? pending.endIndex)
  }

  private mutating func fire(_ entry: Pending) {
    switch entry.kind {
    case .timeout(let run, let state, let index): timeOut(run: run, state: state, index: index)
    case .trigger(let flow, let index, let payload):
      guard let state = script.triggerState(flow: flow, index: index) else { return }
      start(flow: flow, state: state, payload: payload, because: .event)
    case .event(let name, let payload, _): tell(name, payload)
    case .held(let step): release(step)
    }
  }

  /// Starts the timeouts of the state in which a run waits.
  mutating func startTimers(_ run: Run) {
    let state = state(of: run)
    for (index, timeout) in state.timeouts.enumerated() {
      let due = contact.zone.adding(timeout.after, to: now)
      schedule(.timeout(run: run.id, state: run.state, index: index), at: due)
      emit(.timer(after: timeout.after.text, to: timeout.destination))
    }
  }

  mutating func dropTimers(ofRun id: Int) {
    pending.removeAll {
      if case .timeout(id, _, _) = $0.kind { return true }
      return false
    }
  }

  /// Any text that a run hears starts its timeouts again.
  mutating func restartTimers(ofRun id: Int) {
    guard let index = index(ofRun: id), !state(of: runs[index]).timeouts.isEmpty else { return }
    dropTimers(ofRun: id)
    startTimers(runs[index])
  }

  private mutating func timeOut(run id: Int, state: Int, index: Int) {
    guard let run = index(ofRun: id), runs[run].state == state else { return }
    let timeout = script.states[state].timeouts[index]
    guard let target = timeout.target else {
      say(timeout.say, run: run, step: .later)
      return
    }
    go(run: run, to: target, because: .timeout)
  }
}

extension Script {
  func triggerState(flow: Int, index: Int) -> Int? {
    for plan in events.values {
      for trigger in plan.triggers where trigger.flow == flow && trigger.index == index { return trigger.state }
    }
    return nil
  }
}
