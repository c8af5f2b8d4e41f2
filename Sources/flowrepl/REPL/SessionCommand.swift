import FlowSpec

/// A `:command` of the emulator. One table drives what is understood, completed and explained.
struct SessionCommand: Sendable {
  enum Group: String, CaseIterable, Sendable {
    case play = "Play"
    case time = "Time"
    case people = "People"
    case look = "Look"
    case change = "Change"
    case session = "Session"
  }

  let name: String
  /// What goes behind the name, for people.
  let arguments: String
  let group: Group
  let summary: String
  /// More, for `:help NAME`.
  let details: String
  /// Whether what follows the name is one text, quotes and all, and not words.
  let takesText: Bool
  /// How many words may follow the name; nil where the command itself looks at them.
  let limit: Int?
  /// Nil where ``TypedCommand`` knows all that the command can do.
  let run: (@Sendable (Session, [String]) -> [Event])?

  var usage: String { arguments.isEmpty ? ":\(name)" : ":\(name) \(arguments)" }

  init(
    _ name: String, _ arguments: String = "", _ group: Group, _ summary: String, details: String = "",
    takesText: Bool = false, atMost limit: Int? = nil,
    run: (@Sendable (Session, [String]) -> [Event])? = nil
  ) {
    self.name = name
    self.arguments = arguments
    self.group = group
    self.summary = summary
    self.details = details
    self.takesText = takesText
    self.limit = arguments.isEmpty ? 0 : limit
    self.run = run
  }

  /// What is wrong with the words behind the name, as far as that is their number; nil where nothing is.
  func surplus(_ words: [String]) -> String? {
    guard let limit, words.count > limit else { return nil }
    let rest = words[limit...].joined(separator: " ")
    guard limit > 0 else { return "`:\(name)` stands alone, so `\(rest)` is too much: \(summary)" }
    return "`\(usage)` takes \(limit == 1 ? "one word" : "\(limit) words"), so `\(rest)` is too much"
  }
}

extension Session {
  /// Carries out a line that starts with a colon.
  func command(_ line: String) -> [Event] {
    let typed = TypedCommand(line)
    let name = typed.name
    guard !name.isEmpty else { return error("name a command; `:help` lists them") }
    guard let command = Self.commands.first(where: { $0.name == name }) else {
      let near = Suggestion.nearest(to: name, in: Self.commands.map(\.name))
      return error(
        "there is no command `:\(name)`" + (near.map { "; did you mean `:\($0)`?" } ?? "; `:help` lists them")
          + " (a text that starts with a colon is typed with two: `:\(line)`)")
    }
    if let fault = command.surplus(typed.words) { return error(fault) }
    do {
      if let input = try typed.input(in: conversation) { return change(input, line) }
    } catch {
      return self.error(error.message)
    }
    let words = command.takesText ? (typed.text.isEmpty ? [] : [typed.text]) : typed.words
    return command.run?(self, words) ?? []
  }
}
