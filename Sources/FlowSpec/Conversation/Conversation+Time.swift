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
      now = max(now, next.due)
      if toldAt != now {
        emit(.clock)
        toldAt = now
      }
      fire(next.kind)
    }
    now = end
    if toldAt != end { emit(.clock) }
  }

  mutating func schedule(_ kind: Pending.Kind, at due: Instant) {
    let entry = Pending(due: due, order: nextOrder, kind: kind)
    nextOrder += 1
    pending.insert(entry, at: pending.firstIndex { $0.due > due } ?? pending.endIndex)
  }

  mutating func fire(_ kind: Pending.Kind) {
    if ownedRun != nil {
      waiting.append(kind)
      return
    }
    switch kind {
    case .timeout(let run, let state, let index): timeOut(run: run, state: state, index: index)
    case .trigger(let flow, let state, let payload):
      start(flow: flow, state: state, payload: payload, because: .event)
    case .event(let name, let payload, _): tell(name, payload)
    case .held(let step): release(step)
    }
  }

  /// Starts the timeouts of the state in which a run waits.
  mutating func startTimers(_ run: Run) {
    for (index, timeout) in state(of: run).timeouts.enumerated() {
      schedule(
        .timeout(run: run.id, state: run.state, index: index), at: contact.zone.adding(timeout.after, to: now)
      )
      emit(.timer(after: timeout.afterText, to: timeout.destination))
    }
  }

  mutating func dropTimers(ofRun id: Int) {
    pending.removeAll {
      switch $0.kind {
      case .timeout(id, _, _): true
      case .held(let step): !step.opensRun && step.run.id == id && step.hop.because == .timeout
      default: false
      }
    }
  }

  /// Any text that a run hears starts its timeouts again.
  mutating func restartTimers(ofRun id: Int) {
    guard let index = index(ofRun: id), !state(of: runs[index]).timeouts.isEmpty else { return }
    dropTimers(ofRun: id)
    startTimers(runs[index])
  }

  private mutating func timeOut(run id: Int, state: Int, index number: Int) {
    guard let run = index(ofRun: id), runs[run].state == state else { return }
    let timeout = script.states[state].timeouts[number]
    tread(script.states[state].state.timeouts[number].place)
    guard let target = timeout.target else {
      nudge(timeout.say, run: run, as: .timeout(run: id, state: state, index: number))
      return
    }
    go(run: run, to: target, because: .timeout)
  }

  /// Sends a proactive message and stays. In quiet hours it waits, and a text from the customer drops it as it drops any timeout.
  private mutating func nudge(_ messages: [Message], run index: Int, as timeout: Pending.Kind) {
    let purpose = script.flows[runs[index].flow].purpose
    switch gate(for: purpose) {
    case .open:
      bringToFront(index)
      say(messages, run: runs.count - 1)
      countSent(purpose)
    case .closed(let rule, let message): refuse(preview(messages, run: index), rule, message)
    case .held(let until, let message):
      hold(timeout, until: until, message, text: preview(messages, run: index))
    }
  }
}
