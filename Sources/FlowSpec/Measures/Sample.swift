/// Numbers that were measured, with what can be said of them.
///
/// They are whole numbers (milliseconds, segments) in the order of their size, so that no order of adding matters.
public struct Sample: Hashable, Sendable {
  public private(set) var values: [Int64]

  public init(_ values: some Sequence<Int64>) { self.values = values.sorted() }

  public var count: Int { values.count }

  /// Nil of nothing.
  public var mean: Double? {
    values.isEmpty ? nil : Double(values.reduce(Int128(0)) { $0 + Int128($1) }) / Double(count)
  }

  /// Student's interval of the mean; nil of fewer than two values.
  public var meanInterval: Interval? {
    guard let mean, count > 1 else { return nil }
    let squares = values.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let error = (squares / Double(count - 1) / Double(count)).squareRoot()
    let half = StudentT.upperQuantile(freedom: count - 1) * error
    return Interval(mean - half, mean + half)
  }

  /// The middle value, or what lies halfway between the two in the middle.
  public var median: Double? {
    guard !values.isEmpty else { return nil }
    let (low, high) = (values[(count - 1) / 2], values[count / 2])
    return (Double(low) + Double(high)) / 2
  }

  /// The median's interval between two of the values themselves, by the normal approximation of their ranks; nil of
  /// fewer than six, which can't tell. Source: W. J. Conover, "Practical Nonparametric Statistics", 3.2.
  public var medianInterval: Interval? {
    guard count >= 6 else { return nil }
    let half = Share.z * Double(count).squareRoot() / 2
    let low = Int((Double(count) / 2 - half).rounded(.down))
    let high = Int((1 + Double(count) / 2 + half).rounded(.up))
    return Interval(Double(values[max(1, low) - 1]), Double(values[min(count, high) - 1]))
  }
}
