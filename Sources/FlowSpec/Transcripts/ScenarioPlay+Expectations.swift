extension ScenarioPlay {
  mutating func check(_ expectation: ScenarioExpectation, at place: Place) throws(ScenarioFailure) {
    switch expectation {
    case .bot(let pattern): try checkMessage(pattern, at: place)
    case .state(let path): try checkState(path, at: place)
    case .end(let outcome):
      if holds(expectation) { return }
      let got = outcomes.map { "end: \($0.rawValue)" }
      throw failure(
        .otherEnd(outcomes.last), at: place,
        got.isEmpty ? "no run ended here" : "the run ended otherwise", expected: "end: \(outcome.rawValue)",
        got: got.isEmpty ? [standing] : got, nearest: got.isEmpty ? nil : got.count - 1)
    case .variables(let fields):
      for field in fields {
        guard script.variable(named: field.name.value) != nil else {
          throw impossible(
            "there is no variable `\(field.name.value)`", field.name.value, script.variableNames,
            at: field.name.place)
        }
        if holds(.variables([field])) { continue }
        let text = variableText(field.name.value)
        throw failure(
          .unmet, at: field.value.place,
          text == nil ? "`\(field.name.value)` has no value" : "`\(field.name.value)` has another value",
          expected: "\(field.name.value): \(field.value.value)",
          got: text.map { ["\(field.name.value): \($0)"] } ?? [])
      }
    case .silent, .warn, .handoff, .optedOut, .notify:
      if holds(expectation) { return }
      throw failure(
        .unmet, at: place, complaint(expectation), expected: expectation.line, got: sightings(expectation))
    }
  }

  func checkNot(_ expectation: ScenarioExpectation, at place: Place) throws(ScenarioFailure) {
    if case .state(let path) = expectation { try checkStateExists(path, at: place) }
    guard holds(expectation) else { return }
    let got: [String]
    if case .bot(let pattern) = expectation {
      got = unnamed.filter(pattern.matches).map { "bot: \($0)" }
    } else {
      got = sightings(expectation)
    }
    throw failure(
      .unmet, at: place, "this must not be, and it is", expected: "not: \(expectation.line)", got: got)
  }

  // MARK: - Messages and states

  private mutating func checkMessage(_ pattern: MessagePattern, at place: Place) throws(ScenarioFailure) {
    let expected = "bot: \(pattern.text)"
    let candidates = unnamed.map { "bot: \($0)" }
    guard let text = nextMessage() else {
      let isWithPerson = conversation.front?.isWithPerson == true
      throw failure(
        .noMessage, at: place, "the bot said nothing here", expected: expected,
        got: [isWithPerson ? "silence: a person has the thread" : "silence"])
    }
    if pattern.matches(text) { return }
    let nearest = TextLikeness.nearest(to: expected, in: candidates)
    throw failure(
      .otherMessage(text), at: place,
      nearest.map { $0 > 0 } == true ? "the bot said something else first" : "the bot said something else",
      expected: expected, got: candidates, nearest: nearest)
  }

  private func checkState(_ path: String, at place: Place) throws(ScenarioFailure) {
    try checkStateExists(path, at: place)
    if holds(.state(path)) { return }
    throw failure(
      .otherState(conversation.front?.path), at: place, "the chat stands elsewhere",
      expected: "state: \(path)",
      got: [standing])
  }

  private func checkStateExists(_ path: String, at place: Place) throws(ScenarioFailure) {
    if path == Self.noState || path == conversation.front?.path { return }
    let paths = script.statePaths
    if paths.contains(path) || paths.contains(where: { $0.hasSuffix("/" + path) }) { return }
    throw impossible("there is no state `\(path)`", path, paths, at: place)
  }

  /// How a scenario says that no run is in front.
  static let noState = "none"

  private var standing: String { "state: \(conversation.front?.path ?? Self.noState)" }

  // MARK: - What holds

  private func holds(_ expectation: ScenarioExpectation) -> Bool {
    switch expectation {
    case .bot(let pattern): return unnamed.contains(where: pattern.matches)
    case .state(let path):
      guard let front = conversation.front else { return path == Self.noState }
      return front.path == path || front.state == path
    case .end(let outcome): return outcomes.contains(outcome)
    case .silent(let isSilent): return unnamed.isEmpty == isSilent
    case .warn(let rule): return firedRules.contains(rule)
    case .handoff(let handover):
      return recent.contains {
        guard case .handoff(let queue, let reason, let isOpen) = $0.kind else { return false }
        return handover.reason?.matches(reason) != false && handover.queue?.matches(queue) != false
          && (handover.isOpen ?? isOpen) == isOpen
      }
    case .optedOut(let isOut): return conversation.isOptedOut == isOut
    case .notify(let name, let fields):
      return recent.contains {
        guard case .notify(name, let payload) = $0.kind else { return false }
        return fields.allSatisfy { field in
          payload.contains {
            $0.name == field.name.value && MessagePattern(field.value.value).matches($0.value)
          }
        }
      }
    case .variables(let fields):
      return fields.allSatisfy { field in
        guard let text = variableText(field.name.value) else { return false }
        return MessagePattern(field.value.value).matches(text) || isSameValue(field, as: text)
      }
    }
  }

  private var outcomes: [Outcome] {
    recent.compactMap { if case .end(_, let outcome) = $0.kind { outcome } else { nil } }
  }

  private var firedRules: [String] {
    recent.compactMap { event in
      switch event.kind {
      case .warning(let rule, _, _, _): rule
      case .refused(let refusal): refusal.rule
      default: nil
      }
    }
  }

  /// What a variable says in a message: as it was set just now, perhaps in a run that has ended since, else as it is in
  /// the run in front. Nil where it has no value.
  private func variableText(_ name: String) -> String? {
    for event in recent.reversed() {
      if case .set(name, let value) = event.kind { return value }
    }
    return conversation.variables.first { $0.name == name && $0.source != .example }?.text
  }

  /// Whether a value that is typed as specs write it (`2026-03-04`) reads as this text (`Wed, Mar 4`).
  private func isSameValue(_ field: Scenario.Field, as text: String) -> Bool {
    let variable = conversation.variable(field.name.value) ?? script.variable(named: field.name.value)
    guard let variable else { return false }
    let zone = conversation.contact.zone
    return variable.type.value(parsing: field.value.value, in: zone)?.text(show: variable.format, in: zone)
      == text
  }

  // MARK: - Wording

  private func complaint(_ expectation: ScenarioExpectation) -> String {
    switch expectation {
    case .silent(let isSilent): isSilent ? "the bot was not silent" : "the bot was silent"
    case .warn: "the rule did not fire"
    case .handoff: sightings(expectation).isEmpty ? "nothing was handed over" : "it was handed over otherwise"
    case .optedOut(let isOut): isOut ? "the customer has not opted out" : "the customer has opted out"
    default: "the business was not told this"
    }
  }

  /// What there was of the kind that an expectation is about.
  private func sightings(_ expectation: ScenarioExpectation) -> [String] {
    switch expectation {
    case .bot, .silent: return unnamed.map { "bot: \($0)" }
    case .state: return [standing]
    case .end: return outcomes.map { "end: \($0.rawValue)" }
    case .warn: return firedRules.map { "warn: \($0)" }
    case .handoff:
      return recent.compactMap {
        guard case .handoff(let queue, let reason, let isOpen) = $0.kind else { return nil }
        return "handoff: {reason: \(reason), queue: \(queue), open: \(isOpen)}"
      }
    case .optedOut: return ["opted-out: \(conversation.isOptedOut)"]
    case .notify:
      return recent.compactMap {
        guard case .notify(let event, let payload) = $0.kind else { return nil }
        return "notify: {\(event): {\(payload.map { "\($0.name): \($0.value)" }.joined(separator: ", "))}}"
      }
    case .variables(let fields):
      return fields.map { "\($0.name.value): \(variableText($0.name.value) ?? "no value")" }
    }
  }
}

extension ScenarioExpectation {
  /// As a scenario writes it.
  var line: String {
    switch self {
    case .bot(let pattern): "bot: \(pattern.text)"
    case .state(let path): "state: \(path)"
    case .end(let outcome): "end: \(outcome.rawValue)"
    case .silent(let isSilent): "silent: \(isSilent)"
    case .warn(let rule): "warn: \(rule)"
    case .handoff(let handover): handover.line
    case .optedOut(let isOut): "opted-out: \(isOut)"
    case .notify(let event, let fields):
      fields.isEmpty ? "notify: \(event)" : "notify: {\(event): \(fields.line)}"
    case .variables(let fields): "vars: \(fields.line)"
    }
  }
}

extension ScenarioExpectation.Handover {
  fileprivate var line: String {
    if queue == nil, isOpen == nil { return "handoff: \(reason?.text ?? "true")" }
    let parts = [
      reason.map { "reason: \($0.text)" }, queue.map { "queue: \($0.text)" }, isOpen.map { "open: \($0)" },
    ]
    return "handoff: {\(parts.compactMap { $0 }.joined(separator: ", "))}"
  }
}

extension [Scenario.Field] {
  fileprivate var line: String {
    "{\(map { "\($0.name.value): \($0.value.value)" }.joined(separator: ", "))}"
  }
}
