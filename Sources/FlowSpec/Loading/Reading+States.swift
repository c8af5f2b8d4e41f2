/// What a state takes from the flow and the program around it.
struct StateSurroundings {
  let options: [Option]
  let defaults: Defaults
  /// Whether the states are the program's, which all flows have.
  let areShared: Bool
  /// The options that every state which hears replies understands.
  let everywhere: [Option]

  init(options: [Option], defaults: Defaults, areShared: Bool = false) {
    self.options = options
    self.defaults = defaults
    self.areShared = areShared
    everywhere = options.filter(\.isEverywhere)
  }
}

extension Reading {
  /// `states:` of a flow or a program.
  func states(_ node: Node, in surroundings: StateSurroundings) -> [State] {
    entries(node, "`states`").compactMap { entry in
      guard let name = filledText(entry.key, "the name of a state") else { return nil }
      if Outcome(named: name.value) != nil {
        report(
          .wrongType, "`\(name.value)` is an outcome, so no state can be called that", at: entry.key.range,
          help: "give the state another name; `then: \(name.value)` ends the run without a state")
        return nil
      }
      guard name.value.isStateName else {
        report(
          .wrongType, "`\(name.value)` can't be the name of a state", at: entry.key.range,
          help: "leave out spaces, `/` and braces: `\(name.value.stateNameSuggestion)`")
        return nil
      }
      return state(named: name, entry.value, in: surroundings)
    }
  }

  private func state(named name: Located<String>, _ node: Node, in surroundings: StateSurroundings) -> State?
  {
    guard let fields = fields(node, "a state", StateKey.self) else { return nil }
    var defaults = surroundings.defaults
    if fields.has(.else) { defaults.fallback = nil }
    if fields.has(.after) { defaults.timeouts = [] }
    let state = State(
      name.value, place: name.place, isShared: surroundings.areShared,
      assignments: fields[.set].map(assignments) ?? [],
      lookup: fields[.lookup].flatMap(lookup),
      say: fields[.say].map { messages($0) } ?? [],
      ask: fields[.ask].flatMap { message($0, "the question") },
      notifications: fields[.notify].map(notifications) ?? [],
      schedules: fields[.schedule].map(schedules) ?? [],
      consent: fields[.consent].flatMap(consentChange),
      tags: fields[.tag].map { texts($0, "the tag").map(\.value) } ?? [],
      expectation: fields[.expect].flatMap(expectation),
      save: fields[.save].flatMap(variableName),
      choices: fields[.choices].flatMap(choices),
      replies: fields[.replies].map { replies($0, "replies", named: surroundings.options) } ?? [],
      also: fields[.also].map { replies($0, "also", named: surroundings.options) } ?? [],
      fallback: fields[.else].flatMap { isNone($0) ? nil : fallback($0) },
      timeouts: fields[.after].map { isNone($0) ? [] : timeouts($0) } ?? [],
      branches: fields[.when].map(branches) ?? [],
      run: fields[.run].flatMap(runTarget),
      then: fields[.then].flatMap { target($0, "`then`") },
      handoff: fields[.handoff].flatMap(handoff),
      end: fields[.end].flatMap { node in choice(node, "`end`").map { Located($0, place(node)) } },
      defaults: defaults, everywhere: surroundings.everywhere)
    reportContradictions(state, fields)
    return state
  }

  // MARK: - Waiting

  private func expectation(_ node: Node) -> Located<Expectation>? {
    guard let text = filledText(node, "`expect`") else { return nil }
    return result(Expectation.parsed(text.value), node).map { Located($0, text.place) }
  }

  func isNone(_ node: Node) -> Bool { node.says("none") }

  func fallback(_ node: Node) -> Fallback? {
    guard node.kind == .mapping else {
      report(
        .wrongType, "`else` says what to answer when nothing matched", at: node.range,
        help: "write `else: {say: \"Reply {options}.\", tries: 2, then: agent}`, or `else: none`")
      return nil
    }
    guard let fields = fields(node, "`else`", FallbackKey.self) else { return nil }
    return Fallback(
      say: fields[.say].map { messages($0) } ?? [],
      tries: fields[.tries].flatMap { count($0, "`tries`", in: 0...100) } ?? Fallback.defaultTries,
      then: fields[.then].flatMap { target($0, "`then`") }, place: place(node))
  }

  func timeouts(_ node: Node) -> [Timeout] {
    entries(node, "`after`").compactMap { entry in
      guard let after = span(entry.key) else { return nil }
      let place = place(entry.key)
      guard entry.value.kind == .mapping else {
        return target(entry.value, "the target").map { Timeout(after: after, .go($0), place: place) }
      }
      guard let fields = fields(entry.value, "a timeout", TimeoutKey.self) else { return nil }
      if let to = fields[.to] {
        if let say = fields[.say] {
          report(
            "schema/contradiction", "`say` is not sent beside `to`: the state that follows says what to send",
            at: firstLine(say.range), help: "put the message into that state, or leave `to` out to stay")
        }
        return target(to).map { Timeout(after: after, .go($0), place: place) }
      }
      guard let say = fields[.say] else {
        if !fields.hasUnknownKeys { reportMissingKey("say", in: "a timeout", at: entry.value.range) }
        return nil
      }
      return Timeout(after: after, .say(messages(say)), place: place)
    }
  }

  private func choices(_ node: Node) -> Choices? {
    guard let fields = fields(node, "`choices`", ChoicesKey.self) else { return nil }
    guard let table = fields[.table].flatMap({ filledText($0, "the table") }) else {
      if fields[.table] == nil { reportMissingKey("table", in: "`choices`", at: node.range) }
      return nil
    }
    guard let show = fields[.show].flatMap({ message($0, "`show`") }) else {
      if fields[.show] == nil {
        reportMissingKey(
          "show", in: "`choices`", at: node.range, help: "say how a row reads: `show: \"{day} {time}\"`")
      }
      return nil
    }
    return Choices(
      table: table, keys: fields[.by].map(lookupKeys) ?? [], show: show,
      most: fields[.most].flatMap { count($0, "`most`", in: 1...Choices.maximumRows) }
        ?? Choices.maximumRows,
      none: fields[.none].flatMap { target($0, "`none`") }, place: place(node))
  }

  // MARK: - Going on

  private func branches(_ node: Node) -> [Branch] {
    guard node.kind == .sequence else {
      report(
        .wrongType, "`when` is a list of `- condition: target` lines", at: firstLine(node.range),
        help: "write each condition as `- rating >= 4: review`, and `- else: recover` last")
      return []
    }
    var branches: [Branch] = []
    for item in node.items {
      guard item.kind == .mapping, item.entries.count == 1,
        let entry = item.entries.first(where: { _ in true })
      else {
        report(
          .wrongType, "a line of `when` is one condition and its target", at: firstLine(item.range),
          help: "write `- rating >= 4: review`")
        continue
      }
      if branches.last.map({ $0.condition == nil }) == true {
        report(
          .wrongType, "nothing behind `else` is ever taken", at: firstLine(item.range),
          help: "put `else` last")
      }
      guard let target = target(entry.value) else { continue }
      if entry.key.says("else") {
        branches.append(Branch(nil, target, place: place(entry.key)))
      } else if let condition = expression(entry.key) {
        branches.append(Branch(condition, target, place: place(entry.key)))
      }
    }
    return branches
  }

  private func lookup(_ node: Node) -> Lookup? {
    guard let fields = fields(node, "`lookup`", LookupKey.self) else { return nil }
    guard let table = fields[.table].flatMap({ filledText($0, "the table") }) else {
      if fields[.table] == nil { reportMissingKey("table", in: "`lookup`", at: node.range) }
      return nil
    }
    guard let by = fields[.by] else {
      reportMissingKey(
        "by", in: "`lookup`", at: node.range, help: "say which row: `by: {order_id: order_id}`")
      return nil
    }
    let name = fields[.as].flatMap(variableName) ?? Located(table.value, table.place)
    return Lookup(
      table: table, keys: lookupKeys(by), name: name,
      found: fields[.found].flatMap { target($0, "`found`") },
      missing: fields[.missing].flatMap { target($0, "`missing`") },
      failed: fields[.failed].flatMap { target($0, "`failed`") }, place: place(node))
  }

  private func lookupKeys(_ node: Node) -> [Lookup.Key] {
    entries(node, "`by`").compactMap { entry in
      guard let column = filledText(entry.key, "a column"), let value = expression(entry.value) else {
        return nil
      }
      return Lookup.Key(column: column, value: value)
    }
  }

  /// `FLOW`, from its first state, or `FLOW/STATE`.
  private func runTarget(_ node: Node) -> Target? {
    guard var target = target(node, "`run`") else { return nil }
    if case .state(let flow) = target.destination { target.destination = .flow(flow, state: nil) }
    if case .outcome(let outcome) = target.destination {
      report(.wrongType, "`run` names a flow, and `\(outcome.rawValue)` is an outcome", at: node.range)
      return nil
    }
    return target
  }

  // MARK: - Actions

  private func handoff(_ node: Node) -> Handoff? {
    if node.kind == .scalar, node.text?.isEmpty == true { return Handoff(place: place(node)) }
    guard let fields = fields(node, "`handoff`", HandoffKey.self) else { return nil }
    return Handoff(
      queue: fields[.queue].flatMap { filledText($0, "the queue")?.value },
      reason: fields[.reason].flatMap { filledText($0, "the reason")?.value },
      priority: fields[.priority].flatMap { filledText($0, "the priority")?.value }, place: place(node))
  }

  private func notifications(_ node: Node) -> [BusinessNotice] {
    if node.kind == .scalar {
      return filledText(node, "the event").map { [BusinessNotice(event: $0.value, place: $0.place)] } ?? []
    }
    return entries(node, "`notify`").compactMap { entry in
      guard let event = filledText(entry.key, "the event") else { return nil }
      let payload = entry.value.isMissing ? [] : self.payload(entry.value)
      return BusinessNotice(event: event.value, payload: payload, place: event.place)
    }
  }

  private func payload(_ node: Node) -> [Assignment] {
    entries(node, "the payload").compactMap { entry in
      guard let name = variableName(entry.key) else { return nil }
      return assignment(name.value, entry.value, place: name.place)
    }
  }

  private func schedules(_ node: Node) -> [Schedule] {
    if node.kind == .sequence { return node.items.flatMap(schedules) }
    guard let fields = fields(node, "`schedule`", ScheduleKey.self) else { return [] }
    guard let event = fields[.event].flatMap({ filledText($0, "the event") }) else {
      if fields[.event] == nil { reportMissingKey("event", in: "`schedule`", at: node.range) }
      return []
    }
    let payload = fields[.with].map(payload) ?? []
    if let delay = fields[.in] {
      return span(delay).map {
        [Schedule(event: event, time: .after($0), payload: payload, place: place(node))]
      } ?? []
    }
    guard let at = fields[.at] else {
      reportMissingKey(
        "in", in: "`schedule`", at: node.range, help: "say when: `in: 3d`, or `at: starts_at - 24h`")
      return []
    }
    return expression(at).map {
      [Schedule(event: event, time: .at($0), payload: payload, place: place(node))]
    } ?? []
  }

  private func consentChange(_ node: Node) -> ConsentChange? {
    guard let fields = fields(node, "`consent`", ConsentKey.self) else { return nil }
    for key in ConsentKey.allCases {
      guard let value = fields[key] else { continue }
      return choice(value, "`\(key.rawValue)`").map {
        ConsentChange(purpose: $0, isGrant: key == .grant, place: place(node))
      }
    }
    reportMissingKey("grant", in: "`consent`", at: node.range, help: "write `consent: {grant: marketing}`")
    return nil
  }

  // MARK: - Contradictions

  private func reportContradictions(_ state: State, _ fields: Fields<StateKey>) {
    func conflict(_ key: StateKey, _ other: StateKey, _ reason: String) {
      guard fields.has(other), let one = fields[key] else { return }
      report(
        "schema/contradiction", "`\(key.rawValue)` is never taken beside `\(other.rawValue)`: \(reason)",
        at: firstLine(one.range))
    }
    if fields.has(.replies), !state.isQuestion, state.handoff == nil {
      conflict(.then, .replies, "a state with replies waits for one of them")
      conflict(.when, .replies, "a state with replies waits for one of them")
    }
    if fields.has(.end) {
      for key: StateKey in [.replies, .ask, .then, .when, .run, .after, .else] {
        conflict(key, .end, "the run ends here")
      }
    }
    if fields.has(.handoff) {
      for key: StateKey in [.replies, .also, .ask, .else, .then, .when, .run, .lookup] {
        conflict(key, .handoff, "a person has the thread")
      }
    }
    if let node = fields[.save], !state.isQuestion {
      report("schema/contradiction", "nothing is asked here, so there is nothing to save", at: node.range)
    }
    if let node = fields[.expect], state.expectation?.value == .choice, state.choices == nil {
      reportMissingKey("choices", in: "a state that expects a choice", at: node.range)
    }
  }
}

extension String {
  /// The nearest text that a state can be called.
  fileprivate var stateNameSuggestion: String {
    split { $0.isWhitespace || "/{}".contains($0) }.joined(separator: "_")
  }
}
