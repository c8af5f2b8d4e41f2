/// A program as its files give it, with what is wrong with them.
public struct LoadedProgram: Sendable {
  /// What could be read; it can be run where no diagnostic is an error.
  public var program: Program
  /// In the order of files and places.
  public var diagnostics: [Diagnostic]
  /// Every file that was given, by its path: for showing diagnostics.
  public var files: [String: SourceFile]
  /// What was read of each file, by its path; a file with syntax errors has none.
  public var trees: [String: Tree] = [:]

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads the files of one program into the model.
public enum ProgramLoader {
  /// - Parameter files: the program file, if there is one, and the flow files, in any order. Which is which is told by
  ///   their first key.
  public static func load(_ files: [SourceFile], by spreading: some Spreading = Serial()) -> LoadedProgram {
    var diagnostics: [Diagnostic] = []
    var roots: [(kind: FileKind, root: Node)] = []
    var trees: [String: Tree] = [:]
    for (file, result) in zip(files, spreading.results(files) { Parser.parse($0) }) {
      diagnostics += result.diagnostics
      guard result.diagnostics.allSatisfy({ $0.severity != .error }), let root = result.tree.root else {
        continue
      }
      trees[file.path] = result.tree
      let (kind, faults) = FileKind.of(root)
      diagnostics += faults
      if let kind { roots.append((kind, root)) }
    }

    var program = Program()
    let programs = roots.filter { $0.kind == .program }
    if let first = programs.first {
      let reading = Reading(first.root.tree)
      program = reading.program(first.root) ?? program
      diagnostics += reading.diagnostics
    }
    for other in programs.dropFirst() {
      diagnostics.append(.secondProgram(other.root, first: programs[0].root))
    }
    let shared = program
    let flows = spreading.results(roots.filter { $0.kind == .flow }.map(\.root)) { root in
      let reading = Reading(root.tree)
      let flow = reading.flow(root, in: shared)
      return (flow, reading.diagnostics)
    }
    var numbers: [String: Int] = [:]
    for (flow, faults) in flows {
      diagnostics += faults
      guard let flow else { continue }
      if let number = numbers[flow.name] {
        diagnostics.append(.sameName(flow, program.flows[number]))
      } else {
        numbers[flow.name] = program.flows.count
        program.flows.append(flow)
      }
    }
    program.flows.sort { $0.name < $1.name }
    diagnostics += NameCheck.diagnostics(program, by: spreading)
    return LoadedProgram(
      program: program, diagnostics: diagnostics.sorted(by: Diagnostic.precedes).limitedPerFile(),
      files: Dictionary(files.map { ($0.path, $0) }) { first, _ in first }, trees: trees)
  }
}

/// What a file of a program is.
public enum FileKind: String, FieldKey {
  case program, flow, scenario
  static let spellings = Spellings<Self>()

  /// Told by the key that names it.
  static func of(_ root: Node) -> (FileKind?, [Diagnostic]) {
    guard root.kind == .mapping else {
      return (
        nil,
        [
          Diagnostic(
            .wrongType,
            "a flow is written as `key: value` lines, and this is \(root.kind == .sequence ? "a list" : "a single text")",
            path: root.path,
            range: SourceRange(root.range.lowerBound, min(root.range.upperBound, root.range.lowerBound + 1)),
            help: "start the file with `flow: NAME`")
        ]
      )
    }
    let said = root.entries.compactMap { FileKind($0.key) }
    for kind in allCases where said.contains(kind) {
      // A scenario names its program too.
      return (kind == .program && said.contains(.scenario) ? .scenario : kind, [])
    }
    let keys = root.entries.map { $0.key.text ?? "" }
    let first = root.entries.first { _ in true }
    let near = keys.lazy.compactMap { key in
      Suggestion.nearest(to: key, in: names).map { (key, $0) }
    }.first
    let range = root.entries.first { $0.key.text == near?.0 }?.key.range ?? first?.key.range ?? root.range
    return (
      nil,
      [
        Diagnostic(
          .missingKey,
          near.map { "this file has no `\($0.1)` key; did you mean that by `\($0.0)`?" }
            ?? "this file says neither `program`, `flow` nor `scenario`, so what it is can't be told",
          path: root.path, range: range, help: "start a workflow with `flow: NAME`")
      ]
    )
  }
}

extension Diagnostic {
  fileprivate static func secondProgram(_ root: Node, first: Node) -> Diagnostic {
    let key = root.entries.first { $0.key.text == "program" }?.key
    let firstKey = first.entries.first { $0.key.text == "program" }?.key
    return Diagnostic(
      "schema/several-programs", "there is a second program file; a folder is one phone number",
      path: root.path,
      range: key?.range ?? root.range,
      notes: [Note("the first is here", path: first.path, range: firstKey?.range ?? first.range)],
      help: "put the other program into a folder of its own")
  }

  fileprivate static func sameName(_ flow: Flow, _ other: Flow) -> Diagnostic {
    Diagnostic(
      "flow/duplicate-flow", "two flows are called `\(flow.name)`", path: flow.place.path,
      range: flow.place.range,
      notes: [Note("the other is here", path: other.place.path, range: other.place.range)],
      help: "give one of them another name")
  }
}
