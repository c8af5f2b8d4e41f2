/// What a matcher made of a text.
public struct MatchResult: Hashable, Sendable {
  /// An option and how sure the matcher is of it: of answers given with 0.8, about 80 % are right.
  public struct Candidate: Hashable, Sendable {
    public var id: Int
    public var word: String
    /// From 0 to 1.
    public var confidence: Double
  }

  public var best: Candidate?
  public var runnerUp: Candidate?
  /// Two options are equally likely, or the text asks for both: ask back.
  public var isTie = false
}

extension MatchResult {
  /// The option that is sure enough to be taken; nil where none is, or two are equally likely.
  public func taken(from threshold: Double) -> Candidate? {
    isTie ? nil : best.flatMap { $0.confidence >= threshold ? $0 : nil }
  }

  /// Whether two options are equally likely and sure enough to be asked for.
  public func isTie(from threshold: Double) -> Bool { isTie && (best?.confidence ?? 0) >= threshold }
}
