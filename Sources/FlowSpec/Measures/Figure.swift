/// What a ``KPI`` comes to, with how many it is counted from and where it lies with a confidence of 95 %.
public struct Figure: Hashable, Sendable {
  public var kpi: KPI
  /// Nil where there is nothing to count.
  public var value: Double?
  /// Nil where too few are known.
  public var interval: Interval?
  /// How many it holds for; of a time or a mean how many were measured.
  public var count: Int
  /// How many there are in all.
  public var total: Int
  /// Of times, the mean in seconds and its interval.
  public var mean: Double?
  public var meanInterval: Interval?

  init(_ kpi: KPI, _ share: Share) {
    self.kpi = kpi
    value = share.value
    interval = share.interval
    count = share.count
    total = share.total
  }

  /// Times, given in milliseconds.
  init(_ kpi: KPI, times: Sample, of total: Int) {
    self.kpi = kpi
    value = times.median.map { $0 / 1000 }
    interval = times.medianInterval?.divided(by: 1000)
    count = times.count
    self.total = total
    mean = times.mean.map { $0 / 1000 }
    // No time is shorter than none.
    meanInterval = times.meanInterval?.divided(by: 1000).clamped(to: 0...Double.infinity)
  }

  /// Numbers in so many parts of one.
  ///
  /// - Parameter bounds: what such a number can be; an interval does not reach beyond.
  init(
    _ kpi: KPI, numbers: Sample, parts: Double = 1, within bounds: ClosedRange<Double> = 0...Double.infinity,
    of total: Int
  ) {
    self.kpi = kpi
    value = numbers.mean.map { $0 / parts }
    interval = numbers.meanInterval?.divided(by: parts).clamped(to: bounds)
    count = numbers.count
    self.total = total
  }
}
