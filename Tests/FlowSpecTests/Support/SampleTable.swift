@testable import flowrepl

extension CommandTable {
  /// Commands with every kind of flag, which say what they were given.
  static let sample = CommandTable(commands: [
    CommandSpec(
      "play",
      "play a program",
      arguments: [ArgumentSpec("PATH", .optional, completion: .files, "a file or a folder")],
      flags: SampleFlags.all,
      examples: [.init("flowrepl flows", "play the program in flows")],
      run: echo
    ),
    CommandSpec(
      "lint",
      "find faults",
      arguments: [ArgumentSpec("PATH", .oneOrMore, completion: .files, "files or folders")],
      flags: [SampleFlags.quiet, SampleFlags.format],
      examples: [.init("flowrepl lint flows", "all of them")],
      run: echo
    ),
    CommandSpec(
      "say",
      "say it's so",
      arguments: [ArgumentSpec("TEXT", .one, "what to say")],
      examples: [.init("flowrepl say hi", "say [hi]")],
      run: echo
    ),
  ])

  private static func echo(_ context: CommandContext) throws -> ExitStatus {
    let arguments = context.arguments
    var line = [context.command.name] + arguments.words
    for flag in SampleFlags.all where arguments.has(flag) {
      line.append("\(flag.name)=\(arguments.values(flag).joined(separator: "+"))")
    }
    try context.output.write(line.joined(separator: "|") + "\n")
    return .ok
  }
}

enum SampleFlags {
  static let set = FlagSpec(
    "set",
    short: "s",
    value: FlagValue("KEY=VALUE"),
    isRepeatable: true,
    "set a variable"
  )
  static let seed = FlagSpec("seed", value: FlagValue("N", .wholeNumber), default: "1", "where chance starts")
  static let consent = FlagSpec(
    "consent",
    value: FlagValue("PURPOSES", .list(["marketing", "transactional"])),
    "what the customer agreed to"
  )
  static let record = FlagSpec(
    "record",
    value: FlagValue("FILE", .file, isOptional: true),
    "write a transcript"
  )
  static let format = FlagSpec(
    "format",
    short: "f",
    value: FlagValue("FORMAT", .choice(["text", "json", "sarif"])),
    default: "text",
    "how results are printed"
  )
  static let json = FlagSpec("json", "events for programs")
  static let quiet = FlagSpec("quiet", short: "q", "only count")

  static let all = [set, seed, consent, record, format, json, quiet]
}
