import FlowSpec

/// The file in which a session is recorded while it goes on: every event is on the disk before anybody sees it.
final class TranscriptRecord {
  let path: String
  /// Whether nobody asked for it: then there is no file before there is something to keep, and a fault is no error.
  let isAutomatic: Bool
  private let files: any FileSystem
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
    try files.append([], to: path)
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

  private func append(_ values: [any JSONValue]) -> String? {
    guard !isBroken else { return nil }
    var json = JSONWriter()
    for value in values {
      value.write(to: &json)
      json.endLine()
    }
    do {
      try files.append(json.bytes, to: path)
      return nil
    } catch {
      isBroken = true
      return "\(error.message); the rest of this session is not \(isAutomatic ? "kept" : "recorded")"
    }
  }
}
