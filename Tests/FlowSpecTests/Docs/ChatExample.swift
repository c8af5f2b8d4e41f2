import FlowSpec

@testable import flowrepl

/// A `chat` block: what is said and done, and what comes of it, a line each.
///
/// Lines that put something in are those of ``inputs``, as they would be typed in the emulator; `given:` comes first and
/// says how the chat starts. All others are checked: messages, ends, refusals, errors and what happens to a person are
/// always shown; of the rest, what a block shows once it shows each time. After an empty line another chat begins.
struct ChatExample {
  let example: Page.Example

  struct Broken: Error, CustomStringConvertible {
    var description: String
  }

  init?(_ example: Page.Example) {
    guard example.language == "chat" else { return nil }
    self.example = example
  }

  static let inputs = [
    "event": ":event ", "me": "", "wait": ":wait ", "at": ":at ", "set": ":set ", "go": ":go ",
    "agent": ":agent ",
    "macro": ":macro ", "resume": ":resume ", "close": ":close ", "fail": ":fail ", "heal": ":heal ",
    "eval": ":eval ",
  ]

  /// The block as it would be now.
  func play() throws -> [String] {
    let shown = Set(example.lines.compactMap(Self.kind)).union(Self.alwaysShown)
    let chats = example.lines.split(separator: "", omittingEmptySubsequences: false)
    let played = try chats.map { try play($0, shown) }.joined(separator: [""])
    return played.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  private func play(_ lines: ArraySlice<String>, _ shown: Set<String>) throws -> [String] {
    var settings = "at=2026-03-02T10:00 "
    var result: [String] = []
    if let first = lines.first, let given = Self.value(of: "given", first) {
      settings += given
      result.append(first)
    }
    let session = try session(settings)
    for line in lines {
      guard let key = Self.key(line), let command = Self.inputs[key] else { continue }
      result.append(line)
      let events = session.take(command + (Self.value(of: key, line) ?? ""))
      let answers = events.filter { $0.type != "agent" || key != "agent" }.compactMap(\.chatLine)
      result += answers.filter { Self.kind($0).map(shown.contains) ?? true }
    }
    return result
  }

  private static let alwaysShown: Set<String> = [
    "bot", "end", "handoff", "refused", "held", "error", "opted out", "opted in", "told the business",
    "person",
  ]

  /// What a line is about; nil for a line that goes on with the message above it.
  private static func kind(_ line: String) -> String? {
    line.hasPrefix(" ") ? nil : line == "not understood" ? "understood" : key(line)
  }

  private static func key(_ line: String) -> String? {
    guard !line.hasPrefix(" "), let colon = line.firstIndex(of: ":") else {
      return line == "close" ? line : nil
    }
    return String(line[..<colon])
  }

  private static func value(of key: String, _ line: String) -> String? {
    line.hasPrefix(key + ": ") ? String(line.dropFirst(key.count + 2)) : nil
  }

  private func session(_ given: String) throws -> Session {
    let loaded = try Self.loaded(example.files)
    var settings = Session.Settings(contact: Contact(name: "Ana", zone: .utc), start: Instant(seconds: 0))
    var time = ""
    for word in TypedCommand.words(of: given) {
      guard let (key, value) = TypedCommand.pair(word) else { throw Broken(description: "given: \(word)") }
      switch key {
      case "at": time = value
      case "consent":
        settings.consents = Set(value.split(separator: ",").compactMap { Purpose(rawValue: String($0)) })
      default: throw Broken(description: "given: \(word)")
      }
    }
    guard let zone = Zone(identifier: "America/New_York"),
      let start = Instant(typed: time, now: Instant(seconds: 0), zone: zone)
    else { throw Broken(description: "given: \(given)") }
    settings.contact.zone = zone
    settings.start = start
    let session = Session(loaded, settings: settings, load: { loaded })
    _ = session.open()
    return session
  }

  /// A program of the files of a page; it may have no faults at all.
  static func loaded(_ files: [String: String]) throws -> ProgramFiles.Loaded {
    let sources = files.filter { $0.key.hasSuffix(".flow.yaml") }.sorted { $0.key < $1.key }.map {
      SourceFile(path: $0.key, text: $0.value)
    }
    let program = ProgramLoader.load(sources)
    var faults = program.diagnostics.map { program.line($0) }
    var tables: [Table] = []
    for reference in program.program.tables {
      let path = reference.path.value
      let (table, diagnostics) = TableReading.table(
        reference.name, SourceFile(path: path, text: files[path] ?? ""))
      faults += diagnostics.map { "\(path): \($0.message)" }
      if let table { tables.append(table) }
    }
    guard faults.isEmpty else { throw Broken(description: faults.joined(separator: "\n")) }
    return ProgramFiles.Loaded(program: program, tables: tables, folders: [])
  }
}

extension Event {
  /// The event as `chat` blocks show it; nil for what the line above it says already.
  fileprivate var chatLine: String? {
    switch kind {
    case .customer: nil
    case .agent(let text): "person: \(text)"
    case .bot(let message):
      "bot: "
        + message.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n     ")
    case .match(let match):
      match.option.map { "understood: \($0), \(match.kind.rawValue)" } ?? "not understood"
    case .transition(_, let to, let because): "state: \(to), \(because.rawValue)"
    case .set(let name, let value): "value: \(name) = \(value)"
    case .warning(let rule, _, let message, _): "warning: \(message) [\(rule)]"
    case .refused(let refusal):
      refusal.until.map { "held: until \(zone.clockText($0)), \(refusal.rule)" }
        ?? "refused: \(refusal.message), \(refusal.rule)"
    case .optOut(let source, let word): "opted out: \(word), by the \(source.rawValue)"
    case .optIn(let source, let word): "opted in: \(word), by the \(source.rawValue)"
    case .escalation(let reason, let topic): "escalated: \(reason.rawValue)" + (topic.map { ", \($0)" } ?? "")
    case .handoff(let queue, let reason, let isOpen):
      "handoff: \(queue), \(reason)" + (isOpen ? "" : ", closed")
    case .timer(let after, let to): "timer: \(after) to \(to ?? "nothing")"
    case .end(let flow, let outcome): "end: \(flow), \(outcome.rawValue)"
    case .notify(let event, let payload):
      "told the business: " + ([event] + payload.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
    case .clock: "clock: \(zone.clockText(at))"
    case .notice(let text): "notice: \(text)"
    case .error(let message): "error: \(message)"
    case .undo, .restart, .command: nil
    }
  }
}
