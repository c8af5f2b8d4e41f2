import Testing

@testable import FlowSpec

@Suite struct UnderstandingMeasureTests {
  private func heard(_ option: String?, _ confidence: Double, meant: String?, _ text: String = "t") -> (
    Hearing, LabelledText.Label?
  ) {
    var hearing = Hearing(text: text, verdict: option == nil ? .notUnderstood : .taken, kind: .close)
    hearing.best = option.map { Match.Guess($0, confidence: confidence) }
    return (hearing, meant.map { .option($0) } ?? LabelledText.Label.none)
  }

  @Test func `precision, recall and confusion count what they say`() {
    let measure = UnderstandingMeasure(
      [
        heard("A", 0.9, meant: "A"), heard("A", 0.95, meant: "A"), heard("A", 0.7, meant: "B", "b"),
        heard("B", 0.6, meant: nil, "x"), heard(nil, 0, meant: "B"), heard(nil, 0, meant: nil),
      ], options: ["A", "B"])
    #expect(measure.right == .init(count: 3, total: 6))
    #expect(measure.taken == .init(count: 2, total: 4))
    #expect(measure.rejected == .init(count: 1, total: 2))
    #expect(measure.precision(of: "A") == .init(count: 2, total: 3))
    #expect(measure.recall(of: "A") == .init(count: 2, total: 2))
    #expect(measure.precision(of: "B") == .init(count: 0, total: 1))
    #expect(measure.recall(of: "B") == .init(count: 0, total: 2))
    #expect(
      measure.confusions.contains(UnderstandingMeasure.Confusion(meant: "B", taken: "A", texts: ["b"])))
    #expect(measure.confusions.contains(UnderstandingMeasure.Confusion(meant: nil, taken: "B", texts: ["x"])))
    let bands = measure.calibration
    #expect(bands.map(\.from) == [0.6, 0.7, 0.9])
    #expect(bands.last?.right == .init(count: 2, total: 2))
    #expect(bands.map(\.right.total).reduce(0, +) == 4)
  }

  @Test func `no figures come of texts without labels`() {
    let report = UnderstandingReport(
      state: "a/b", options: ["A"], hearings: [(Hearing(text: "x", verdict: .notUnderstood), nil)])
    #expect(report.measure == nil)
  }
}
