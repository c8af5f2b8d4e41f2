/// What a flag is called, what it takes and what it does. Parsing, help and completions all read it here.
struct FlagSpec: Sendable {
  /// The name behind `--`.
  let name: String
  /// The letter behind `-`.
  let short: Character?
  /// Nil for a flag that is only there or not.
  let value: FlagValue?
  let isRepeatable: Bool
  /// What holds where the flag is absent, as help says it.
  let fallback: String?
  let summary: String

  init(
    _ name: String,
    short: Character? = nil,
    value: FlagValue? = nil,
    isRepeatable: Bool = false,
    default fallback: String? = nil,
    _ summary: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.isRepeatable = isRepeatable
    self.fallback = fallback
    self.summary = summary
  }

  /// As it is typed: `--quiet`.
  var long: String { "--" + name }
}

/// What may stand behind a flag.
struct FlagValue: Sendable {
  enum Kind: Hashable, Sendable {
    case text, wholeNumber, file
    case choice([String])
    /// Several of these, with commas between.
    case list([String])
  }

  /// As usage lines show it, such as `FILE` or `KEY=VALUE`.
  let name: String
  let kind: Kind
  /// An optional value can only be given as `--flag=VALUE`.
  let isOptional: Bool

  init(_ name: String, _ kind: Kind = .text, isOptional: Bool = false) {
    self.name = name
    self.kind = kind
    self.isOptional = isOptional
  }

  var choices: [String] {
    switch kind {
    case .choice(let choices), .list(let choices): choices
    case .text, .wholeNumber, .file: []
    }
  }
}

extension FlagSpec {
  static let help = FlagSpec("help", short: "h", "show this help")
  static let version = FlagSpec("version", "show the version")
  static let color = FlagSpec(
    "color",
    value: FlagValue("WHEN", .choice(ColorChoice.allCases.map(\.rawValue))),
    default: "auto",
    "use colours: always, never, or auto (on a terminal)"
  )

  /// What every command understands.
  static let everywhere = [color, help, version]
}
