/// A chat as Botium's convo files have it (`*.convo.txt`): a name, then sections that begin with `#me` or `#bot`.
///
/// Lines of a section that are asserters or logic hooks (`BUTTONS yes|no`, `PAUSE 1000`) are no text. In bot sections a
/// first `?` makes the text optional and a first `!` forbids it; doubled they stand for themselves. After botium-core
/// 1.15, `CompilerTxt.js` and `helper.js`.
public struct BotiumConvo: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public var isCustomer: Bool
    public var text: String

    public init(isCustomer: Bool, _ text: String) {
      self.isCustomer = isCustomer
      self.text = text
    }
  }

  public var name: String
  public var steps: [Step]

  public init(_ name: String, steps: [Step]) {
    self.name = name
    self.steps = steps
  }

  // MARK: - Writing

  /// The chat as it stood at the end. A text that holds a line which Botium would take for something else has a
  /// zero-width space before it.
  public init(_ transcript: Transcript, named name: String) {
    self.init(
      name,
      steps: transcript.standing.compactMap { event in
        switch event.kind {
        case .customer(let text): Step(isCustomer: true, text)
        case .bot(let message): Step(isCustomer: false, message.text)
        case .agent(let text): Step(isCustomer: false, text)
        default: nil
        }
      })
  }

  public var text: String {
    var text = name.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    for step in steps {
      text += step.isCustomer ? "\n#me\n" : "\n#bot\n"
      for (index, line) in step.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        text += Self.guarded(String(line), isFirst: index == 0) + "\n"
      }
    }
    return text
  }

  private static let guardian = "\u{200B}"

  private static func guarded(_ line: String, isFirst: Bool) -> String {
    if isFirst, line.hasPrefix("?") || line.hasPrefix("!") { return String(line.prefix(1)) + line }
    let isOther = line.hasPrefix("#") || isCommand(line) || line.isEmpty && isFirst
    return isOther ? guardian + line : line
  }

  // MARK: - Reading

  /// Reads a convo file. What is no text is left out.
  public static func read(_ file: SourceFile) -> (convo: BotiumConvo?, diagnostics: [Diagnostic]) {
    var convo = BotiumConvo("", steps: [])
    var lines: [String] = []
    var section: String?
    func finish() {
      defer { lines = [] }
      guard let section else {
        convo.name = lines.first { !$0.isEmpty } ?? ""
        return
      }
      guard section == "me" || section == "bot", let text = text(lines, isBot: section == "bot") else {
        return
      }
      convo.steps.append(Step(isCustomer: section == "me", text))
    }
    var diagnostics: [Diagnostic] = []
    var offset = 0
    for bytes in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      defer { offset += bytes.count + 1 }
      let line = trimmed(String(decoding: bytes, as: UTF8.self))
      guard line.hasPrefix("#") else {
        lines.append(line)
        continue
      }
      finish()
      let name = line.dropFirst().drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
      section = String(name)
      if !["me", "bot", "begin", "end", "include"].contains(name) {
        diagnostics.append(
          Diagnostic(
            "schema/bad-convo", "there is no section `#\(name)`", path: file.path,
            range: SourceRange(offset, offset + bytes.count),
            help: "a convo has `#me`, `#bot`, `#begin`, `#end` and `#include`"))
      }
    }
    finish()
    if section == nil {
      diagnostics.append(
        Diagnostic(
          "schema/bad-convo", "this is no convo: no line begins a section", path: file.path,
          range: SourceRange(0, 1),
          help: "begin what the customer says with a line `#me`, and what the bot says with `#bot`"))
    }
    return (diagnostics.isEmpty ? convo : nil, diagnostics)
  }

  /// The messages of the chat a minute apart, for nobody knows when they were sent.
  public func messages(from start: Instant, contact: String) -> [LoggedMessage] {
    steps.enumerated().map { index, step in
      LoggedMessage(
        at: start + Int64(index) * 60_000, sender: step.isCustomer ? .customer : .bot, text: step.text,
        contact: contact)
    }
  }

  private static func text(_ lines: [String], isBot: Bool) -> String? {
    var lines = lines.filter { !isCommand($0) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    guard !lines.isEmpty else { return nil }
    if lines[0].hasPrefix("??") || lines[0].hasPrefix("!!") || lines[0].hasPrefix("?") && isBot {
      lines[0].removeFirst()
    } else if isBot, lines[0].hasPrefix("!") {
      return nil
    }
    return lines.map { $0.hasPrefix(guardian) ? String($0.dropFirst()) : $0 }.joined(separator: "\n")
  }

  private static func isCommand(_ line: String) -> Bool {
    var line = line[...]
    if line.hasPrefix("?") || line.hasPrefix("!") { line = line.dropFirst() }
    let word = line.prefix { $0 != " " }
    return commands.contains(String(word))
  }

  private static let commands: Set<String> = [
    "BUTTONS", "BUTTONS_COUNT", "MEDIA", "MEDIA_COUNT", "CARDS", "CARDS_COUNT", "PAUSE_ASSERTER", "JSON_PATH",
    "JSON_PATH_COUNT", "RESPONSE_LENGTH", "FORMS", "ENTITIES", "ENTITY_VALUES", "ENTITY_CONTENT", "INTENT",
    "INTENT_UNIQUE", "INTENT_CONFIDENCE", "TEXT", "TEXT_CONTAINS_ALL", "TEXT_CONTAINS_ANY", "TEXT_REGEXP",
    "BOT_CONSUMED", "BOT_UNCONSUMED_COUNT", "PAUSE", "WAITFORBOT", "SET_SCRIPTING_MEMORY",
    "CLEAR_SCRIPTING_MEMORY", "ASSIGN_SCRIPTING_MEMORY", "UPDATE_CUSTOM", "INCLUDE", "CLEARQUEUE", "BUTTON",
    "FORM",
  ]

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
