extension Reading {
  /// A scenario, with the placeholders of the current row of examples filled in.
  func scenario(_ root: Node) -> Scenario? {
    guard let fields = fields(root, "a scenario", ScenarioKey.self) else { return nil }
    guard let node = fields[.scenario] else {
      reportMissingKey(
        "scenario", in: "a scenario", at: firstLine(root.range), help: "say in a few words what must happen")
      return nil
    }
    guard var name = filledText(node, "the scenario's name") else { return nil }
    if let row = example, node.text == name.value {
      name.value += " (row \(row.number)" + (row.cells.first.map { ": \($0.value)" } ?? "") + ")"
    }
    var scenario = Scenario(name)
    scenario.row = example?.number
    scenario.program = fields[.program].flatMap { filledText($0, "the program's folder") }
    scenario.given = fields[.given].map(given) ?? Scenario.Given()
    guard let chat = fields[.chat] else {
      reportMissingKey(
        "chat", in: "a scenario", at: name.place.range, help: "write the chat as a list of steps: `- me: eta`"
      )
      return nil
    }
    guard chat.kind == .sequence, !chat.items.isEmpty else {
      report(
        .wrongType, "`chat` is a list of steps", at: firstLine(chat.range),
        help: "write each step on its own line: `- me: eta`")
      return nil
    }
    scenario.steps = chat.items.compactMap(step)
    return scenario
  }

  // MARK: - Given

  private func given(_ node: Node) -> Scenario.Given {
    var given = Scenario.Given()
    guard let fields = fields(node, "`given`", GivenKey.self) else { return given }
    given.at = fields[.at].flatMap(typedMoment)
    given.customer =
      fields[.customer].map { customer($0, CustomerKey.allCases) } ?? Scenario.Customer()
    given.variables = fields[.vars].map { scenarioFields($0, "`vars`") } ?? []
    return given
  }

  private func customer(_ node: Node, _ keys: [CustomerKey]) -> Scenario.Customer {
    var customer = Scenario.Customer()
    guard let fields = fields(node, "`customer`", CustomerKey.self, allowing: keys) else { return customer }
    customer.name = fields[.name].flatMap { text($0, "the customer's name")?.value }
    customer.number = fields[.number].flatMap { filledText($0, "the customer's number")?.value }
    customer.zone = fields[.timezone].flatMap(zone)
    customer.usState = fields[.state].flatMap { filledText($0, "the US state") }
    if let consent = fields[.consent] { customer.consents = consents(consent) }
    customer.attributes = fields[.attributes].map { scenarioFields($0, "`attributes`") } ?? []
    return customer
  }

  private func zone(_ node: Node) -> Zone? {
    guard let text = filledText(node, "the time zone") else { return nil }
    if let zone = Zone(identifier: text.value) { return zone }
    report(
      .wrongType, "there is no time zone `\(text.value)`\(didYouMean(text.value, Zone.knownIdentifiers))",
      at: node.range)
    return nil
  }

  private func consents(_ node: Node) -> Set<Purpose> {
    if node.text == "none" { return [] }
    let purposes = texts(node, "a purpose").compactMap { text -> Purpose? in
      if let purpose = Purpose(rawValue: text.value) { return purpose }
      let names = Purpose.allCases.map(\.rawValue)
      report(
        .wrongType,
        "consent is \(names.listed("or")), or `none`, not `\(text.value)`\(didYouMean(text.value, names))",
        at: text.place.range)
      return nil
    }
    return Set(purposes)
  }

  /// Names and the values that were typed for them; what type they have is the program's to say.
  private func scenarioFields(_ node: Node, _ what: String) -> [Scenario.Field] {
    entries(node, what).compactMap { entry in
      guard let name = filledText(entry.key, "a name"), let value = text(entry.value, "the value") else {
        return nil
      }
      return Scenario.Field(name, value)
    }
  }

  private func typedMoment(_ node: Node) -> Located<String>? {
    guard let text = filledText(node, "a time") else { return nil }
    if Instant(typed: text.value, now: Instant(seconds: 0), zone: .utc) != nil { return text }
    report(
      .wrongType, "`\(text.value)` is no time", at: node.range,
      help: "write `2026-03-04T10:00`, `15:30` or `tomorrow 9am`")
    return nil
  }

  // MARK: - Steps

  private func step(_ node: Node) -> ScenarioStep? {
    guard node.kind == .mapping else {
      report(
        .wrongType, "a step is written as `key: value`", at: firstLine(node.range),
        help: "write `- me: eta` for what the customer texts, `- bot: ...` for the answer")
      return nil
    }
    let isEvent = node["event"] != nil
    let keys = isEvent ? StepKey.allCases : StepKey.allCases.filter { $0 != .with }
    guard let fields = fields(node, "a step", StepKey.self, allowing: keys) else { return nil }
    let entries = node.entries.compactMap { entry in
      StepKey(entry.key).flatMap { $0 == .with ? nil : (key: $0, name: entry.key, value: entry.value) }
    }
    guard let (key, name, value) = entries.first else { return nil }
    if let second = entries.dropFirst().first {
      report(
        .wrongType, "a step says one thing, and here stands `\(second.key.rawValue)` too",
        at: second.name.range, help: "start a line of its own with `- `")
      return nil
    }
    let kind: ScenarioStep.Kind?
    if key == .not {
      kind = refusal(value).map { .refuse($0) }
    } else if StepKey.expectations.contains(key) {
      kind = expectation(key, value).map { .expect($0) }
    } else {
      kind = act(key, value, fields).map { .act($0) }
    }
    let place = value.isMissing ? name.range : value.range
    return kind.map { ScenarioStep($0, place: Place(file.path, place), range: node.range) }
  }

  private func act(_ key: StepKey, _ value: Node, _ fields: Fields<StepKey>) -> ScenarioAct? {
    switch key {
    case .event:
      let with = fields[.with].map { scenarioFields($0, "`with`") } ?? []
      return filledText(value, "the event").map { .event($0.value, with: with) }
    case .me: return chatText(value, "what the customer texts").map { .text($0) }
    case .wait:
      guard let text = filledText(value, "how long to wait") else { return nil }
      if text.value == "next" { return .waitNext }
      if let span = Span(parsing: text.value), span.nominalSeconds >= 0 { return .wait(span) }
      report(
        .wrongType, "`\(text.value)` is no duration", at: value.range,
        help: "write `30s`, `15m`, `24h`, `3d`, `2w` or `1d12h`, or `next` for whatever is due next")
      return nil
    case .at: return typedMoment(value).map { .at($0.value) }
    case .agent: return chatText(value, "what the agent writes").map { .agent($0) }
    case .macro: return filledText(value, "the macro").map { .macro($0.value) }
    case .resume:
      return .resume(state: value.isMissing || value.text == "true" ? nil : text(value, "the state")?.value)
    case .close: return .close
    case .set: return .set(scenarioFields(value, "`set`"))
    case .fail: return .table(texts(value, "a table"), isDown: true)
    case .heal: return .table(texts(value, "a table"), isDown: false)
    case .go: return filledText(value, "the state").map { .go($0.value) }
    case .customer: return .customer(customer(value, CustomerKey.allCases.filter { $0 != .consent }))
    default: return consentAct(value)
    }
  }

  private func consentAct(_ node: Node) -> ScenarioAct? {
    guard let fields = fields(node, "`consent`", ConsentKey.self) else { return nil }
    for key in ConsentKey.allCases {
      guard let value = fields[key] else { continue }
      return choice(value, "`\(key.rawValue)`").map { .consent($0, isGrant: key == .grant) }
    }
    reportMissingKey("grant", in: "`consent`", at: node.range, help: "write `consent: {grant: marketing}`")
    return nil
  }

  private func expectation(_ key: StepKey, _ value: Node) -> ScenarioExpectation? {
    switch key {
    case .bot: return chatText(value, "what the bot says").map { .bot(MessagePattern($0)) }
    case .state: return filledText(value, "the state").map { .state($0.value) }
    case .end: return choice(value, "the outcome").map { .end($0) }
    case .silent: return flag(value, "`silent`").map { .silent($0) }
    case .warn: return filledText(value, "the rule").map { .warn($0.value) }
    case .handoff: return handover(value).map { .handoff($0) }
    case .optedOut: return flag(value, "`opted-out`").map { .optedOut($0) }
    case .notify: return notice(value)
    default: return .variables(scenarioFields(value, "`vars`"))
    }
  }

  /// `handoff: REASON`, or `handoff: {reason, queue, open}`.
  private func handover(_ node: Node) -> ScenarioExpectation.Handover? {
    if node.kind == .scalar {
      return filledText(node, "the reason").map {
        ScenarioExpectation.Handover(reason: $0.value == "true" ? nil : MessagePattern($0.value))
      }
    }
    guard let fields = fields(node, "`handoff`", HandoverKey.self) else { return nil }
    return ScenarioExpectation.Handover(
      reason: fields[.reason].flatMap { filledText($0, "the reason") }.map { MessagePattern($0.value) },
      queue: fields[.queue].flatMap { filledText($0, "the queue") }.map { MessagePattern($0.value) },
      isOpen: fields[.open].flatMap { flag($0, "`open`") })
  }

  /// `notify: EVENT`, or `notify: {EVENT: {name: value}}`.
  private func notice(_ node: Node) -> ScenarioExpectation? {
    if node.kind == .scalar {
      return filledText(node, "the event").map { .notify(event: $0.value, with: []) }
    }
    guard let entry = entries(node, "`notify`").first(where: { _ in true }),
      let event = filledText(entry.key, "the event")
    else { return nil }
    return .notify(
      event: event.value, with: entry.value.isMissing ? [] : scenarioFields(entry.value, "the payload"))
  }

  /// `not: {bot: "*"}`
  private func refusal(_ node: Node) -> ScenarioExpectation? {
    let keys = StepKey.expectations
    guard let fields = fields(node, "`not`", StepKey.self, allowing: keys) else { return nil }
    guard fields.count == 1, let key = keys.first(where: fields.has), let value = fields[key] else {
      if fields.count != 1, !fields.hasUnknownKeys {
        report(
          .wrongType, "`not` takes one expectation", at: firstLine(node.range),
          help: "write `not: {bot: \"*\"}`")
      }
      return nil
    }
    return expectation(key, value)
  }

  /// A text that is sent, without the line break that a `|` block leaves.
  private func chatText(_ node: Node, _ what: String) -> String? {
    guard var text = text(node, what)?.value else { return nil }
    while text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
    return text
  }

  // MARK: - Examples

  /// The rows of `examples`; a single nil where there are none.
  ///
  /// A list of mappings, or a list of lists whose first names the columns.
  func exampleRows(_ root: Node) -> [ExampleRow?] {
    guard let node = root["examples"] else { return [nil] }
    let items = Array(node.items)
    guard node.kind == .sequence, let first = items.first else {
      report(
        .wrongType, "`examples` is a list of rows", at: firstLine(node.range),
        help: "write each row as `- {text: eta, state: wismo/eta}`, and `<text>` in the chat")
      return [nil]
    }
    var rows: [ExampleRow] = []
    if first.kind == .sequence {
      let columns = first.items.compactMap { filledText($0, "the column's name")?.value }
      for item in items.dropFirst() {
        let cells = item.items.compactMap { text($0, "the cell")?.value }
        guard item.kind == .sequence, cells.count == columns.count else {
          report(
            .wrongType, "this row has \(item.items.count) cells and the table \(columns.count) columns",
            at: firstLine(item.range))
          continue
        }
        rows.append(ExampleRow(number: rows.count + 1, cells: Array(zip(columns, cells)).map { ($0, $1) }))
      }
    } else {
      for item in items {
        let cells = entries(item, "a row of `examples`").compactMap { entry -> (String, String)? in
          guard let name = entry.key.text, let cell = text(entry.value, "the cell") else { return nil }
          return (name, cell.value)
        }
        rows.append(ExampleRow(number: rows.count + 1, cells: cells.map { (name: $0.0, value: $0.1) }))
      }
    }
    if items.count == 1, rows.isEmpty {
      report(.wrongType, "`examples` has columns and no rows", at: firstLine(node.range))
    }
    return rows.isEmpty ? [nil] : rows
  }
}
