/// What `--color` asks for.
enum ColorChoice: String, CaseIterable, Sendable {
  case always, never, auto
}

/// Which streams get colour: decided once, at the start. A flag beats the environment.
struct ColorPolicy: Hashable, Sendable {
  /// Whether standard output and standard error are coloured.
  let output: Bool
  let errors: Bool

  /// `NO_COLOR` (no-color.org) counts when it is not empty; `CLICOLOR_FORCE` when it is neither empty nor `0`.
  init(
    _ choice: ColorChoice?,
    environment: [String: String],
    outputIsTerminal: Bool,
    errorsIsTerminal: Bool
  ) {
    func isColored(_ isTerminal: Bool) -> Bool {
      switch choice ?? .auto {
      case .always: return true
      case .never: return false
      case .auto: break
      }
      if !(environment["NO_COLOR"] ?? "").isEmpty { return false }
      if !["", "0"].contains(environment["CLICOLOR_FORCE"] ?? "") { return true }
      return isTerminal && environment["TERM"] != "dumb"
    }
    output = isColored(outputIsTerminal)
    errors = isColored(errorsIsTerminal)
  }
}
