/// What can happen to a conversation.
public enum Input: Hashable, Sendable {
  /// The customer writes.
  case text(String)
  /// The business tells of something, and what comes with it.
  case event(String, payload: [Payload])
  /// Time passes.
  case wait(Span)
  /// Time passes until a moment; one that is past changes nothing.
  case waitUntil(Instant)
  /// Time passes until the next thing that is due.
  case waitNext
  case set(name: String, value: Value)
  /// Goes to a state as a designer orders it.
  case go(flow: String, state: String?)

  public struct Payload: Hashable, Sendable {
    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }
}
