/// What counts as a difference between two versions of a step. Values that are stored, timers that are set and how sure a
/// match was are not compared: what comes of them is. Neither is what lint says of texts: it says it of the files too.
struct ReplayComparison {
  /// Whether the transcript tells more than texts: one from elsewhere may not.
  private let knowsPath: Bool
  /// What went wrong when the chat was recorded.
  private let faults: Set<String>

  init(_ transcript: Transcript) {
    knowsPath = transcript.events.contains(where: \.tellsMoreThanTexts)
    faults = transcript.events.reduce(into: []) { faults, event in
      if case .error(let message) = event.kind { faults.insert(message) }
    }
  }

  /// A step that happened, and of which nobody knows why.
  func gap(_ step: TranscriptStep, _ inputs: TranscriptInputs) -> String? {
    guard inputs.inputs.isEmpty, step.command == nil, step.events.contains(where: \.isCompared) else {
      return nil
    }
    return "the transcript does not tell what led to this"
  }

  /// Whether nothing at all differs: true of nearly all steps, so this is quick.
  func isSame(_ then: [Event], _ now: [Event]) -> Bool {
    var one = 0
    var other = 0
    while true {
      while one < then.count, !then[one].isCompared { one += 1 }
      while other < now.count, !now[other].isCompared {
        if case .error = now[other].kind { return false }
        other += 1
      }
      guard one < then.count, other < now.count else { return one == then.count && other == now.count }
      guard then[one].at == now[other].at, then[one].kind == now[other].kind else { return false }
      one += 1
      other += 1
    }
  }

  /// How two versions differ: by compliance, path or both, else by cost or wording.
  func verdicts(_ then: [Event], _ now: [Event]) -> [ReplayResult.Verdict] {
    var verdicts: [ReplayResult.Verdict] = []
    let isOtherPath = hasOtherPath(then, now)
    if !knowsPath {
      if then.compactMap(\.optOut) != now.compactMap(\.optOut) { verdicts.append(.compliance) }
    } else if then.compactMap(\.complianceMark) != now.compactMap(\.complianceMark) {
      verdicts.append(.compliance)
    }
    if isOtherPath { verdicts.append(.path) }
    guard !isOtherPath else { return verdicts }
    let messages = (then.compactMap(\.message), now.compactMap(\.message))
    let areAlike = messages.0.elementsEqual(messages.1) {
      $0.text == $1.text || $0.text == SensitiveData.redacted($1.text)
    }
    if !areAlike { verdicts.append(.wording) }
    if hasOtherCost(messages.0, messages.1) { verdicts.append(.cost) }
    return verdicts
  }

  private func hasOtherPath(_ then: [Event], _ now: [Event]) -> Bool {
    let hasNewFault = now.contains { event in
      if case .error(let message) = event.kind { !faults.contains(message) } else { false }
    }
    guard knowsPath else { return hasNewFault }
    guard !hasNewFault, then.compactMap(\.pathMark) == now.compactMap(\.pathMark) else { return true }
    let times = (then.filter(\.isTimed).map(\.at), now.filter(\.isTimed).map(\.at))
    return times.0.count == times.1.count
      && zip(times.0, times.1).contains { abs($0.milliseconds(since: $1)) >= Self.tolerableMilliseconds }
  }

  /// Chats from elsewhere have the delays of real networks.
  private static let tolerableMilliseconds: Int64 = 60_000

  private func hasOtherCost(_ then: [BotMessage], _ now: [BotMessage]) -> Bool {
    guard then.count == now.count else {
      return then.reduce(0) { $0 + $1.segments } != now.reduce(0) { $0 + $1.segments }
    }
    return zip(then, now).contains { $0.segments != $1.segments || $0.encoding != $1.encoding }
  }

  // MARK: - For people

  /// What people have to see of a version to understand a difference.
  func lines(_ events: [Event], _ verdict: ReplayResult.Verdict) -> [ChatLine] {
    events.compactMap { event in
      if event.isInput { return nil }
      if verdict == .cost, case .bot(let message) = event.kind {
        let segments = message.segments == 1 ? "1 segment" : "\(message.segments) segments"
        return ChatLine("bot", "\(message.text) (\(message.encoding.rawValue), \(segments))")
      }
      switch event.kind {
      case .bot: break
      case .warning(let rule, _, _, _):
        guard verdict == .compliance, Conversation.complianceWarnings.contains(rule) else { return nil }
      default: if verdict < .path { return nil }
      }
      return ChatLine(event)
    }
  }
}

// MARK: - Marks

/// What a chat's path is made of.
private enum PathMark: Hashable {
  case transition(from: String?, to: String, because: Event.Cause)
  case option(String?)
  case end(flow: String, Outcome)
  case escalation(Event.EscalationReason, topic: String?)
  case handoff(queue: String, reason: String, isOpen: Bool)
  case notify(event: String, fields: [String])
}

private enum ComplianceMark: Hashable {
  case warning(rule: String, Severity)
  case refused(rule: String, Refusal.Action, until: Instant?)
  case optOut(Event.OptOutSource)
  case optIn(Event.OptOutSource)
}

extension Event {
  fileprivate var isCompared: Bool {
    switch kind {
    case .bot, .match, .transition, .refused, .optOut, .optIn, .escalation, .handoff, .end, .notify: true
    case .warning(let rule, _, _, _): Conversation.complianceWarnings.contains(rule)
    case .customer, .agent, .set, .timer, .clock, .notice, .error, .undo, .restart, .command: false
    }
  }

  fileprivate var tellsMoreThanTexts: Bool {
    switch kind {
    case .transition, .match, .refused, .end, .escalation, .handoff, .command: true
    default: false
    }
  }

  fileprivate var isTimed: Bool {
    switch kind {
    case .bot, .transition: true
    default: false
    }
  }

  fileprivate var pathMark: PathMark? {
    switch kind {
    case .transition(let from, let to, let because): .transition(from: from, to: to, because: because)
    case .match(let match): .option(match.option)
    case .end(let flow, let outcome): .end(flow: flow, outcome)
    case .escalation(let reason, let topic): .escalation(reason, topic: topic)
    case .handoff(let queue, let reason, let isOpen): .handoff(queue: queue, reason: reason, isOpen: isOpen)
    case .notify(let event, let payload): .notify(event: event, fields: payload.map(\.name))
    default: nil
    }
  }

  fileprivate var complianceMark: ComplianceMark? {
    switch kind {
    case .warning(let rule, let severity, _, _):
      Conversation.complianceWarnings.contains(rule) ? .warning(rule: rule, severity) : nil
    case .refused(let refusal): .refused(rule: refusal.rule, refusal.action, until: refusal.until)
    default: optOut
    }
  }

  fileprivate var optOut: ComplianceMark? {
    switch kind {
    case .optOut(let by, _): .optOut(by)
    case .optIn(let by, _): .optIn(by)
    default: nil
    }
  }

  fileprivate var message: BotMessage? { if case .bot(let message) = kind { message } else { nil } }
}
