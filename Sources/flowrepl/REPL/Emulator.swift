import FlowSpec
import Glibc

/// Runs a session: lines in from wherever they come, events out as a chat or as JSON.
struct Emulator {
  let session: Session
  let context: CommandContext
  /// The folders of the program's files: a change in them reloads.
  let folders: [String]
  /// Whether a session at a terminal is kept by itself, unless it is recorded anyway.
  var isKept = true

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
    history.redact = { [session] in session.log.redacted(typed: $0) }
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
    try show(Banner(session.script, columns: context.output.columns).lines + keeping())
    try show(session.open(), showsCustomer, lines)
    while !session.isOver {
      let prompt = SessionView(session: session, renderer: renderer(showsCustomer)).prompt
      if isPlainTerminal, lines is PipeReader {
        try context.show(prompt.prompt())
        try context.output.flush()
      }
      switch lines.next(prompt) {
      case .line(let line):
        lines.remember(line)
        try show(session.take(line), showsCustomer, lines)
      case .refused(let reason): try show(session.error(reason), showsCustomer, lines)
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

  /// Has a session at a terminal kept, and gives what there is to say about that: where, the first time, and why not.
  private func keeping() -> [StyledText] {
    guard isPlainTerminal, isKept, session.settings.transcript == nil,
      let autosave = Autosave(context.environment, context.files)
    else { return [] }
    let isNew = autosave.isNew
    do {
      session.settings.transcript = try autosave.record(
        at: context.clock.seconds(), program: session.script.program.name)
    } catch {
      return StyledText("This session is not kept: \(error.message).", .dim).wrapped(
        to: context.output.columns)
    }
    guard isNew else { return [] }
    let text = StyledText("Sessions are kept in \(autosave.folder); :help save tells more.", .dim)
    return text.wrapped(to: context.output.columns)
  }

  private func show(_ events: [Event], _ showsCustomer: Bool, _ source: any LineSource) throws {
    let renderer = renderer(showsCustomer)
    let lines = events.flatMap(renderer.lines) + renderer.standing(session.conversation, after: events)
    for (index, line) in lines.enumerated() {
      try context.show(line + "\n")
      // ^C ends what is long.
      guard index % Self.linesBetweenSignals == 0, index > 0 else { continue }
      try context.output.flush()
      guard let signal = source.pendingSignal() else { continue }
      guard signal == SIGINT else { return Interruption.die(of: signal) }
      try context.show(StyledText("^C, and \(lines.count - index - 1) more lines\n", .dim))
      break
    }
    try context.output.flush()
  }

  private static let linesBetweenSignals = 20

  private func show(_ lines: [StyledText]) throws {
    for line in lines { try context.show(line + "\n") }
    try context.output.flush()
  }
}
