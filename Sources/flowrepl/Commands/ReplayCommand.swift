import FlowSpec

/// `flowrepl replay FILE...`: says recorded chats again to the specs of today.
enum ReplayCommand {
  private enum Format: String, CaseIterable {
    case text, json, junit
  }

  private static let format = FlagSpec(
    "format", value: FlagValue("FORMAT", .choice(Format.allCases.map(\.rawValue))), default: "text",
    "how differences are told")

  static let spec = CommandSpec(
    "replay", "say recorded chats again to today's specs and tell what differs",
    arguments: [
      ArgumentSpec(
        "FILE", .oneOrMore, completion: .files,
        "transcripts, folders of them (\(TranscriptFiles.suffix)), or - for standard input")
    ],
    flags: [TranscriptPrograms.flag, format],
    examples: [
      .init("flowrepl replay chats.jsonl", "do yesterday's chats still go well?"),
      .init("flowrepl replay transcripts --program flows", "a folder of chats, and where the specs are"),
      .init("flowrepl replay transcripts --format junit > replay.xml", "for CI"),
    ],
    details: [
      "The customer's texts, the events of the business, the waits and the agent seat are said again with the clock and"
        + " the settings of each chat. Exit 1 where a path or compliance changed; other wording or cost is told and"
        + " passes."
    ]
  ) { context in
    try ReplayCommand.Run(context).status()
  }

  /// Chats that are played at once; memory holds no more.
  private static let batchCount = 512

  private final class Run {
    private let context: CommandContext
    private let format: Format
    private let programs: TranscriptPrograms
    private let progress: ProgressLine
    private var report = ReplayReport()
    private var batch: [(chat: RecordedChat, script: Script)] = []
    private var isUnusable = false
    private var json = JSONWriter()
    private var suites = ""
    private var suite: (path: String, cases: String, count: Int, failures: Int) = ("", "", 0, 0)

    init(_ context: CommandContext) {
      self.context = context
      format = context.arguments.value(ReplayCommand.format).flatMap(Format.init(rawValue:)) ?? .text
      programs = TranscriptPrograms(context, context.arguments.value(TranscriptPrograms.flag))
      progress = ProgressLine(context)
    }

    func status() throws -> ExitStatus {
      Interruption.endsProcess()
      defer { progress.clear() }
      let files = TranscriptFiles(context: context)
      for path in try files.paths(context.arguments.words) {
        var count = 0
        try files.eachChat(path) { chat in
          count += 1
          try take(chat)
        }
        if count == 0 {
          progress.clear()
          context.tell(.error(FileError(files.name(path), .noTranscript).message))
          isUnusable = true
        }
      }
      try playBatch()
      progress.clear()
      try finish()
      return isUnusable ? .unusable : report.failedCount > 0 ? .findings : .ok
    }

    private func take(_ chat: RecordedChat) throws {
      guard let script = try programs.script(for: chat) else {
        isUnusable = true
        return
      }
      batch.append((chat, script))
      if batch.count == ReplayCommand.batchCount { try playBatch() }
    }

    private func playBatch() throws {
      let results = Workers.results(batch) { Replay.result(of: $0.chat, in: $0.script) }
      batch.removeAll(keepingCapacity: true)
      let files = TranscriptFiles(context: context)
      for (result, remarks) in results {
        if !remarks.isEmpty { progress.clear() }
        for remark in remarks { files.tell(remark) }
        if let result { try tell(result) }
      }
      progress.show("replayed \(report.total.grouped) chats")
    }

    private func tell(_ result: ReplayResult) throws {
      report.count(result)
      switch format {
      case .text:
        let text = report.text(result)
        if text.spans.isEmpty { return }
        progress.clear()
        try context.show(fitted(StyledText(text)))
      case .json:
        report.write(result, to: &json)
        try context.output.write(json.bytes)
        json.removeAll()
      case .junit:
        if suite.path != result.path { endSuite() }
        suite.path = result.path
        suite.cases += ReplayReport.testCase(result)
        suite.count += 1
        suite.failures += result.verdict.isFailure ? 1 : 0
      }
    }

    /// The first line stays whole, for those who search by it.
    private func fitted(_ text: StyledText) -> StyledText {
      let lines = text.lines
      let rest = lines.dropFirst().flatMap { $0.wrapped(to: context.output.columns, indent: 12) }
      return (lines.prefix(1) + rest).dropLast().reduce(into: StyledText()) { $0 += $1 + "\n" }
    }

    private func endSuite() {
      guard suite.count > 0 else { return }
      suites += ReplayReport.testSuite(
        suite.path, cases: suite.cases, count: suite.count, failures: suite.failures)
      suite = ("", "", 0, 0)
    }

    private func finish() throws {
      switch format {
      case .text:
        if report.total > 0 { try context.show(StyledText(report.summary + "\n")) }
      case .json:
        report.writeSummary(to: &json)
        try context.output.write(json.bytes)
      case .junit:
        endSuite()
        try context.output.write(report.testSuites(suites))
      }
    }
  }
}
