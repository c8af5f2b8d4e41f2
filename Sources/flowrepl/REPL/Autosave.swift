import FlowSpec

/// The folder in which sessions at a terminal are kept by themselves.
struct Autosave {
  /// How many sessions are kept: older ones are removed.
  static let limit = 200
  /// The environment variable that turns it off.
  static let variable = "FLOWREPL_AUTOSAVE"

  let folder: String
  private let files: any FileSystem

  /// Nil where nothing is to be kept, or there is no place for it.
  init?(_ environment: [String: String], _ files: any FileSystem) {
    let setting = environment[Self.variable]?.lowercased() ?? ""
    guard !["off", "0", "no", "false"].contains(setting), let state = StateFolder.path(environment) else {
      return nil
    }
    folder = state + "/transcripts"
    self.files = files
  }

  /// Whether nothing was ever kept: then it is told that it is from now on.
  var isNew: Bool { files.kind(of: folder) == nil }

  /// A record of a session that begins now.
  ///
  /// - Parameters:
  ///   - seconds: what time it is outside, since 1970 in UTC.
  ///   - program: its name.
  func record(at seconds: Int64, program: String) throws(FileError) -> TranscriptRecord {
    try files.makeFolder(folder)
    let names = try files.names(in: folder).filter { $0.hasSuffix(TranscriptFiles.suffix) }
    // The names begin with the time, so the first are the oldest.
    for name in names.dropLast(Self.limit - 1) { try? files.remove("\(folder)/\(name)") }
    let stamp = Zone.utc.stamp(Instant(seconds: seconds)).prefix(19).replacing(":", with: "-")
    let word = program.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let base = "\(stamp)-\(String(word.prefix(40)))"
    var name = base + TranscriptFiles.suffix
    var number = 2
    while names.contains(name) {
      name = "\(base)-\(number)\(TranscriptFiles.suffix)"
      number += 1
    }
    return TranscriptRecord("\(folder)/\(name)", files, isAutomatic: true)
  }
}

/// Where flowrepl keeps what belongs to the user and not to a program (XDG Base Directory Specification 0.8):
/// `$XDG_STATE_HOME/flowrepl`, by default `~/.local/state/flowrepl`. Relative paths count as unset.
enum StateFolder {
  static func path(_ environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/flowrepl" }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.local/state/flowrepl" }
    return nil
  }
}
