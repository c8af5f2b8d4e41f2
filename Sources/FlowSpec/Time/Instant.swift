/// A moment, in whole milliseconds since 1970-01-01T00:00:00 UTC.
///
/// Moments stay within the years 0001 to 9999: arithmetic beyond them stops at ``earliest`` and ``latest``.
public struct Instant: Hashable, Sendable, Comparable {
  public let milliseconds: Int64

  public static let earliest = Instant(milliseconds: -62_135_596_800_000)
  public static let latest = Instant(milliseconds: 253_402_300_799_999)

  public init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
  }

  public init(seconds: Int64) {
    self.init(milliseconds: min(max(seconds, -62_135_596_800), 253_402_300_799) * 1000)
  }

  /// Whole seconds since 1970, rounded down.
  public var seconds: Int64 { milliseconds.floorDivided(by: 1000) }

  /// The milliseconds from another moment to this one.
  public func milliseconds(since other: Instant) -> Int64 { milliseconds - other.milliseconds }

  public static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }

  public static func + (instant: Instant, milliseconds: Int64) -> Instant {
    let (sum, overflow) = instant.milliseconds.addingReportingOverflow(milliseconds)
    return overflow ? (milliseconds < 0 ? earliest : latest) : Instant(milliseconds: sum)
  }
}

extension FixedWidthInteger {
  /// The quotient rounded towards minus infinity; the divisor is a positive constant.
  func floorDivided(by divisor: Self) -> Self {
    self >= 0 ? self / divisor : (self + 1) / divisor - 1
  }

  /// What is left after ``floorDivided(by:)``: never negative.
  func floorRemainder(by divisor: Self) -> Self {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
