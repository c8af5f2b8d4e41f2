import FlowSpec

/// Runs a walk at a terminal: lines in from the line editor, pages out.
struct ReviewSession {
  private let walk: ReviewWalk
  private let context: CommandContext

  init(_ walk: ReviewWalk, _ context: CommandContext) {
    self.walk = walk
    self.context = context
  }

  func run() throws -> ExitStatus {
    let isPlain = context.environment["TERM"] == "dumb"
    // What reviewers write stays beside the transcript and in no history.
    let editor =
      isPlain ? nil : LineEditor(isColored: context.colors.output, history: PromptHistory(path: nil))
    editor?.watch(walk.chats.program(of: walk.current)?.folders ?? [])
    let lines: any LineSource = editor ?? PipeReader(context.input)
    try show { walk.open() }
    while !walk.isOver {
      if editor == nil {
        try context.show(prompt.prompt())
        try context.output.flush()
      }
      switch lines.next(prompt) {
      case .line(let line):
        lines.remember(line)
        try show { walk.take(line) }
      case .refused(let reason): try show { [StyledText("  ! \(reason)", .error)] }
      case .cancelled: continue
      case .end:
        if editor == nil { try show { [""] } }
        return .ok
      case .signal(let number):
        Interruption.die(of: number)
        return .unusable
      }
    }
    return .ok
  }

  private func show(_ lines: () -> [StyledText]) throws {
    walk.columns = context.output.columns
    for line in lines() { try context.show(line + "\n") }
    try context.output.flush()
  }

  private var prompt: PromptView {
    PromptView(
      prompt: { StyledText("review › ", .prompt) },
      right: { StyledText(walk.standing, .dim) },
      complete: completions,
      reload: {
        walk.chats.reload()
        return [StyledText("the specs have changed", .dim)] + walk.page
      })
  }

  private func completions(_ head: String, _ word: String) -> [Completion] {
    let all: [Completion] =
      switch head.trimmingSpacesAtEnd {
      case "":
        ReviewWalk.commands.compactMap { command in
          command.names.max { $0.count < $1.count }.map { Completion($0, about: command.summary) }
        }
      case "f", "filter": ReviewTurn.Mark.allCases.map { Completion($0.rawValue) }
      default: []
      }
    return all.filter { $0.text.hasPrefix(word) }
  }
}

extension String {
  fileprivate var trimmingSpacesAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
