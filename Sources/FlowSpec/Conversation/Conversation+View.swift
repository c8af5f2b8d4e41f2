// What can be seen of a conversation from outside, for those who show it.

/// Where a run stands.
public struct StateView: Hashable, Sendable {
  public var flow: String
  public var state: String
  /// Advertised, in the order of their numbers.
  public var options: [String]
  /// Understood, not advertised.
  public var quietOptions: [String]
  /// What kind of answer is expected, as the author wrote it.
  public var expects: String?
  /// Whether a person owns the thread.
  public var isWithPerson: Bool

  /// `FLOW/STATE`
  public var path: String { "\(flow)/\(state)" }
}

/// Something that is due later.
public struct DueView: Hashable, Sendable {
  public var due: Instant
  /// A state, an outcome or an event, as people read it.
  public var what: String
  /// How far off it was when it was set.
  public var after: String?
  /// Whether it is a message that waits for quiet hours to end.
  public var isHeld = false
}

/// A variable as it stands.
public struct VariableView: Hashable, Sendable {
  public enum Source: String, Hashable, Sendable {
    case run, contact, builtIn = "built in", fallback = "default", example
  }

  public var name: String
  public var type: ValueType
  /// Nil where it has no value.
  public var text: String?
  public var source: Source?
}

extension Conversation {
  /// The run in front.
  public var front: StateView? { runs.last.map(view) }

  /// The other runs, the newest first.
  public var suspended: [StateView] { runs.dropLast().reversed().map(view) }

  private func view(_ run: Run) -> StateView {
    let state = state(of: run)
    return StateView(
      flow: script.flows[run.flow].name, state: state.name, options: state.state.replies.map(\.word),
      quietOptions: state.state.also.map(\.word), expects: state.expectation?.text,
      isWithPerson: ownedRun == run.id)
  }

  /// Whether a person owns the thread.
  public var isWithPerson: Bool { ownedRun != nil }

  /// What is due, the next first.
  public var upcoming: [DueView] {
    pending.map { entry in
      switch entry.kind {
      case .timeout(_, let state, let index):
        let timeout = script.states[state].timeouts[index]
        return DueView(due: entry.due, what: timeout.destination, after: timeout.after.text)
      case .trigger(_, let state, _): return DueView(due: entry.due, what: script.states[state].path)
      case .event(let name, _, _): return DueView(due: entry.due, what: name)
      case .held(let step):
        return DueView(due: entry.due, what: script.states[step.hop.state].path, isHeld: true)
      }
    }
  }

  /// Every variable that the run in front can say, by name.
  public var variables: [VariableView] {
    let flow = runs.last?.flow ?? script.commons
    var declared: [String: ValueType] = [:]
    for (name, type) in VariableNames.builtIn { declared[name] = type }
    for variable in script.program.variables { declared[variable.name] = variable.type }
    for (name, variable) in script.flows[flow].variables { declared[name] = variable.type }
    for name in (runs.last?.values ?? [:]).keys where declared[name] == nil { declared[name] = .any }
    for name in values.keys where declared[name] == nil { declared[name] = .any }
    return declared.sorted { $0.key < $1.key }.map { variableView($0.key, type: $0.value) }
  }

  private func variableView(_ name: String, type: ValueType) -> VariableView {
    let index = runs.indices.last
    var view = VariableView(name: name, type: type)
    switch value(of: name, run: index) {
    case .known(let text): view.text = text
    case .example(let text):
      view.text = text
      view.source = .example
      return view
    case .unknown: return view
    }
    if index.flatMap({ runs[$0].values[name] }) != nil {
      view.source = .run
    } else if values[name] != nil || presets[name] != nil {
      view.source = .contact
    } else {
      view.source = currentValue(of: name, run: index) == nil ? .fallback : .builtIn
    }
    return view
  }

  /// What an expression comes to for the run in front.
  public func value(of expression: Expression) throws(EvaluationFault) -> Value {
    try expression.value(in: RunScope(conversation: self, run: runs.indices.last))
  }

  /// The variable that a value given for a name belongs to.
  public func variable(_ name: String) -> Variable? {
    variable(name, flow: runs.last?.flow ?? script.commons)
  }

  /// An event of now that no input caused: an answer to a command.
  public func event(_ kind: Event.Kind) -> Event {
    Event(at: now, zone: contact.zone, turn: turn, kind)
  }
}

extension Script {
  /// The tables that were read, by name.
  public var tableNames: [String] { tables.keys.sorted() }

  /// Every event that this program knows, by name.
  public var eventNames: [String] { events.keys.sorted() }

  /// `FLOW/STATE` of every state, in the order of the flows.
  public var statePaths: [String] {
    states.filter { $0.flow != commons || !$0.state.isShared || flows.count == 1 }.map(\.path)
  }

  /// Where a name is that of a state, as `FLOW/STATE`, in the order of the flows.
  public func paths(ofStateNamed name: String) -> [String] {
    statePaths.filter { $0.hasSuffix("/\(name)") }
  }

  /// The name of a state that all flows share, given as `PROGRAM/STATE`, as chats show it; nil where there is none.
  public func sharedState(at path: String) -> String? {
    states.first { $0.flow == commons && $0.state.isShared && $0.path == path }?.name
  }

  /// The words that start a flow, in the order of the flows.
  public var textTriggerWords: [String] { textTriggerList.map(\.word).withoutRepetitions }

  /// The options that are understood with no flow in front too.
  public var everywhereWords: [String] {
    program.options.filter(\.isEverywhere).map(\.word).withoutRepetitions
  }

  /// What an event brings along, as far as it is declared.
  public func payload(of event: String) -> [Variable] {
    program.events.first { $0.name == event }?.payload ?? []
  }

  /// What a value that comes with an event is: as the event declares it, else as a flow that it starts does.
  public func payloadVariable(_ name: String, of event: String) -> Variable? {
    if let declared = payload(of: event).first(where: { $0.name == name }) { return declared }
    for trigger in events[event]?.triggers ?? [] {
      if let variable = flows[trigger.flow].variables[name] { return variable }
    }
    return program.variables.first { $0.name == name }
  }

  /// What an event does, in words.
  public func effects(of event: String) -> [String] {
    guard let plan = events[event] else { return [] }
    let starts = plan.triggers.map { trigger in
      "starts \(states[trigger.state].path)" + (trigger.delay.map { " after \($0.text)" } ?? "")
    }
    return starts + plan.endings.map { "ends \(flows[$0.flow].name) as \($0.outcome.rawValue)" }
  }
}

extension Script {
  /// A variable of the program, of an event or of any flow.
  public func variable(named name: String) -> Variable? {
    if let variable = program.variables.first(where: { $0.name == name }) { return variable }
    if let variable = flows.lazy.compactMap({ $0.variables[name] }).first { return variable }
    let isSaved = states.contains {
      $0.state.save?.value == name || $0.state.assigns(name)
    }
    return isSaved ? Variable(name, type: .any) : nil
  }

  /// Every variable that a flow declares or an event brings, by name.
  public var variableNames: [String] {
    Set(program.variables.map(\.name) + flows.flatMap { $0.variables.keys }).sorted()
  }
}

extension [String] {
  /// Each once, where it first stands.
  fileprivate var withoutRepetitions: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
