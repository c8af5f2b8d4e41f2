import FlowSpec

/// The file in which a session is recorded while it goes on: every event is on the disk before anybody sees it.
final class TranscriptRecord {
  let path: String
  private let files: any FileSystem
  /// Set once the file can't be written: the session goes on without.
  private var isBroken = false

  init(_ path: String, _ files: any FileSystem) {
    self.path = path
    self.files = files
  }

  /// Begins a transcript behind those that the file already has.
  /// - Returns: why that fails; nil where it does not.
  func begin(_ header: TranscriptHeader) -> String? { append([header]) }

  /// Adds what happened.
  /// - Returns: why that fails, told once; nil where it does not.
  func add(_ events: [Event]) -> String? { append(events) }

  private func append(_ values: [any JSONValue]) -> String? {
    guard !isBroken, !values.isEmpty else { return nil }
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
      return "\(error.message); the rest of this session is not recorded"
    }
  }
}
