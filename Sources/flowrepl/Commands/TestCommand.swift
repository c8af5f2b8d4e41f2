import FlowSpec

/// `flowrepl test PATH...`: plays scenarios and tells where a chat went otherwise.
enum TestCommand {
  private static let format = FlagSpec(
    "format", value: FlagValue("FORMAT", .choice(["text", "junit", "json"])), default: "text",
    "how failures are told")
  private static let coverage = FlagSpec("coverage", "tell what of the flows no scenario has been through")
  private static let coverageMinimum = FlagSpec(
    "coverage-min", value: FlagValue("PERCENT", .wholeNumber), "fail where less than this is covered")
  private static let filter = FlagSpec(
    "filter", value: FlagValue("TEXT"), "only scenarios whose name or path contains this")
  private static let update = FlagSpec(
    "update", "rewrite what scenarios expect as it is now, and show the difference")

  static let spec = CommandSpec(
    "test", "play scenarios and tell where a chat went otherwise",
    arguments: [
      ArgumentSpec(
        "PATH", .any, completion: .files,
        "scenarios (\(ScenarioFiles.suffix)) or folders (default: this folder)")
    ],
    flags: [format, coverage, coverageMinimum, filter, update],
    examples: [
      CommandSpec.Example("flowrepl test flows", "play all scenarios of a folder"),
      CommandSpec.Example(
        "flowrepl test flows --filter return", "only those with \"return\" in name or path"),
      CommandSpec.Example(
        "flowrepl test flows --coverage-min 90", "for CI: fail where scenarios miss too much"),
      CommandSpec.Example("flowrepl test flows --update", "take the answers of today as the right ones"),
    ],
    details: [
      "A scenario is a chat in a file: what happens (`event`, `me`, `wait`) and what must follow (`bot`, `state`, `end`)."
        + " Every message of the bot is named by one `bot` line, in order."
    ]
  ) { context in
    try TestCommand.run(context)
  }

  private static func run(_ context: CommandContext) throws -> ExitStatus {
    let words = context.arguments.words.isEmpty ? ["."] : context.arguments.words
    let files = ScenarioFiles(context: context)
    let paths = try files.paths(words)
    let wanted = context.arguments.value(filter)
    let isWanted = { (scenario: Scenario) in
      wanted.map { scenario.name.value.containsIgnoringCase($0) || scenario.path.containsIgnoringCase($0) }
        ?? true
    }
    var loaded = try files.load(paths, where: isWanted)
    if let wanted, !loaded.hasErrors, loaded.groups.isEmpty {
      throw context.misuse("no scenario's name or path contains \"\(wanted)\"")
    }
    if context.arguments.has(update), try revise(loaded, context) {
      loaded = try files.load(paths, where: isWanted)
    }
    return try tell(results(of: loaded), loaded, context)
  }

  private static func results(of loaded: ScenarioFiles.Loaded) -> [ScenarioResult] {
    let plays = loaded.groups.flatMap { group in group.scenarios.map { ($0, group.script) } }
    let results = Workers.results(plays) { scenario, script in scenario.result(in: script) }
    return results.sorted {
      ($0.scenario.path, $0.scenario.row ?? 0) < ($1.scenario.path, $1.scenario.row ?? 0)
    }
  }

  private static func tell(
    _ results: [ScenarioResult], _ loaded: ScenarioFiles.Loaded, _ context: CommandContext
  ) throws -> ExitStatus {
    let minimum = context.arguments.wholeNumber(coverageMinimum)
    var report = ScenarioReport(results, files: loaded.files)
    if minimum != nil || context.arguments.has(coverage) {
      var coverages = loaded.groups.map { Coverage($0.script.program) }
      for result in results {
        for index in coverages.indices { coverages[index].add(result.trail) }
      }
      report.coverages = coverages
    }
    switch context.arguments.value(format) {
    case "junit": try context.output.write(report.junit)
    case "json":
      var json = JSONWriter()
      report.write(to: &json)
      try context.output.write(json.bytes)
    default: try context.show(StyledText(report.text))
    }
    var status = report.failedCount > 0 ? ExitStatus.findings : .ok
    if let minimum, report.coverage.percent < minimum {
      context.tell(
        .error("\(report.coverage.percent) % is covered, and --coverage-min wants \(minimum) %"))
      status = .findings
    }
    return loaded.hasErrors ? .unusable : status
  }

  // MARK: - Update

  /// Rewrites the scenarios that fail and shows what changed; whether anything did.
  private static func revise(_ loaded: ScenarioFiles.Loaded, _ context: CommandContext) throws -> Bool {
    var isRevised = false
    for group in loaded.groups {
      let paths = Set(group.scenarios.map(\.path)).sorted()
      for path in paths {
        guard let file = loaded.files[path] else { continue }
        let scenarios = group.scenarios.filter { $0.path == path }
        guard let revised = ScenarioRevision(of: scenarios, in: group.script, file: file).revisedFile else {
          continue
        }
        try context.files.write(revised.bytes, to: path)
        try context.show(StyledText(ScenarioRevision.difference(from: file, to: revised)))
        isRevised = true
      }
    }
    return isRevised
  }
}

extension String {
  fileprivate func containsIgnoringCase(_ other: String) -> Bool { lowercased().contains(other.lowercased()) }
}
