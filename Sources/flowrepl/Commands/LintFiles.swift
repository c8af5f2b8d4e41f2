import FlowSpec

/// The files that paths given to lint mean, program by program.
struct LintFiles {
  let context: CommandContext

  /// The files that are loaded together, and those of them that are reported.
  struct Group {
    /// The folder of the program; nil for flows without one.
    var home: String?
    var paths: [String]
    /// Nil reports all.
    var reported: Set<String>?
  }

  /// What was loaded, and everything found in the files that were asked for.
  struct Result {
    var report: FindingsReport
    var hasSyntaxErrors: Bool
    /// The last program of all.
    var program: (loaded: LoadedProgram, linted: LintResult)?
  }

  static let chatSuffix = ".chat.yaml"

  func result(_ arguments: [String], selecting selection: RuleSelection) throws -> Result {
    var result = Result(
      report: FindingsReport(findings: [], files: [:], fileCount: 0), hasSyntaxErrors: false)
    for group in try groups(arguments) {
      let files = ProgramFiles(context: context, path: group.home ?? group.paths.first ?? ".")
      let (chats, flows) = split(group.paths)
      let sources = try context.sources(flows)
      Self.makeRoom(for: sources)
      var loaded = ProgramLoader.load(sources, by: Processors())
      let tables = files.readTables(of: &loaded)
      let linted = Linter.result(loaded, tables: tables, selecting: selection, by: Processors())
      var findings = linted.findings
      result.report.files.merge(loaded.files) { first, _ in first }
      for chat in chats {
        let file = try context.source(chat)
        result.report.files[chat] = file
        findings += ScenarioLoader.load(file).diagnostics.filter { selection.contains($0.rule) }
      }
      let isReported = { (path: String) in group.reported.map { $0.contains(path) } ?? true }
      findings = findings.filter { isReported($0.path) }
      result.report.findings += findings
      result.report.fileCount += group.reported?.count ?? group.paths.count
      if findings.contains(where: \.isSyntaxError) { result.hasSyntaxErrors = true }
      result.program = (loaded, linted)
    }
    result.report.findings.sort(by: Diagnostic.precedes)
    return result
  }

  /// What is made of a program's files, and kept to the end, takes some twenty times their bytes.
  private static func makeRoom(for sources: [SourceFile]) {
    let bytes = sources.reduce(0) { $0 + $1.bytes.count }
    if bytes > 256 << 10 { Heap.makeRoom(forBytes: 20 * bytes) }
  }

  private func split(_ paths: [String]) -> (chats: [String], flows: [String]) {
    (paths.filter { $0.ends(in: Self.chatSuffix) }, paths.filter { !$0.ends(in: Self.chatSuffix) })
  }

  // MARK: - Which files

  private func groups(_ arguments: [String]) throws -> [Group] {
    var groups: [Group] = []
    for path in arguments.isEmpty ? ["."] : arguments {
      if path == CommandContext.standardInput.path {
        groups.append(Group(home: nil, paths: [path], reported: [CommandContext.standardInput.name]))
      } else if context.files.kind(of: path) == .folder {
        for group in try folderGroups(path) { add(group, to: &groups) }
      } else {
        add(try fileGroup(path), to: &groups)
      }
    }
    return groups
  }

  /// A program that is asked for twice is loaded once.
  private func add(_ group: Group, to groups: inout [Group]) {
    guard let index = groups.firstIndex(where: { $0.home != nil && $0.home == group.home }) else {
      groups.append(group)
      return
    }
    groups[index].paths += group.paths.filter { !groups[index].paths.contains($0) }
    groups[index].reported = groups[index].reported.flatMap { known in group.reported.map { known.union($0) }
    }
  }

  private func fileGroup(_ path: String) throws -> Group {
    let files = ProgramFiles(context: context, path: path)
    guard let home = files.home(of: ProgramFiles.folder(path)) else {
      return Group(home: nil, paths: [path], reported: [path])
    }
    let all = try specs(below: home)
    return Group(home: home, paths: all.contains(path) ? all : all + [path], reported: [path])
  }

  /// The program around a folder and those in folders below.
  private func folderGroups(_ folder: String) throws -> [Group] {
    let files = ProgramFiles(context: context, path: folder)
    let below = try context.files.files(below: folder).filter(Self.isSpec)
    var groups: [Group] = []
    if let home = files.home(of: folder) {
      let all = home == folder ? Self.withoutNested(below, home: home) : try specs(below: home)
      let reported = home == folder ? nil : Set(below).intersection(all)
      groups.append(Group(home: home, paths: all, reported: reported))
    }
    let nested = below.filter { ProgramFiles.isProgram($0) && ProgramFiles.folder($0) != groups.first?.home }
    for program in nested {
      let home = ProgramFiles.folder(program)
      groups.append(Group(home: home, paths: try specs(below: home), reported: nil))
    }
    let taken = Set(groups.flatMap(\.paths))
    let loose = below.filter { !taken.contains($0) }
    if !loose.isEmpty { groups.append(Group(home: nil, paths: loose, reported: nil)) }
    guard groups.contains(where: { !$0.paths.isEmpty }) else {
      throw FileError(folder, .failed("no file in it ends with \(ProgramFiles.flowSuffix)"))
    }
    return groups
  }

  /// The flows and scenarios of a program, without those of programs in folders below.
  private func specs(below home: String) throws -> [String] {
    Self.withoutNested(try context.files.files(below: home).filter(Self.isSpec), home: home)
  }

  private static func withoutNested(_ specs: [String], home: String) -> [String] {
    let own = ProgramFiles.joined(home, ProgramFiles.programName)
    let nested = specs.filter { ProgramFiles.isProgram($0) && $0 != own }.map {
      ProgramFiles.folder($0) + "/"
    }
    return nested.isEmpty ? specs : specs.filter { path in !nested.contains { path.hasPrefix($0) } }
  }

  private static func isSpec(_ path: String) -> Bool {
    path.ends(in: ProgramFiles.flowSuffix) || path.ends(in: chatSuffix)
  }
}

extension ProgramFiles {
  static func isProgram(_ path: String) -> Bool { ProgramLoader.hasUsualName(path) }
}

extension String {
  /// Whether its last bytes are those of another text. `hasSuffix` compares characters, which takes far longer.
  func ends(in suffix: String) -> Bool { utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
}
