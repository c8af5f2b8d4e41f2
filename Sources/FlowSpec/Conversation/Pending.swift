/// Something that is due later.
struct Pending: Hashable, Sendable {
  var due: Instant
  /// Tells apart what is due at once, in the order in which it was set.
  var order: Int
  var kind: Kind

  enum Kind: Hashable, Sendable {
    /// No reply for this long; the index is into the state's timeouts.
    case timeout(run: Int, state: Int, index: Int)
    /// A trigger with a delay.
    case trigger(flow: Int, state: Int, payload: [Input.Payload])
    /// An event that a flow has scheduled.
    case event(name: String, payload: [Input.Payload], flow: Int)
    /// A proactive step that waits for the end of quiet hours.
    case held(HeldStep)
  }
}

/// A proactive step that may not be taken yet.
struct HeldStep: Hashable, Sendable {
  var run: Run
  var hop: Hop
  /// Whether it is the first step of its run.
  var opensRun: Bool
}

/// The way into a state.
struct Hop: Hashable, Sendable {
  var state: Int
  var because: Event.Cause
  /// The state that it comes from.
  var from: Int?
  /// Why a person is fetched, where an escalation leads there.
  var escalation: Event.EscalationReason?
}
