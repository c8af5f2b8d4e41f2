import Testing

@testable import FlowSpec

@Suite("Statistics of reports")
struct StatisticsTests {
  private func isClose(_ one: Double?, _ other: Double, _ tolerance: Double = 1e-9) -> Bool {
    one.map { abs($0 - other) <= tolerance } ?? false
  }

  @Test(
    "Student's quantiles are those of the tables",
    arguments: [
      (1, 12.706204736174694), (2, 4.302652729749462), (3, 3.1824463052837078), (10, 2.228138851986274),
      (30, 2.0422724563012378), (200, 1.9718962236339088), (201, 1.971836506779859),
      (1000, 1.9623390808264083),
      (1_000_000, 1.9599663568),
    ])
  func student(freedom: Int, quantile: Double) {
    #expect(isClose(StudentT.upperQuantile(freedom: freedom), quantile))
  }

  @Test("Wilson's interval is that of the textbook, and stays within 0 and 1")
  func wilson() {
    let share = Share(8, of: 10)
    #expect(isClose(share.interval?.low, 0.4901624715366418))
    #expect(isClose(share.interval?.high, 0.9433178485456248))
    #expect(Share(0, of: 5).interval?.low == 0)
    #expect(Share(5, of: 5).interval?.high == 1)
    #expect(Share(0, of: 0).value == nil)
    #expect(Share(0, of: 0).interval == nil)
  }

  /// R. G. Newcombe (1998), table II, example (a), method 10.
  @Test("a difference of shares has Newcombe's interval")
  func newcombe() throws {
    let difference = try #require(Share(56, of: 70).difference(from: Share(48, of: 80)))
    #expect(isClose(difference.value, 0.2))
    #expect(isClose(difference.interval.low, 0.0524, 5e-5))
    #expect(isClose(difference.interval.high, 0.3339, 5e-5))
    #expect(Share(1, of: 2).difference(from: Share(0, of: 0)) == nil)
  }

  @Test("a mean has Student's interval, and a median that of its ranks")
  func sample() {
    let sample = Sample([7, 1, 2, 3, 6, 5, 4])
    #expect(sample.mean == 4)
    #expect(isClose(sample.meanInterval?.low, 2.0021048397085966))
    #expect(sample.median == 4)
    #expect(sample.medianInterval == Interval(1, 7))
    #expect(Sample([1, 2, 3, 10]).median == 2.5)
    #expect(Sample([1, 2, 3, 4, 5]).medianInterval == nil)
    #expect(Sample([5]).meanInterval == nil)
    #expect(Sample([]).mean == nil)
    #expect(Sample(Array(1...100)).medianInterval == Interval(40, 61))
  }

  @Test("sums of the largest times do not overflow")
  func largest() {
    let sample = Sample([.max, .max, .min])
    #expect(isClose(sample.mean.map { $0 / 0x1p63 }, 1.0 / 3))
    #expect(sample.meanInterval != nil)
  }

  @Test("an interval of a mean reaches no further than what is possible")
  func bounds() {
    let ratings = Figure(.rating, numbers: Sample([4000, 5000]), parts: 1000, within: 1...5, of: 2)
    #expect(ratings.interval == Interval(1, 5))
    let few = Figure(.segments, numbers: Sample([1, 8]), of: 2)
    #expect(few.interval?.low == 0 && (few.interval?.high ?? 0) > 48)
    let times = Figure(.firstResponse, times: Sample([0, 60_000]), of: 2)
    #expect(times.meanInterval?.low == 0)
    #expect(Figure(.rating, numbers: Sample([4000]), parts: 1000, within: 1...5, of: 1).interval == nil)
  }
}
