import FlowSpec

/// flowrepl as a value: arguments in, an exit status out, and nothing touched but what it was given.
struct Command {
  static let version = "0.1.0"

  let input: any InputStream
  let output: any OutputStream
  let errors: any OutputStream
  let files: any FileSystem
  let clock: WallClock
  let environment: [String: String]
  var table = CommandTable.standard
  let keepsakes = Keepsakes()

  /// Does what the arguments (without the program's name) ask for.
  func run(_ arguments: [String]) -> ExitStatus {
    let context = CommandContext(self, ColorChoice(arguments: arguments))
    do {
      let status = try perform(Invocation(arguments, table, files), context)
      try output.flush()
      try? errors.flush()
      return status
    } catch {
      return explain(error, context)
    }
  }

  private func perform(_ invocation: Invocation, _ context: CommandContext) throws -> ExitStatus {
    switch invocation {
    case .version:
      try output.write("flowrepl \(Self.version)\n")
    case .help(let command):
      try context.show(HelpText.command(command))
    case .programHelp:
      try context.show(HelpText.program(table))
    case .command(let command, let arguments):
      return try command.run(context.with(command, arguments))
    case .nothing:
      // Whoever stands in a program's folder wants to play it.
      if let player = table.player, input.isTerminal, output.isTerminal, holdsFlows(".") {
        return try player.run(context.with(player, ParsedArguments()))
      }
      try context.show(HelpText.program(table, isShort: true))
    }
    return .ok
  }

  private func holdsFlows(_ folder: String) -> Bool {
    let names = try? files.names(in: folder)
    return names?.contains { $0.hasSuffix(".flow.yaml") } ?? false
  }

  /// Tells why a command could not do its job.
  private func explain(_ error: any Error, _ context: CommandContext) -> ExitStatus {
    // What was found before stays found, and stands before the explanation.
    if !(error is OutputError) { try? output.flush() }
    defer { try? errors.flush() }
    switch error {
    case OutputError.closed: return .ok
    case OutputError.full: context.tell(.error("the output can't be written: the disk is full"))
    case OutputError.failed(let words): context.tell(.error("the output can't be written: \(words)"))
    case InputError.tooLarge(let limit):
      let name = CommandContext.standardInput.name
      context.tell(.error(FileError(name, .tooLarge(bytes: nil, limit: limit)).message))
    case InputError.failed(let words): context.tell(.error("standard input can't be read: \(words)"))
    case let error as FileError: context.tell(.error(error.message))
    case let error as UsageError: context.tell(error.text)
    default: context.tell(.error("\(error)"))
    }
    return .unusable
  }
}
