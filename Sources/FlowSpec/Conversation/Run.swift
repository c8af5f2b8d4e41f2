/// One pass of a customer through a flow.
struct Run: Hashable, Sendable {
  /// Counts up through a conversation.
  let id: Int
  var flow: Int
  var state: Int
  /// The waiting state before this one: where a person gives the thread back to.
  var lastWaitingState: Int?
  /// Texts that nothing took since the state was entered.
  var misses = 0
  var values: [String: Value] = [:]
  /// The rows that a customer can choose from in this state.
  var choices: [Row] = []
  /// States that called another flow and wait for its end, outermost first.
  var callers: [Int] = []
}
