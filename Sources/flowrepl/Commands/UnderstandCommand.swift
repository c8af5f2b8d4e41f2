import FlowSpec

/// `flowrepl understand PATH --state FLOW/STATE`: how texts of customers are understood there.
enum UnderstandCommand {
  private static let state = FlagSpec(
    "state", value: FlagValue("FLOW/STATE"), "the state that waits for the texts")
  private static let texts = FlagSpec(
    "texts", value: FlagValue("FILE", .file), default: "-",
    "what customers write, labelled or not; - is standard input")
  private static let all = FlagSpec("all", "show labelled texts that are right too")
  private static let json = FlagSpec("json", "one JSON object per text, for programs")

  static let spec = CommandSpec(
    "understand", "show how texts of customers are understood",
    forms: ["understand [PATH] --state FLOW/STATE [--texts FILE]"],
    arguments: [
      ArgumentSpec(
        "PATH", .optional, completion: .files, "a flow, a folder of them, or - (default: this folder)")
    ],
    flags: [state, texts, all, json],
    examples: [
      .init(
        "echo \"wheres my stuff\" | flowrepl understand flows --state wismo/shipped", "what one text does"),
      .init(
        "flowrepl understand flows --state wismo/shipped --texts texts.tsv",
        "how well a menu does, and which phrases would help"),
    ],
    details: [
      "A text a line. With a tab and the option that it means behind it (`-` for none) a text is labelled, and the figures"
        + " follow: accuracy, precision and recall, what confidences are worth, what was mistaken for what, and the `like`"
        + " phrases that would help most, found by trying them. JSON does too: `{\"text\": ..., \"option\": ...}` a line, or"
        + " one document with such objects.",
      "Each text is heard as the first one in the state.",
    ]
  ) { context in
    try run(context)
  }

  private static func run(_ context: CommandContext) throws -> ExitStatus {
    let arguments = context.arguments
    let path = arguments.words.first ?? "."
    let list = arguments.value(texts) ?? CommandContext.standardInput.path
    if path == CommandContext.standardInput.path, list == path {
      throw context.misuse("standard input can be the flow or the texts; name a file for one of them")
    }
    guard let typed = arguments.value(state) else { throw context.misuse("--state FLOW/STATE is missing") }
    let loaded = try ProgramFiles(context: context, path: path).load()
    if loaded.program.hasErrors {
      context.tell(loaded.program)
      return .unusable
    }
    let script = Script(loaded.program.program, tables: loaded.tables)
    let conversation = try waiting(in: typed, script, context)
    let options = script.choices(ofState: conversation.path).map(\.word)

    if list == CommandContext.standardInput.path, context.input.isTerminal {
      context.tell(StyledText("Type texts as customers would, one a line; ^D ends them.\n"))
    }
    let file = try context.source(list)
    let labelled: [LabelledText]
    do throws(LabelledText.Invalid) {
      labelled = try LabelledText.read(file, options: options)
    } catch {
      let fault = Diagnostic(
        "texts/unusable", error.message, path: file.path, range: error.range, help: error.help)
      context.tell([fault], in: file)
      return .unusable
    }
    let hearings = Workers.results(labelled) { conversation.start.hearing($0.text) }
    var report = UnderstandingReport(
      state: conversation.path, options: options,
      hearings: zip(hearings, labelled).map { ($0, $1.label) })
    if let measure = report.measure {
      let search = PhraseSearch(
        measure, choices: script.choices(ofState: conversation.path),
        threshold: conversation.start.confidenceThreshold)
      report.phrases = search.phrases { Workers.results($0, $1) }
    }
    try show(report, context)
    return .ok
  }

  /// The conversation that waits where the texts are heard.
  private static func waiting(in typed: String, _ script: Script, _ context: CommandContext) throws
    -> (start: Conversation, path: String)
  {
    let paths = script.waitingStatePaths
    // A state's name alone will do where only one has it, and so will that of a state that all flows share.
    let name = script.sharedState(at: typed) ?? typed
    let named = paths.filter { $0.hasSuffix("/\(name)") }
    guard let path = paths.first(where: { $0 == typed }) ?? (named.count == 1 ? named.first : nil) else {
      throw noState(typed, named, script, context)
    }
    let contact = Contact(zone: Zone.usual(for: script.program))
    let now = Instant(typed: Scenario.Given.defaultStart, now: Instant(seconds: 0), zone: contact.zone)
    guard
      let start = Conversation(
        script, waitingIn: path, contact: contact, now: now ?? Instant(seconds: 0))
    else { throw context.misuse("the state `\(typed)` waits for no text") }
    return (start, path)
  }

  /// - Parameter named: the states that wait and have this name.
  private static func noState(_ typed: String, _ named: [String], _ script: Script, _ context: CommandContext)
    -> UsageError
  {
    let paths = script.waitingStatePaths
    if named.count > 1 {
      return context.misuse(
        "\(named.count) flows have the state `\(typed)`; name one: --state \(named.prefix(3).joined(separator: ", --state "))"
          + (named.count > 3 ? " and so on" : ""))
    }
    if script.statePaths.contains(typed) || script.sharedState(at: typed) != nil
      || !script.paths(ofStateNamed: typed).isEmpty
    {
      return context.misuse(
        "the state `\(typed)` waits for no text, as it has neither `replies` nor `expect`; \(waiting(paths))")
    }
    let near =
      Suggestion.nearest(to: typed, in: paths)
      ?? Suggestion.nearest(
        to: typed, in: paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      ).flatMap { name in paths.first { $0.hasSuffix("/\(name)") } }
    return context.misuse(
      "there is no state `\(typed)`" + (near == nil ? "; \(waiting(paths))" : ""), suggestion: near)
  }

  /// Which states there are to choose from.
  private static func waiting(_ paths: [String]) -> String {
    if paths.isEmpty { return "no state of these flows waits for texts" }
    let rest = paths.count - 6
    return "texts are waited for in \(paths.prefix(6).joined(separator: ", "))"
      + (rest > 0 ? " and \(rest) more" : "")
  }

  private static func show(_ report: UnderstandingReport, _ context: CommandContext) throws {
    if context.arguments.has(json) {
      var writer = JSONWriter()
      report.write(to: &writer)
      try context.output.write(writer.bytes)
    } else {
      try context.show(
        report.text(isComplete: context.arguments.has(all), columns: max(40, context.output.columns)))
    }
  }
}
