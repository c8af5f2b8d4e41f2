/// A diagnostic as text for people, in spans that have a role each or none: whoever shows it chooses the colours.
public struct DiagnosticText: Hashable, Sendable {
  public enum Role: Hashable, Sendable, CaseIterable {
    /// The word `error` and the carets under an error's place. So with the next three.
    case error, warning, info, note
    /// The word `help`.
    case help
    /// What may be skipped: line numbers, rule ids.
    case dim
    /// What is read first: the place and the message.
    case strong
  }

  public struct Span: Hashable, Sendable {
    public var text: String
    public var role: Role?
  }

  public private(set) var spans: [Span] = []

  /// The text without its roles.
  public var plain: String { spans.reduce(into: "") { $0 += $1.text } }

  mutating func append(_ text: String, _ role: Role? = nil) {
    if text.isEmpty { return }
    if let last = spans.indices.last, spans[last].role == role {
      spans[last].text += text
    } else {
      spans.append(Span(text: text, role: role))
    }
  }

  mutating func append(_ other: DiagnosticText) {
    for span in other.spans { append(span.text, span.role) }
  }
}

extension Severity {
  var role: DiagnosticText.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
