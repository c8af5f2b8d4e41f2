import FlowSpec

/// What `--color` says.
enum ColorChoice: String, CaseIterable, Sendable {
  case always, never, auto

  /// Reads the flag alone, so that even the error about another flag is shown as asked for.
  init(_ arguments: [String]) {
    let options = arguments.prefix { $0 != "--" }
    let flag = FlagSpec.color.long
    var value = options.firstIndex(of: flag).map { options.dropFirst($0 + 1).first ?? "" }
    value = value ?? options.first { $0.hasPrefix(flag + "=") }.map { String($0.dropFirst(flag.count + 1)) }
    self = value.flatMap { ColorChoice(rawValue: $0) } ?? .auto
  }

  /// A flag beats the environment; `NO_COLOR` (no-color.org) counts when it is not empty.
  func isColored(isTerminal: Bool, _ environment: Environment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }
}

extension StyledText {
  /// The text for a terminal, with colours where they are wanted.
  func rendered(isColored: Bool) -> String {
    if !isColored { return plain }
    return spans.reduce(into: "") { text, span in
      text += span.role.map { "\u{1B}[\($0.sgr)m\(span.text)\u{1B}[0m" } ?? span.text
    }
  }
}

extension Role {
  /// Parameters of `ESC [ ... m`: of the 16 base colours those that can be read on dark and on light backgrounds.
  fileprivate var sgr: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;35"
    case .info: "1;34"
    case .note: "1;36"
    case .help: "1;32"
    case .dim: "2"
    case .strong: "1"
    }
  }
}
