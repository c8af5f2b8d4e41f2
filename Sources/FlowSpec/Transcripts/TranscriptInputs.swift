/// What has to be given to a conversation so that a step of a transcript happens again.
///
/// Where the transcript has the `:command` that was typed, that is it. Otherwise it is told from the events: a text is
/// said again, a clock that moved is a wait, and a flow that an event began is begun by the event of today's program
/// that leads there, with the values that it set.
public struct TranscriptInputs: Sendable {
  public var inputs: [Input] = []
  /// Why the step can't be said to this program; one line without a full stop.
  public var fault: String?

  /// - Parameter conversation: as it stands before the step.
  public init(_ step: TranscriptStep, in conversation: Conversation) {
    if let command = step.command {
      do {
        inputs = try TypedCommand(command).input(in: conversation).map { [$0] } ?? []
      } catch {
        fault = "`\(command)` can't be said again: \(error.message)"
      }
      return
    }
    guard let first = step.events.first else { return }
    switch first.kind {
    case .customer(let text): inputs = [.text(text)]
    case .agent(let text): inputs = [.agent(text)]
    default:
      if let clock = step.events.last(where: \.isClock)?.at, clock >= conversation.now {
        inputs = [.waitUntil(clock)]
        return
      }
      tell(step, conversation)
    }
    // Chats from elsewhere have times, and nothing that says that the clock has moved.
    if !inputs.isEmpty, first.at > conversation.now { inputs.insert(.waitUntil(first.at), at: 0) }
  }

  private init(_ inputs: [Input]) { self.inputs = inputs }

  /// What a chat begins with.
  /// - Parameter step: what happened before the first line.
  public static func opening(
    _ header: TranscriptHeader, _ step: TranscriptStep?, in conversation: Conversation
  ) -> TranscriptInputs {
    let opening = header.opening
    guard opening.isEmpty, let step else { return TranscriptInputs(opening) }
    return TranscriptInputs(step, in: conversation)
  }

  // MARK: - From the events alone

  private mutating func tell(_ step: TranscriptStep, _ conversation: Conversation) {
    for event in step.events {
      switch event.kind {
      case .transition(_, let to, let because):
        switch because {
        case .event: return tellEvent(leadingTo: to, step, conversation)
        case .command:
          let parts = to.split(separator: "/", maxSplits: 1).map(String.init)
          inputs = [.go(flow: parts.first ?? to, state: parts.dropFirst().first)]
        case .handoff: inputs = [.resume(state: to.split(separator: "/").last.map(String.init))]
        case .timeout: inputs = [.waitUntil(event.at)]
        case .reply, .then, .when, .else, .escalation, .run, .return: continue
        }
        return
      case .timer(let after, let to):
        if let to, let name = conversation.script.event(thatWaits: after, before: to) {
          inputs = [.event(name, payload: [])]
          return
        }
      case .end(let flow, let outcome):
        let name = conversation.script.event(thatEnds: flow, as: outcome)
        if conversation.isWithPerson, outcome == .resolved || name == nil {
          inputs = [.close]
        } else if let name {
          inputs = [.event(name, payload: [])]
        }
        return
      case .refused(let refusal):
        if let name = conversation.eventThatIsRefused(like: refusal) {
          inputs = [.event(name, payload: [])]
          return
        }
      case .set(let name, let text):
        let variable = conversation.variable(name)
        inputs.append(.set(name: name, value: conversation.value(shown: text, as: variable)))
        return
      default: continue
      }
    }
  }

  /// The event of today's program that begins a run there, with what it brought.
  private mutating func tellEvent(
    leadingTo path: String, _ step: TranscriptStep, _ conversation: Conversation
  ) {
    let script = conversation.script
    let shown = step.events.drop { $0.transition?.to != path }.dropFirst().prefix { $0.set != nil }
      .compactMap(\.set)
    let names = script.events(leadingTo: path)
    guard let name = names.max(by: { script.fit(of: $0, shown) < script.fit(of: $1, shown) }) else {
      fault = "no event of this program leads to \(path) any more"
      return
    }
    let declared = script.payload(of: name).map(\.name)
    var payload: [Input.Payload] = []
    for field in shown {
      // What the state itself sets comes behind what the event brought, which is in the order of the names.
      if let last = payload.last, field.name <= last.name { break }
      let variable = script.payloadVariable(field.name, of: name)
      if !declared.isEmpty, variable == nil { continue }
      payload.append(Input.Payload(field.name, conversation.value(shown: field.value, as: variable)))
    }
    inputs = [.event(name, payload: payload)]
  }
}

extension Conversation {
  /// A value from the text that a message shows for it: "Wed, Mar 4" is a date.
  func value(shown text: String, as variable: Variable?) -> Value {
    guard let variable else { return .text(text) }
    if let value = variable.type.value(parsing: text, in: contact.zone) { return value }
    let local = contact.zone.local(now)
    let expectation: Expectation? =
      switch variable.type {
      case .date: .date
      case .time: .time
      case .datetime: .datetime
      case .money: .money
      case .number: .number(nil)
      default: nil
      }
    return expectation?.answer(from: text, now: local, zone: contact.zone) ?? .text(text)
  }

  /// The event whose message is refused now as one was then.
  fileprivate func eventThatIsRefused(like refusal: Refusal) -> String? {
    let refusals = script.eventNames.compactMap { name -> (name: String, refusal: Refusal)? in
      var copy = self
      let first = copy.receive(.event(name, payload: [])).first
      guard case .refused(let other)? = first?.kind, other.rule == refusal.rule else { return nil }
      return (name, other)
    }
    let nearest = refusal.text.flatMap { text in
      TextLikeness.nearest(to: text, in: refusals.map { $0.refusal.text ?? "" })
    }
    return nearest.map { refusals[$0].name }
  }
}

extension Script {
  /// The events that begin a run at `FLOW/STATE` at once.
  fileprivate func events(leadingTo path: String) -> [String] {
    events.filter { $0.value.triggers.contains { $0.delay == nil && states[$0.state].path == path } }
      .keys.sorted()
  }

  fileprivate func event(thatWaits after: String, before path: String) -> String? {
    events.filter {
      $0.value.triggers.contains { $0.delay?.text == after && states[$0.state].path == path }
    }.keys.min()
  }

  fileprivate func event(thatEnds flow: String, as outcome: Outcome) -> String? {
    events.filter { $0.value.endings.contains { flows[$0.flow].name == flow && $0.outcome == outcome } }
      .keys.min()
  }

  /// How well an event explains the values that were set: those that it brings, less those that it lacks.
  fileprivate func fit(of event: String, _ fields: [Event.Field]) -> Int {
    let declared = Set(payload(of: event).map(\.name))
    let set = Set(fields.map(\.name))
    return 2 * declared.intersection(set).count - declared.subtracting(set).count
  }
}

extension Event {
  fileprivate var isClock: Bool { if case .clock = kind { true } else { false } }

  fileprivate var transition: (to: String, because: Cause)? {
    if case .transition(_, let to, let because) = kind { (to, because) } else { nil }
  }

  fileprivate var set: Field? {
    if case .set(let name, let value) = kind { Field(name, value) } else { nil }
  }
}
