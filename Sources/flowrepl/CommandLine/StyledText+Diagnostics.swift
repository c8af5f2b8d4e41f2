import FlowSpec

extension StyledText {
  init(_ text: DiagnosticText) {
    self.init()
    for span in text.spans { append(span.text, span.role.map(Role.init)) }
  }

  /// What is told, in rows of at most so many columns. Lines that begin with a space are quoted from a file, and stay as
  /// they are.
  func fitted(to columns: Int) -> StyledText {
    guard lines.contains(where: { $0.displayWidth > columns }) else { return self }
    let rows = lines.flatMap { line in
      line.plain.hasPrefix(" ") || line.displayWidth <= columns
        ? [line] : line.wrapped(to: columns, indent: 2)
    }
    return rows.dropFirst().reduce(into: rows.first ?? StyledText()) { $0 += StyledText("\n") + $1 }
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
