import FlowSpec

/// `flowrepl review FILE...`: walks recorded chats turn by turn beside the specs.
enum ReviewCommand {
  private static let format = FlagSpec(
    "format", value: FlagValue("FORMAT", .choice(["text", "json"])), default: "text",
    "how chats, notes or the summary are printed")
  private static let summary = FlagSpec(
    "summary", "count the verdicts and notes, and tell who has signed off")
  private static let notes = FlagSpec(
    "notes", "list the notes with the lines of the specs that they are about")
  private static let signOff = FlagSpec(
    "sign-off", value: FlagValue("NAME"), "approve the chats with the specs of today")

  static let spec = CommandSpec(
    "review", "walk recorded chats turn by turn, with the specs beside them",
    arguments: [
      ArgumentSpec(
        "FILE", .oneOrMore, completion: .files,
        "transcripts, folders of them (\(TranscriptFiles.suffix)), or - for standard input")
    ],
    flags: [TranscriptPrograms.flag, summary, notes, signOff, format],
    examples: [
      .init("flowrepl review chats.jsonl", "walk, note and judge; `?` lists what can be typed"),
      .init("flowrepl review chats.jsonl | less", "read the chats in full"),
      .init("flowrepl review transcripts --notes", "what there is to mend, with FILE:LINE"),
      .init("flowrepl review transcripts --sign-off Ana", "approve them with the specs of today"),
    ],
    details: [
      "Notes and verdicts are kept beside the transcript, in FILE\(ReviewFile.suffix), each as soon as it is typed. A note"
        + " belongs to a state and follows it when the specs change."
    ]
  ) { context in
    let name = context.arguments.value(signOff)
    if let name, name.allSatisfy(\.isWhitespace) {
      throw context.misuse("--sign-off needs a name: --sign-off Ana")
    }
    let chats = try ReviewedChats(context, program: context.arguments.value(TranscriptPrograms.flag))
    if let name { return try sign(chats, by: name, context) }
    let isJSON = context.arguments.value(format) == "json"
    let lists = ReviewLists(chats)
    if context.arguments.has(summary) || context.arguments.has(notes) {
      var json = JSONWriter()
      if context.arguments.has(notes) {
        if isJSON { lists.writeNotes(to: &json) } else { try show(lists.notes, context) }
      }
      if context.arguments.has(summary) {
        if isJSON { lists.writeSummary(to: &json) } else { try show(lists.summary, context) }
      }
      try context.output.write(json.bytes)
      return .ok
    }
    if !isJSON, context.input.isTerminal, context.output.isTerminal {
      return try ReviewSession(ReviewWalk(chats), context).run()
    }
    try print(chats, isJSON: isJSON, context)
    return .ok
  }

  private static func show(_ lines: [StyledText], _ context: CommandContext) throws {
    for line in lines { try context.show(line + "\n") }
  }

  private static func print(_ chats: ReviewedChats, isJSON: Bool, _ context: CommandContext) throws {
    let printer = ReviewPrint(chats, columns: context.output.columns)
    var json = JSONWriter()
    for (index, chat) in chats.chats.enumerated() {
      if isJSON {
        printer.write(chat, to: &json)
        try context.output.write(json.bytes)
        json.removeAll()
      } else {
        if index > 0 { try context.show("\n") }
        try show(printer.lines(of: chat), context)
      }
    }
  }

  private static func sign(_ chats: ReviewedChats, by name: String, _ context: CommandContext) throws
    -> ExitStatus
  {
    for file in chats.files {
      guard let chat = chats.chats.first(where: { $0.file === file }) else { continue }
      guard let program = chats.program(of: chat) else { return .unusable }
      guard !program.program.hasErrors else {
        context.tell(program.program)
        return .unusable
      }
      if let fault = file.add(.signOff(by: name, spec: program.digest), chat: nil) {
        throw FileError(file.path, .failed(fault))
      }
    }
    guard !chats.files.isEmpty else {
      throw context.misuse("chats from standard input can't be signed off; name their file")
    }
    let lists = ReviewLists(chats)
    try show(lists.signOffs, context)
    let open = chats.openCount
    let unsettled = open + (chats.verdicts[.fix] ?? 0) + (chats.verdicts[.discuss] ?? 0)
    if unsettled > 0 { context.tell(StyledText("signed off with \(lists.summary[0].plain)\n", .warning)) }
    return .ok
  }
}
