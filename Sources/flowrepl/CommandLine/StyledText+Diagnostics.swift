import FlowSpec

extension StyledText {
  init(_ text: DiagnosticText) {
    self.init()
    for span in text.spans { append(span.text, span.role.map(Role.init)) }
  }

  /// `error: ` and a message.
  static func error(_ message: String) -> StyledText {
    StyledText("error", .error) + ": " + StyledText(message.harmless + "\n", .strong)
  }
}

extension Role {
  init(_ role: DiagnosticText.Role) {
    switch role {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    case .note: self = .note
    case .help: self = .help
    case .dim: self = .dim
    case .strong: self = .strong
    }
  }
}
