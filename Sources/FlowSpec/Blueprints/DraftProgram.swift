/// A program that stands nowhere yet: whether it can be played, what lint finds in it and which scenarios hold.
struct DraftProgram: Sendable {
  let loaded: LoadedProgram
  private let tables: [Table]
  let script: Script

  /// - Parameters:
  ///   - files: the program file, flows and tables.
  ///   - folder: where the program's file would stand.
  init(_ files: [SourceFile], folder: String = ".") {
    var loaded = ProgramLoader.load(files.filter { $0.path.hasSuffix(".flow.yaml") })
    let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    var tables: [Table] = []
    for reference in loaded.program.tables {
      let path = folder == "." ? reference.path.value : folder + "/" + reference.path.value
      guard let file = byPath[path] else { continue }
      let (table, diagnostics) = TableReading.table(reference.name, file)
      loaded.files[path] = file
      loaded.diagnostics += diagnostics
      if let table { tables.append(table) }
    }
    self.loaded = loaded
    self.tables = tables
    script = Script(loaded.program, tables: tables)
  }

  var findings: [Diagnostic] { Linter.findings(loaded, tables: tables) }

  /// Whether a scenario can be read and goes as it says, with each of its examples.
  func holds(_ file: SourceFile) -> Bool {
    let scenarios = ScenarioLoader.load(file).scenarios
    return !scenarios.isEmpty && scenarios.allSatisfy { $0.result(in: script).hasPassed }
  }
}
