import FlowSpec

/// `flowrepl new NAME`: starts a program, or a flow in one that is there, from a blueprint.
enum NewCommand {
  private static let from = FlagSpec(
    "from", value: FlagValue("BLUEPRINT", .choice(Blueprint.names)),
    default: "program", "what to start from")
  private static let brand = FlagSpec(
    "brand", value: FlagValue("TEXT"), default: "made from NAME", "whose messages a new program sends")
  private static let list = FlagSpec("list", "list the blueprints")

  static let spec = CommandSpec(
    "new", "start a program or a flow from a blueprint",
    forms: ["new NAME [FLAGS]", "new --list"],
    arguments: [
      ArgumentSpec(
        "NAME", .optional, completion: .files, "what it is to be called; a folder may stand before it")
    ],
    flags: [from, brand, list],
    examples: [
      .init("flowrepl new shop --from wismo", "a program in the folder shop, with one workflow"),
      .init("flowrepl new shop/returns --from returns", "one more workflow for it"),
      .init("flowrepl new shop --brand \"Blue Bike\"", "a program with nothing but what each needs"),
      .init("flowrepl new --list", "what there is to start from"),
    ],
    details: [
      "In a folder with a \(ProgramFiles.programName), or below one, `--from` adds a flow to that program; anywhere else"
        + " it starts a new one. What is there is never overwritten: a program file only gets lines added. What comes"
        + " out has no findings, and its scenarios hold."
    ]
  ) { context in
    try run(context)
  }

  private static func run(_ context: CommandContext) throws -> ExitStatus {
    if context.arguments.has(list) { return try showList(context) }
    guard var path = context.arguments.words.first else {
      throw context.misuse("NAME is missing; `flowrepl new --list` shows what there is to start from")
    }
    while path.hasSuffix("/") { path.removeLast() }
    let folder = ProgramFiles.folder(path)
    let name = String(path.split(separator: "/").last ?? "")
    try check(name, in: folder, context)
    let choice = context.arguments.value(from)
    let blueprint = choice.flatMap { Blueprint[$0] } ?? Blueprint.all[0]
    if let home = ProgramFiles.home(of: folder, context.files), blueprint.name != Blueprint.bareName {
      return try add(blueprint, named: name, in: folder, ofProgramIn: home, context)
    }
    if choice == nil, let home = ProgramFiles.home(of: folder, context.files) {
      let program = ProgramFiles.joined(home, ProgramFiles.programName)
      throw context.misuse(
        "there is a program already, \(program); say with --from which flow to add to it,"
          + " or `--from program` for a program of its own")
    }
    return try start(blueprint, named: name, in: ProgramFiles.joined(folder, name), context)
  }

  private static func check(_ name: String, in folder: String, _ context: CommandContext) throws {
    guard let fault = StarterName.fault(name) else { return }
    throw context.misuse(
      "the name `\(name)` \(fault)",
      suggestion: StarterName.near(name).map { folder == "." ? $0 : "\(folder)/\($0)" })
  }

  private static func showList(_ context: CommandContext) throws -> ExitStatus {
    let width = (Blueprint.all.map(\.name.utf8.count).max() ?? 0) + 2
    for blueprint in Blueprint.all {
      var line = StyledText(blueprint.name, .strong)
      line.append(String(repeating: " ", count: width - blueprint.name.utf8.count) + blueprint.summary)
      try context.show(line: line, indent: width)
    }
    return .ok
  }

  // MARK: - A program

  private static func start(
    _ blueprint: Blueprint, named name: String, in folder: String, _ context: CommandContext
  ) throws -> ExitStatus {
    if let kind = context.files.kind(of: folder) {
      throw FileError(folder, .exists(isFolder: kind == .folder))
    }
    let brand = context.arguments.value(brand) ?? StarterName.brand(of: name)
    if let fault = StarterName.brandFault(brand) { throw context.misuse("the brand `\(brand)` \(fault)") }
    let files = blueprint.program(named: name, brand: brand)
    for file in files {
      try context.files.create(file.bytes, at: ProgramFiles.joined(folder, file.path))
    }
    try context.show(StyledText("Started \(folder) from \(blueprint.name):\n"))
    try show(files.map { ProgramFiles.joined(folder, $0.path) }, context)
    try context.show(
      StyledText(
        "\nPut your number, the address for help, links and prices where the examples stand.\n\nNext\n"))
    let other =
      Blueprint.all.first { $0.name == (blueprint.name == "wismo" ? "returns" : "wismo") }?.name ?? ""
    try showNext(
      [
        ("flowrepl \(folder)", "play it"),
        ("flowrepl test \(folder)", "play its scenarios"),
        ("flowrepl ready \(folder)", "what is left before the launch"),
        ("flowrepl new \(folder)/\(other) --from \(other)", "add a workflow"),
      ], context)
    return .ok
  }

  // MARK: - A flow

  private static func add(
    _ blueprint: Blueprint, named name: String, in folder: String, ofProgramIn home: String,
    _ context: CommandContext
  ) throws -> ExitStatus {
    if context.arguments.has(brand) {
      throw context.misuse("--brand is for a new program; this one has its brand")
    }
    let program = ProgramFiles.joined(home, ProgramFiles.programName)
    let loaded = try ProgramFiles(context: context, path: home).load()
    if loaded.program.hasErrors {
      context.tell(loaded.program)
      return .unusable
    }
    let addition: BlueprintAddition
    do throws(BlueprintAddition.Fault) {
      addition = try BlueprintAddition(
        blueprint, named: name, to: loaded.program, tables: loaded.tables, in: home,
        flowFolder: folder)
    } catch {
      switch error {
      case .message(let message): context.tell(.error(message))
      case .errors(let errors, let files):
        var renderer = SnippetRenderer(width: max(40, context.errors.columns), files: files)
        context.tell(StyledText(renderer.text(errors)))
        context.tell(.error("\(blueprint.name) does not fit into this program; nothing was written"))
      }
      return .unusable
    }
    for file in addition.files where context.files.kind(of: file.path) != nil {
      throw FileError(file.path, .exists(isFolder: false))
    }
    for file in addition.files { try context.files.create(file.bytes, at: file.path) }
    if let changed = addition.program { try context.files.write(changed.bytes, to: changed.path) }

    try context.show(StyledText("Added \(blueprint.name) to \(program):\n"))
    try show(addition.files.map(\.path), context)
    if !addition.added.isEmpty {
      try context.show(StyledText("  \(program) got \(addition.added.joined(separator: "; "))\n"))
    }
    if addition.leftOutCount > 0 {
      let count = addition.leftOutCount
      try context.show(
        StyledText(
          "  \(count) \(count == 1 ? "scenario" : "scenarios") of the blueprint would not hold in this program and stayed away\n"
        ))
    }
    try context.show(StyledText("\nNext\n"))
    try showNext(
      [
        ("flowrepl \(home)", "play it"), ("flowrepl lint \(home)", "what to look at"),
        ("flowrepl test \(home)", "play the scenarios"),
      ], context)
    return .ok
  }

  // MARK: - Showing

  /// Files by name; of scenarios, how many.
  private static func show(_ paths: [String], _ context: CommandContext) throws {
    for path in paths where !path.hasSuffix(ScenarioFiles.suffix) {
      try context.show(StyledText("  \(path)\n"))
    }
    let scenarios = paths.filter { $0.hasSuffix(ScenarioFiles.suffix) }
    for folder in Set(scenarios.map(ProgramFiles.folder)).sorted() {
      let count = scenarios.count { ProgramFiles.folder($0) == folder }
      try context.show(StyledText("  \(folder)/ (\(count) \(count == 1 ? "scenario" : "scenarios"))\n"))
    }
  }

  private static func showNext(_ commands: [(String, String)], _ context: CommandContext) throws {
    let width = (commands.map(\.0.displayWidth).max() ?? 0) + 2
    for (command, meaning) in commands {
      var line = StyledText("  ")
      line.append(command, .command)
      line.append(String(repeating: " ", count: width - command.displayWidth) + meaning + "\n")
      try context.show(line)
    }
  }
}
