import FlowSpec

/// Reads the arguments of a command by its spec: `--flag VALUE`, `--flag=VALUE`, `-f VALUE`, `-abc`, and after `--`
/// nothing but words.
struct ArgumentParser {
  private let command: CommandSpec
  private let flags: [FlagSpec]
  private var parsed = ParsedArguments()
  private var pending: ArraySlice<String>

  static func parse(_ arguments: [String], for command: CommandSpec) throws(UsageError) -> ParsedArguments {
    var parser = ArgumentParser(command, arguments)
    try parser.parse()
    return parser.parsed
  }

  private init(_ command: CommandSpec, _ arguments: [String]) {
    self.command = command
    flags = command.flags + FlagSpec.everywhere
    pending = arguments[...]
  }

  private mutating func parse() throws(UsageError) {
    while let argument = pending.popFirst() {
      if argument == "--" {
        parsed.words += pending
        pending = []
      } else if argument.hasPrefix("--") {
        try parseLong(argument)
      } else if argument.hasPrefix("-"), argument != "-" {
        try parseShort(argument)
      } else {
        parsed.words.append(argument)
      }
    }
    if !parsed.has(.help) { try checkWords() }
  }

  private mutating func parseLong(_ argument: String) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init
    )
    guard let flag = flags.first(where: { $0.long == parts[0] }) else { throw unknown(parts[0]) }
    try add(flag, attached: parts.count > 1 ? parts[1] : nil)
  }

  private mutating func parseShort(_ argument: String) throws(UsageError) {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let flag = flags.first(where: { $0.short == letter }) else { throw unknown("-\(letter)") }
      guard flag.value != nil, !letters.isEmpty else {
        try add(flag, attached: nil)
        continue
      }
      try add(flag, attached: String(letters.first == "=" ? letters.dropFirst() : letters))
      return
    }
  }

  private mutating func add(_ flag: FlagSpec, attached: String?) throws(UsageError) {
    guard let value = flag.value else {
      if attached != nil { throw error("\(quoted(flag.long)) takes no value") }
      return parsed.add(flag)
    }
    if parsed.has(flag), !flag.isRepeatable { throw error("\(quoted(flag.long)) is given twice") }
    if attached == nil, value.isOptional { return parsed.add(flag) }
    guard let given = attached ?? nextWord() else {
      let next = pending.first.map { "; if \(quoted($0)) is meant, write \(quoted("\(flag.long)=\($0)"))" }
      throw error("\(quoted(flag.long)) needs a value, \(value.name)\(next ?? "")")
    }
    try check(given, value, flag)
    parsed.add(flag, given)
  }

  /// The next argument, unless it is a flag.
  private mutating func nextWord() -> String? {
    guard let next = pending.first, !next.hasPrefix("-") || next == "-" else { return nil }
    return pending.popFirst()
  }

  private func check(_ given: String, _ value: FlagValue, _ flag: FlagSpec) throws(UsageError) {
    switch value.kind {
    case .text: return
    case .file: if given.isEmpty { throw error("\(quoted(flag.long)) needs the name of a file") }
    case .wholeNumber:
      if UInt64(given) == nil {
        throw error("\(quoted(flag.long)) needs a whole number such as 42, not \(quoted(given))")
      }
    case .choice(let choices): try check(given, choices, flag)
    case .list(let choices):
      for item in given.split(separator: ",", omittingEmptySubsequences: false) {
        try check(String(item), choices, flag)
      }
    }
  }

  private func check(_ given: String, _ choices: [String], _ flag: FlagSpec) throws(UsageError) {
    if choices.contains(given) { return }
    throw error(
      "\(quoted(flag.long)) can't be \(quoted(given)), only \(Self.enumeration(choices))",
      suggestion: Suggestion.nearest(to: given, in: choices)
    )
  }

  private func checkWords() throws(UsageError) {
    let needed = command.arguments.filter { $0.arity == .one || $0.arity == .oneOrMore }
    // Where flags make an argument needless, the spec declares it optional and the command asks for it.
    if parsed.words.count < needed.count {
      throw error("\(needed[parsed.words.count].name) is missing")
    }
    let takesAny = command.arguments.contains { $0.arity == .any || $0.arity == .oneOrMore }
    if !takesAny, parsed.words.count > command.arguments.count {
      let surplus = parsed.words[command.arguments.count]
      let isText = command.arguments.contains { if case .none = $0.completion { true } else { false } }
      let hint = isText ? "; put quotes around what belongs together" : ""
      throw error("\(quoted(surplus)) is one argument too many\(hint)")
    }
  }

  private func unknown(_ name: String) -> UsageError {
    if let near = Suggestion.nearest(to: name, in: flags.map(\.long)) {
      return error("\(command.name) has no flag \(quoted(name))", suggestion: near)
    }
    let hint = command.arguments.isEmpty ? "" : "; put `--` before a word that starts with `-`"
    return error("\(command.name) has no flag \(quoted(name))\(hint)")
  }

  private func error(_ message: String, suggestion: String? = nil) -> UsageError {
    UsageError(message, suggestion: suggestion, command: command)
  }

  private func quoted(_ text: some StringProtocol) -> String { "`\(text)`" }

  /// `a, b or c`
  private static func enumeration(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
