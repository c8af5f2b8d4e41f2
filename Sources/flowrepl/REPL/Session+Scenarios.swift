import FlowSpec

extension Session {
  static let scenarioCommands: [SessionCommand] = [
    SessionCommand(
      "save-test", "FILE", .session, "write this chat as a scenario that `flowrepl test` plays",
      details: "`:save-test flows/tests/eta.chat.yaml`. What the bot said becomes what it must say."
    ) { $0.saveTest($1) },
    SessionCommand("coverage", "", .look, "what of the flows this chat has been through, and what not") {
      session, _ in
      session.tellCoverage()
    },
  ]

  // MARK: - Save

  private func saveTest(_ words: [String]) -> [Event] {
    guard let files else { return error("this session can't write files") }
    let path = words.joined(separator: " ")
    guard !path.isEmpty else {
      return error("name a file: `:save-test flows/tests/eta\(ScenarioFiles.suffix)`")
    }
    guard path.hasSuffix(ScenarioFiles.suffix) else {
      return error(
        "scenarios are files that end with \(ScenarioFiles.suffix): `:save-test \(path)\(ScenarioFiles.suffix)`"
      )
    }
    let turns = played
    guard !turns.isEmpty else { return error("nothing has been said yet, so there is nothing to save") }
    guard files.kind(of: path) == nil else { return error("\(path) is there already; choose another name") }
    let record = ScenarioRecord(
      named: Self.title(path), program: programFolder(from: path, files), start: opening, turns: turns)
    let file = record.file(path)
    if let fault = fault(in: file) {
      return error("this chat can't be said as a scenario: \(fault)")
    }
    do {
      try files.write(file.bytes, to: path)
    } catch {
      return self.error(error.message)
    }
    return notice("saved \(path); `flowrepl test \(path)` plays it")
  }

  /// The conversation before anything happened.
  private var opening: Conversation {
    var log = SessionLog(header, sources: sources.values)
    var conversation = Conversation(
      script, contact: log.playable(settings.contact), now: settings.start)
    conversation.agree(to: settings.consents)
    conversation.presets = [:]
    for (name, value) in self.conversation.presets {
      conversation.presets[name] = log.playable(value, named: name)
    }
    return conversation
  }

  /// What was ordered at the start and what was typed since, with what came of it. In the place of what must not be kept
  /// stand values that are nobody's.
  private var played: [ScenarioRecord.Turn] {
    var inputs: [Input] = []
    if let flow = settings.flow { inputs.append(.go(flow: flow, state: nil)) }
    if let event = settings.event { inputs.append(.event(event, payload: [])) }
    inputs += turns.map(\.input)
    var conversation = opening
    var log = SessionLog(header, sources: sources.values)
    return inputs.map { input in
      conversation.turn += 1
      let input = log.playable(input)
      let events = conversation.receive(input)
      log.add(events)
      return ScenarioRecord.Turn(input, events: events, after: conversation)
    }
  }

  /// Why a scenario does not pass; nil where it does.
  private func fault(in file: SourceFile) -> String? {
    let (scenarios, diagnostics) = ScenarioLoader.load(file)
    if let diagnostic = diagnostics.first(where: { $0.severity == .error }) { return diagnostic.message }
    return scenarios.lazy.compactMap { $0.result(in: self.script).failure?.message }.first
  }

  /// `flows/tests/late-order.chat.yaml` → `late order`
  private static func title(_ path: String) -> String {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    return String(name.dropLast(ScenarioFiles.suffix.count).map { "-_".contains($0) ? " " : $0 })
  }

  /// How a scenario names the program; nil where it is the nearest above.
  private func programFolder(from path: String, _ files: any FileSystem) -> String? {
    ProgramFiles.name(of: home, from: ProgramFiles.folder(path), files)
  }

  // MARK: - Coverage

  private func tellCoverage() -> [Event] {
    var coverage = Coverage(script.program)
    coverage.add(conversation.trail ?? [])
    var positions = ScenarioReport.Positions(sources)
    let missing = coverage.missing.map { "not yet: \($0.what) (\(positions.text($0.place)))" }
    // What is missing can be long, and what stands last stays in sight.
    let totals = Coverage.Kind.allCases.compactMap { kind -> String? in
      let tally = coverage.tally(kind)
      return tally.total == 0 ? nil : "\(kind.rawValue): \(tally.passed) of \(tally.total)"
    }
    return notice((missing + totals).joined(separator: "\n"))
  }
}
