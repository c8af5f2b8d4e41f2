import FlowSpec

/// `flowrepl play PATH`: the emulator.
enum PlayCommand {
  private static let event = FlagSpec(
    "event", value: FlagValue("NAME"), "begin with an event of the business")
  private static let flow = FlagSpec("flow", value: FlagValue("FLOW"), "begin in a flow, at its first state")
  private static let at = FlagSpec(
    "at", value: FlagValue("TIME"), default: "10:00, today or on the next weekday",
    "what the customer's clock shows")
  private static let timezone = FlagSpec(
    "timezone", value: FlagValue("ZONE"), default: "that of the team's hours", "where the customer is")
  private static let set = FlagSpec(
    "set", value: FlagValue("NAME=VALUE"), isRepeatable: true, "give a variable of every run a value")
  private static let consent = FlagSpec(
    "consent", value: FlagValue("PURPOSES", .list(Purpose.allCases.map(\.rawValue) + ["none"])),
    default: "transactional,marketing", "what the customer has agreed to")
  private static let seed = FlagSpec(
    "seed", value: FlagValue("N", .wholeNumber), default: "1",
    "what chance draws from; the same seed, the same chat")
  private static let ledger = FlagSpec(
    "ledger", value: FlagValue("FILE", .file), "keep consent from session to session, as consent.jsonl")
  private static let record = FlagSpec(
    "record", value: FlagValue("FILE", .file), "write a transcript, behind those that FILE already has")
  private static let noAutosave = FlagSpec(
    "no-autosave", "don't keep this session; FLOWREPL_AUTOSAVE=off never keeps any")
  private static let json = FlagSpec("json", "one JSON object per event, for programs")

  static let spec = CommandSpec(
    "play", "play a customer against a flow",
    arguments: [
      ArgumentSpec(
        "PATH", .optional, completion: .files, "a flow, a folder of them, or - (default: this folder)")
    ],
    flags: [event, flow, at, timezone, set, consent, seed, json, record, noAutosave, ledger, .rulesDate],
    examples: [
      CommandSpec.Example("flowrepl flows", "play the flows of a folder"),
      CommandSpec.Example("flowrepl play flows --event order.shipped", "begin with what starts the chat"),
      CommandSpec.Example(
        "printf 'eta\\n' | flowrepl play flows --event order.shipped --json", "the events, for programs"),
    ],
    details: [
      "Type what the customer texts. Lines that start with `:` are commands; `:help` lists them. Time is virtual: it moves"
        + " when you say `:wait 2h`."
    ]
  ) { context in
    try PlayCommand.run(context)
  }

  private static func run(_ context: CommandContext) throws -> ExitStatus {
    let path = context.arguments.words.first ?? "."
    let files = ProgramFiles(context: context, path: path)
    let loaded = try files.load()
    context.tell(loaded.program)
    if loaded.program.hasErrors { return .unusable }
    let session = Session(
      loaded, settings: try settings(context, loaded.program.program), files: context.files,
      load: { try files.load() })
    try check(session, context)
    try session.settings.transcript?.prepare()
    var emulator = Emulator(session: session, context: context, folders: loaded.folders)
    emulator.isKept = !context.arguments.has(noAutosave)
    return context.arguments.has(json) ? try emulator.runAsJSON() : try emulator.run()
  }

  // MARK: - How it starts

  private static func settings(_ context: CommandContext, _ program: Program) throws -> Session.Settings {
    let arguments = context.arguments
    let zone = try zone(arguments.value(timezone), program)
    var settings = Session.Settings(contact: Contact(zone: zone), start: try start(context, zone))
    settings.contact.isZoneAssumed = !arguments.has(timezone)
    settings.consents = consents(arguments)
    settings.rulesDate = try context.rulesDate()
    settings.seed = arguments.value(seed).flatMap { Int($0) } ?? 1
    if let path = arguments.value(record), let other = arguments.value(ledger),
      context.files.absolute(path) == context.files.absolute(other)
    {
      throw context.misuse("--record and --ledger can't be the same file; name another for one of them")
    }
    settings.transcript = arguments.value(record).map { TranscriptRecord($0, context.files) }
    readConsent(context, &settings)
    settings.event = arguments.value(event)
    settings.flow = arguments.value(flow)
    settings.presets = try arguments.values(set).map { text in
      guard let pair = TypedCommand.pair(text) else {
        throw UsageError("--set wants NAME=VALUE, and \"\(text)\" has no equals sign", command: spec)
      }
      return (pair.key, pair.value)
    }
    return settings
  }

  /// What a ledger knows of the customer. One that can't be read is told, and the session goes on without it.
  private static func readConsent(_ context: CommandContext, _ settings: inout Session.Settings) {
    guard let path = context.arguments.value(ledger) else { return }
    let file = ConsentFile(path, context.files)
    do {
      (settings.record, settings.remarks) = try file.entries(of: settings.contact.number)
      settings.consentFile = file
    } catch {
      settings.fault = error.message
    }
  }

  private static func consents(_ arguments: ParsedArguments) -> Set<Purpose> {
    guard arguments.has(consent) else { return [.transactional, .marketing] }
    return Set(arguments.list(consent).compactMap(Purpose.init(rawValue:)))
  }

  private static func zone(_ name: String?, _ program: Program) throws -> Zone {
    guard let name else { return Zone.usual(for: program) }
    if let zone = Zone(identifier: name) { return zone }
    throw UsageError(
      "there is no time zone \"\(name)\"",
      suggestion: Suggestion.nearest(to: name, in: Zone.knownIdentifiers),
      command: spec)
  }

  /// What `--at` says, else 10:00 today, or on Monday where today is a Saturday or Sunday.
  private static func start(_ context: CommandContext, _ zone: Zone) throws -> Instant {
    let now = Instant(seconds: context.clock.seconds())
    if let text = context.arguments.value(at) {
      if let instant = Instant(typed: text, now: now, zone: zone) { return instant }
      throw UsageError(
        "\"\(text)\" is no time; write --at 2026-03-02T10:00, --at 15:30 or --at \"tomorrow 9am\"",
        command: spec)
    }
    var date = zone.local(now).date
    while date.weekday == .saturday || date.weekday == .sunday {
      date = CivilDate(dayNumber: date.dayNumber + 1)
    }
    return zone.instant(LocalDateTime(date, TimeOfDay(secondOfDay: 10 * 3600)))
  }

  /// Whether what the session is to begin with exists.
  private static func check(_ session: Session, _ context: CommandContext) throws {
    let names = session.script.eventNames
    if let name = session.settings.event, !names.contains(name) {
      throw UsageError(
        "this program knows no event \"\(name)\"", suggestion: Suggestion.nearest(to: name, in: names),
        command: spec)
    }
    let flows = session.script.program.flows.map(\.name)
    if let name = session.settings.flow, !flows.contains(name) {
      throw UsageError(
        "there is no flow \"\(name)\"", suggestion: Suggestion.nearest(to: name, in: flows), command: spec)
    }
    for (name, text) in session.settings.presets {
      guard let variable = session.script.variable(named: name) else {
        throw UsageError(
          "there is no variable \"\(name)\"",
          suggestion: Suggestion.nearest(to: name, in: session.script.variableNames), command: spec)
      }
      do {
        _ = try session.typed(text, as: variable, name)
      } catch {
        throw UsageError(error.message, command: spec)
      }
    }
  }
}
