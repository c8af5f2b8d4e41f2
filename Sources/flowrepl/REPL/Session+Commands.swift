import FlowSpec

extension Session {
  /// All commands, in the order in which help lists them within their groups.
  static let commands =
    mainCommands + peopleCommands + complianceCommands + transcriptCommands + scenarioCommands

  private static let mainCommands: [SessionCommand] = [
    SessionCommand(
      "event", "NAME [k=v ...]", .play, "the business tells of something: an order shipped, a cart left",
      details: "`:event order.shipped order_id=A1 eta=2026-03-04`. `:events` lists what this program knows."
    ) { $0.event($1) },
    SessionCommand("events", "", .look, "the events that this program knows, and what each starts") {
      session, _ in
      session.listEvents()
    },
    SessionCommand(
      "wait", "2h | next", .time, "let time pass, and everything fall due",
      details: "`:wait 2h`, `:wait 3d`, `:wait 1d12h`; `:wait next` goes to the next thing that is due."
    ) { $0.wait($1) },
    SessionCommand(
      "at", "TIME", .time, "let time pass until then",
      details:
        "`:at 15:30`, `:at tomorrow 9am`, `:at 2026-03-04T10:00`. Time only goes forward; `:undo` goes back."
    ) { $0.waitUntil($1) },
    SessionCommand("clock", "", .time, "what the customer's clock shows") { session, _ in session.tellClock()
    },
    SessionCommand("timers", "", .time, "what is due, and when") { session, _ in session.listTimers() },
    SessionCommand("state", "", .look, "where the chat stands and what is understood here") { session, _ in
      session.tellState()
    },
    SessionCommand("vars", "[NAME]", .look, "the variables and where their values come from") {
      $0.listVariables($1)
    },
    SessionCommand("eval", "EXPRESSION", .look, "what an expression comes to now", takesText: true) {
      $0.evaluate($1)
    },
    SessionCommand("turns", "", .look, "the lines that changed the chat, by number") { session, _ in
      session.listTurns()
    },
    SessionCommand("set", "NAME VALUE", .change, "give a variable a value") { $0.set($1) },
    SessionCommand(
      "go", "FLOW/STATE", .change, "go to a state as if the chat had come there",
      details: "`:go wismo/delayed`, or `:go delayed` in the flow in front."
    ) { $0.go($1) },
    SessionCommand("undo", "[N]", .change, "take the last line back, or the last N") { $0.undo(words: $1) },
    SessionCommand("redo", "", .change, "do again what was undone") { session, _ in session.redo() },
    SessionCommand("restart", "", .session, "start as the session was started") { session, _ in
      session.restart()
    },
    SessionCommand("reload", "", .session, "read the files anew and say the chat so far again") {
      session, _ in
      session.reload()
    },
    SessionCommand("help", "[COMMAND]", .session, "this list, or more on one command") { $0.help($1) },
    SessionCommand("quit", "", .session, "leave (^D does too)") { session, _ in
      session.quit()
      return []
    },
  ]

  // MARK: - Play

  private func event(_ words: [String]) -> [Event] {
    guard let name = words.first else { return error("name an event: `:event NAME`; `:events` lists them") }
    guard script.eventNames.contains(name) else {
      let near = Suggestion.nearest(to: name, in: script.eventNames)
      return error(
        "this program knows no event `\(name)`"
          + (near.map { "; did you mean `\($0)`?" } ?? "; `:events` lists them"))
    }
    var payload: [Input.Payload] = []
    for word in words.dropFirst() {
      guard let (key, text) = Self.pair(word) else {
        return error("`\(word)` is no value: write `NAME=VALUE`, in quotes where there are spaces")
      }
      let variable = script.payloadVariable(key, of: name)
      let declared = script.payload(of: name).map(\.name)
      if variable == nil, !declared.isEmpty {
        let near = Suggestion.nearest(to: key, in: declared).map { "did you mean `\($0)`?" }
        return error(
          "`\(name)` brings no `\(key)`; " + (near ?? "it brings \(declared.joined(separator: ", "))"))
      }
      switch typed(text, as: variable, key) {
      case .success(let value): payload.append(Input.Payload(key, value))
      case .failure(let fault): return error(fault.message)
      }
    }
    return change(.event(name, payload: payload), ":event " + words.joined(separator: " "))
  }

  /// `K=V`
  static func pair(_ word: String) -> (key: String, value: String)? {
    guard let equals = word.firstIndex(of: "="), equals > word.startIndex else { return nil }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  private func listEvents() -> [Event] {
    guard !script.eventNames.isEmpty else {
      return notice("this program knows no events; the customer starts it")
    }
    let lines = script.eventNames.map { name in
      let payload = script.payload(of: name).map { "\($0.name)=\($0.type.name)" }
      let effects = script.effects(of: name).joined(separator: "; ")
      return ([name] + payload).joined(separator: " ") + (effects.isEmpty ? "" : ": \(effects)")
    }
    return notice(lines.joined(separator: "\n"))
  }

  // MARK: - Time

  private func wait(_ words: [String]) -> [Event] {
    let text = words.joined()
    let line = ":wait " + text
    if text == "next" {
      return conversation.upcoming.isEmpty ? notice("nothing is due") : change(.waitNext, line)
    }
    guard let span = Span(parsing: text), span.nominalSeconds >= 0 else {
      return error("say how long: `:wait 30s`, `15m`, `2h`, `3d`, `2w`, `1d12h`, or `:wait next`")
    }
    return change(.wait(span), line)
  }

  private func waitUntil(_ words: [String]) -> [Event] {
    let text = words.joined(separator: " ")
    let zone = conversation.contact.zone
    guard !text.isEmpty, let instant = Instant(typed: text, now: conversation.now, zone: zone) else {
      return error("say when: `:at 15:30`, `:at tomorrow 9am`, `:at 2026-03-04T10:00`")
    }
    guard instant >= conversation.now else {
      return error(
        "time only goes forward, and it is already \(zone.stamp(conversation.now)); `:undo` goes back")
    }
    return change(.waitUntil(instant), ":at " + text)
  }

  private func tellClock() -> [Event] {
    let zone = conversation.contact.zone
    return notice("\(zone.clockText(conversation.now)) in \(zone.identifier)")
  }

  private func listTimers() -> [Event] {
    guard !conversation.upcoming.isEmpty else { return notice("nothing is due") }
    let zone = conversation.contact.zone
    let lines = conversation.upcoming.map { due in
      "in \(Self.distance(from: conversation.now, to: due.due)), \(zone.clockText(due.due)) → \(due.what)"
    }
    return notice(lines.joined(separator: "\n"))
  }

  /// How far off a moment is, in its two largest units.
  static func distance(from start: Instant, to end: Instant) -> String {
    var seconds = max(0, end.seconds - start.seconds)
    var parts: [String] = []
    for (unit, length) in [("d", Int64(86_400)), ("h", 3600), ("m", 60), ("s", 1)] where seconds >= length {
      parts.append("\(seconds / length)\(unit)")
      seconds %= length
    }
    return parts.isEmpty ? "0s" : parts.prefix(2).joined(separator: " ")
  }

  // MARK: - Look

  private func tellState() -> [Event] {
    guard let front = conversation.front else {
      return notice("no flow is in front; `:event NAME` starts one, and so may a text")
    }
    var lines = [front.path]
    if front.isWithPerson { lines.append("a person has the thread") }
    if let expects = front.expects { lines.append("expects: \(expects)") }
    if !front.options.isEmpty { lines.append("replies: \(front.options.joined(separator: ", "))") }
    if !front.quietOptions.isEmpty {
      lines.append("also understood: \(front.quietOptions.joined(separator: ", "))")
    }
    for run in conversation.suspended { lines.append("behind it: \(run.path)") }
    return notice(lines.joined(separator: "\n"))
  }

  private func listVariables(_ words: [String]) -> [Event] {
    let all = conversation.variables
    guard let name = words.first else {
      return notice(all.isEmpty ? "there are no variables" : all.map(Self.line).joined(separator: "\n"))
    }
    guard let variable = all.first(where: { $0.name == name }) else {
      return error(unknownVariable(name, all.map(\.name)))
    }
    return notice(Self.line(variable))
  }

  private func unknownVariable(_ name: String, _ known: [String]) -> String {
    let near = Suggestion.nearest(to: name, in: known)
    return "there is no variable `\(name)`"
      + (near.map { "; did you mean `\($0)`?" } ?? "; `:vars` lists them")
  }

  private static func line(_ variable: VariableView) -> String {
    let value = variable.text.map { "= \($0)" } ?? "has no value"
    let source = variable.source.map { $0 == .run ? "" : " (\($0.rawValue))" } ?? ""
    return "\(variable.name) \(value)\(source)"
  }

  private func evaluate(_ words: [String]) -> [Event] {
    let text = words.joined(separator: " ")
    guard !text.isEmpty else { return error("write an expression: `:eval rating >= 4`") }
    let parsed = Expression.parsed(text)
    guard let expression = parsed.expression else {
      return error(parsed.diagnostics.first?.message ?? "that is no expression")
    }
    let known = conversation.variables.map(\.name)
    for name in expression.variables.map({ $0.path.prefix { $0 != "." } }) where !known.contains(String(name))
    {
      // `contact.name` is known by its whole name.
      if known.contains(where: { $0.hasPrefix(name + ".") }) { continue }
      return error(unknownVariable(String(name), known))
    }
    do {
      return notice(try conversation.value(of: expression).text(show: nil, in: conversation.contact.zone))
    } catch {
      return self.error("\(error)")
    }
  }

  private func listTurns() -> [Event] {
    guard !turns.isEmpty else { return notice("nothing has been said yet") }
    return notice(turns.enumerated().map { "\($0.offset + 1)  \($0.element.line)" }.joined(separator: "\n"))
  }

  // MARK: - Change

  private func set(_ words: [String]) -> [Event] {
    var words = words
    if words.count == 1, let (key, value) = Self.pair(words[0]) { words = [key, value] }
    guard words.count >= 2 else { return error("name a variable and its value: `:set eta 2026-03-04`") }
    let name = words[0]
    let text = words.dropFirst().joined(separator: " ")
    let variable = conversation.variable(name)
    let known = conversation.variables.map(\.name)
    guard variable != nil || known.contains(name) else {
      return error(unknownVariable(name, known))
    }
    switch typed(text, as: variable, name) {
    case .success(let value): return change(.set(name: name, value: value), ":set \(name) \(text)")
    case .failure(let fault): return error(fault.message)
    }
  }

  private func go(_ words: [String]) -> [Event] {
    guard let typed = words.first else { return error("name a state: `:go FLOW/STATE`") }
    let inFront = conversation.front.map { "\($0.flow)/\(typed)" }
    let paths = script.statePaths
    let path = inFront.flatMap { paths.contains($0) ? $0 : nil } ?? typed
    if path == typed, script.program.flow(typed) != nil {
      return change(.go(flow: typed, state: nil), ":go \(typed)")
    }
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, paths.contains(path) else {
      let flows = script.program.flows.map(\.name)
      let near =
        inFront.flatMap { Suggestion.nearest(to: $0, in: paths) }
        ?? Suggestion.nearest(to: typed, in: paths + flows)
      return error(
        "there is no state `\(typed)`; " + (near.map { "did you mean `\($0)`?" } ?? "name it as `FLOW/STATE`")
      )
    }
    return change(.go(flow: parts[0], state: parts[1]), ":go \(typed)")
  }

  private func undo(words: [String]) -> [Event] {
    guard let word = words.first else { return undo(1) }
    guard let count = Int(word), count > 0 else { return error("say how many lines to take back: `:undo 2`") }
    return undo(count)
  }

  // MARK: - Help

  private func help(_ words: [String]) -> [Event] {
    guard let word = words.first else { return notice(Self.overview) }
    let name = word.hasPrefix(":") ? String(word.dropFirst()) : word
    guard let command = Self.commands.first(where: { $0.name == name }) else {
      let near = Suggestion.nearest(to: name, in: Self.commands.map(\.name))
      return error(
        "there is no command `:\(name)`; " + (near.map { "did you mean `:\($0)`?" } ?? "`:help` lists them"))
    }
    return notice(
      ["\(command.usage): \(command.summary)", command.details].filter { !$0.isEmpty }.joined(separator: "\n")
    )
  }

  private static var overview: String {
    let width = commands.map(\.usage.count).max() ?? 0
    let groups = SessionCommand.Group.allCases.map { group in
      let lines = commands.filter { $0.group == group }.map { command in
        "  " + command.usage + String(repeating: " ", count: width - command.usage.count + 2)
          + command.summary
      }
      return ([group.rawValue] + lines).joined(separator: "\n")
    }
    return "Type what the customer texts. A line that starts with `:` is a command; `::` texts a colon.\n"
      + groups.joined(separator: "\n")
  }
}
