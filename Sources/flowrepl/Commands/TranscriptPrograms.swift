import FlowSpec

/// Finds the programs of today that transcripts are said to, each read once.
final class TranscriptPrograms {
  private let context: CommandContext
  /// As it was typed; nil where each transcript's place tells.
  private let path: String?
  /// Whether specs with errors serve too, to be read and not to be played.
  private let isLenient: Bool
  private var loaded: [String: ProgramFiles.Loaded?] = [:]
  private var scripts: [Key: Script] = [:]
  private var homes: [String: String] = [:]
  private var told: Set<String> = []

  private struct Key: Hashable {
    var home: String
    var rulesDate: RulesDate
  }

  static let flag = FlagSpec(
    "program", value: FlagValue("PATH", .file),
    default: "the nearest at or above the transcript, else this folder", "the specs of today")

  init(_ context: CommandContext, _ path: String? = nil, isLenient: Bool = false) {
    self.context = context
    self.path = path
    self.isLenient = isLenient
  }

  /// The program that a chat is said to, by the rules of its date; nil where it has errors, which are told.
  /// - Throws: ``FileError`` where there is none.
  func script(for chat: RecordedChat) throws -> Script? {
    try script(for: chat.header, at: "\(chat.path):\(chat.line)", path: chat.path)
  }

  func script(for transcript: Transcript) throws -> Script? {
    try script(for: transcript.header, at: "\(transcript.path):\(transcript.line)", path: transcript.path)
  }

  private func script(for header: TranscriptHeader, at spot: String, path: String) throws -> Script? {
    let home = try home(for: path)
    let key = Key(home: home, rulesDate: header.rulesDate)
    if let script = scripts[key] { return script }
    guard let program = try program(at: home) else { return nil }
    tellOther(program.program.program, than: header, at: spot)
    let script = Script(program.program.program, tables: program.tables, rulesDate: header.rulesDate)
    scripts[key] = script
    return script
  }

  /// The same with its files.
  func program(for transcript: Transcript) throws -> ProgramFiles.Loaded? {
    try program(at: try home(for: transcript.path))
  }

  private func program(at home: String) throws -> ProgramFiles.Loaded? {
    if let known = loaded[home] { return known }
    let program = try ProgramFiles(context: context, path: home).load()
    let isUsable = isLenient || !program.program.hasErrors
    if !isUsable { context.tell(program.program) }
    let usable = isUsable ? program : nil
    loaded[home] = .some(usable)
    return usable
  }

  private func home(for transcript: String) throws -> String {
    if let path { return path }
    let folder = transcript == CommandContext.standardInput.name ? "." : ProgramFiles.folder(transcript)
    if let known = homes[folder] { return known }
    let home = try place(of: folder) ?? place(of: ".")
    guard let home else {
      throw FileError(
        transcript,
        .failed("there is no program at or above it, and none in this folder; name one with --program PATH"))
    }
    homes[folder] = home
    return home
  }

  /// The nearest folder at or above one that holds a program; the folder itself where it holds flows alone.
  private func place(of folder: String) throws -> String? {
    if let home = ProgramFiles.home(of: folder, context.files) { return home }
    let names = try context.files.names(in: folder)
    return names.contains { $0.hasSuffix(ProgramFiles.flowSuffix) } ? folder : nil
  }

  /// Says once that a chat was recorded with another program.
  private func tellOther(_ program: Program, than header: TranscriptHeader, at spot: String) {
    guard let name = header.program, program.place != .nowhere, name != program.name,
      told.insert("\(name)/\(program.name)").inserted
    else { return }
    context.tell(
      StyledText(
        "\(spot): recorded with the program `\(name)`, and said to `\(program.name)`\n"
      ))
  }
}
