extension Conversation {
  /// Whether a proactive step may be taken.
  enum Gate {
    case open
    case closed(rule: String, message: String)
    case held(until: Instant, message: String)
  }

  func gate(for purpose: Purpose) -> Gate {
    if isOptedOut { return .closed(rule: "compliance/opted-out", message: "the customer has opted out") }
    if !outbox.hasConsent(for: purpose, at: now) {
      return .closed(
        rule: "compliance/no-consent", message: "the customer has not agreed to \(purpose.rawValue) texts")
    }
    if let quiet = script.rules.hours.quiet(at: now, for: purpose, contact.whereabouts) {
      return .held(until: quiet.until, message: quiet.reason)
    }
    if let reached = reachedCap(for: purpose) {
      return .closed(rule: "compliance/caps", message: reached)
    }
    return .open
  }

  /// Which cap lets nothing more through, in words.
  private func reachedCap(for purpose: Purpose) -> String? {
    for cap in script.program.caps where cap.purpose == nil || cap.purpose == purpose {
      guard sentCount(inDays: cap.days, cap.purpose) >= cap.count else { continue }
      let what = cap.purpose.map { "\($0.rawValue) " } ?? ""
      return
        "the cap of \(cap.count) \(what)\(cap.count == 1 ? "message" : "messages") in \(cap.days == 1 ? "a day" : "\(cap.days) days") is reached"
    }
    if let law = script.rules.hours.dailyCap(for: purpose, contact.whereabouts),
      sentCount(inDays: 1, purpose) >= law.count
    {
      return "the cap of \(law.count) \(purpose.rawValue) messages in 24 hours by \(law.name) is reached"
    }
    return nil
  }

  /// How many proactive steps were sent in the last so many times 24 hours.
  private func sentCount(inDays days: Int, _ purpose: Purpose?) -> Int {
    let start = now + Int64(days) * -86_400_000
    return outbox.sent.count { $0.at > start && (purpose == nil || $0.purpose == purpose) }
  }

  /// Remembers a proactive step for the caps, and forgets what no cap looks back to.
  mutating func countSent(_ purpose: Purpose) {
    let law = script.rules.hours.dailyCap(for: purpose, contact.whereabouts) == nil ? 0 : 1
    let longest = max(script.program.caps.map(\.days).max() ?? 0, law)
    guard longest > 0 else { return }
    let start = now + Int64(longest) * -86_400_000
    outbox.sent.removeAll { $0.at <= start }
    outbox.sent.append(Outbox.Sent(at: now, purpose: purpose))
  }
}

// MARK: - Steps at the gate

extension Conversation {
  enum Passage {
    case taken
    /// Taken, but nothing is sent.
    case silent
    case notTaken
  }

  /// Whether a step is taken. What the customer asked for always is, unless they have opted out; what the program sends
  /// by itself passes the gate.
  mutating func passGate(_ hop: Hop, run: Run, opensRun: Bool) -> Passage {
    let state = script.states[hop.state]
    guard !state.messages.isEmpty else { return .taken }
    let isAsked = isResponding || hop.because == .command
    if isAsked {
      guard isOptedOut, opensRun else { return .taken }
      refuseOptedOut(preview(hop, run: run, opensRun: opensRun))
      return withdraw(run)
    }
    let purpose = script.flows[state.flow].purpose
    switch gate(for: purpose) {
    case .open:
      countSent(purpose)
      return .taken
    case .held(let until, let message):
      let step = HeldStep(run: run, hop: hop, opensRun: opensRun)
      hold(.held(step), until: until, message, text: preview(hop, run: run, opensRun: opensRun))
      return opensRun ? withdraw(run) : .notTaken
    case .closed(let rule, let message):
      refuse(preview(hop, run: run, opensRun: opensRun), rule, message)
      return opensRun ? withdraw(run) : .silent
    }
  }

  /// A run whose opener is not sent has not started, even if it came through states that say nothing.
  private mutating func withdraw(_ run: Run) -> Passage {
    if let index = index(ofRun: run.id) { runs.remove(at: index) }
    return .notTaken
  }

  /// Puts off what quiet hours don't let through.
  mutating func hold(_ kind: Pending.Kind, until: Instant, _ message: String, text: String?) {
    emit(
      .refused(
        Refusal(rule: "compliance/quiet-hours", message: message, text: text, action: .held, until: until)))
    schedule(kind, at: until)
  }

  mutating func refuse(_ text: String?, _ rule: String, _ message: String) {
    emit(.refused(Refusal(rule: rule, message: message, text: text, action: .suppressed)))
  }

  /// What a step would have said.
  private func preview(_ hop: Hop, run: Run, opensRun: Bool) -> String? {
    var copy = self
    copy.runs.append(run)
    copy.runs[copy.runs.count - 1].state = hop.state
    let index = copy.runs.count - 1
    var texts = script.states[hop.state].messages.compactMap { copy.rendered($0, run: index) }
    if opensRun { copy.addOpeners(to: &texts, run: index) }
    return texts.first
  }

  /// The first of some messages, as it would have been sent.
  func preview(_ messages: [Message], run index: Int) -> String? {
    var copy = self
    return messages.first.flatMap { copy.rendered($0, run: index) }
  }
}
