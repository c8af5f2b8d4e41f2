/// A JSON value that was read.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As it was written, so that no digit is lost; see ``whole`` and ``number``.
  case numeral(String)
  case string(String)
  case array([JSON])
  /// In the order of the text; no name occurs twice.
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The member of an object; nil where this is no object or lacks it.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// A number without fraction and exponent that fits.
  public var whole: Int? {
    if case .numeral(let digits) = self { Int(digits) } else { nil }
  }

  /// The nearest number that a `Double` can hold.
  public var number: Double? {
    if case .numeral(let digits) = self { Double(digits) } else { nil }
  }

  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  public var elements: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}
