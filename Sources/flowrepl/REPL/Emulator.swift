import FlowSpec

/// Runs a session: lines in from wherever they come, events out as a chat or as JSON.
struct Emulator {
  let session: Session
  let context: CommandContext
  /// The folders of the program's files: a change in them reloads.
  let folders: [String]

  // MARK: - For programs

  /// One JSON object per event, each line written as soon as it is known.
  func runAsJSON() throws -> ExitStatus {
    try write(session.open())
    let lines = PipeReader(context.input)
    while !session.isOver {
      switch lines.next() {
      case .line(let line): try write(session.take(line))
      case .refused(let reason): try write(session.error(reason))
      case .cancelled: continue
      case .end, .signal: return .ok
      }
    }
    return .ok
  }

  private func write(_ events: [Event]) throws {
    guard !events.isEmpty else { return }
    var json = JSONWriter()
    for event in events {
      event.write(to: &json)
      json.endLine()
    }
    try context.output.write(json.bytes)
    try context.output.flush()
  }

  // MARK: - For people

  func run() throws -> ExitStatus {
    let history = PromptHistory(path: PromptHistory.path(environment: context.environment))
    if let editor = editor(history) {
      return try converse(with: editor, showsCustomer: false)
    }
    return try converse(with: PipeReader(context.input), showsCustomer: !isPlainTerminal)
  }

  /// Where a line can be edited; nil on a pipe, or a terminal that can do nothing.
  private func editor(_ history: PromptHistory) -> LineEditor? {
    guard context.input.isTerminal, context.output.isTerminal, context.environment["TERM"] != "dumb" else {
      return nil
    }
    let editor = LineEditor(isColored: context.colors.output, history: history)
    editor?.watch(folders)
    return editor
  }

  /// Whether somebody types at a terminal that lines can't be edited on: it shows what is typed, and wants a prompt.
  private var isPlainTerminal: Bool {
    context.input.isTerminal && context.output.isTerminal
  }

  private func converse(with lines: any LineSource, showsCustomer: Bool) throws -> ExitStatus {
    try show(Banner(session.script, columns: context.output.columns).lines)
    try show(session.open(), showsCustomer)
    while !session.isOver {
      let prompt = SessionView(session: session, renderer: renderer(showsCustomer)).prompt
      if isPlainTerminal, lines is PipeReader {
        try context.show(prompt.prompt())
        try context.output.flush()
      }
      switch lines.next(prompt) {
      case .line(let line):
        lines.remember(line)
        try show(session.take(line), showsCustomer)
      case .refused(let reason): try show(session.error(reason), showsCustomer)
      case .cancelled: continue
      case .end:
        if isPlainTerminal, lines is PipeReader { try show([""]) }
        return .ok
      case .signal(let number):
        Interruption.die(of: number)
        return .unusable
      }
    }
    return .ok
  }

  private func renderer(_ showsCustomer: Bool) -> ChatRenderer {
    ChatRenderer(columns: context.output.columns, showsCustomer: showsCustomer)
  }

  private func show(_ events: [Event], _ showsCustomer: Bool) throws {
    let renderer = renderer(showsCustomer)
    try show(events.flatMap(renderer.lines) + renderer.standing(session.conversation, after: events))
  }

  private func show(_ lines: [StyledText]) throws {
    for line in lines { try context.show(line + "\n") }
    try context.output.flush()
  }
}
