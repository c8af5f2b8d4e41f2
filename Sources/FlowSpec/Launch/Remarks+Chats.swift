// The items that are judged by playing.

extension Remarks {
  // MARK: - Consent

  static let consentRules: Set = [
    "compliance/keyword-collision", "compliance/keyword-shadow", "compliance/numeric-opt-out",
    "compliance/no-brand", "compliance/no-opt-out-notice", "compliance/opt-in-content",
    "compliance/help-content", "compliance/opt-out-content", "compliance/self-handled-opt-out",
    "compliance/missing-disclosure",
  ]

  mutating func judgeConsent() {
    if let disclosure = program.terms?.disclosure {
      done("the disclosure says what customers agree to", at: disclosure.place)
    } else if !subject.findings.contains(where: { $0.rule == "compliance/missing-disclosure" }) {
      open(
        "nothing says what customers agree to",
        help: "write the words of your sign-up under `consent: {disclosure: ...}`")
    }
    judgeKeywords()
    let stops = subject.results.count { $0.hasPassed && $0.scenario.expectsOptOut }
    if stops > 0 {
      done("\(counted(stops, "scenario")) in which a customer opts out")
    } else {
      open(
        "no scenario that passes has a customer who opts out",
        help: "write one: `me: STOP`, `opted-out: true`, then `silent: true` behind an event")
    }
    judge(Self.consentRules.contains)
  }

  /// Plays STOP and HELP with a customer who has agreed to all.
  private mutating func judgeKeywords() {
    let confirmed = answers(to: "STOP")
    let isOptedOut = confirmed.contains { if case .optOut = $0.kind { true } else { false } }
    let confirmations = confirmed.count(where: \.isMessage)
    if isOptedOut, confirmations == 1 {
      done("STOP opts out and is confirmed once")
    } else {
      open(
        isOptedOut ? "STOP is confirmed \(confirmations) times, not once" : "STOP opts nobody out",
        at: program.sender.place == .nowhere ? nil : program.sender.place,
        help: "write `messages: {opt-out: ...}`, or let the platform answer with `opt-out-handling: default`")
    }
    if answers(to: "HELP").contains(where: \.isMessage) {
      done("HELP is answered")
    } else {
      open(
        "HELP gets no answer", at: program.sender.place == .nowhere ? nil : program.sender.place,
        help: "write `messages: {help: ...}` with the brand and a contact")
    }
  }

  private func answers(to text: String) -> [Event] {
    let zone = Zone.usual(for: program)
    let start = Instant(seconds: 0)
    let now = Instant(typed: Scenario.Given.defaultStart, now: start, zone: zone) ?? start
    var conversation = Conversation(subject.script, contact: Contact(zone: zone), now: now)
    conversation.agree(to: Set(Purpose.allCases))
    return conversation.receive(.text(text))
  }

  // MARK: - Scenarios

  /// What scenarios must have been through before a launch, in percent.
  static let leastCoverage = 90

  mutating func judgeScenarios() {
    let failed = subject.results.filter { !$0.hasPassed }
    if subject.results.isEmpty {
      open("there are no scenarios", help: "play a chat and keep it with `:save-test FILE`")
    } else if failed.isEmpty {
      done("\(counted(subject.results.count, "scenario")), and all pass")
    }
    for result in failed {
      guard let failure = result.failure else { continue }
      open(
        "the scenario \"\(result.scenario.name.value)\" fails: \(failure.message)", at: failure.place,
        help: "`flowrepl test` shows the chat")
    }
    let percent = subject.coverage.tally.percent
    if percent >= Self.leastCoverage {
      done("the scenarios cover \(percent) % of states, transitions and options")
    } else if let missing = subject.coverage.missing.first {
      open(
        "the scenarios cover \(percent) % of states, transitions and options, and \(Self.leastCoverage) % is wanted",
        at: missing.place, help: "`flowrepl test --coverage` lists what is missing, \(missing.what) first")
    }
    judge { rule in
      !rule.hasPrefix("design/") && !rule.hasPrefix("staffing/") && rule != "flow/no-agent-path"
        && !Self.menuRules.contains(rule) && !Self.hoursRules.contains(rule)
        && !Self.consentRules.contains(rule)
    }
  }
}

extension Scenario {
  /// Whether a customer who has opted out is looked for.
  fileprivate var expectsOptOut: Bool {
    steps.contains { $0.kind == .expect(.optedOut(true)) }
  }
}

extension Event {
  fileprivate var isMessage: Bool { if case .bot = kind { true } else { false } }
}
