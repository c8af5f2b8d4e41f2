/// A message's text with places for variables: `Got it. Estimated delivery is {eta|soon}.`
public struct Template: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case literal(String)
    /// A name with its dots, and what stands in for it where it has no value.
    case variable(path: String, default: String?, range: SourceRange)
    /// What can be replied: `{options}`.
    case options
    /// The rows to choose from, numbered: `{choices}`.
    case choices
  }

  /// The text as the author wrote it.
  public let source: String
  public var parts: [Part] { plainText.map { $0.isEmpty ? [] : [.literal($0)] } ?? mixedParts }
  /// The text of a template that has nothing to fill in: most have not, and need no list of parts.
  private let plainText: String?
  /// Of a template that has something to fill in.
  private let mixedParts: [Part]

  /// - Parameter parts: literals never next to each other.
  public init(source: String, parts: [Part]) {
    self.source = source
    switch (parts.count, parts.first) {
    case (0, _): plainText = ""
    case (1, .literal(let text)): plainText = text
    default: plainText = nil
    }
    mixedParts = plainText == nil ? parts : []
  }

  /// A text that stands for itself, braces and all.
  public init(literal text: String) {
    source = text
    plainText = text
    mixedParts = []
  }

  /// Whether there is nothing to fill in.
  public var isLiteral: Bool { plainText != nil }

  /// The variables in it, in the order of the text.
  public var variables: [(path: String, default: String?, range: SourceRange)] {
    parts.compactMap { part in
      if case .variable(let path, let fallback, let range) = part { (path, fallback, range) } else { nil }
    }
  }

  /// Whether it says what can be replied.
  public var listsOptions: Bool { parts.contains(.options) }
  public var listsChoices: Bool { parts.contains(.choices) }

  /// A text with everything filled in.
  public struct Rendering: Hashable, Sendable {
    /// Variables without a value stand in it in their braces.
    public var text: String
    /// The variables that have neither a value nor a default, each once.
    public var missing: [String]
  }

  /// The text that a customer gets.
  ///
  /// - Parameters:
  ///   - options: what `{options}` stands for.
  ///   - choices: what `{choices}` stands for; the options where there are none.
  ///   - value: the text of a variable; nil where it has no value, and the default behind `|` counts.
  public func rendered(
    options: @autoclosure () -> String = "",
    choices: @autoclosure () -> String? = nil,
    _ value: (_ path: String) -> String?
  ) -> Rendering {
    if let plainText { return Rendering(text: plainText, missing: []) }
    var text = ""
    text.reserveCapacity(source.utf8.count + 32)
    var missing: [String] = []
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .options: text += options()
      case .choices: text += choices() ?? options()
      case .variable(let path, let fallback, _):
        if let value = value(path) ?? fallback {
          text += value
        } else {
          text += "{\(path)}"
          if !missing.contains(path) { missing.append(path) }
        }
      }
    }
    return Rendering(text: text, missing: missing)
  }
}
