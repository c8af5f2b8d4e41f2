/// What can happen to a conversation.
public enum Input: Hashable, Sendable {
  /// The customer writes.
  case text(String)
  /// The business tells of something, and what comes with it.
  case event(String, payload: [Payload])
  /// Time passes.
  case wait(Span)
  /// Time passes until a moment; one that is past is an error.
  case waitUntil(Instant)
  /// Time passes until the next thing that is due.
  case waitNext
  case set(name: String, value: Value)
  /// Goes to a state as a designer orders it; nil is the flow's first.
  case go(flow: String, state: String?)
  /// The person who owns the thread writes.
  case agent(String)
  /// The same, with a canned reply.
  case macro(String)
  /// The person gives the thread back: to a state, or to where it was.
  case resume(state: String?)
  /// The person is done.
  case close
  case consent(Purpose, isGrant: Bool)
  /// More is known of the customer, or something else.
  case customer(Contact)
  /// A table can't be reached, or can again.
  case table(String, isDown: Bool)

  public struct Payload: Hashable, Sendable {
    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }
}
