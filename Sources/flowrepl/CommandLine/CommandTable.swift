import FlowSpec

/// The commands there are. What is not built yet is not in it.
struct CommandTable: Sendable {
  let commands: [CommandSpec]

  /// In the order in which help lists them. A new command is a file in Commands and a line here; one with the name
  /// `play` also answers to a path alone.
  static let standard = CommandTable(commands: [
    PlayCommand.spec,
    LintCommand.spec,
    ExplainCommand.spec,
    GraphCommand.spec,
    TestCommand.spec,
    UnderstandCommand.spec,
    ReviewCommand.spec,
    ReportCommand.spec,
    ReplayCommand.spec,
    NewCommand.spec,
    ReadyCommand.spec,
    ImportCommand.spec,
    ConvertCommand.spec,
    RedactCommand.spec,
    ParseCommand.spec,
    SegmentsCommand.spec,
    FactsCommand.spec,
    CompletionsCommand.spec,
    HelpCommand.spec,
  ])

  /// flowrepl itself, as far as it takes flags without a command.
  static let program = CommandSpec("flowrepl", "", forms: ["COMMAND [ARGUMENTS]"], examples: []) { _ in .ok }

  subscript(name: String) -> CommandSpec? { commands.first { $0.name == name } }

  /// The command that a path alone stands for: `flowrepl flows`.
  var player: CommandSpec? { self["play"] }

  func unknownCommand(_ name: String) -> UsageError {
    let near = Suggestion.nearest(to: name, in: commands.map(\.name))
    return UsageError("there is no command `\(name)`", suggestion: near, command: Self.program)
  }
}
