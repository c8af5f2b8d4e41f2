/// Where something stands: a file and a range of it.
public struct Place: Hashable, Sendable {
  public var path: String
  public var range: SourceRange

  public init(_ path: String, _ range: SourceRange) {
    self.path = path
    self.range = range
  }

  /// The place of what no file says: defaults and tests.
  public static let nowhere = Place("", .none)
}

/// A value with the place where an author wrote it.
public struct Located<Content> {
  public var value: Content
  public var place: Place

  public init(_ value: Content, _ place: Place = .nowhere) {
    self.value = value
    self.place = place
  }
}

extension Located: Sendable where Content: Sendable {}
extension Located: Equatable where Content: Equatable {}
extension Located: Hashable where Content: Hashable {}
