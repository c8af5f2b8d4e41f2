import FlowSpec

/// One sitting at the emulator: lines go in, events come out. It knows no terminal.
final class Session {
  /// How a session starts, and starts again.
  struct Settings {
    var contact: Contact
    var start: Instant
    /// What the customer has agreed to.
    var consents: Set<Purpose> = [.transactional, .marketing]
    /// The event or flow to begin with.
    var event: String?
    var flow: String?
    /// Values for the variables of every run, as they were typed.
    var presets: [(name: String, value: String)] = []
    /// Whose law and carrier rules hold.
    var rulesDate = RulesDate.latest
    /// Where consent is kept from session to session, and what was found there.
    var consentFile: ConsentFile?
    var record: [ConsentLedger.Entry] = []
    /// What there is to say about it.
    var remarks: [String] = []
    /// Why it can't be read.
    var fault: String?
    var seed = 1
    /// Where the session is recorded.
    var transcript: TranscriptRecord?
  }

  /// A line that changed the conversation.
  struct Turn {
    var line: String
    var input: Input
    var before: Conversation
    /// What lint had told before.
    var reviewed: LiveReview?
    var events: [Event] = []
  }

  private(set) var script: Script
  private(set) var loaded: ProgramFiles.Loaded
  /// What lint has to say of what is sent; worked out when the first message is.
  var review: LiveReview?
  var settings: Settings
  var conversation: Conversation
  /// What happened before the first line.
  private(set) var openingEvents: [Event] = []
  private(set) var turns: [Turn] = []
  private var undone: [Turn] = []
  /// Commands that have changed the conversation and are not recorded yet.
  private var unrecorded: [Event] = []
  /// All that has happened, as it may be kept.
  lazy var log = SessionLog(header, sources: sources.values)
  private(set) var isOver = false
  /// The folder of the program.
  let home: String
  /// Where it can write; nil where it may not.
  let files: (any FileSystem)?
  /// The program's files, by their paths.
  private(set) var sources: [String: SourceFile]
  /// Reads the program's files anew.
  private let load: () throws -> ProgramFiles.Loaded
  /// Warnings of the files that have been told.
  private var told: Set<String>

  init(
    _ loaded: ProgramFiles.Loaded, settings: Settings, files: (any FileSystem)? = nil,
    load: @escaping () throws -> ProgramFiles.Loaded
  ) {
    self.settings = settings
    self.files = files
    self.loaded = loaded
    sources = loaded.program.files
    home = loaded.home
    self.load = load
    told = Set(loaded.program.diagnostics.map(loaded.program.line))
    script = Script(loaded.program.program, tables: loaded.tables, rulesDate: settings.rulesDate)
    conversation = Conversation(script, contact: settings.contact, now: settings.start)
  }

  /// Opens the session: what it begins with, recorded where it is to be.
  func open() -> [Event] {
    let events = begin()
    let fault = settings.transcript?.begin(log.header)
    return recorded(events + (fault.map(error) ?? []))
  }

  /// Begins, or begins again: what the settings order happens before the first line.
  private func begin() -> [Event] {
    turns = []
    undone = []
    review = nil
    conversation = Conversation(script, contact: settings.contact, now: settings.start)
    conversation.trail = []
    var events = settleConsent()
    for (name, text) in settings.presets {
      let variable = script.variable(named: name)
      do {
        conversation.presets[name] = try typed(text, as: variable, name)
      } catch {
        events.append(conversation.event(.error(message: error.message)))
      }
    }
    if let flow = settings.flow { events += conversation.receive(.go(flow: flow, state: nil)) }
    if let event = settings.event { events += conversation.receive(.event(event, payload: [])) }
    openingEvents = reviewed(events) + keepConsent()
    return openingEvents
  }

  /// Carries out one line: a text of the customer or a `:command`. What came of it is recorded before it is told.
  func take(_ line: String) -> [Event] { recorded(carriedOut(line)) }

  private func carriedOut(_ line: String) -> [Event] {
    if line.hasPrefix("::") { return change(.text(String(line.dropFirst())), line) }
    if line.hasPrefix(":") { return command(line) }
    if line.allSatisfy(\.isWhitespace) { return [] }
    return change(.text(line), line)
  }

  /// Lets an input change the conversation, as a turn of its own.
  func change(_ input: Input, _ line: String) -> [Event] {
    let count = turns.count
    let events = apply(input, line)
    if turns.count > count { undone = [] }
    return events
  }

  /// What can't be carried out changes nothing, and is no turn.
  private func apply(_ input: Input, _ line: String) -> [Event] {
    let before = conversation
    let told = review
    conversation.turn += 1
    let events = conversation.receive(input)
    if !events.isEmpty, events.allSatisfy(\.isError) {
      conversation = before
      return events.map { before.event($0.kind) }
    }
    turns.append(Turn(line: line, input: input, before: before, reviewed: told, events: events))
    if case .text = input {
    } else {
      unrecorded.append(
        Event(at: before.now, zone: before.contact.zone, turn: conversation.turn, .command(line: line)))
    }
    return reviewed(events) + keepConsent()
  }

  private func recorded(_ events: [Event]) -> [Event] {
    log.add(unrecorded + events)
    unrecorded = []
    guard let transcript = settings.transcript, let fault = transcript.add(log.settle()) else {
      return events
    }
    return events + (transcript.isAutomatic ? notice(fault) : error(fault))
  }

  /// What a transcript of this session begins with.
  var header: TranscriptHeader {
    let program = script.program
    // A flow that stands alone has a program of no file, whose name nobody gave.
    return TranscriptHeader(
      program: program.place == .nowhere ? nil : program.name,
      spec: loaded.digest, seed: settings.seed, started: settings.start,
      contact: settings.contact, consents: settings.consents, rulesDate: settings.rulesDate,
      flow: settings.flow, event: settings.event,
      presets: settings.presets.map { Event.Field($0.name, $0.value) })
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
      review = turn.reviewed
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
    let fresh: ProgramFiles.Loaded
    do {
      fresh = try load()
    } catch {
      return self.error(
        "the files can't be read, so the session goes on with what it had: \(Self.reason(error))")
    }
    let faults = fresh.program.diagnostics.filter { $0.severity == .error }
    if let fault = faults.first {
      let others = faults.count == 1 ? "" : " (and \(faults.count - 1) more)"
      return error(
        "the files have errors, so the session goes on with what it had: \(fresh.program.line(fault))\(others)"
      )
    }
    let said = turns
    let before = conversation.front?.path
    script = Script(fresh.program.program, tables: fresh.tables, rulesDate: settings.rulesDate)
    loaded = fresh
    sources = fresh.program.files
    _ = begin()
    for turn in said { _ = apply(turn.input, turn.line) }
    unrecorded = []
    let after = conversation.front?.path
    let stand =
      before == after
      ? "" : after.map { "; the chat so far now leads to \($0)" } ?? "; the chat so far is over now"
    let count = fresh.program.files.count
    let warnings = fresh.program.diagnostics.map(fresh.program.line)
    let news = warnings.filter { !told.contains($0) }
    told = Set(warnings)
    return notice("reloaded \(count == 1 ? "1 file" : "\(count) files")\(stand)")
      + news.flatMap { notice("warning: \($0)") }
  }

  private static func reason(_ error: any Error) -> String { (error as? FileError)?.message ?? "\(error)" }

  // MARK: - Values that were typed

  /// A typed value of the variable's type; text where nothing declares it.
  func typed(_ text: String, as variable: Variable?, _ name: String) throws(TypedCommand.Fault) -> Value {
    try TypedCommand.value(text, as: variable, name, in: settings.contact.zone)
  }
}

extension LoadedProgram {
  /// A diagnostic on one line: `FILE:LINE:COLUMN: message`.
  func line(_ diagnostic: Diagnostic) -> String { "\(place(diagnostic)): \(diagnostic.message)" }

  func place(_ diagnostic: Diagnostic) -> String {
    let position = files[diagnostic.path].map { LineIndex($0).position(of: diagnostic.range.lowerBound) }
    return diagnostic.path + (position.map { ":\($0.line):\($0.column)" } ?? "")
  }
}

extension Event {
  fileprivate var isError: Bool {
    if case .error = kind { true } else { false }
  }
}
