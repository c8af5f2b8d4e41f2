import FlowSpec

/// Finds scenarios and the programs that they play.
struct ScenarioFiles {
  let context: CommandContext

  static let suffix = ".chat.yaml"

  /// The scenarios of one program.
  struct Group {
    var script: Script
    var scenarios: [Scenario]
  }

  struct Loaded {
    var groups: [Group] = []
    /// Every file of scenarios and programs, by its path.
    var files: [String: SourceFile] = [:]
    /// Whether a file has errors, which are told.
    var hasErrors = false
  }

  /// The files of scenarios that some paths mean, each once.
  func paths(_ words: [String]) throws -> [String] {
    var paths: [String] = []
    for word in words {
      guard context.files.kind(of: word) == .folder else {
        guard word.hasSuffix(Self.suffix) || word == CommandContext.standardInput.path else {
          _ = try context.source(word)
          throw FileError(
            word, .failed("scenarios are files that end with \(Self.suffix), or folders of them"))
        }
        paths.append(word)
        continue
      }
      let found = try self.paths(below: word)
      if found.isEmpty { throw FileError(word, .failed("no file in it ends with \(Self.suffix)")) }
      paths += found
    }
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }
  }

  /// All files of scenarios in a folder and those below; none where there are none.
  func paths(below folder: String) throws -> [String] {
    try context.files.files(below: folder).filter { $0.hasSuffix(Self.suffix) }
  }

  /// Reads scenarios and their programs, and tells what is wrong with them.
  func load(_ paths: [String], where isWanted: (Scenario) -> Bool = { _ in true }) throws -> Loaded {
    var loaded = Loaded()
    var indices: [String: Int?] = [:]
    for path in paths {
      let file = try context.source(path)
      loaded.files[file.path] = file
      let (scenarios, diagnostics) = ScenarioLoader.load(file)
      context.tell(diagnostics, in: file)
      if scenarios.isEmpty { loaded.hasErrors = true }
      for scenario in scenarios where isWanted(scenario) {
        let folder = programFolder(of: scenario, at: path)
        if indices[folder] == nil {
          indices[folder] = .some(try group(of: folder, for: scenario, file, &loaded))
        }
        if let index = indices[folder] ?? nil { loaded.groups[index].scenarios.append(scenario) }
      }
    }
    return loaded
  }

  /// The folder that holds the scenario's program, or its flows where there is no program above it.
  private func programFolder(of scenario: Scenario, at path: String) -> String {
    let folder = ProgramFiles.folder(path)
    if let program = scenario.program?.value {
      return ProgramFiles.normalized(ProgramFiles.joined(folder, program))
    }
    return ProgramFiles(context: context, path: path).home(of: folder) ?? folder
  }

  /// The index of the program's group; nil where the program can't be played, which is told.
  private func group(
    of folder: String, for scenario: Scenario, _ file: SourceFile, _ loaded: inout Loaded
  ) throws -> Int? {
    let program: ProgramFiles.Loaded
    do {
      program = try ProgramFiles(context: context, path: folder).load()
    } catch let error as FileError {
      // What a scenario names is a fault of its file.
      guard let name = scenario.program else { throw error }
      context.tell([Self.noProgram(at: name, error)], in: file)
      loaded.hasErrors = true
      return nil
    }
    loaded.files.merge(program.program.files) { first, _ in first }
    guard !program.program.hasErrors else {
      context.tell(program.program)
      loaded.hasErrors = true
      return nil
    }
    loaded.groups.append(
      Group(script: Script(program.program.program, tables: program.tables), scenarios: []))
    return loaded.groups.count - 1
  }

  private static func noProgram(at name: Located<String>, _ error: FileError) -> Diagnostic {
    Diagnostic(
      "schema/wrong-type", "the scenario's program can't be read: \(error.message)",
      path: name.place.path,
      range: name.place.range, help: "name the program's folder, from the folder of this file")
  }
}
