import FlowSpec

/// What a command works with: its arguments, and the world as far as it may touch it.
struct CommandContext {
  let table: CommandTable
  let input: any InputStream
  let output: any OutputStream
  let errors: any OutputStream
  let files: any FileSystem
  let clock: WallClock
  let environment: [String: String]
  let colors: ColorPolicy
  /// What is large and would only be freed to end the process.
  let keepsakes: Keepsakes
  private(set) var command = CommandTable.program
  private(set) var arguments = ParsedArguments()

  init(_ world: Command, _ choice: ColorChoice?) {
    table = world.table
    input = world.input
    output = world.output
    errors = world.errors
    files = world.files
    clock = world.clock
    environment = world.environment
    keepsakes = world.keepsakes
    colors = ColorPolicy(
      choice,
      environment: environment,
      outputIsTerminal: output.isTerminal,
      errorsIsTerminal: errors.isTerminal
    )
  }

  func with(_ command: CommandSpec, _ arguments: ParsedArguments) -> CommandContext {
    var context = self
    context.command = command
    context.arguments = arguments
    return context
  }

  /// The path that stands for standard input, and the name that people see for it.
  static let standardInput = (path: "-", name: "<stdin>")

  /// What is wrong with the arguments as the command itself sees it.
  func misuse(_ message: String, suggestion: String? = nil) -> UsageError {
    UsageError(message, suggestion: suggestion, command: command)
  }

  /// The text of a file, or of standard input for `-`.
  func source(_ path: String) throws -> SourceFile {
    let limit = SourceFile.maximumBytes
    guard path == Self.standardInput.path else {
      return SourceFile(path: path, bytes: try files.read(path, limit: limit))
    }
    return SourceFile(path: Self.standardInput.name, bytes: try input.readAll(limit: limit))
  }

  /// The texts of several files, or of standard input for `-`.
  func sources(_ paths: [String]) throws -> [SourceFile] {
    if paths.contains(Self.standardInput.path) { return try paths.map { try source($0) } }
    let texts = try files.read(paths, limit: SourceFile.maximumBytes)
    return zip(paths, texts).map { SourceFile(path: $0, bytes: $1) }
  }

  /// Shows a result.
  func show(_ text: StyledText) throws {
    try output.write(
      text.rendered(isColored: colors.output)
    )
  }

  /// Shows one line: on a terminal in rows that fit, those after the first so many columns in; whole for a pipe, where it
  /// may be searched.
  func show(line: StyledText, indent: Int) throws {
    let rows = output.isTerminal ? line.wrapped(to: output.columns, indent: indent) : [line]
    for row in rows { try show(row + "\n") }
  }

  /// Shows findings; on a terminal in rows that fit.
  func show(findings text: StyledText) throws {
    try show(output.isTerminal ? text.fitted(to: output.columns) : text)
  }

  /// Says something to people beside the result, at once: a session that follows may last.
  func tell(_ text: StyledText) {
    // Where even this can't be written there is nobody left to tell.
    let text = errors.isTerminal ? text.fitted(to: errors.columns) : text
    try? errors.write(
      text.rendered(isColored: colors.errors)
    )
    try? errors.flush()
  }

  /// Tells what is wrong with a program.
  func tell(_ program: LoadedProgram) {
    guard !program.diagnostics.isEmpty else { return }
    var renderer = SnippetRenderer(width: max(40, errors.columns), files: program.files)
    tell(StyledText(renderer.text(program.diagnostics)))
  }

  /// Tells what is wrong in a file.
  func tell(_ diagnostics: [Diagnostic], in file: SourceFile) {
    var renderer = SnippetRenderer(width: max(40, errors.columns), files: [file.path: file])
    tell(StyledText(renderer.text(diagnostics)))
  }
}
