/// What the calendar and the clock on a wall show, in no particular time zone.
public struct LocalDateTime: Hashable, Sendable, Comparable {
  public var date: CivilDate
  public var time: TimeOfDay

  public init(_ date: CivilDate, _ time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  /// The wall of a place that is this many seconds from 1970 by its own clock.
  init(localSeconds: Int64) {
    let day = localSeconds.floorDivided(by: 86_400)
    date = CivilDate(dayNumber: Int(day))
    time = TimeOfDay(secondOfDay: Int(localSeconds - day * 86_400))
  }

  var localSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(time.secondOfDay) }

  public static func < (one: LocalDateTime, other: LocalDateTime) -> Bool {
    (one.date, one.time) < (other.date, other.time)
  }

  /// `2026-03-04T15:00`, with seconds where there are any.
  public var text: String { "\(date.text)T\(time.text)" }
}
