/// When people work, such as `Mon-Fri 09:00-18:00, Sat 10:00-14:00 America/New_York`.
public struct WeeklyHours: Hashable, Sendable {
  /// A time in which they are there, on one day; it ends before or at midnight.
  public struct Shift: Hashable, Sendable {
    public var day: Weekday
    /// Seconds from midnight; a shift includes its start and not its end, which may be 86,400.
    public var start: Int
    public var end: Int

    public init(_ day: Weekday, from start: Int, to end: Int) {
      self.day = day
      self.start = start
      self.end = end
    }
  }

  public let zone: Zone
  /// In the order of the week, none touching another of the same day.
  public let shifts: [Shift]

  public init(_ shifts: [Shift], in zone: Zone) {
    self.zone = zone
    var merged: [Shift] = []
    for shift in shifts.sorted(by: { ($0.day, $0.start) < ($1.day, $1.start) }) where shift.start < shift.end
    {
      if let last = merged.last, last.day == shift.day, last.end >= shift.start {
        merged[merged.count - 1].end = max(last.end, shift.end)
      } else {
        merged.append(shift)
      }
    }
    self.shifts = merged
  }

  public func isOpen(at instant: Instant) -> Bool {
    let local = zone.local(instant)
    let day = local.date.weekday
    let second = local.time.secondOfDay
    return shifts.contains { $0.day == day && second >= $0.start && second < $0.end }
  }

  /// The first moment at or after this one at which they are there; nil where there are no shifts.
  public func nextOpening(after instant: Instant) -> Instant? {
    if isOpen(at: instant) { return instant }
    let today = zone.local(instant).date
    for days in 0...7 {
      let date = CivilDate(dayNumber: today.dayNumber + days)
      let weekday = date.weekday
      for shift in shifts where shift.day == weekday {
        let opening = zone.instant(LocalDateTime(date, TimeOfDay(secondOfDay: shift.start)))
        if opening >= instant { return opening }
      }
    }
    return nil
  }
}
