import FlowSpec

/// The help of a command or of flowrepl itself: examples first.
struct HelpText {
  private static let width = 80
  /// What stands left of an explanation may take this many columns; where it takes more, the explanation goes below.
  private static let widestEntry = 46

  private(set) var text = StyledText()

  /// The help of one command.
  static func command(_ command: CommandSpec) -> StyledText {
    var help = HelpText()
    help.text.append("flowrepl \(command.name)", .strong)
    help.text.append(": \(command.summary)\n")
    help.section("Examples", command.examples.map { ($0.line, $0.meaning) })
    help.section("Usage", command.forms.map { ("flowrepl \($0)", "") })
    help.section("Arguments", command.arguments.map { ($0.name, $0.summary) })
    help.section("Flags", (command.flags + FlagSpec.everywhere).map { (entry($0), explanation($0)) })
    for paragraph in command.details {
      help.text.append("\n" + wrapped(paragraph, width: width).joined(separator: "\n") + "\n")
    }
    return help.text
  }

  /// The help of flowrepl; `isShort` leaves out what one looks up once.
  static func program(_ table: CommandTable, isShort: Bool = false) -> StyledText {
    var help = HelpText()
    help.text.append("flowrepl", .strong)
    help.text.append(": an emulator, linter and tester for two-way text message flows\n")
    let examples = table.commands.compactMap(\.examples.first)
    help.section("Examples", examples.map { ($0.line, $0.meaning) })
    if !isShort {
      let path = table.player == nil ? [] : [("flowrepl PATH [FLAGS]", "the same as flowrepl play PATH")]
      help.section("Usage", [("flowrepl COMMAND [ARGUMENTS]", "")] + path)
    }
    help.section("Commands", table.commands.map { ($0.name, $0.summary) })
    if isShort {
      help.text.append(
        "\nflowrepl help COMMAND tells more about a command, flowrepl --help about the rest.\n"
      )
    } else {
      help.section("Flags", FlagSpec.everywhere.map { (entry($0), explanation($0)) })
      help.section("Exit codes", ExitStatus.allCases.map { (String($0.rawValue), $0.summary) })
    }
    return help.text
  }

  private static func entry(_ flag: FlagSpec) -> String {
    let short = flag.short.map { "-\($0), " } ?? "    "
    guard let value = flag.value else { return short + flag.long }
    return short + flag.long + (value.isOptional ? "[=\(value.name)]" : " \(value.name)")
  }

  private static func explanation(_ flag: FlagSpec) -> String {
    flag.summary + (flag.isRepeatable ? "; can be repeated" : "")
      + (flag.fallback.map { " (default: \($0))" } ?? "")
  }

  private mutating func section(_ title: String, _ entries: [(String, String)]) {
    if entries.isEmpty { return }
    text.append("\n")
    text.append(title, .strong)
    text.append("\n")
    let column = (entries.map(\.0.count).filter { $0 <= Self.widestEntry }.max() ?? 0) + 4
    for (entry, explanation) in entries {
      text.append("  ")
      text.append(entry, .command)
      var lines = Self.wrapped(explanation, width: Self.width - column)
      if entry.count + 4 <= column, !lines.isEmpty {
        text.append(String(repeating: " ", count: column - entry.count - 2) + lines.removeFirst())
      }
      for line in lines { text.append("\n" + String(repeating: " ", count: column) + line) }
      text.append("\n")
    }
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
