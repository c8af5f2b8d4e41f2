import FlowSpec

/// The chats that are reviewed, with the specs of today and what was said of them.
final class ReviewedChats {
  struct Chat {
    var transcript: Transcript
    var turns: [ReviewTurn]
    /// Nil for a chat from standard input, which has nothing beside it.
    var file: ReviewFile?

    var review: Review { file?.review ?? Review() }
    var notes: [Review.Note] { review.notes(ofChat: transcript.line) }
    var verdict: ReviewEntry.Verdict? { review.verdicts[transcript.line] }
    /// `FILE:LINE`
    var place: String { "\(transcript.path):\(transcript.line)" }
  }

  let context: CommandContext
  private(set) var chats: [Chat] = []
  private(set) var files: [ReviewFile] = []
  private var programs: TranscriptPrograms
  private var fault: String?
  private let programPath: String?

  /// - Throws: ``FileError`` where a path can't be read or holds no transcript.
  init(_ context: CommandContext, program: String?) throws {
    self.context = context
    programPath = program
    programs = TranscriptPrograms(context, program, isLenient: true)
    let reader = TranscriptFiles(context: context)
    for path in try reader.paths(context.arguments.words) {
      let file = path == CommandContext.standardInput.path ? nil : try ReviewFile(of: path, context)
      let count = chats.count
      try reader.each([path]) { transcript in
        chats.append(Chat(transcript: transcript, turns: ReviewTurn.turns(of: transcript), file: file))
      }
      guard chats.count > count else {
        throw FileError(reader.name(path), .noTranscript)
      }
      if let file { files.append(file) }
    }
  }

  // MARK: - The specs of today

  /// The program of a chat; nil where there is none that can be read, which is told once.
  func program(of chat: Chat) -> ProgramFiles.Loaded? {
    do {
      return try programs.program(for: chat.transcript)
    } catch {
      let message = (error as? FileError)?.message ?? "\(error)"
      if fault != message { context.tell(StyledText("the specs can't be shown: \(message)\n")) }
      fault = message
      return nil
    }
  }

  func lines(of state: String?, _ chat: Chat) -> StateLines? {
    guard let state, let program = program(of: chat) else { return nil }
    return StateLines(of: state, in: program.program)
  }

  /// Reads the specs anew when they are next asked for.
  func reload() { programs = TranscriptPrograms(context, programPath, isLenient: true) }

  // MARK: - Counts

  var verdicts: [ReviewEntry.Verdict: Int] {
    chats.compactMap(\.verdict).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  var openCount: Int { chats.count { $0.verdict == nil } }

  var noteCount: Int { chats.reduce(0) { $0 + $1.notes.count } }

  /// Whether the chats of a file are approved with the specs of today; nil where nobody has signed.
  func isCurrent(_ file: ReviewFile) -> Bool? {
    guard let signOff = file.review.signOff,
      let chat = chats.first(where: { $0.file === file })
    else { return nil }
    return program(of: chat)?.digest == signOff.spec
  }
}
