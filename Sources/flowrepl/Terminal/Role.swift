/// What a piece of text is, so that a terminal can show it. Words carry the meaning; colour only helps the eye.
enum Role: Hashable, Sendable, CaseIterable {
  case bot, customer, agent, state, option, command, prompt
  case error, warning, info, note, help, success
  /// What may be skipped: times, counts, hints.
  case dim
  /// A title or a word that stands out.
  case strong

  /// Parameters of the `ESC [ … m` sequence. Of the 16 base colours only those that read well on dark and on light
  /// backgrounds; yellow, white and black do not.
  var sgr: String {
    switch self {
    case .bot: "36"
    case .customer, .prompt, .strong: "1"
    case .agent: "34"
    case .state: "35"
    case .option, .command: "36"
    case .error: "1;31"
    case .warning: "1;35"
    case .info: "1;34"
    case .note: "1;36"
    case .help: "1;32"
    case .success: "32"
    case .dim: "2"
    }
  }
}
