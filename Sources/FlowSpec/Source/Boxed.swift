/// A part that most values lack: one word in the value that has it, and a place of its own where there is one.
///
/// Without, every copy of the value would carry the room for it along.
@propertyWrapper
public struct Boxed<Content> {
  fileprivate final class Box {
    let content: Content

    init(_ content: Content) { self.content = content }
  }

  private var box: Box?

  public init(wrappedValue: Content?) { box = wrappedValue.map(Box.init) }

  public var wrappedValue: Content? {
    get { box?.content }
    set { box = newValue.map(Box.init) }
  }
}

extension Boxed.Box: Sendable where Content: Sendable {}
extension Boxed: Sendable where Content: Sendable {}

extension Boxed: Equatable where Content: Equatable {
  public static func == (one: Boxed, other: Boxed) -> Bool { one.wrappedValue == other.wrappedValue }
}

extension Boxed: Hashable where Content: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
