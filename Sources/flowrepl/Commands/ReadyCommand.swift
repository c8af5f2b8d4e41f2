import FlowSpec

/// `flowrepl ready PATH`: the launch checklist, judged from the specs.
enum ReadyCommand {
  private static let json = FlagSpec("json", "one JSON object per item, for programs")

  static let spec = CommandSpec(
    "ready", "tell what is left before the launch",
    arguments: [
      ArgumentSpec("PATH", .optional, completion: .files, "a program's folder (default: this folder)")
    ],
    flags: [json],
    examples: [
      .init("flowrepl ready flows", "the launch checklist, item by item"),
      .init("flowrepl ready flows --json", "for other programs"),
    ],
    details: [
      "Judged from the specs, from what lint finds in them, and from chats: the program's scenarios are played, and STOP"
        + " and HELP. The exit code is 1 while an item is open."
    ]
  ) { context in
    try run(context)
  }

  private static func run(_ context: CommandContext) throws -> ExitStatus {
    let path = context.arguments.words.first ?? "."
    let loaded = try ProgramFiles(context: context, path: path).load()
    guard !loaded.program.hasErrors else {
      context.tell(loaded.program)
      return .unusable
    }
    let program = loaded.program.program
    let isFolder = context.files.kind(of: path) == .folder
    let home =
      program.isDeclared
      ? ProgramFiles.folder(program.place.path) : isFolder ? path : ProgramFiles.folder(path)
    let scenarios = ScenarioFiles(context: context)
    let played = try scenarios.load(try scenarios.paths(below: home))
    if played.hasErrors { return .unusable }
    let groups = played.groups.filter { $0.script.program.place == program.place }
    let plays = groups.flatMap { group in group.scenarios.map { ($0, group.script) } }
    let results = Workers.results(plays) { scenario, script in scenario.result(in: script) }
    let checklist = LaunchChecklist(
      LaunchSubject(loaded.program, tables: loaded.tables, results: results))
    let report = LaunchReport(checklist, files: loaded.program.files.merging(played.files) { one, _ in one })
    if context.arguments.has(json) {
      var json = JSONWriter()
      report.write(to: &json)
      try context.output.write(json.bytes)
    } else {
      for line in StyledText(report.text).lines.dropLast() {
        try context.show(line: line, indent: 6)
      }
    }
    return checklist.isReady ? .ok : .findings
  }
}
