import FlowSpec

// The chat as it might have gone, and the flow that it goes through.

extension Session {
  static let exploringCommands = [
    SessionCommand(
      "branch", "N TEXT", .look, "what would have come of another text, or `:command`, at turn N",
      details:
        "`:branch 2 where is it` says it on a copy in place of turn 2, and the rest again behind it. Nothing changes here."
        + " `:turns` lists the turns.", takesText: true
    ) { $0.branch($1) },
    SessionCommand(
      "graph", "[FLOW]", .look, "the flow in front, or another, as an outline",
      details: "`:graph wismo`. A star marks where the chat stands.", atMost: 1
    ) { $0.graph($1) },
  ]

  // MARK: - Branch

  private func branch(_ words: [String]) -> [Event] {
    let typed = words.joined(separator: " ")
    let first = typed.prefix { !$0.isWhitespace }
    let text = String(typed.dropFirst(first.count).drop(while: \.isWhitespace))
    guard let number = Int(first), !text.isEmpty else {
      return error("say what to say where: `:branch 2 where is my order`; `:turns` lists the turns")
    }
    guard turns.indices.contains(number - 1) else {
      return error(
        turns.isEmpty
          ? "nothing has been said yet, so there is nothing to say otherwise"
          : "there is no turn \(first); this chat has the turns 1 to \(turns.count)")
    }
    do {
      return notice(try branch(from: number - 1, saying: text).joined(separator: "\n"))
    } catch {
      return self.error(error.message)
    }
  }

  /// What came of the turns from one on, and what comes of them where something else is said there.
  private func branch(from index: Int, saying text: String) throws(TypedCommand.Fault) -> [String] {
    var copy = turns[index].before
    let input: Input
    if text.hasPrefix(":"), !text.hasPrefix("::") {
      let typed = TypedCommand(text)
      if let fault = Self.commands.first(where: { $0.name == typed.name })?.surplus(typed.words) {
        throw TypedCommand.Fault(message: fault)
      }
      guard let command = try typed.input(in: copy) else {
        throw TypedCommand.Fault(message: "`\(text)` does not change a chat, so nothing would come of it")
      }
      input = command
    } else {
      input = .text(String(text.hasPrefix("::") ? text.dropFirst() : text[...]))
    }
    var lines: [String] = []
    for (number, turn) in turns.enumerated().dropFirst(index) {
      copy.turn += 1
      let isOther = number == index
      let now = Self.shown(copy.receive(isOther ? input : turn.input))
      let was = Self.shown(turn.events)
      lines.append("turn \(number + 1)  \(isOther ? "\(text)  (was: \(turn.line))" : turn.line)")
      if was == now {
        lines.append("  the same comes of it")
      } else {
        lines += Self.version("was", was) + Self.version("now", now)
      }
    }
    lines.append(Self.ending(was: conversation.front?.path, now: copy.front?.path))
    return lines
  }

  /// Where the chat stands in the end, and where it stood without the other text; nil where no flow is in front.
  private static func ending(was: String?, now: String?) -> String {
    switch (was, now) {
    case (nil, nil): "the chat ends up as it did: no flow is in front"
    case (let was?, nil): "the chat ends up with no flow in front; before, it stood at \(was)"
    case (nil, let now?): "the chat ends up at \(now); before, no flow was in front"
    case (let was?, let now?):
      was == now ? "the chat ends up where it did: \(now)" : "the chat ends up at \(now), not at \(was)"
    }
  }

  private static func shown(_ events: [Event]) -> [String] {
    events.compactMap { event in
      switch event.kind {
      case .customer, .clock: return nil
      default: return ChatLine(event).map { $0.who == "→" ? "→ \($0.text)" : "\($0.who): \($0.text)" }
      }
    }
  }

  private static func version(_ name: String, _ lines: [String]) -> [String] {
    (lines.isEmpty ? ["nothing"] : lines).enumerated().map {
      "  \($0.offset == 0 ? name : "   ")  \($0.element)"
    }
  }

  // MARK: - Graph

  private func graph(_ words: [String]) -> [Event] {
    let program = script.program
    let flows = program.flows.map(\.name)
    if let name = words.first, !flows.contains(name) {
      let near = Suggestion.nearest(to: name, in: flows)
      return error(
        "there is no flow `\(name)`; "
          + (near.map { "did you mean `\($0)`?" } ?? "there are \(flows.joined(separator: ", "))"))
    }
    let flow = words.first ?? conversation.front.flatMap { flows.contains($0.flow) ? $0.flow : nil }
    let outline = FlowDiagram(program, flows: flow.map { [$0] }, files: sources).text(
      at: conversation.front?.path)
    return notice(outline.split(separator: "\n").joined(separator: "\n"))
  }
}
