/// How a set of scenarios went, to be told as text, JUnit or JSON.
public struct ScenarioReport: Sendable {
  /// In the order in which they are told.
  public var results: [ScenarioResult]
  /// The files that places lead to, by their paths.
  public var files: [String: SourceFile]
  /// What they have covered, a program each; empty where nobody asked.
  public var coverages: [Coverage]

  public init(_ results: [ScenarioResult], files: [String: SourceFile], coverages: [Coverage] = []) {
    self.results = results
    self.files = files
    self.coverages = coverages
  }

  public var failedCount: Int { results.count { !$0.hasPassed } }
  public var passedCount: Int { results.count - failedCount }

  /// All programs together.
  public var coverage: Coverage.Tally { tally { $0.tally } }

  func tally(_ kind: Coverage.Kind) -> Coverage.Tally { tally { $0.tally(kind) } }

  private func tally(_ part: (Coverage) -> Coverage.Tally) -> Coverage.Tally {
    coverages.map(part).reduce(Coverage.Tally(passed: 0, total: 0)) {
      Coverage.Tally(passed: $0.passed + $1.passed, total: $0.total + $1.total)
    }
  }

  /// Lines and columns are found once a file.
  public struct Positions {
    private let files: [String: SourceFile]
    private var indices: [String: LineIndex] = [:]

    public init(_ files: [String: SourceFile]) { self.files = files }

    public mutating func position(of place: Place) -> SourcePosition {
      if let index = indices[place.path] { return index.position(of: place.range.lowerBound) }
      guard let file = files[place.path] else { return SourcePosition(line: 1, column: 1) }
      let index = LineIndex(file)
      indices[place.path] = index
      return index.position(of: place.range.lowerBound)
    }

    /// `FILE:LINE:COLUMN`
    public mutating func text(_ place: Place) -> String {
      let position = position(of: place)
      return "\(place.path.harmless):\(position.line):\(position.column)"
    }
  }
}
