@testable import flowrepl

/// Swift Testing has one of its own.
typealias ExitStatus = flowrepl.ExitStatus

/// One call of flowrepl in this process, and what came of it.
struct CommandRun {
  let status: ExitStatus
  let output: String
  let errors: String

  init(
    _ arguments: String...,
    input: MemoryInput = MemoryInput(),
    files: MemoryFiles = MemoryFiles(),
    environment: [String: String] = [:],
    isTerminal: Bool = false,
    outputFailure: OutputError? = nil,
    table: CommandTable = .standard
  ) {
    self.init(
      arguments: arguments, input: input, files: files, environment: environment, isTerminal: isTerminal,
      outputFailure: outputFailure, table: table)
  }

  init(
    arguments: [String],
    input: MemoryInput = MemoryInput(),
    files: MemoryFiles = MemoryFiles(),
    environment: [String: String] = [:],
    isTerminal: Bool = false,
    outputFailure: OutputError? = nil,
    table: CommandTable = .standard
  ) {
    let output = MemoryOutput(isTerminal: isTerminal, failingWith: outputFailure)
    let errors = MemoryOutput(isTerminal: isTerminal)
    let command = Command(
      input: input,
      output: output,
      errors: errors,
      files: files,
      clock: .fixed(at: 1_772_445_600),
      environment: environment,
      table: table
    )
    status = command.run(arguments)
    self.output = output.text
    self.errors = errors.text
  }
}
