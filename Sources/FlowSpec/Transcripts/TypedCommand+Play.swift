// What happens in a chat: events of the business, time, and where a designer goes.

extension TypedCommand {
  func event(_ script: Script, in zone: Zone) throws(Fault) -> Input {
    guard let name = words.first else { throw fault("name an event: `:event NAME`; `:events` lists them") }
    guard script.eventNames.contains(name) else {
      throw fault(
        "this program knows no event `\(name)`"
          + Self.hint(name, script.eventNames, or: "; `:events` lists them"))
    }
    let declared = script.payload(of: name).map(\.name)
    var payload: [Input.Payload] = []
    for word in words.dropFirst() {
      let (key, text) = try pair(word)
      let variable = script.payloadVariable(key, of: name)
      if variable == nil, !declared.isEmpty {
        throw fault(
          "`\(name)` brings no `\(key)`"
            + Self.hint(key, declared, or: "; it brings \(declared.joined(separator: ", "))"))
      }
      payload.append(Input.Payload(key, try Self.value(text, as: variable, key, in: zone)))
    }
    return .event(name, payload: payload)
  }

  // MARK: - Time

  /// Nil for the next thing that is due where nothing is.
  func wait(_ conversation: Conversation) throws(Fault) -> Input? {
    let text = words.joined()
    if text == "next" { return conversation.upcoming.isEmpty ? nil : .waitNext }
    guard let span = Span(parsing: text), span.nominalSeconds >= 0 else {
      throw fault("say how long: `:wait 30s`, `15m`, `2h`, `3d`, `2w`, `1d12h`, or `:wait next`")
    }
    return .wait(span)
  }

  func waitUntil(_ conversation: Conversation) throws(Fault) -> Input {
    let text = words.joined(separator: " ")
    let zone = conversation.contact.zone
    guard !text.isEmpty, let instant = Instant(typed: text, now: conversation.now, zone: zone) else {
      throw fault("say when: `:at 15:30`, `:at tomorrow 9am`, `:at 2026-03-04T10:00`")
    }
    guard instant >= conversation.now else {
      throw fault(
        "time only goes forward, and it is already \(zone.stamp(conversation.now)); `:undo` goes back")
    }
    return .waitUntil(instant)
  }

  // MARK: - Where a designer goes

  func set(_ conversation: Conversation) throws(Fault) -> Input {
    var words = words
    if words.count == 1, let (key, value) = Self.pair(words[0]) { words = [key, value] }
    guard words.count >= 2 else { throw fault("name a variable and its value: `:set eta 2026-03-04`") }
    let name = words[0]
    let variable = conversation.variable(name)
    if variable == nil {
      let known = conversation.variables.map(\.name)
      guard known.contains(name) else { throw Self.unknownVariable(name, known) }
    }
    let text = words.dropFirst().joined(separator: " ")
    return .set(
      name: name, value: try Self.value(text, as: variable, name, in: conversation.contact.zone))
  }

  public static func unknownVariable(_ name: String, _ known: [String]) -> Fault {
    Fault(
      message: "there is no variable `\(name)`" + hint(name, known, or: "; `:vars` lists them"))
  }

  func go(_ conversation: Conversation) throws(Fault) -> Input {
    let script = conversation.script
    guard let typed = words.first else { throw fault("name a state: `:go FLOW/STATE`") }
    let inFront = conversation.front.map { "\($0.flow)/\(typed)" }
    let paths = script.statePaths
    var path = inFront.flatMap { paths.contains($0) ? $0 : nil } ?? typed
    if path == typed, script.program.flow(typed) != nil { return .go(flow: typed, state: nil) }
    if !paths.contains(path) {
      let homes = script.paths(ofStateNamed: script.sharedState(at: typed) ?? typed)
      guard homes.count < 2 else { throw ambiguous(typed, homes) }
      path = homes.first ?? typed
    }
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, paths.contains(path) else {
      let flows = script.program.flows.map(\.name)
      let near =
        inFront.flatMap { Suggestion.nearest(to: $0, in: paths) }
        ?? Suggestion.nearest(to: typed, in: paths + flows)
      throw fault(
        "there is no state `\(typed)`; " + (near.map { "did you mean `\($0)`?" } ?? "name it as `FLOW/STATE`")
      )
    }
    return .go(flow: parts[0], state: parts[1])
  }

  /// A state whose name several flows have.
  private func ambiguous(_ typed: String, _ paths: [String]) -> Fault {
    let shown = paths.prefix(3).map { "`:go \($0)`" }
    return fault(
      "\(paths.count) flows have the state `\(typed)`; name one: "
        + (shown.count == paths.count ? shown.listed("or") : shown.joined(separator: ", ") + " and so on"))
  }

  func resume(_ conversation: Conversation) throws(Fault) -> Input {
    guard let name = words.first, conversation.isWithPerson,
      let flow = conversation.front.flatMap({ conversation.script.program.flow($0.flow) })
    else { return .resume(state: words.first) }
    let names = flow.states.map(\.name)
    guard names.contains(name) else {
      throw fault("the flow `\(flow.name)` has no state `\(name)`" + Self.hint(name, names))
    }
    return .resume(state: name)
  }
}
