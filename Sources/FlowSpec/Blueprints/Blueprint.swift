/// A workflow of the program that ships, with all that it needs: what `flowrepl new` starts from.
public struct Blueprint: Hashable, Sendable {
  public let name: String
  /// What it is for, in one line.
  public let summary: String
  /// The flow that it is about; nil for the program that has only what every program needs.
  let flow: String?
  /// The flows that it brings: its own first, then those that it calls.
  let flows: [String]

  /// What they are called, in the order of ``all``. The command line names them at every start, so nothing is read for it.
  public static let names = [bareName] + ShippedFiles.flowNames.filter { $0 != welcome }

  /// The bare program first, then the workflows by their names.
  public static let all: [Blueprint] = {
    let shipped = ShippedProgram.standard.program
    let bare = Blueprint(
      name: bareName, summary: "What every program needs: consent, STOP, HELP and a person to ask for",
      flow: nil, flows: [welcome])
    return [bare]
      + shipped.flows.filter { $0.name != welcome }.map { flow in
        let words = [flow.title?.value, flow.goal?.value].compactMap { $0 }
        return Blueprint(
          name: flow.name, summary: words.joined(separator: ": "), flow: flow.name,
          flows: shipped.closure(of: flow))
      }
  }()

  public static subscript(name: String) -> Blueprint? { all.first { $0.name == name } }

  /// The bare program, which is a blueprint for a new program alone.
  public static let bareName = "program"

  /// The flow that takes the consent which the program's disclosure speaks of; every new program gets it.
  static let welcome = "join"

  /// The files of a new program, by their paths from its folder.
  ///
  /// - Parameters:
  ///   - name: what the program is called.
  ///   - brand: whose messages they are.
  public func program(named name: String, brand: String) -> [SourceFile] {
    let shipped = ShippedProgram.standard
    let names = flows + (flows.contains(Self.welcome) ? [] : [Self.welcome])
    let needs = BlueprintNeeds(names, in: shipped)
    let renaming = Renaming(program: name, brand: brand)
    var files = [SourceFile(path: ShippedProgram.programPath, text: ProgramExcerpt(shipped, needs).text)]
    files += names.compactMap { shipped.file(ofFlow: $0) }
    files += needs.tables.compactMap { needs.path(ofTable: $0).flatMap { shipped.file($0) } }
    files += names.flatMap(shipped.scenarios)
    files = files.map(renaming.applied)
    // What is about several flows comes along where it holds without the others.
    let draft = DraftProgram(files)
    return files + shipped.sharedFolders.flatMap(shipped.scenarios).map(renaming.applied).filter(draft.holds)
  }
}

extension Program {
  /// A flow and those that it calls or goes to, however far.
  fileprivate func closure(of flow: Flow) -> [String] {
    var found = [flow.name]
    var next = 0
    while next < found.count, let flow = self.flow(found[next]) {
      next += 1
      for target in flow.states.flatMap({ $0.targets + ($0.run.map { [$0] } ?? []) }) {
        if case .flow(let other, _) = target.destination, !found.contains(other) { found.append(other) }
      }
    }
    return found
  }
}
