/// A blueprint's flow in a program that is there already: the files that come with it, and what the program file gets.
public struct BlueprintAddition: Sendable {
  /// New files, by their paths.
  public private(set) var files: [SourceFile] = []
  /// The program file with what was added to it; nil where it stays as it is.
  public private(set) var program: SourceFile?
  /// What was added to the program file, a key each, as `data: orders, styles`.
  public private(set) var added: [String] = []
  /// How many scenarios of the blueprint don't hold in this program and stay away.
  public private(set) var leftOutCount = 0

  /// Why a flow can't be added.
  public enum Fault: Error {
    /// One line without a full stop.
    case message(String)
    /// The program would have these errors.
    case errors([Diagnostic], files: [String: SourceFile])
  }

  /// - Parameters:
  ///   - name: what the flow is to be called.
  ///   - existing: the program as it was loaded, without errors.
  ///   - folder: where its program file stands, as paths begin with it.
  ///   - flowFolder: where the flow is to stand, at or below it.
  public init(
    _ blueprint: Blueprint, named name: String, to existing: LoadedProgram, tables: [Table],
    in folder: String, flowFolder: String
  ) throws(Fault) {
    let program = existing.program
    guard let flow = blueprint.flow, let home = existing.files[program.place.path] else {
      throw .message("`\(blueprint.name)` is a whole program and can't be added to one")
    }
    if program.flow(name) != nil { throw .message("this program has a flow `\(name)` already") }
    let shipped = ShippedProgram.standard
    let flows = [flow] + blueprint.flows.dropFirst().filter { program.flow($0) == nil }
    let needs = BlueprintNeeds(flows, in: shipped)
    let renaming = Renaming(
      program: program.name, brand: program.brand?.value ?? program.name, flow: (flow, name))

    var patch = ProgramPatch(home)
    added = try patch.add(needs, of: shipped, to: program, renaming)
    if !added.isEmpty { self.program = patch.file }

    let newTables = needs.tables.filter { name in !program.tables.contains { $0.name == name } }
    let flowFiles = flows.compactMap { shipped.file(ofFlow: $0) }
    let tableFiles = newTables.compactMap { needs.path(ofTable: $0).flatMap { shipped.file($0) } }
    files =
      flowFiles.map(renaming.applied).map { $0.placed(in: flowFolder) }
      + tableFiles.map(renaming.applied).map { $0.placed(in: folder) }

    let untouched = existing.files.values.filter { $0.path != home.path }
    let draft = DraftProgram([patch.file] + untouched + files, folder: folder)
    let before = Set(Linter.findings(existing, tables: tables).map { "\($0.path) \($0.rule) \($0.message)" })
    let errors = draft.findings.filter {
      $0.severity == .error && !before.contains("\($0.path) \($0.rule) \($0.message)")
    }
    guard errors.isEmpty else { throw .errors(errors, files: draft.loaded.files) }

    let scenarios = flows.flatMap(shipped.scenarios).map(renaming.applied).map { $0.placed(in: folder) }
    let holding = scenarios.filter(draft.holds)
    leftOutCount = scenarios.count - holding.count
    files += holding
  }

}

extension SourceFile {
  fileprivate func placed(in folder: String) -> SourceFile {
    folder == "." ? self : SourceFile(path: folder + "/" + path, bytes: bytes)
  }
}
