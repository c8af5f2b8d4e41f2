/// The day whose law and carrier rules hold.
///
/// It does not follow a conversation's clock: a chat that plays in March is judged by what is known today, unless
/// somebody asks to replay another day's rules.
public struct RulesDate: Hashable, Sendable, Comparable {
  public let day: CivilDate

  public init(_ day: CivilDate) { self.day = day }

  /// Reads `2026-03-04`.
  public init?(iso text: some StringProtocol) {
    guard let day = CivilDate(iso: text) else { return nil }
    self.day = day
  }

  /// The day on which the facts were last gathered: 2026-11-23.
  public static let latest = RulesDate(CivilDate(dayNumber: 20_780))

  public static func < (one: RulesDate, other: RulesDate) -> Bool { one.day < other.day }
}
