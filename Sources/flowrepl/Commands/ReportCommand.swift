import FlowSpec

/// `flowrepl report FILE...`: the figures of recorded chats.
enum ReportCommand {
  private enum Format: String, CaseIterable {
    case text, json, html
  }

  private static let format = FlagSpec(
    "format", value: FlagValue("FORMAT", .choice(Format.allCases.map(\.rawValue))), default: "text",
    "how the figures are shown")
  private static let out = FlagSpec("out", value: FlagValue("FILE", .file), "write the report to a file")
  private static let program = FlagSpec(
    "program", value: FlagValue("PATH", .file),
    default: "the one around the transcripts, or this folder's, where they name it",
    "whose tags, goals and menus count")
  private static let control = FlagSpec(
    "control", value: FlagValue("FILE", .file), isRepeatable: true,
    "transcripts of a control group, to compare conversion with")
  private static let price = FlagSpec(
    "price", value: FlagValue("PER_SEGMENT"), "what a segment costs: 0.0079")
  private static let repeatWithin = FlagSpec(
    "repeat-within", value: FlagValue("SPAN"), default: "7d",
    "how soon the same contact's asking the same counts as a repeat")
  private static let chats = FlagSpec(
    "chats", value: FlagValue("N", .wholeNumber), default: "0",
    "show so many chats: complaints, opt-outs, escalations, fall-outs in turn")

  static let spec = CommandSpec(
    "report", "tell how recorded chats went, in figures",
    arguments: [
      ArgumentSpec(
        "FILE", .oneOrMore, completion: .files,
        "transcripts, folders of them (\(TranscriptFiles.suffix)), or -")
    ],
    flags: [format, out, program, control, price, repeatWithin, chats],
    examples: [
      CommandSpec.Example("flowrepl report chats", "the figures of all transcripts in a folder"),
      CommandSpec.Example(
        "flowrepl report chats --format html --chats 6 --out report.html",
        "a page for managers, with six chats"),
      CommandSpec.Example(
        "flowrepl report new.jsonl --control old.jsonl", "does it convert more than before?"),
      CommandSpec.Example(
        "flowrepl report chats --price 0.0079 --format json", "for other programs, with money"),
    ],
    details: [
      "Each figure comes with its definition, its count and its 95 % interval; docs/report.md has them all. Ratings,"
        + " complaints, goals and menus are the program's business: the events do not tell them, so the program is read"
        + " too."
    ]
  ) { context in
    try ReportCommand.run(context)
  }

  private static func run(_ context: CommandContext) throws -> ExitStatus {
    let arguments = context.arguments
    let format = arguments.value(format).flatMap(Format.init(rawValue:)) ?? .text
    if format == .html, !arguments.has(out), context.output.isTerminal {
      throw context.misuse("a page is no text for a terminal; name its file: --out report.html")
    }
    var settings = KPIReport.Settings()
    settings.price = try priceValue(context)
    if let text = arguments.value(repeatWithin) {
      guard let span = Span(parsing: text), span.nominalSeconds > 0 else {
        throw context.misuse("\"\(text)\" is no length of time; write --repeat-within 7d or 48h")
      }
      settings.repeatWindow = span
    }
    let sources = arguments.words + arguments.values(control)
    try ResultFile.check(context, against: try TranscriptFiles(context: context).paths(sources))
    guard let measured = try measurementSettings(context) else { return .unusable }
    Interruption.endsProcess()
    let progress = ProgressLine(context)
    let pieces = TranscriptPieces(context: context, settings: measured, progress: progress)
    let own = try pieces.measurement(arguments.words)
    if own.chatCount == 0 {
      let files = TranscriptFiles(context: context)
      for word in arguments.words { context.tell(.error(FileError(files.name(word), .noTranscript).message)) }
    }
    let others = arguments.has(control) ? try pieces.measurement(arguments.values(control)) : nil
    try write(KPIReport(own, settings, control: others), format, context)
    return own.chatCount == 0 ? .unusable : .ok
  }

  private static func write(_ report: KPIReport, _ format: Format, _ context: CommandContext) throws {
    let bytes: [UInt8]
    switch format {
    case .json:
      var json = JSONWriter()
      report.write(to: &json)
      bytes = json.bytes
    case .html: bytes = Array(report.html.utf8)
    case .text:
      let text = StyledText(report.text)
      guard context.arguments.has(out) else { return try context.show(text) }
      bytes = Array(text.rendered(isColored: false).utf8)
    }
    guard let path = context.arguments.value(out) else { return try context.output.write(bytes) }
    try Interruption.held { try context.files.write(bytes, to: path) }
  }

  private static func priceValue(_ context: CommandContext) throws -> Double? {
    guard let text = context.arguments.value(price) else { return nil }
    guard let price = Double(text), price.isFinite, price >= 0 else {
      throw context.misuse("\"\(text)\" is no price; write --price 0.0079")
    }
    return price
  }

  // MARK: - The program

  /// Nil where the program that was named has errors; they are told.
  private static func measurementSettings(_ context: CommandContext) throws -> Measurement.Settings? {
    let shown = Int(clamping: context.arguments.wholeNumber(chats) ?? 0)
    guard let path = context.arguments.value(program) else {
      return Measurement.Settings(facts: nearestFacts(context), shownChats: min(shown, 1000))
    }
    let loaded = try ProgramFiles(context: context, path: path).load()
    if loaded.program.hasErrors {
      context.tell(loaded.program)
      return nil
    }
    return Measurement.Settings(
      facts: facts(loaded), isProgramForced: true, shownChats: min(shown, 1000))
  }

  /// The program around the transcripts, else the one of this folder. One that can't be read counts for none.
  private static func nearestFacts(_ context: CommandContext) -> ProgramFacts? {
    let folders = context.arguments.words.filter { $0 != CommandContext.standardInput.path }.prefix(1).map {
      context.files.kind(of: $0) == .folder ? $0 : ProgramFiles.folder($0)
    }
    for folder in folders + ["."] {
      let home = ProgramFiles.home(of: folder, context.files)
      let hasFlows = (try? context.files.names(in: folder))?.contains {
        $0.hasSuffix(ProgramFiles.flowSuffix)
      }
      guard let path = home ?? (hasFlows == true ? folder : nil) else { continue }
      if let loaded = try? ProgramFiles(context: context, path: path).load(), !loaded.program.hasErrors {
        return facts(loaded)
      }
    }
    return nil
  }

  private static func facts(_ loaded: ProgramFiles.Loaded) -> ProgramFacts {
    ProgramFacts(loaded.program.program, spec: loaded.digest)
  }
}
