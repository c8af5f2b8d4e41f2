import FlowSpec

/// The file in which a session is recorded while it goes on: every event is on the disk before anybody sees it.
final class TranscriptRecord {
  private(set) var path: String
  /// Whether nobody asked for it: then there is no file before there is something to keep, and a fault is no error.
  let isAutomatic: Bool
  private let files: any FileSystem
  /// The file, once it is written to.
  private var journal: (any FileJournal)?
  private var pendingHeader: TranscriptHeader?
  /// Set once the file can't be written: the session goes on without.
  private var isBroken = false

  init(_ path: String, _ files: any FileSystem, isAutomatic: Bool = false) {
    self.path = path
    self.files = files
    self.isAutomatic = isAutomatic
  }

  /// Looks whether the file can be recorded to, before anything is played.
  func prepare() throws {
    let kind = files.kind(of: path)
    if kind == .folder { throw FileError(path, .folder) }
    if kind == .file {
      var lines = LineReader(try files.stream(path))
      if let first = try lines.line(beforeWaiting: {}), !TranscriptHeader.isBegun(in: first) {
        throw FileError(path, .failed("it is no transcript; name a transcript or a new file for --record"))
      }
    }
    try opened().append([])
  }

  /// Begins a transcript behind those that the file already has.
  /// - Returns: why that fails; nil where it does not.
  func begin(_ header: TranscriptHeader) -> String? {
    guard isAutomatic else { return append([header]) }
    pendingHeader = header
    return nil
  }

  /// Adds what happened.
  /// - Returns: why that fails, told once; nil where it does not.
  func add(_ events: [Event]) -> String? {
    if events.isEmpty { return nil }
    defer { pendingHeader = nil }
    return append((pendingHeader.map { [$0] } ?? []) + events)
  }

  private func opened() throws(FileError) -> any FileJournal {
    if let journal { return journal }
    let base =
      path.hasSuffix(TranscriptFiles.suffix) ? path.dropLast(TranscriptFiles.suffix.count) : path[...]
    var number = 1
    while true {
      do throws(FileError) {
        let fresh = try files.journal(at: path)
        journal = fresh
        return fresh
      } catch {
        // Nobody chose this name, and another session that began in the same second has it.
        guard isAutomatic, error.reason == .inUse, number < Self.mostNames else { throw error }
        number += 1
        path = "\(base)-\(number)\(TranscriptFiles.suffix)"
      }
    }
  }

  private static let mostNames = 100

  private func append(_ values: [any JSONValue]) -> String? {
    guard !isBroken else { return nil }
    var json = JSONWriter()
    for value in values {
      value.write(to: &json)
      json.endLine()
    }
    do {
      try opened().append(json.bytes)
      return nil
    } catch {
      isBroken = true
      journal = nil
      return "\(error.message); the rest of this session is not \(isAutomatic ? "kept" : "recorded")"
    }
  }
}
