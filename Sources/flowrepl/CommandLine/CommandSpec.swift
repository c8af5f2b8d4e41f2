/// All there is to know about a command, and the command itself.
struct CommandSpec: Sendable {
  let name: String
  /// One line for lists, with a small first letter and no full stop.
  let summary: String
  /// The forms in which it is typed, without `flowrepl`; made from arguments and flags where none are given.
  let forms: [String]
  let arguments: [ArgumentSpec]
  let flags: [FlagSpec]
  let examples: [Example]
  /// What else there is to say, in paragraphs.
  let details: [String]
  let run: @Sendable (CommandContext) throws -> ExitStatus

  struct Example: Sendable {
    let line: String
    let meaning: String

    init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  init(
    _ name: String,
    _ summary: String,
    forms: [String] = [],
    arguments: [ArgumentSpec] = [],
    flags: [FlagSpec] = [],
    examples: [Example],
    details: [String] = [],
    run: @escaping @Sendable (CommandContext) throws -> ExitStatus
  ) {
    self.name = name
    self.summary = summary
    self.arguments = arguments
    self.flags = flags
    self.examples = examples
    self.details = details
    self.run = run
    self.forms = forms.isEmpty ? [Self.form(name, arguments, flags)] : forms
  }

  private static func form(_ name: String, _ arguments: [ArgumentSpec], _ flags: [FlagSpec]) -> String {
    let words = flags.map { flag in "[\(flag.long)\(flag.value.map { " \($0.name)" } ?? "")]" }
    let shown = words.count > 2 ? ["[FLAGS]"] : words
    return ([name] + arguments.map(\.usage) + shown).joined(separator: " ")
  }
}

/// What a command takes besides flags.
struct ArgumentSpec: Sendable {
  enum Arity: Sendable {
    case one, optional, oneOrMore, any
  }

  /// What shells offer for it.
  enum Completion: Sendable {
    case none, files, commands
    case words([String])
  }

  /// In capitals, as usage lines show it.
  let name: String
  let arity: Arity
  let completion: Completion
  let summary: String

  init(_ name: String, _ arity: Arity = .one, completion: Completion = .none, _ summary: String) {
    self.name = name
    self.arity = arity
    self.completion = completion
    self.summary = summary
  }

  var usage: String {
    switch arity {
    case .one: name
    case .optional: "[\(name)]"
    case .oneOrMore: "\(name)..."
    case .any: "[\(name)...]"
    }
  }
}
