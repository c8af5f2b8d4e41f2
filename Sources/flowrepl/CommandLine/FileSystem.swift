import FlowSpec

/// The files that a command works on. Paths are as people type them, relative to the current folder.
protocol FileSystem {
  /// The bytes of a file. A file over the limit is refused before it is read.
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]

  /// The bytes of several files, in the order of their paths.
  func read(_ paths: [String], limit: Int) throws(FileError) -> [[UInt8]]

  /// The bytes of a file piece by piece, for what may be larger than memory.
  func stream(_ path: String) throws(FileError) -> any InputStream

  /// The path from the root, links followed as far as there is something to follow.
  func absolute(_ path: String) -> String

  /// What a path leads to, links followed; nil where there is nothing.
  func kind(of path: String) -> FileKind?

  /// Whether two paths lead to one and the same file or folder.
  func isSame(_ path: String, as other: String) -> Bool

  /// The names in a folder, in the order of their bytes.
  func names(in folder: String) throws(FileError) -> [String]

  /// The paths of all files in a folder and the folders below, each behind the folder's own path (`.` aside) and in
  /// the order of their names. Hidden files and folders are left out, and no folder is visited twice.
  func files(below folder: String) throws(FileError) -> [String]

  /// Writes a whole file: whoever reads it meanwhile sees the old one or the new one. A pipe, a device or an open file
  /// of this process (`/dev/stdout`) is written into.
  func write(_ bytes: [UInt8], to path: String) throws(FileError)

  /// The same for what is written piece by piece.
  func replacement(of path: String) throws(FileError) -> any FileReplacement

  /// Writes a file that must not be there yet, and the folders on the way to it.
  func create(_ bytes: [UInt8], at path: String) throws(FileError)

  /// Adds whole lines to the end of a file, which is made for its owner alone where it is missing, and returns once the
  /// disk has them. A line that a crash has torn gets its end first; where not everything can be written, nothing is.
  func append(_ lines: [UInt8], to path: String) throws(FileError)

  /// A file to add lines to for as long as the journal lives, made for its owner alone where it is missing.
  /// - Throws: ``FileError`` where somebody else has it as a journal, too.
  func journal(at path: String) throws(FileError) -> any FileJournal

  /// Makes a folder and those above it that are missing, for their owner alone; one that is there stays as it is.
  func makeFolder(_ path: String) throws(FileError)

  /// Removes a file.
  func remove(_ path: String) throws(FileError)
}

enum FileKind: Hashable {
  case file, folder
  /// A pipe, a terminal and the like.
  case device
}

extension FileSystem {
  func read(_ paths: [String], limit: Int) throws(FileError) -> [[UInt8]] {
    try paths.map { path throws(FileError) in try read(path, limit: limit) }
  }

  /// The error for a path that leads nowhere, with the name that was probably meant.
  func missing(_ path: String) -> FileError {
    var name = path[...]
    while name.hasSuffix("/") { name.removeLast() }
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    let names = try? names(in: folder.isEmpty ? "." : folder)
    let near = Suggestion.nearest(to: String(name.dropFirst(folder.count)), in: names ?? [])
    return FileError(path, .missing(suggestion: near.map { folder + $0 }))
  }
}
