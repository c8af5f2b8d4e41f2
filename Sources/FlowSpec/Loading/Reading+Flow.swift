extension Reading {
  /// A flow file, in the surroundings that the program gives it.
  func flow(_ root: Node, in program: Program) -> Flow? {
    guard let fields = fields(root, "a flow", FlowKey.self) else { return nil }
    guard let name = fields[.flow].flatMap({ filledText($0, "the flow's name") }) else { return nil }
    guard name.value.isStateName else {
      report(.wrongType, "a flow's name has no spaces, `/` or braces", at: name.place.range)
      return nil
    }
    zone = program.agents?.hours?.zone ?? zone
    let options =
      fields[.options].map { namedOptions($0, inheriting: program.options) } ?? program.options
    let surroundings = StateSurroundings(options: options, defaults: program.defaults)
    var own: [State] = []
    let firstState = "write what it says: `states: {hello: {say: Hello!, then: resolved}}`"
    if let node = fields[.states] {
      own = states(node, in: surroundings)
      if node.kind == .mapping, node.entries.isEmpty {
        report(.missingKey, "a flow needs at least one state", at: node.range, help: firstState)
      }
    } else {
      reportMissingKey("states", in: "a flow", at: name.place.range, help: firstState)
    }
    let names = StateNames(own)
    return Flow(
      name.value, place: name.place,
      title: fields[.title].flatMap { filledText($0, "the title") },
      goal: fields[.goal].flatMap { filledText($0, "the goal") },
      purpose: fields[.purpose].flatMap { choice($0, "`purpose`") } ?? .transactional,
      queue: fields[.queue].flatMap { filledText($0, "the queue")?.value },
      variables: fields[.vars].map { variables($0) } ?? [],
      triggers: fields[.triggers].map(triggers) ?? [],
      until: fields[.until].map(endings) ?? [],
      states: own + program.states.filter { !names.contains($0.name) },
      options: options)
  }

  private func triggers(_ node: Node) -> [Trigger] {
    entries(node, "`triggers`").flatMap { entry -> [Trigger] in
      guard let name = filledText(entry.key, "what starts the flow") else { return [] }
      if name.value == "text" { return textTriggers(entry.value) }
      guard let cause = eventCause(name) else { return [] }
      return target(entry.value, "the state that \(name.value) starts").map {
        [Trigger(cause, target: $0, place: name.place)]
      } ?? []
    }
  }

  /// `EVENT` or `EVENT + 3d`.
  private func eventCause(_ name: Located<String>) -> Trigger.Cause? {
    let plus = UInt8(ascii: "+")
    guard name.value.utf8.contains(plus) else { return .event(name.value, delay: nil) }
    let parts = name.value.utf8.split(separator: plus, maxSplits: 1).map { Substring($0).trimmingSpaces }
    guard parts.count == 2 else { return .event(name.value, delay: nil) }
    guard let delay = Span(parsing: parts[1]) else {
      report(
        .wrongType, "`\(parts[1])` is no duration", at: name.place.range,
        help: "write the event, a plus sign and how much later: `order.delivered + 3d`")
      return nil
    }
    return .event(parts[0], delay: delay)
  }

  private func textTriggers(_ node: Node) -> [Trigger] {
    entries(node, "`text`").compactMap { entry in
      guard let text = filledText(entry.key, "a text") else { return nil }
      guard entry.value.kind == .mapping else {
        return target(entry.value).map {
          Trigger(.text(text.value, phrases: []), target: $0, place: text.place)
        }
      }
      guard let fields = fields(entry.value, "a trigger", TriggerKey.self) else { return nil }
      guard let to = fields[.to] else {
        reportMissingKey("to", in: "the trigger `\(text.value)`", at: entry.key.range)
        return nil
      }
      let phrases = fields[.like].map { texts($0, "a phrase") } ?? []
      return target(to).map { Trigger(.text(text.value, phrases: phrases), target: $0, place: text.place) }
    }
  }

  private func endings(_ node: Node) -> [Ending] {
    entries(node, "`until`").compactMap { entry in
      guard let event = filledText(entry.key, "the event") else { return nil }
      return choice(entry.value, "the outcome").map {
        Ending(event: event.value, outcome: $0, place: event.place)
      }
    }
  }

  /// `vars:` or an event's payload: `name: type` or `name: {type, show, max, example, default}`.
  func variables(_ node: Node, _ what: String = "`vars`") -> [Variable] {
    entries(node, what).compactMap { entry in
      guard let name = variableName(entry.key) else { return nil }
      if ["brand", "now", "contact"].contains(name.value) {
        report(
          .wrongType, "`\(name.value)` is built in, so no variable can be called that", at: entry.key.range)
        return nil
      }
      return variable(name, entry.value)
    }
  }

  private func variable(_ name: Located<String>, _ node: Node) -> Variable? {
    guard node.kind == .mapping else {
      return valueType(node).map { Variable(name.value, type: $0, place: name.place) }
    }
    guard let fields = fields(node, "a variable", VariableKey.self) else { return nil }
    let type = fields[.type].flatMap(valueType) ?? .text
    var variable = Variable(name.value, type: type, place: name.place)
    variable.format = fields[.show].flatMap(dateFormat)
    variable.maximumLength = fields[.max].flatMap { count($0, "`max`", in: 1...10_000) }
    variable.choices = fields[.of].map { texts($0, "a choice").map(\.value) } ?? []
    variable.example = fields[.example].flatMap { value($0, of: type, "the example") }
    variable.fallback = fields[.default].flatMap { value($0, of: type, "the default") }
    return variable
  }

  private func valueType(_ node: Node) -> ValueType? {
    guard let text = filledText(node, "the type") else { return nil }
    if let type = ValueType(name: text.value) { return type }
    let names = ValueType.names
    report(
      .wrongType, "`\(text.value)` is no type\(didYouMean(text.value, names))", at: node.range,
      help: "types are \(names.listed("and"))")
    return nil
  }

  private func value(_ node: Node, of type: ValueType, _ what: String) -> Value? {
    guard let text = text(node, what) else { return nil }
    if let value = type.value(parsing: text.value, in: zone) { return value }
    report(
      .wrongType, "\(what) `\(text.value)` is no \(type.name)", at: node.range,
      help: "write it as \(type.sample)")
    return nil
  }

  private func dateFormat(_ node: Node) -> DateFormat? {
    guard let text = filledText(node, "`show`") else { return nil }
    return result(DateFormat.parsed(text.value), node)
  }
}
