/// Where a fact comes from, when it holds, and how far to trust it.
public struct Evidence: Hashable, Sendable {
  public var source: FactSource
  /// The first day on which it holds; nil where that is not known or long past.
  public var since: CivilDate?
  /// The first day on which it holds no more.
  public var until: CivilDate?
  public var confidence: Confidence

  /// How a fact was learnt.
  public enum Confidence: String, Hashable, Sendable, CaseIterable {
    /// In the owner's own words.
    case read
    /// In a source that quotes or sums up the owner's.
    case secondary
    /// From memory: to be checked before anybody relies on it.
    case memory
    /// Sources disagree, or none says.
    case disputed
  }

  /// Days are given as ISO 8601 has them; what is no day leaves the fact without one.
  init(_ source: FactSource, _ confidence: Confidence = .read, since: String? = nil, until: String? = nil) {
    self.source = source
    self.confidence = confidence
    self.since = since.flatMap { CivilDate(iso: $0) }
    self.until = until.flatMap { CivilDate(iso: $0) }
  }

  public func holds(on date: RulesDate) -> Bool {
    (since.map { $0 <= date.day } ?? true) && (until.map { date.day < $0 } ?? true)
  }
}
