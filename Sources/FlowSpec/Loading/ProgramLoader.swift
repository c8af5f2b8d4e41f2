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
  ///   their keys. Of several program files the one of the usual name holds, and else the first.
  public static func load(_ files: [SourceFile], by spreading: some Spreading = Serial()) -> LoadedProgram {
    // A flow is best read while what was parsed of it is at hand; what it stands in must be known by then.
    let opened = opened(files, by: spreading)
    let number = opened.keys.filter { opened[$0]?.kind == .program }.min()
    var program = Program()
    var diagnostics: [Diagnostic] = []
    if let root = number.flatMap({ opened[$0]?.root }) {
      let reading = Reading(root.tree)
      program = reading.program(root) ?? program
      diagnostics += reading.diagnostics
    }
    let shared = program
    let read = spreading.results(Array(files.indices)) { index in
      var file = opened[index] ?? ParsedFile(files[index])
      file.readFlow(in: shared)
      return file
    }
    var trees: [String: Tree] = [:]
    var numbers: [String: Int] = [:]
    for (index, file) in read.enumerated() {
      diagnostics += file.diagnostics
      guard let root = file.root else { continue }
      trees[root.path] = root.tree
      if file.kind == .program, index != number, let first = number.flatMap({ read[$0].root }) {
        diagnostics.append(.secondProgram(root, first: first))
      }
      guard let flow = file.flow else { continue }
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

  /// The name that the file of a program usually has.
  public static let usualName = "program.flow.yaml"

  /// Whether a path ends in that name.
  public static func hasUsualName(_ path: String) -> Bool {
    path == usualName || path.utf8.suffix(usualName.utf8.count + 1).elementsEqual("/\(usualName)".utf8)
  }

  /// What must be parsed to know the program: the file of the usual name, or all where there is none or it says no program.
  private static func opened(_ files: [SourceFile], by spreading: some Spreading) -> [Int: ParsedFile] {
    let named = files.firstIndex { hasUsualName($0.path) }
    if let named {
      let file = ParsedFile(files[named])
      if file.kind == .program { return [named: file] }
    }
    let all = spreading.results(files) { ParsedFile($0) }
    return Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0.offset, $0.element) })
  }
}

/// A file as far as it was read.
private struct ParsedFile: Sendable {
  /// Nil where the file can't be parsed or says nothing.
  var root: Node?
  var kind: FileKind?
  var flow: Flow?
  var diagnostics: [Diagnostic]

  init(_ file: SourceFile) {
    let result = Parser.parse(file)
    diagnostics = result.diagnostics
    guard diagnostics.allSatisfy({ $0.severity != .error }), let root = result.tree.root else { return }
    self.root = root
    let (kind, faults) = FileKind.of(root)
    self.kind = kind
    diagnostics += faults
  }

  mutating func readFlow(in program: Program) {
    guard kind == .flow, let root else { return }
    let reading = Reading(root.tree)
    flow = reading.flow(root, in: program)
    diagnostics += reading.diagnostics
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
