/// What a piece of text is for; whoever shows it chooses the colour. The words alone carry the meaning.
public enum Role: Hashable, Sendable, CaseIterable {
  /// The word `error` and the carets under an error's place. So with the next three.
  case error, warning, info, note
  /// The way out.
  case help
  /// What may be skipped: line numbers, rule ids.
  case dim
  /// What is read first.
  case strong
}

extension Severity {
  public var role: Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}

/// Text for people, in spans that have a ``Role`` each or none.
public struct StyledText: Hashable, Sendable {
  public struct Span: Hashable, Sendable {
    public var text: String
    public var role: Role?
  }

  public private(set) var spans: [Span] = []

  public init() {}

  public init(_ text: String, _ role: Role? = nil) { append(text, role) }

  /// The text without its roles.
  public var plain: String { spans.reduce(into: "") { $0 += $1.text } }

  public var isEmpty: Bool { spans.isEmpty }

  public mutating func append(_ text: String, _ role: Role? = nil) {
    if text.isEmpty { return }
    if let last = spans.indices.last, spans[last].role == role {
      spans[last].text += text
    } else {
      spans.append(Span(text: text, role: role))
    }
  }

  public static func += (one: inout StyledText, other: StyledText) {
    for span in other.spans { one.append(span.text, span.role) }
  }
}
