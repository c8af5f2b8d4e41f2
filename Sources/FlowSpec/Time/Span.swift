/// How long something takes or waits: `30s`, `15m`, `24h`, `3d`, `2w`, `1d12h`.
///
/// Weeks and days are days of the calendar, which daylight saving makes longer or shorter; hours, minutes and
/// seconds are elapsed time. What was written is kept: `48h` is neither `2d` nor does it read so.
public struct Span: Hashable, Sendable {
  private var counts: Counts

  private struct Counts: Hashable, Sendable {
    var weeks: Int32 = 0
    var days: Int32 = 0
    var hours: Int32 = 0
    var minutes: Int32 = 0
    var seconds: Int32 = 0
  }

  /// Counts beyond 32 bits stop there.
  public init(weeks: Int = 0, days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0) {
    counts = Counts(
      weeks: Int32(clamping: weeks),
      days: Int32(clamping: days),
      hours: Int32(clamping: hours),
      minutes: Int32(clamping: minutes),
      seconds: Int32(clamping: seconds)
    )
  }

  /// The days of the calendar in it, those of its weeks included.
  public var dayCount: Int { Int(counts.weeks) * 7 + Int(counts.days) }

  /// The seconds of elapsed time in it, its days aside.
  public var elapsedSeconds: Int64 {
    Int64(counts.hours) * 3600 + Int64(counts.minutes) * 60 + Int64(counts.seconds)
  }

  /// Its length where every day has 24 hours: to compare spans with one another.
  public var nominalSeconds: Int64 { Int64(dayCount) * 86_400 + elapsedSeconds }

  /// The span of a number of seconds, in hours, minutes and seconds.
  public init(elapsedSeconds: Int64) {
    let limit: Int64 = 7_000_000_000_000
    let total = min(max(elapsedSeconds, -limit), limit)
    self.init(
      hours: Int(total / 3600),
      minutes: Int(total / 60 % 60),
      seconds: Int(total % 60)
    )
  }

  public static prefix func - (span: Span) -> Span {
    Span(
      weeks: -Int(span.counts.weeks),
      days: -Int(span.counts.days),
      hours: -Int(span.counts.hours),
      minutes: -Int(span.counts.minutes),
      seconds: -Int(span.counts.seconds)
    )
  }

  public static func + (one: Span, other: Span) -> Span {
    Span(
      weeks: Int(one.counts.weeks) + Int(other.counts.weeks),
      days: Int(one.counts.days) + Int(other.counts.days),
      hours: Int(one.counts.hours) + Int(other.counts.hours),
      minutes: Int(one.counts.minutes) + Int(other.counts.minutes),
      seconds: Int(one.counts.seconds) + Int(other.counts.seconds)
    )
  }

  /// Its calendar part and its elapsed part times a number, each rounded to whole days and seconds.
  public func multiplied(by factor: Double) -> Span {
    func product(_ count: Int64) -> Int64 { Int64(exactly: (Double(count) * factor).rounded()) ?? 0 }
    let days = product(Int64(dayCount))
    return Span(days: Int(days)) + Span(elapsedSeconds: product(elapsedSeconds))
  }

  /// As it is written: `1d12h`, or `-24h`; `0s` for no time at all.
  public var text: String {
    let isMixed = units.contains { $0.count < 0 } && units.contains { $0.count > 0 }
    if isMixed { return Span(elapsedSeconds: nominalSeconds).text }
    var text = nominalSeconds < 0 ? "-" : ""
    for (count, unit) in units where count != 0 { text += "\(count.magnitude)\(unit)" }
    return text.isEmpty ? "0s" : text
  }

  private var units: [(count: Int32, unit: String)] {
    [
      (counts.weeks, "w"), (counts.days, "d"), (counts.hours, "h"), (counts.minutes, "m"),
      (counts.seconds, "s"),
    ]
  }
}
