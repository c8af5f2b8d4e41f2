import FlowSpec

/// `flowrepl import FILE`: chats from elsewhere as transcripts.
enum ImportCommand {
  enum Format: String, CaseIterable {
    case csv, jsonl, twilio, convo
  }

  private static let format = FlagSpec(
    "format", value: FlagValue("FORMAT", .choice(Format.allCases.map(\.rawValue))),
    default: "what the file is",
    "csv, jsonl, twilio (its message log) or convo (Botium)")
  private static let time = column("time", "when a message was sent")
  private static let direction = column("direction", "who sent it")
  private static let body = column("body", "what it says")
  private static let contact = column("contact", "which customer it belongs to")
  private static let inbound = FlagSpec(
    "inbound", value: FlagValue("VALUE"), isRepeatable: true, "the direction of what customers sent")
  private static let agent = FlagSpec(
    "agent", value: FlagValue("VALUE"), isRepeatable: true,
    "the direction of what people of the business sent")
  private static let timezone = FlagSpec(
    "timezone", value: FlagValue("ZONE"), default: "UTC",
    "where the customers are, and whose clock times show")
  private static let gap = FlagSpec(
    "gap", value: FlagValue("SPAN"), default: "one chat per customer",
    "a longer silence begins another chat: 24h")

  private static func column(_ name: String, _ what: String) -> FlagSpec {
    FlagSpec(name, value: FlagValue("COLUMN"), default: "the usual names", what)
  }

  static let spec = CommandSpec(
    "import", "make transcripts of chats from elsewhere",
    arguments: [ArgumentSpec("FILE", .oneOrMore, completion: .files, "exports of messages, or -")],
    flags: [format, time, direction, body, contact, inbound, agent, timezone, gap, .out],
    examples: [
      .init("flowrepl import log.csv --out chats.jsonl", "the message log of Twilio, or a table like it"),
      .init(
        "flowrepl import export.csv --time sent --body msg --inbound client",
        "a table with columns of its own"),
      .init("flowrepl import greeting.convo.txt", "a convo of Botium"),
    ],
    details: [
      "A transcript for each customer, without card numbers and whatever else must not be kept. The bot of elsewhere has "
        + "no flows and states."
    ]
  ) { context in
    let zone = try zone(context)
    let span = try context.arguments.value(gap).map { text in
      guard let span = Span(parsing: text), span.nominalSeconds > 0 else {
        throw context.misuse("\"\(text)\" is no span of time; write --gap 24h")
      }
      return span
    }
    try ResultFile.check(context, against: context.arguments.words)
    var messages: [LoggedMessage] = []
    var undelivered = 0
    var isUsable = true
    for (index, path) in context.arguments.words.enumerated() {
      let file = try context.source(path)
      let result = read(file, context, zone, number: index + 1)
      if !result.diagnostics.isEmpty {
        context.tell(result.diagnostics, in: file)
        isUsable = false
      }
      messages += result.messages
      undelivered += result.undelivered
    }
    guard isUsable else { return .unusable }
    let chats = Transcript.chats(of: messages, zone: zone, gap: span)
    let output = try ResultFile(context)
    for chat in chats { try output.write(Array(chat.json.utf8)) }
    try output.finish()
    context.tell(StyledText(summary(messages.count, chats.count, undelivered) + "\n"))
    return .ok
  }

  private static func summary(_ messages: Int, _ chats: Int, _ undelivered: Int) -> String {
    let left =
      undelivered == 0
      ? "" : "; \(undelivered) that never arrived \(undelivered == 1 ? "was" : "were") left out"
    return
      "\(messages) \(messages == 1 ? "message" : "messages") in \(chats) \(chats == 1 ? "chat" : "chats")\(left)"
  }

  private static func zone(_ context: CommandContext) throws -> Zone {
    guard let name = context.arguments.value(timezone) else { return .utc }
    if let zone = Zone(identifier: name) { return zone }
    throw context.misuse(
      "there is no time zone \"\(name)\"", suggestion: Suggestion.nearest(to: name, in: Zone.knownIdentifiers)
    )
  }

  private typealias Read = (messages: [LoggedMessage], diagnostics: [Diagnostic], undelivered: Int)

  private static func read(_ file: SourceFile, _ context: CommandContext, _ zone: Zone, number: Int) -> Read {
    let arguments = context.arguments
    switch arguments.value(format).flatMap(Format.init) ?? guess(file) {
    case .convo:
      let (convo, diagnostics) = BotiumConvo.read(file)
      let start = zone.instant(
        LocalDateTime(CivilDate(dayNumber: convoDay), TimeOfDay(secondOfDay: 10 * 3600)))
      return (convo?.messages(from: start, contact: "convo \(number)") ?? [], diagnostics, 0)
    case .jsonl: return export(file, .jsonLines, arguments, zone)
    case .csv: return export(file, .csv, arguments, zone)
    case .twilio:
      let isJSON = file.bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
      return export(file, isJSON ? .jsonLines : .csv, arguments, zone)
    }
  }

  /// 2026-03-02, on which scenarios begin as well: a convo has no times.
  private static let convoDay = 20_514

  private static func export(
    _ file: SourceFile, _ format: MessageExport.Format, _ arguments: ParsedArguments, _ zone: Zone
  ) -> Read {
    var columns = MessageExport.Columns()
    columns.time = arguments.value(time)
    columns.direction = arguments.value(direction)
    columns.body = arguments.value(body)
    columns.contact = arguments.value(contact)
    columns.inbound = Set(arguments.values(inbound))
    columns.agent = Set(arguments.values(agent))
    let export = MessageExport(file, format, columns: columns, zone: zone)
    return (export.messages, export.diagnostics, export.undelivered)
  }

  /// What a file is by its content.
  private static func guess(_ file: SourceFile) -> Format {
    if file.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") { return .jsonl }
    let isConvo = file.bytes.split(separator: UInt8(ascii: "\n")).lazy.map {
      String(decoding: $0, as: UTF8.self)
    }
    .contains { $0.hasPrefix("#me") || $0.hasPrefix("#bot") }
    return isConvo ? .convo : .csv
  }
}
