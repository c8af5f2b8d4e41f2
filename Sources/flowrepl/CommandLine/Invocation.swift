/// What a list of arguments asks for.
enum Invocation {
  case version
  case help(CommandSpec)
  case programHelp
  case command(CommandSpec, ParsedArguments)
  /// No arguments, or only flags that are good everywhere.
  case nothing

  init(_ arguments: [String], _ table: CommandTable, _ files: any FileSystem) throws(UsageError) {
    let options = arguments.prefix { $0 != "--" }
    if options.contains(FlagSpec.version.long) {
      self = .version
      return
    }
    let (command, rest) = try Self.command(arguments, table, files)
    let wantsHelp = options.contains { $0 == FlagSpec.help.long || $0 == "-h" }
    let parsed = wantsHelp ? nil : try ArgumentParser.parse(rest, for: command)
    let isProgram = command.name == CommandTable.program.name
    if let parsed, !parsed.has(.help) {
      self = isProgram ? .nothing : .command(command, parsed)
    } else {
      self = isProgram ? .programHelp : .help(command)
    }
  }

  /// The command, and the arguments that are left for it.
  private static func command(
    _ arguments: [String],
    _ table: CommandTable,
    _ files: any FileSystem
  ) throws(UsageError) -> (CommandSpec, [String]) {
    var position = 0
    while position < arguments.count, arguments[position].hasPrefix("-"), arguments[position] != "-" {
      let argument = arguments[position]
      let name = argument.prefix { $0 != "=" }
      guard
        let flag = FlagSpec.everywhere.first(where: { $0.long == name || $0.short.map { "-\($0)" } == name })
      else {
        // `flowrepl --event order.shipped flows`, or nonsense.
        return (table.player ?? CommandTable.program, arguments)
      }
      position += flag.value != nil && name == argument ? 2 : 1
    }
    guard position < arguments.count else { return (CommandTable.program, arguments) }
    let word = arguments[position]
    if let command = table[word] {
      var rest = arguments
      rest.remove(at: position)
      return (command, rest)
    }
    let looksLikePath = word == "-" || word.contains("/") || word.contains(".") || files.kind(of: word) != nil
    if let player = table.player, looksLikePath { return (player, arguments) }
    throw table.unknownCommand(word, files)
  }
}
