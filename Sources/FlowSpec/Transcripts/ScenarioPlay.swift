/// A scenario while it is played.
struct ScenarioPlay {
  let scenario: Scenario
  let script: Script
  private(set) var conversation: Conversation
  /// The chat so far, for people.
  private(set) var chat: [ChatLine] = []
  /// Messages that no `bot:` line has named yet.
  private(set) var unnamed: [String] = []
  /// What has happened since the last step that made something happen.
  private(set) var recent: [Event] = []
  /// The step that is taken, from 0.
  private(set) var step = 0

  init(_ scenario: Scenario, _ script: Script) {
    self.scenario = scenario
    self.script = script
    let given = scenario.given
    let start = given.at?.value ?? Scenario.Given.defaultStart
    var contact = Contact(zone: Zone.usual(for: script.program))
    contact.isZoneAssumed = true
    contact.learn(given.customer)
    let epoch = Instant(seconds: 0)
    conversation = Conversation(
      script, contact: contact, now: Instant(typed: start, now: epoch, zone: contact.zone) ?? epoch)
    conversation.agree(to: given.customer.consents)
    conversation.trail = []
  }

  /// Gives the variables their first values.
  mutating func begin() throws(ScenarioFailure) {
    try checkState(of: scenario.given.customer)
    for field in scenario.given.variables {
      conversation.presets[field.name.value] = try value(field, script.variable(named: field.name.value))
    }
  }

  mutating func take(_ index: Int) throws(ScenarioFailure) {
    let step = scenario.steps[index]
    if case .act(let act) = step.kind, !act.isSilent { try checkAllNamed() }
    self.step = index
    switch step.kind {
    case .act(let act): try perform(act, at: step.place)
    case .expect(let expectation): try check(expectation, at: step.place)
    case .refuse(let expectation): try checkNot(expectation, at: step.place)
    }
  }

  mutating func finish() throws(ScenarioFailure) { try checkAllNamed() }

  /// Every message is named by a line before something else happens.
  private mutating func checkAllNamed() throws(ScenarioFailure) {
    guard !unnamed.isEmpty else { return }
    let texts = unnamed
    unnamed = []
    let place = scenario.steps.indices.contains(step) ? scenario.steps[step].place : scenario.name.place
    throw failure(
      .unnamedMessages(texts), at: place,
      texts.count == 1
        ? "the bot said one thing more than the scenario names"
        : "the bot said \(texts.count) things more than the scenario names",
      got: texts.map { "bot: \($0)" }, help: "add a `bot:` line behind this step, or `--update`")
  }

  // MARK: - Acts

  private mutating func perform(_ act: ScenarioAct, at place: Place) throws(ScenarioFailure) {
    switch act {
    case .event(let name, let fields):
      guard script.eventNames.contains(name) else {
        throw impossible("this program knows no event `\(name)`", name, script.eventNames, at: place)
      }
      var payload: [Input.Payload] = []
      for field in fields {
        payload.append(Input.Payload(field.name.value, try payloadValue(field, of: name)))
      }
      let values = fields.map { "\($0.name.value)=\($0.value.value)" }
      try receive(.event(name, payload: payload), ChatLine("event", ([name] + values).joined(separator: " ")))
    case .text(let text): try receive(.text(text), ChatLine("me", text))
    case .wait(let span): try receive(.wait(span), ChatLine("wait", span.text))
    case .waitNext: try receive(.waitNext, ChatLine("wait", "next"))
    case .at(let text):
      guard let moment = Instant(typed: text, now: conversation.now, zone: conversation.contact.zone) else {
        throw impossible("`\(text)` is no time", at: place)
      }
      try receive(.waitUntil(moment), ChatLine("at", text))
    case .agent(let text): try receive(.agent(text), nil)
    case .macro(let name):
      let names = script.program.macros.map(\.name)
      guard names.contains(name) else {
        throw impossible("there is no macro `\(name)`", name, names, at: place)
      }
      try receive(.macro(name), ChatLine("macro", name))
    case .resume(let state): try receive(.resume(state: state), ChatLine("resume", state ?? ""))
    case .close: try receive(.close, ChatLine("close", ""))
    case .set(let fields):
      for field in fields {
        let value = try value(field, script.variable(named: field.name.value))
        try receive(
          .set(name: field.name.value, value: value),
          ChatLine("set", "\(field.name.value) = \(field.value.value)"), isSilent: true)
      }
    case .table(let names, let isDown):
      for name in names {
        let known = script.program.tables.map(\.name)
        guard known.contains(name.value) else {
          throw impossible("there is no table `\(name.value)`", name.value, known, at: name.place)
        }
        try receive(
          .table(name.value, isDown: isDown), ChatLine(isDown ? "fail" : "heal", name.value), isSilent: true)
      }
    case .go(let path):
      let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
      let flows = script.program.flows.map(\.name)
      guard script.statePaths.contains(path) || parts.count == 1 && flows.contains(path) else {
        throw impossible("there is no state `\(path)`", path, script.statePaths + flows, at: place)
      }
      try receive(.go(flow: parts[0], state: parts.dropFirst().first), ChatLine("go", path))
    case .customer(let customer):
      try checkState(of: customer)
      var contact = conversation.contact
      contact.learn(customer)
      try receive(.customer(contact), nil, isSilent: true)
    case .consent(let purpose, let isGrant):
      try receive(
        .consent(purpose, isGrant: isGrant),
        ChatLine("consent", "\(isGrant ? "grant" : "revoke") \(purpose.rawValue)"))
    }
  }

  private mutating func receive(_ input: Input, _ line: ChatLine?, isSilent: Bool = false)
    throws(ScenarioFailure)
  {
    if let line { chat.append(line) }
    conversation.turn += 1
    let events = conversation.receive(input)
    recent = isSilent ? recent + events : events
    for event in events {
      if case .bot(let message) = event.kind { unnamed.append(message.text) }
      if event.isShown, let line = ChatLine(event) { chat.append(line) }
    }
    if let error = events.lazy.compactMap(\.errorMessage).first {
      throw failure(.impossible, at: scenario.steps[step].place, error)
    }
  }

  // MARK: - Values

  private func checkState(of customer: Scenario.Customer) throws(ScenarioFailure) {
    guard let state = customer.usState, state.value.uppercased() != "NONE",
      !StateZones.isState(state.value.uppercased())
    else { return }
    throw impossible("`\(state.value)` is no US state: write its two letters, such as TX", at: state.place)
  }

  /// What comes with an event. What nothing declares is a text, unless it looks like a slip of the pen.
  private func payloadValue(_ field: Scenario.Field, of event: String) throws(ScenarioFailure) -> Value {
    let variable = script.payloadVariable(field.name.value, of: event)
    let declared = script.payload(of: event).map(\.name)
    if variable == nil, Suggestion.nearest(to: field.name.value, in: declared) == nil {
      return .text(field.value.value)
    }
    return try value(field, variable)
  }

  private func value(_ field: Scenario.Field, _ variable: Variable?) throws(ScenarioFailure) -> Value {
    let text = field.value.value
    guard let variable else {
      let names = script.variableNames
      throw impossible(
        "there is no variable `\(field.name.value)`", field.name.value, names, at: field.name.place)
    }
    if let value = variable.type.value(parsing: text, in: conversation.contact.zone) { return value }
    throw impossible(
      "`\(field.name.value)` is \(variable.type.phrase), and `\(text)` is none: write it as \(variable.type.sample)",
      at: field.value.place)
  }

  // MARK: - Failures

  func failure(
    _ kind: ScenarioFailure.Kind, at place: Place, _ message: String, expected: String? = nil,
    got: [String] = [], nearest: Int? = nil, help: String? = nil
  ) -> ScenarioFailure {
    ScenarioFailure(
      kind: kind, step: step, place: place, message: message, expected: expected, got: got, nearest: nearest,
      help: help, chat: chat)
  }

  /// The step names what there is not.
  func impossible(_ message: String, _ word: String = "", _ names: [String] = [], at place: Place)
    -> ScenarioFailure
  {
    let near = Suggestion.nearest(to: word, in: names).map { "; did you mean `\($0)`?" } ?? ""
    return failure(.impossible, at: place, message + near)
  }

  /// The next message that no line has named, which is named now.
  mutating func nextMessage() -> String? { unnamed.isEmpty ? nil : unnamed.removeFirst() }
}

extension Contact {
  /// Takes over what a scenario says of the customer.
  fileprivate mutating func learn(_ customer: Scenario.Customer) {
    // An empty value takes away what was known.
    if let name = customer.name { self.name = name.isEmpty ? nil : name }
    if let number = customer.number { self.number = number }
    if let state = customer.usState?.value.uppercased() {
      usState = state == "NONE" ? nil : state
      assumeZone()
    }
    if let zone = customer.zone {
      self.zone = zone
      isZoneAssumed = false
    }
    for field in customer.attributes {
      attributes[field.name.value] = field.value.value.isEmpty ? nil : field.value.value
    }
  }
}

extension Event {
  /// Whether a failed scenario shows it.
  fileprivate var isShown: Bool {
    switch kind {
    case .bot, .agent, .handoff, .end, .optOut, .optIn, .refused, .error: true
    default: false
    }
  }

  fileprivate var errorMessage: String? {
    if case .error(let message) = kind { message } else { nil }
  }
}
