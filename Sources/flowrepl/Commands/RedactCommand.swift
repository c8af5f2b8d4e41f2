import FlowSpec

/// `flowrepl redact FILE`: takes card numbers and their like out of texts from elsewhere.
enum RedactCommand {
  private static let format = FlagSpec(
    "format", value: FlagValue("FORMAT", .choice(RedactedFile.Format.allCases.map(\.rawValue))),
    default: "what the file is", "text, jsonl (transcripts and other JSON) or csv")

  static let spec = CommandSpec(
    "redact", "take card numbers, phone numbers and their like out of texts",
    arguments: [ArgumentSpec("FILE", .one, completion: .files, "texts, JSON lines or a table, or -")],
    flags: [format, .out],
    examples: [
      .init("flowrepl redact chats.csv > clean.csv", "the cells of a table"),
      .init("flowrepl redact chats.jsonl --out clean.jsonl", "the strings of JSON, which stays JSON"),
      .init("cat note.txt | flowrepl redact -", "a text"),
    ],
    details: [
      "Placeholders such as [CARD] and [PHONE:1] stand in the place of what was taken out; the same value has the same "
        + "number. How many there were is told on standard error."
    ]
  ) { context in
    let path = context.arguments.words[0]
    let isInput = path == CommandContext.standardInput.path
    try ResultFile.check(context, against: [path])
    let chosen = context.arguments.value(format).flatMap(RedactedFile.Format.init)
    let name = isInput ? CommandContext.standardInput.name : path
    var file = RedactedFile(name, chosen)
    var lines = LineReader(isInput ? context.input : try context.files.stream(path))
    let output = try ResultFile(context)
    while let line = try lines.line(beforeWaiting: output.flush) {
      if lines.isTooLong { context.tell(lines.tooLong(in: name)) }
      let end = (lines.hasReturn ? "\r" : "") + (lines.isTerminated ? "\n" : "")
      try output.write(file.take(line, end: lines.isTooLong ? "" : end))
      for remark in file.takeRemarks() { context.tell(StyledText(remark + "\n")) }
    }
    try output.write(file.finish())
    try output.finish()
    context.tell(StyledText(file.summary + "\n"))
    return .ok
  }
}
