/// The arguments of one call of a command.
struct ParsedArguments {
  /// What is no flag, in order.
  var words: [String] = []
  private var flags: [String: [String]] = [:]

  /// Whether a flag was given, with a value or without.
  func has(_ flag: FlagSpec) -> Bool { flags[flag.name] != nil }

  /// The value of a flag; nil where it was not given, or without its optional value.
  func value(_ flag: FlagSpec) -> String? { flags[flag.name]?.first }

  /// The values of a repeatable flag, in order.
  func values(_ flag: FlagSpec) -> [String] { flags[flag.name] ?? [] }

  /// The value of a flag that takes a whole number.
  func wholeNumber(_ flag: FlagSpec) -> UInt64? { value(flag).flatMap { UInt64($0) } }

  /// The value of a flag that takes several choices.
  func list(_ flag: FlagSpec) -> [String] {
    values(flag).flatMap { $0.split(separator: ",").map(String.init) }
  }

  mutating func add(_ flag: FlagSpec, _ value: String? = nil) {
    flags[flag.name, default: []] += value.map { [$0] } ?? []
  }
}
