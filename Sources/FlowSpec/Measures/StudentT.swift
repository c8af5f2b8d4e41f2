/// Student's t distribution, as far as intervals of means need it.
enum StudentT {
  /// The value that a share of 97.5 % stays below: as many standard errors reach from a mean to each end of its 95 %
  /// interval.
  /// - Parameter freedom: the degrees of freedom, from 1.
  static func upperQuantile(freedom: Int) -> Double {
    freedom > 200 ? expansion(Double(freedom)) : solution(max(1, freedom))
  }

  /// Cornish and Fisher's expansion around the normal distribution: Abramowitz and Stegun 26.7.5. Exact to 1e-10 here.
  private static func expansion(_ freedom: Double) -> Double {
    let z = Share.z
    let z3 = z * z * z
    let z5 = z3 * z * z
    let z7 = z5 * z * z
    let z9 = z7 * z * z
    let terms = [
      (z3 + z) / 4, (5 * z5 + 16 * z3 + 3 * z) / 96, (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384,
      (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / 92_160,
    ]
    return terms.reversed().reduce(0) { ($0 + $1) / freedom } + z
  }

  /// By Newton's method on the integral of the density.
  private static func solution(_ freedom: Int) -> Double {
    var quantile = expansion(max(3, Double(freedom)))
    if freedom == 1 { quantile = 12 }
    for _ in 0..<50 {
      let step = (integral(to: quantile, freedom) - 0.475) / density(quantile, freedom)
      quantile = max(quantile / 2, quantile - step)
      if abs(step) < 1e-12 { break }
    }
    return quantile
  }

  /// From 0, by Simpson's rule.
  private static func integral(to end: Double, _ freedom: Int) -> Double {
    let pieces = 4000
    let width = end / Double(pieces)
    var sum = density(0, freedom) + density(end, freedom)
    for piece in 1..<pieces {
      sum += density(width * Double(piece), freedom) * (piece.isMultiple(of: 2) ? 2 : 4)
    }
    return sum * width / 3
  }

  private static func density(_ x: Double, _ freedom: Int) -> Double {
    let base = 1 + x * x / Double(freedom)
    // base to the power of (freedom + 1) / 2.
    var power = (freedom + 1).isMultiple(of: 2) ? 1 : base.squareRoot()
    for _ in 0..<((freedom + 1) / 2) { power *= base }
    return scale(freedom) / power
  }

  /// What makes the density's whole integral 1: the gamma functions at (n + 1) / 2 and n / 2, divided, and the rest.
  private static func scale(_ freedom: Int) -> Double {
    let root = Double.pi.squareRoot()
    var step = freedom.isMultiple(of: 2) ? 2 : 1
    var ratio = step == 2 ? root / 2 : 1 / root
    while step < freedom {
      ratio *= Double(step + 1) / Double(step)
      step += 2
    }
    return ratio / (Double(freedom) * Double.pi).squareRoot()
  }
}
