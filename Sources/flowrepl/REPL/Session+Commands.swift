import FlowSpec

extension Session {
  /// All commands, in the order in which help lists them within their groups.
  static let commands =
    mainCommands + exploringCommands + peopleCommands + lintCommands + complianceCommands + transcriptCommands
    + scenarioCommands + measureCommands

  private static let mainCommands: [SessionCommand] = [
    SessionCommand(
      "event", "NAME [k=v ...]", .play, "the business tells of something: an order shipped, a cart left",
      details: "`:event order.shipped order_id=A1 eta=2026-03-04`. `:events` lists what this program knows."
    ),
    SessionCommand("events", "", .look, "the events that this program knows, and what each starts") {
      session, _ in
      session.listEvents()
    },
    SessionCommand(
      "wait", "2h | next", .time, "let time pass, and everything fall due",
      details: "`:wait 2h`, `:wait 3d`, `:wait 1d12h`; `:wait next` goes to the next thing that is due."
    ) { session, _ in session.notice("nothing is due") },
    SessionCommand(
      "at", "TIME", .time, "let time pass until then",
      details:
        "`:at 15:30`, `:at tomorrow 9am`, `:at 2026-03-04T10:00`. Time only goes forward; `:undo` goes back."
    ),
    SessionCommand("clock", "", .time, "what the customer's clock shows") { session, _ in session.tellClock()
    },
    SessionCommand("timers", "", .time, "what is due, and when") { session, _ in session.listTimers() },
    SessionCommand("state", "", .look, "where the chat stands and what is understood here") { session, _ in
      session.tellState()
    },
    SessionCommand("vars", "[NAME]", .look, "the variables and where their values come from", atMost: 1) {
      $0.listVariables($1)
    },
    SessionCommand("eval", "EXPRESSION", .look, "what an expression comes to now", takesText: true) {
      $0.evaluate($1)
    },
    SessionCommand("turns", "", .look, "the lines that changed the chat, by number") { session, _ in
      session.listTurns()
    },
    SessionCommand("set", "NAME VALUE", .change, "give a variable a value"),
    SessionCommand(
      "go", "FLOW/STATE", .change, "go to a state as if the chat had come there",
      details:
        "`:go wismo/delayed`; `:go delayed` in the flow in front, or where no other flow has such a state; `:go wismo`"
        + " for a flow's first state.", atMost: 1
    ),
    SessionCommand("undo", "[N]", .change, "take the last line back, or the last N", atMost: 1) {
      $0.undo(words: $1)
    },
    SessionCommand("redo", "", .change, "do again what was undone") { session, _ in session.redo() },
    SessionCommand("restart", "", .session, "start as the session was started") { session, _ in
      session.restart()
    },
    SessionCommand("reload", "", .session, "read the files anew and say the chat so far again") {
      session, _ in
      session.reload()
    },
    SessionCommand("help", "[COMMAND]", .session, "this list, or more on one command", atMost: 1) {
      $0.help($1)
    },
    SessionCommand("quit", "", .session, "leave (^D does too)") { session, _ in
      session.quit()
      return []
    },
  ]

  // MARK: - Play

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

  private func tellClock() -> [Event] {
    let zone = conversation.contact.zone
    return notice("\(zone.clockText(conversation.now)) in \(zone.identifier)")
  }

  private func listTimers() -> [Event] {
    guard !conversation.upcoming.isEmpty else { return notice("nothing is due") }
    let zone = conversation.contact.zone
    let lines = conversation.upcoming.map { due in
      "in \(Self.distance(from: conversation.now, to: due.due)), \(zone.clockText(due.due)) → \(due.what)"
        + (due.isHeld ? ", held by quiet hours" : "")
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
      var lines = ["no flow is in front; `:event NAME` starts one"]
      let starts = script.textTriggerWords
      if !starts.isEmpty { lines.append("texts that start one: \(starts.joined(separator: ", "))") }
      let everywhere = script.everywhereWords
      if !everywhere.isEmpty { lines.append("understood everywhere: \(everywhere.joined(separator: ", "))") }
      return notice(lines.joined(separator: "\n"))
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
      return error(TypedCommand.unknownVariable(name, all.map(\.name)).message)
    }
    return notice(Self.line(variable))
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
      return error(TypedCommand.unknownVariable(String(name), known).message)
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

  private func undo(words: [String]) -> [Event] {
    guard let word = words.first else { return undo(1) }
    guard let count = Int(word), count > 0 else { return error("say how many lines to take back: `:undo 2`") }
    guard turns.isEmpty || count <= turns.count else {
      return error(
        turns.count == 1
          ? "there is only 1 line to take back: `:undo`"
          : "there are only \(turns.count) lines to take back: `:undo \(turns.count)` takes all of them")
    }
    return undo(count)
  }

  // MARK: - Help

  private func help(_ words: [String]) -> [Event] {
    guard let word = words.first else { return notice(Self.overview) }
    let name = word.hasPrefix(":") ? String(word.dropFirst()) : word
    guard let command = Self.commands.first(where: { $0.name == name }) else {
      if let group = SessionCommand.Group.allCases.first(where: {
        $0.rawValue.lowercased() == name.lowercased()
      }) {
        return notice(Self.list(of: group))
      }
      let near = Suggestion.nearest(to: name, in: Self.commands.map(\.name))
      return error(
        "there is no command `:\(name)`; " + (near.map { "did you mean `:\($0)`?" } ?? "`:help` lists them"))
    }
    return notice(
      ["\(command.usage): \(command.summary)", command.details].filter { !$0.isEmpty }.joined(separator: "\n")
    )
  }

  private static var overview: String {
    "Type what the customer texts. A line that starts with `:` is a command; `::` texts a colon.\n"
      + SessionCommand.Group.allCases.map(list).joined(separator: "\n")
  }

  private static func list(of group: SessionCommand.Group) -> String {
    let width = commands.map(\.usage.count).max() ?? 0
    let lines = commands.filter { $0.group == group }.map { command in
      "  " + command.usage + String(repeating: " ", count: width - command.usage.count + 2) + command.summary
    }
    return ([group.rawValue] + lines).joined(separator: "\n")
  }
}
