/// One pass of a customer through a flow.
struct Run: Hashable, Sendable {
  /// Counts up through a conversation.
  let id: Int
  var flow: Int
  var state: Int
  /// Texts that nothing took since the state was entered.
  var misses = 0
  var values: [String: Value] = [:]
  /// Where to come back to, outermost first.
  var callers: [Caller] = []

  /// A state that called another flow.
  struct Caller: Hashable, Sendable {
    var flow: Int
    var state: Int
  }
}
