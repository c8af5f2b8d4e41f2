import Glibc

/// The environment variables that flowrepl heeds.
enum Environment {
  static let names = ["HOME", "XDG_STATE_HOME", "NO_COLOR", "CLICOLOR_FORCE", "TERM", Autosave.variable]

  /// Those of this process.
  static func current() -> [String: String] {
    names.reduce(into: [:]) { values, name in values[name] = getenv(name).map { String(cString: $0) } }
  }
}
