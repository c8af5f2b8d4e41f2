import FlowSpec

/// One sitting at the emulator: lines go in, events come out. It knows no terminal.
final class Session {
  /// How a session starts, and starts again.
  struct Settings {
    var contact: Contact
    var start: Instant
    /// Events and flows to begin with.
    var event: String?
    var flow: String?
    /// Values for the variables of every run, as they were typed.
    var presets: [(name: String, value: String)] = []
  }

  /// A line that changed the conversation.
  struct Turn {
    var line: String
    var input: Input
    var before: Conversation
  }

  private(set) var program: LoadedProgram
  private(set) var script: Script
  var settings: Settings
  private(set) var conversation: Conversation
  private(set) var turns: [Turn] = []
  private var undone: [Turn] = []
  private(set) var isOver = false
  /// Reads the program's files anew.
  private let load: () -> LoadedProgram

  init(_ program: LoadedProgram, settings: Settings, load: @escaping () -> LoadedProgram) {
    self.program = program
    self.settings = settings
    self.load = load
    script = Script(program.program)
    conversation = Conversation(script, contact: settings.contact, now: settings.start)
  }

  /// Begins, or begins again: what the settings order happens before the first line.
  func begin() -> [Event] {
    turns = []
    undone = []
    conversation = Conversation(script, contact: settings.contact, now: settings.start)
    var events: [Event] = []
    for (name, text) in settings.presets {
      let variable = script.variable(named: name)
      switch typed(text, as: variable, name) {
      case .success(let value): conversation.presets[name] = value
      case .failure(let fault): events.append(conversation.event(.error(message: fault.message)))
      }
    }
    if let flow = settings.flow { events += conversation.receive(.go(flow: flow, state: nil)) }
    if let event = settings.event { events += conversation.receive(.event(event, payload: [])) }
    return events
  }

  /// Carries out one line: a text of the customer or a `:command`.
  func take(_ line: String) -> [Event] {
    if line.hasPrefix("::") { return change(.text(String(line.dropFirst())), line) }
    if line.hasPrefix(":") { return command(line) }
    if line.allSatisfy(\.isWhitespace) { return [] }
    return change(.text(line), line)
  }

  /// Lets an input change the conversation, as a turn of its own.
  func change(_ input: Input, _ line: String) -> [Event] {
    undone = []
    return apply(input, line)
  }

  private func apply(_ input: Input, _ line: String) -> [Event] {
    turns.append(Turn(line: line, input: input, before: conversation))
    conversation.turn += 1
    return conversation.receive(input)
  }

  func notice(_ text: String) -> [Event] { [conversation.event(.notice(text: text))] }
  func error(_ message: String) -> [Event] { [conversation.event(.error(message: message))] }
  func quit() { isOver = true }

  // MARK: - Going back

  func undo(_ count: Int) -> [Event] {
    guard !turns.isEmpty else { return error("there is nothing to undo") }
    for _ in 0..<min(count, turns.count) {
      let turn = turns.removeLast()
      conversation = turn.before
      undone.append(turn)
    }
    return [conversation.event(.undo(to: conversation.turn))]
  }

  func redo() -> [Event] {
    guard let turn = undone.popLast() else { return error("there is nothing to redo") }
    return apply(turn.input, turn.line)
  }

  func restart() -> [Event] {
    conversation = Conversation(script, contact: settings.contact, now: settings.start)
    return [conversation.event(.restart)] + begin()
  }

  /// Reads the files anew and says the chat so far again, so that the session stands where it would stand now.
  func reload() -> [Event] {
    let fresh = load()
    guard !fresh.hasErrors else {
      let first = fresh.diagnostics.first { $0.severity == .error }
      let position = first.flatMap { fault in
        fresh.files[fault.path].map { LineIndex($0).position(of: fault.range.lowerBound) }
      }
      let place = first.map { "\($0.path)\(position.map { ":\($0.line):\($0.column)" } ?? ""): \($0.message)" } ?? ""
      return error("the files have errors, so the session goes on with what it had: \(place)")
    }
    let said = turns
    let before = conversation.front?.path
    program = fresh
    script = Script(fresh.program)
    _ = begin()
    for turn in said { _ = apply(turn.input, turn.line) }
    let after = conversation.front?.path
    let stand = before == after ? "" : "; the chat so far now leads to \(after ?? "no flow")"
    return notice("reloaded \(fresh.files.count == 1 ? "1 file" : "\(fresh.files.count) files")\(stand)")
  }

  // MARK: - Values that were typed

  struct TypedFault: Error {
    var message: String
  }

  /// A typed value of the variable's type; text where nothing declares it.
  func typed(_ text: String, as variable: Variable?, _ name: String) -> Result<Value, TypedFault> {
    guard let variable else { return .success(.text(text)) }
    if let value = variable.type.value(parsing: text) { return .success(value) }
    return .failure(
      TypedFault(
        message: "`\(name)` is a \(variable.type.name), and `\(text)` is none: write it as \(variable.type.sample)"))
  }
}
