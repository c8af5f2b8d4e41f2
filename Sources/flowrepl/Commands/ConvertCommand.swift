import FlowSpec

/// `flowrepl convert TRANSCRIPT...`: transcripts as scenarios, convos of Botium, or cleaned up.
enum ConvertCommand {
  enum Format: String, CaseIterable {
    case convo, scenario, jsonl

    var suffix: String {
      switch self {
      case .convo: ".convo.txt"
      case .scenario: ScenarioFiles.suffix
      case .jsonl: TranscriptFiles.suffix
      }
    }
  }

  private static let format = FlagSpec(
    "format", value: FlagValue("FORMAT", .choice(Format.allCases.map(\.rawValue))), default: "scenario",
    "scenario for `flowrepl test`, convo for Botium, jsonl for a transcript")

  static let spec = CommandSpec(
    "convert", "make scenarios or Botium convos of transcripts",
    arguments: [
      ArgumentSpec("TRANSCRIPT", .oneOrMore, completion: .files, "transcripts, folders of them, or -")
    ],
    flags: [format, TranscriptPrograms.flag, .out],
    examples: [
      .init(
        "flowrepl convert chat.jsonl --program flows --out flows/tests/eta.chat.yaml", "a good chat as a test"
      ),
      .init(
        "flowrepl convert chats.jsonl --format convo --out convos", "a folder with a convo for each chat"),
      .init("flowrepl convert chat.jsonl --format jsonl", "without lines that can't be read"),
    ],
    details: [
      "Where there are several chats, --out is a folder; transcripts go into one file. A scenario expects what the bot "
        + "said then; invented values stand in the place of what was redacted."
    ]
  ) { context in
    let format = context.arguments.value(format).flatMap(Format.init) ?? .scenario
    let out = context.arguments.value(.out)
    let programs = TranscriptPrograms(context, context.arguments.value(TranscriptPrograms.flag))
    var texts: [[UInt8]] = []
    var isUsable = true
    let files = TranscriptFiles(context: context)
    let paths = try files.paths(context.arguments.words)
    try ResultFile.check(context, against: paths)
    for path in paths {
      var isEmpty = true
      try files.eachChat(path) { chat in
        let (whole, remarks) = chat.transcript
        remarks.forEach(files.tell)
        guard let transcript = whole else { return }
        isEmpty = false
        let name = name(transcript, texts.count + 1)
        switch format {
        case .jsonl: texts.append(Array(transcript.json.utf8))
        case .convo: texts.append(Array(BotiumConvo(transcript, named: name).text.utf8))
        case .scenario:
          guard let script = try programs.script(for: chat) else {
            isUsable = false
            return
          }
          let home = try programs.program(for: transcript)?.home
          let record = ScenarioRecord(
            named: name, program: program(home, out, context), transcript: transcript, in: script)
          texts.append(record.file("").bytes)
        }
      }
      if isEmpty {
        context.tell(.error(FileError(files.name(path), .noTranscript).message))
        isUsable = false
      }
    }
    guard isUsable else { return .unusable }
    if format == .jsonl || texts.count <= 1 {
      let result = try ResultFile(context)
      for text in texts { try result.write(text) }
      try result.finish()
      return .ok
    }
    guard let out else {
      throw context.misuse("there are \(texts.count) chats: name a folder for them with --out")
    }
    try context.files.makeFolder(out)
    for (index, text) in texts.enumerated() {
      let number = String(index + 1)
      let padding = String(repeating: "0", count: max(0, 3 - number.count))
      try context.files.write(text, to: "\(out)/chat-\(padding)\(number)\(format.suffix)")
    }
    return .ok
  }

  /// `chats/late.jsonl` → `late`, the second chat in it `late 2`.
  private static func name(_ transcript: Transcript, _ number: Int) -> String {
    let path = transcript.path
    let file = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    let base = file.hasSuffix(TranscriptFiles.suffix) ? file.dropLast(TranscriptFiles.suffix.count) : file
    return number == 1 ? String(base) : "\(base) \(number)"
  }

  /// How a scenario names its program: nil where it is the nearest above.
  private static func program(_ home: String?, _ out: String?, _ context: CommandContext) -> String? {
    guard let home else { return nil }
    // Where it is printed, nobody knows yet where it will lie.
    return ProgramFiles.name(of: home, from: out.map(ProgramFiles.folder) ?? ".", context.files)
  }
}
