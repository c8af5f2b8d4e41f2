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
  let run: @Sendable (Session, [String]) -> [Event]

  var usage: String { arguments.isEmpty ? ":\(name)" : ":\(name) \(arguments)" }

  init(
    _ name: String, _ arguments: String = "", _ group: Group, _ summary: String, details: String = "",
    takesText: Bool = false,
    run: @escaping @Sendable (Session, [String]) -> [Event]
  ) {
    self.name = name
    self.arguments = arguments
    self.group = group
    self.summary = summary
    self.details = details
    self.takesText = takesText
    self.run = run
  }
}

extension Session {
  /// Carries out a line that starts with a colon.
  func command(_ line: String) -> [Event] {
    let words = Self.words(of: String(line.dropFirst()))
    guard let name = words.first else { return error("name a command; `:help` lists them") }
    guard let command = Self.commands.first(where: { $0.name == name }) else {
      let near = Suggestion.nearest(to: name, in: Self.commands.map(\.name))
      return error(
        "there is no command `:\(name)`" + (near.map { "; did you mean `:\($0)`?" } ?? "; `:help` lists them")
          + " (a text that starts with a colon is typed with two: `:\(line)`)")
    }
    return command.run(self, command.takesText ? Self.text(behindNameOf: line) : Array(words.dropFirst()))
  }

  /// What follows the first word, as it was typed; nothing where nothing does.
  private static func text(behindNameOf line: String) -> [String] {
    guard let space = line.firstIndex(where: \.isWhitespace) else { return [] }
    let rest = line[space...].drop(while: \.isWhitespace)
    return rest.isEmpty ? [] : [String(rest)]
  }

  /// Splits at spaces; quotes hold words together.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || (character == "'" && (word.isEmpty || word.last == "=")) {
        quote = character
        isOpen = true
      } else if character == " " || character == "\t" {
        if isOpen { words.append(word) }
        word = ""
        isOpen = false
      } else {
        word.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return words
  }
}
