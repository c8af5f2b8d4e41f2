import FlowSpec

// The agent seat, tables that fail, and what was not understood.

extension Session {
  static let peopleCommands: [SessionCommand] = [
    SessionCommand(
      "agent", "[TEXT]", .people, "write as the person who has the thread; without a text, take the seat",
      details:
        "`:agent Hi Ana, I'm on it.` With no person in the thread yet, hand it over first: reply AGENT.",
      takesText: true
    ) { session, _ in session.takeSeat() },
    SessionCommand(
      "macro", "NAME", .people, "send a canned reply of the program from the agent seat", atMost: 1),
    SessionCommand(
      "resume", "[STATE]", .people, "give the thread back to the bot, at a state or where it was", atMost: 1),
    SessionCommand("close", "", .people, "the person is done; the next text starts fresh"),
    SessionCommand("fail", "TABLE", .change, "a table can't be reached, until `:heal`", atMost: 1),
    SessionCommand("heal", "TABLE", .change, "a table can be reached again", atMost: 1),
    SessionCommand(
      "why", "[TEXT]", .look, "why the last text, or another, is understood as it is", takesText: true
    ) {
      $0.why($1)
    },
    SessionCommand("misses", "", .look, "texts that nothing understood, the most frequent first") {
      session, _ in
      session.listMisses()
    },
    SessionCommand(
      "segments", "[TEXT]", .look, "what a text costs; without one, the last message", takesText: true
    ) {
      $0.segments($1)
    },
  ]

  private func takeSeat() -> [Event] {
    guard conversation.isWithPerson else {
      return error("nobody has handed the thread to a person yet; reply AGENT, or what the menu says")
    }
    let names = script.program.macros.map(\.name)
    let macros = names.isEmpty ? "" : "; macros: \(names.joined(separator: ", "))"
    return notice(
      "you have the seat: `:agent TEXT` writes, `:resume` gives it back, `:close` ends it\(macros)")
  }

  // MARK: - What was understood

  private func why(_ words: [String]) -> [Event] {
    if !words.isEmpty {
      return notice(conversation.explanation(of: words.joined(separator: " ")).joined(separator: "\n"))
    }
    for turn in turns.reversed() {
      guard case .text(let text) = turn.input else { continue }
      return notice((["“\(text)”"] + turn.before.explanation(of: text)).joined(separator: "\n"))
    }
    return error("the customer has not texted yet; `:why TEXT` explains a text before it is sent")
  }

  /// Each with what it is nearest to, so that the author sees which option wants another phrase.
  private func listMisses() -> [Event] {
    var misses: [(text: String, count: Int, guess: Match.Guess?)] = []
    for turn in turns {
      guard case .text(let text) = turn.input,
        let match = turn.events.lazy.compactMap({ event -> Match? in
          if case .match(let match) = event.kind { return match }
          return nil
        }).first, match.option == nil
      else { continue }
      if let index = misses.firstIndex(where: { $0.text.lowercased() == text.lowercased() }) {
        misses[index].count += 1
      } else {
        misses.append((text, 1, match.runnerUp))
      }
    }
    guard !misses.isEmpty else { return notice("everything was understood so far") }
    let lines = misses.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map { entry in
        let miss = entry.element
        let proposal = miss.guess.flatMap { $0.confidence >= 0.2 ? $0 : nil }.map {
          "add it to `like` of \($0.option)"
        }
        return "\(miss.count)×  \(miss.text)  → \(proposal ?? "a new option, or a macro for the agent seat")"
      }
    return notice(lines.joined(separator: "\n"))
  }

  private func segments(_ words: [String]) -> [Event] {
    let last = turns.reversed().lazy.flatMap { $0.events.reversed() }.compactMap { event -> String? in
      if case .bot(let message) = event.kind { return message.text }
      return nil
    }.first
    guard let text = words.isEmpty ? last : words.joined(separator: " ") else {
      return error("no message has been sent yet; `:segments TEXT` counts a text")
    }
    let cost = SegmentCount(text)
    var answer =
      "\(cost.encoding.rawValue), \(cost.segments == 1 ? "1 segment" : "\(cost.segments) segments"),"
    answer += " \(cost.units) units, room for \(cost.remaining) more"
    let foreign = GSM7.foreignClusters(in: text)
    if !foreign.isEmpty { answer += "\nnot in GSM-7: \(foreign.map { String($0) }.joined(separator: " "))" }
    if let suggestion = SmartEncoding.suggestion(for: text) { answer += "\nin GSM-7: \(suggestion)" }
    return notice(answer)
  }
}
