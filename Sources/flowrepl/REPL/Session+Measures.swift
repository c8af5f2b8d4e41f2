import FlowSpec

extension Session {
  static let measureCommands: [SessionCommand] = [
    SessionCommand(
      "kpi", "", .look, "the figures of the chat so far, as `flowrepl report` counts them"
    ) { session, _ in session.tellFigures() }
  ]

  private func tellFigures() -> [Event] {
    let facts = ProgramFacts(script.program, spec: header.spec)
    var measurement = Measurement(Measurement.Settings(facts: facts, isProgramForced: true))
    measurement.add(Transcript(header, events: standingEvents))
    let columns = 80 - ChatRenderer.noticeIndent
    return notice(KPIReport(measurement).shortText(columns: columns).plain.trimmedAtLineEnds)
  }

  /// What has happened and was not undone, with the commands that no event tells of.
  private var standingEvents: [Event] {
    openingEvents
      + turns.flatMap { turn -> [Event] in
        guard case .event = turn.input else { return turn.events }
        let before = turn.before
        return [
          Event(
            at: before.now, zone: before.contact.zone, turn: before.turn + 1, .command(line: turn.line))
        ] + turn.events
      }
  }
}

extension String {
  /// Without spaces before line breaks, and without a line break at the end.
  fileprivate var trimmedAtLineEnds: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
