import FlowSpec

// What lint has to say: of a message as it is sent, and of the rest when it is asked for.

extension Session {
  static let lintCommands = [
    SessionCommand("lint", "", .look, "what lint finds in the files and this chat has not come to") {
      session, _ in
      session.listFindings()
    }
  ]

  /// The events with what lint has to say of the messages among them, each finding once.
  func reviewed(_ events: [Event]) -> [Event] {
    events.flatMap { event in
      switch event.kind {
      case .bot, .agent, .warning: [event] + withReview { $0.warnings(on: event) }
      default: [event]
      }
    }
  }

  private func withReview<Answer>(_ body: (inout LiveReview) -> Answer) -> Answer {
    let program = loaded.program
    var current =
      review
      ?? LiveReview(
        program, tables: loaded.tables, rules: ProgramRules(program.program, on: settings.rulesDate))
    // Changed in place, not in a copy.
    review = nil
    defer { review = current }
    return body(&current)
  }

  private func listFindings() -> [Event] {
    let (untold, count) = withReview { ($0.untold, $0.findings.count) }
    guard !untold.isEmpty else {
      return notice(count == 0 ? "lint finds nothing" : "lint finds nothing that this chat has not told")
    }
    var lines = untold.map { finding in
      "\(loaded.program.place(finding)): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
    }
    let told = count - untold.count
    if told > 0 {
      lines.append(
        told == 1
          ? "1 more was told as the chat came to it" : "\(told) more were told as the chat came to them")
    }
    return notice(lines.joined(separator: "\n"))
  }
}
