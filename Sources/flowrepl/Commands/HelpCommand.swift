import FlowSpec

/// `flowrepl help`: what `--help` says, for those who type it as a word.
enum HelpCommand {
  static let spec = CommandSpec(
    "help",
    "explain a command",
    arguments: [ArgumentSpec("COMMAND", .optional, completion: .commands, "the command to explain")],
    examples: [.init("flowrepl help parse", "how parse is used")]
  ) { context in
    guard let name = context.arguments.words.first else {
      try context.show(HelpText.program(context.table))
      return .ok
    }
    guard let command = context.table[name] else { throw context.table.unknownCommand(name) }
    try context.show(HelpText.command(command))
    return .ok
  }
}
