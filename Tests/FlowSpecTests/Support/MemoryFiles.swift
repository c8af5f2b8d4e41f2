@testable import flowrepl

/// Files that exist only in a test.
final class MemoryFiles: FileSystem {
  private(set) var contents: [String: [UInt8]]
  private let forbidden: Set<String>
  /// Those that take nothing more: their disk is full.
  private let full: Set<String>
  /// Those that are being recorded.
  private var journals: Set<String> = []
  /// Those that were made, and have nothing in them perhaps.
  private var folders: Set<String> = []

  init(
    _ texts: [String: String] = [:], bytes: [String: [UInt8]] = [:], forbidden: Set<String> = [],
    full: Set<String> = []
  ) {
    contents = texts.mapValues { Array($0.utf8) }.merging(bytes) { $1 }
    self.forbidden = forbidden
    self.full = full
  }

  func text(_ path: String) -> String? { contents[path].map { String(decoding: $0, as: UTF8.self) } }

  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    if forbidden.contains(path) { throw FileError(path, .forbidden) }
    guard let bytes = contents[path] else {
      throw kind(of: path) == .folder ? FileError(path, .folder) : missing(path)
    }
    if bytes.count > limit { throw FileError(path, .tooLarge(bytes: bytes.count, limit: limit)) }
    return bytes
  }

  func stream(_ path: String) throws(FileError) -> any InputStream {
    MemoryInput(bytes: try read(path, limit: .max))
  }

  func absolute(_ path: String) -> String {
    ProgramFiles.normalized(path.hasPrefix("/") ? path : "/" + path)
  }

  func kind(of path: String) -> FileKind? {
    if contents[path] != nil { return .file }
    let prefix = prefix(path)
    return folders.contains(path) || contents.keys.contains { $0.hasPrefix(prefix) } ? .folder : nil
  }

  func isSame(_ path: String, as other: String) -> Bool { path == other && kind(of: path) != nil }

  func names(in folder: String) throws(FileError) -> [String] {
    guard kind(of: folder) == .folder else { throw FileError(folder, .missing(suggestion: nil)) }
    let prefix = prefix(folder)
    let names = contents.keys.filter { $0.hasPrefix(prefix) }
      .compactMap { $0.dropFirst(prefix.count).split(separator: "/").first }
    return Set(names.map(String.init)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func files(below folder: String) throws(FileError) -> [String] {
    guard let kind = kind(of: folder) else { throw FileError(folder, .missing(suggestion: nil)) }
    if kind == .file { throw FileError(folder, .noFolder) }
    let prefix = prefix(folder)
    let visible = contents.keys.filter {
      $0.hasPrefix(prefix) && !"/\($0.dropFirst(prefix.count))".contains("/.")
    }
    // The slash ends a name and so comes before all that names are made of.
    func key(_ path: String) -> [UInt8] { path.utf8.map { $0 == UInt8(ascii: "/") ? 0 : $0 } }
    return visible.sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    if forbidden.contains(path) { throw FileError(path, .forbidden) }
    contents[path] = bytes
  }

  func replacement(of path: String) throws(FileError) -> any FileReplacement {
    if forbidden.contains(path) { throw FileError(path, .forbidden) }
    return MemoryReplacement(self, path)
  }

  private final class MemoryReplacement: FileReplacement {
    private let files: MemoryFiles
    private let path: String
    private var bytes: [UInt8] = []

    init(_ files: MemoryFiles, _ path: String) {
      self.files = files
      self.path = path
    }

    func write(_ bytes: [UInt8]) { self.bytes += bytes }

    func finish() throws(FileError) { try files.write(bytes, to: path) }
  }

  func create(_ bytes: [UInt8], at path: String) throws(FileError) {
    if let kind = kind(of: path) { throw FileError(path, .exists(isFolder: kind == .folder)) }
    try write(bytes, to: path)
  }

  func append(_ lines: [UInt8], to path: String) throws(FileError) {
    if forbidden.contains(path) { throw FileError(path, .forbidden) }
    if full.contains(path), !lines.isEmpty { throw FileError(path, .diskFull) }
    contents[path, default: []] += lines
  }

  func journal(at path: String) throws(FileError) -> any FileJournal {
    if forbidden.contains(path) { throw FileError(path, .forbidden) }
    guard journals.insert(path).inserted else { throw FileError(path, .inUse) }
    contents[path, default: []] += []
    return MemoryJournal(self, path)
  }

  private final class MemoryJournal: FileJournal {
    private let files: MemoryFiles
    private let path: String

    init(_ files: MemoryFiles, _ path: String) {
      self.files = files
      self.path = path
    }

    deinit { files.journals.remove(path) }

    func append(_ lines: [UInt8]) throws(FileError) { try files.append(lines, to: path) }
  }

  func makeFolder(_ path: String) throws(FileError) {
    if forbidden.contains(path) { throw FileError(path, .forbidden) }
    folders.insert(path)
  }

  func remove(_ path: String) throws(FileError) {
    guard contents.removeValue(forKey: path) != nil else { throw missing(path) }
  }

  private func prefix(_ folder: String) -> String {
    folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
  }
}
