/// So many of so many, with the 95 % interval of the share.
public struct Share: Hashable, Sendable {
  public var count: Int
  public var total: Int

  public init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// From 0 to 1; nil of nothing.
  public var value: Double? { total > 0 ? Double(count) / Double(total) : nil }

  /// What 95 % of a normal distribution lie within: so many standard deviations around the mean.
  public static let z = 1.959963984540054

  /// Wilson's score interval: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference"
  /// (1927). It stays within 0 and 1 and serves small counts too.
  public var interval: Interval? {
    guard let share = value else { return nil }
    let count = Double(total)
    let square = Self.z * Self.z
    let middle = (share + square / (2 * count)) / (1 + square / count)
    let spread = share * (1 - share) / count + square / (4 * count * count)
    let half = Self.z / (1 + square / count) * spread.squareRoot()
    return Interval(max(0, middle - half), min(1, middle + half))
  }

  /// By how much this share is larger than another.
  ///
  /// The interval is Newcombe's, from the two Wilson intervals: R. G. Newcombe, "Interval Estimation for the Difference
  /// between Independent Proportions" (1998), method 10.
  public func difference(from other: Share) -> (value: Double, interval: Interval)? {
    guard let one = value, let two = other.value, let its = interval, let others = other.interval else {
      return nil
    }
    func square(_ number: Double) -> Double { number * number }
    let below = (square(one - its.low) + square(others.high - two)).squareRoot()
    let above = (square(its.high - one) + square(two - others.low)).squareRoot()
    return (one - two, Interval(one - two - below, one - two + above))
  }
}

/// Where a figure lies with a confidence of 95 %.
public struct Interval: Hashable, Sendable {
  public var low: Double
  public var high: Double

  public init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// The part that lies within bounds.
  func clamped(to bounds: ClosedRange<Double>) -> Interval {
    Interval(
      min(max(low, bounds.lowerBound), bounds.upperBound),
      max(min(high, bounds.upperBound), bounds.lowerBound))
  }

  /// The same in a unit that is so many times as large.
  func divided(by parts: Double) -> Interval { Interval(low / parts, high / parts) }
}
