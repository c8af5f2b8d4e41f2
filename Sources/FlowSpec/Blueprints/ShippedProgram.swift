/// The program that ships, from the copy in the binary: what blueprints are cut from.
struct ShippedProgram: Sendable {
  /// By their paths from the program's folder, in the order of the copy.
  let files: [SourceFile]
  let program: Program

  static let standard = ShippedProgram(ShippedFiles.text)

  /// - Parameter text: files, each behind a line `=== PATH`.
  init(_ text: String) {
    var files: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        files.append((String(line.dropFirst(4)), []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(line)
      }
    }
    self.files = files.map { path, lines in
      let text = lines.joined(separator: "\n")
      return SourceFile(path: path, text: text.hasSuffix("\n") || text.isEmpty ? text : text + "\n")
    }
    program = ProgramLoader.load(self.files.filter { $0.path.hasSuffix(".flow.yaml") }).program
  }

  static let programPath = ProgramLoader.usualName

  func file(_ path: String) -> SourceFile? { files.first { $0.path == path } }

  func file(ofFlow name: String) -> SourceFile? { file(program.flow(name)?.place.path ?? "") }

  /// The scenarios of a folder of `tests`.
  func scenarios(in folder: String) -> [SourceFile] {
    files.filter { $0.path.hasPrefix("tests/\(folder)/") && $0.path.hasSuffix(".chat.yaml") }
  }

  /// The folders of scenarios that are about no single flow.
  var sharedFolders: [String] {
    var folders: [String] = []
    for file in files where file.path.hasPrefix("tests/") {
      let folder = String(file.path.split(separator: "/")[1])
      if program.flow(folder) == nil, !folders.contains(folder) { folders.append(folder) }
    }
    return folders
  }
}
