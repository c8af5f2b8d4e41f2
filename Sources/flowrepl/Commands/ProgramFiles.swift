import FlowSpec

/// Finds and reads the files of the program that a path means.
struct ProgramFiles {
  let context: CommandContext
  /// As it was typed: a file, a folder, or `-`.
  let path: String

  static let programName = ProgramLoader.usualName
  static let flowSuffix = ".flow.yaml"

  /// A program with its tables, and all that is wrong with it.
  struct Loaded {
    var program: LoadedProgram
    var tables: [Table]
    /// The folders that hold its files: to watch.
    var folders: [String]

    /// The folder of the program.
    var home: String {
      let place = program.program.place
      return place == .nowhere ? folders.first ?? "." : ProgramFiles.folder(place.path)
    }

    /// What tells these specs from others: of the files by their paths from the program's folder.
    var digest: String {
      let prefix = home == "." ? "" : home + "/"
      return TranscriptHeader.digest(
        of: program.files.values.map { file in
          guard file.path.hasPrefix(prefix) else { return file }
          return SourceFile(path: String(file.path.dropFirst(prefix.count)), bytes: file.bytes)
        })
    }
  }

  func load() throws -> Loaded {
    let paths = try self.paths()
    var program = ProgramLoader.load(try context.sources(paths))
    let tables = readTables(of: &program)
    let folders = Set(paths.filter { $0 != "-" }.map(Self.folder)).sorted()
    return Loaded(program: program, tables: tables, folders: folders)
  }

  /// The program file, if there is one, and the flow files.
  private func paths() throws -> [String] {
    if path == CommandContext.standardInput.path { return [path] }
    let isFolder = context.files.kind(of: path) == .folder
    let folder = isFolder ? path : Self.folder(path)
    guard let home = home(of: folder) else { return isFolder ? try flows(in: path) : [path] }
    let all = try flows(in: home)
    return isFolder || all.contains(path) ? all : all + [path]
  }

  func flows(in folder: String) throws -> [String] {
    let flows = try context.files.files(below: folder).filter { $0.hasSuffix(Self.flowSuffix) }
    guard flows.isEmpty else { return withoutNested(flows, home: folder) }
    throw FileError(
      folder, .failed("no file in it ends with \(Self.flowSuffix); `flowrepl --help` shows how to start"))
  }

  /// Flows of programs in folders below belong to those.
  private func withoutNested(_ flows: [String], home: String) -> [String] {
    let own = Self.joined(home, Self.programName)
    guard flows.contains(own) else { return flows }
    let nested = flows.filter { $0 != own && $0.hasSuffix("/" + Self.programName) }.map {
      Self.folder($0) + "/"
    }
    return flows.filter { flow in !nested.contains { flow.hasPrefix($0) } }
  }

  /// The nearest folder at or above one that holds a program file; above one that is yet to be made too.
  func home(of folder: String) -> String? { Self.home(of: folder, context.files) }

  static func home(of folder: String, _ files: any FileSystem) -> String? {
    var folder = folder
    for _ in 0..<32 {
      if files.kind(of: joined(folder, programName)) == .file { return folder }
      guard let above = above(folder) else { return nil }
      if files.kind(of: folder) != nil, files.kind(of: above) != .folder { return nil }
      folder = above
    }
    return nil
  }

  func readTables(of program: inout LoadedProgram) -> [Table] {
    let home = Self.folder(program.program.place.path)
    var tables: [Table] = []
    for reference in program.program.tables {
      let path = Self.joined(home, reference.path.value)
      do {
        let file = try context.source(path)
        let (table, diagnostics) = TableReading.table(reference.name, file)
        program.files[path] = file
        program.diagnostics += diagnostics
        if let table { tables.append(table) }
      } catch {
        let reason = (error as? FileError)?.message ?? "\(error)"
        program.diagnostics.append(
          Diagnostic(
            "schema/missing-table", reason, path: reference.path.place.path,
            range: reference.path.place.range,
            help: "name the table's file from the folder of the program"))
      }
    }
    return tables
  }

  // MARK: - Paths

  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func joined(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The path without `.` and, where the folder before it is named, `..`.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    let text = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + text : text.isEmpty ? "." : text
  }

  /// How a file in a folder names the program of another; nil where it is the nearest above anyway.
  static func name(of home: String, from folder: String, _ files: any FileSystem) -> String? {
    let own = files.absolute(home)
    if Self.home(of: folder, files).map(files.absolute) == own { return nil }
    return relative(own, from: files.absolute(folder))
  }

  /// The way from one folder to another, both from the root.
  private static func relative(_ folder: String, from start: String) -> String {
    let target = folder.split(separator: "/").filter { $0 != "." }
    let origin = start.split(separator: "/").filter { $0 != "." }
    let shared = zip(target, origin).prefix { $0 == $1 }.count
    let steps = Array(repeating: Substring(".."), count: origin.count - shared) + target.dropFirst(shared)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// The folder above; nil at the root.
  private static func above(_ folder: String) -> String? {
    var folder = folder
    while folder.hasSuffix("/"), folder.count > 1 { folder.removeLast() }
    if folder == "/" { return nil }
    if folder == "." { return ".." }
    if folder == ".." || folder.hasSuffix("/..") { return folder + "/.." }
    return Self.folder(folder)
  }
}
