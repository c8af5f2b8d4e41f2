/// Where and how a scenario went otherwise than it says.
public struct ScenarioFailure: Error, Hashable, Sendable {
  /// What went otherwise: enough to mend the scenario.
  public enum Kind: Hashable, Sendable {
    /// The bot said this instead.
    case otherMessage(String)
    /// A `bot:` line names a message that never came.
    case noMessage
    /// The bot said more than the scenario names.
    case unnamedMessages([String])
    /// The run stands elsewhere; nil where there is none.
    case otherState(String?)
    case otherEnd(Outcome?)
    /// Another expectation does not hold.
    case unmet
    /// The step makes no sense in this program.
    case impossible
  }

  public var kind: Kind
  /// The step that failed, from 0; of unnamed messages the one behind which they came.
  public var step: Int
  public var place: Place
  /// One line without a full stop.
  public var message: String
  /// As the scenario writes it; nil where it says nothing.
  public var expected: String?
  /// What there was instead, a line each.
  public var got: [String]
  /// Which of those lines comes nearest to what was expected.
  public var nearest: Int?
  /// What to do about it, where that can be told.
  public var help: String?
  /// Everything up to here.
  public var chat: [ChatLine] = []
}

/// One line of a chat, as people read it.
public struct ChatLine: Hashable, Sendable {
  /// `me`, `bot`, `agent` or what else happened.
  public var who: String
  public var text: String

  public init(_ who: String, _ text: String) {
    self.who = who
    self.text = text
  }
}
