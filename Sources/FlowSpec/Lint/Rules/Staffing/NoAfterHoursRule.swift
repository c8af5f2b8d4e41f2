/// A handoff that nobody answers at night, without a word. Source: the two-way texting guide; 2026-11-23.
enum NoAfterHoursRule: LintRule {
  static let rule = Rule(
    "staffing/no-after-hours", .warning,
    "a program hands off to people and has no after-hours message, or names no hours at all",
    source:
      "the two-way texting guide, staffing; Centre for Excellence in Universal Design: state the hours of service",
    date: "2026-11-23",
    reason: """
      A customer who is told at midnight that a teammate replies within 5 minutes waits for nobody. With `agents.hours` and \
      `agents.after-hours` the program says when somebody is back.
      """,
    bad: [.instead(of: "agents", "agents: ↓{hours: Mon-Fri 09:00-18:00 America/New_York}")],
    good: [.program(Example.standardProgram)]
  ) { subject, findings in
    guard subject.hasProgram, let handoff = subject.firstHandoff else { return }
    let program = subject.program
    let desk = program.agents
    if let hours = desk?.hours {
      guard desk?.afterHours == nil, !hours.isAlwaysOpen else { return }
    }
    let isMissing = desk?.hours != nil
    findings.report(
      isMissing ? .noMessage : .noHours, at: desk?.place ?? program.place,
      notes: [Note("a handoff is here", at: handoff)],
      help: isMissing
        ? "add `after-hours: \"Our team is back at 9 am ET. We'll text you then.\"`"
        : "add `agents: {hours: Mon-Fri 09:00-18:00 America/New_York, after-hours: \"...\"}`")
  }
}

extension LintSubject {
  /// Where a state hands off.
  fileprivate var firstHandoff: Place? {
    program.flows.lazy.flatMap(\.states).first { $0.handoff != nil }?.handoff?.place
  }
}

extension WeeklyHours {
  fileprivate var isAlwaysOpen: Bool {
    Set(shifts.filter { $0.start == 0 && $0.end >= 86_340 }.map(\.day)).count == 7
  }
}

extension String {
  fileprivate static let noMessage = "outside the team's hours a handoff has no message of its own"
  fileprivate static let noHours =
    "flows hand off to people, and the program does not say when they are there"
}
