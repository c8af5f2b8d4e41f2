/// How a recorded chat goes when it is said again to the specs of today.
public struct ReplayResult: Hashable, Sendable {
  /// What changed, the heaviest last.
  public enum Verdict: String, Hashable, Sendable, CaseIterable, Comparable {
    case same
    /// The same path with other texts of the bot.
    case wording
    /// Other encodings or numbers of segments.
    case cost
    /// Other transitions, options taken, ends, escalations, handoffs or notifications, or the same ones at least a
    /// minute earlier or later.
    case path
    /// Other opt-outs, opt-ins, refused messages or warnings of the engine about compliance.
    case compliance

    private var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (one: Verdict, other: Verdict) -> Bool { one.weight < other.weight }

    /// Whether a chat that went well may go wrong now.
    public var isFailure: Bool { self >= .path }
  }

  /// Where the two versions first differ in one way.
  public struct Difference: Hashable, Sendable {
    public var verdict: Verdict
    public var turn: Int
    /// The chat up to here, what was typed here included.
    public var chat: [ChatLine]
    /// What came of it when it was recorded, and what comes of it now.
    public var then: [ChatLine]
    public var now: [ChatLine]
  }

  /// The file, and the line of it where the chat begins.
  public var path: String
  public var line: Int
  /// The first difference of each kind, in the order of their turns.
  public var differences: [Difference] = []
  /// How many steps were said again.
  public var stepCount = 0

  public init(path: String, line: Int) {
    self.path = path
    self.line = line
  }

  /// The heaviest of what differs.
  public var verdict: Verdict { differences.map(\.verdict).max() ?? .same }

  /// The first point at which the chat differs as the verdict says.
  public var divergence: Difference? { differences.max { $0.verdict < $1.verdict } }
}
