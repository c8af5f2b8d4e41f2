/// How a zone's clocks go every year, as a POSIX `TZ` text says it: `EST5EDT,M3.2.0,M11.1.0`.
struct ZoneRule: Hashable, Sendable {
  /// Seconds east of UTC.
  var standardOffset: Int
  var daylight: Daylight?

  struct Daylight: Hashable, Sendable {
    var offset: Int
    var start: YearlyMoment
    var end: YearlyMoment
  }

  /// A moment of every year by the clock that holds just before it.
  struct YearlyMoment: Hashable, Sendable {
    enum Day: Hashable, Sendable {
      /// 1 to 365; February 29 is never counted.
      case ofCommonYear(Int)
      /// 0 to 365.
      case ofYear(Int)
      /// The nth weekday (0 is Sunday) of a month; the fifth is the last.
      case weekday(Int, week: Int, month: Int)
    }

    var day: Day
    /// Seconds from local midnight: less than none, or more than a day, in some zones.
    var seconds = 7200

    func localSeconds(in year: Int) -> Int64 {
      Int64(dayNumber(in: year)) * 86_400 + Int64(seconds)
    }

    private func dayNumber(in year: Int) -> Int {
      let newYear = CivilDate.dayNumber(year: year, month: 1, day: 1)
      switch day {
      case .ofCommonYear(let day):
        return newYear + day - 1 + (CivilDate.isLeap(year) && day >= 60 ? 1 : 0)
      case .ofYear(let day):
        return newYear + day
      case .weekday(let weekday, let week, let month):
        let first = CivilDate.dayNumber(year: year, month: month, day: 1)
        // 1970-01-01 was a Thursday: day 4 from Sunday.
        let ahead = (weekday - (first + 4).floorRemainder(by: 7) + 7) % 7
        let day = ahead + (week - 1) * 7
        return first + (day < CivilDate.dayCount(year: year, month: month) ? day : day - 7)
      }
    }
  }

  /// The changes that fall into a year by the local calendar, in the order of time.
  func changes(in year: Int) -> [(seconds: Int64, offset: Int)] {
    guard let daylight else { return [] }
    let start = (daylight.start.localSeconds(in: year) - Int64(standardOffset), daylight.offset)
    let end = (daylight.end.localSeconds(in: year) - Int64(daylight.offset), standardOffset)
    return start.0 < end.0 ? [start, end] : [end, start]
  }

  func offset(at seconds: Int64) -> Int {
    let year = LocalDateTime(localSeconds: seconds + Int64(standardOffset)).date.year
    // The change before the year's first one was the last of the year before.
    var offset = changes(in: year).last?.offset ?? standardOffset
    for change in changes(in: year) where change.seconds <= seconds { offset = change.offset }
    return offset
  }
}

extension ZoneRule {
  /// Nil for what is no POSIX `TZ` text.
  init?(_ text: some StringProtocol) {
    var cursor = TextCursor(text)
    guard cursor.zoneName(), let west = cursor.signedTime() else { return nil }
    standardOffset = -west
    guard !cursor.isAtEnd else { return }
    guard cursor.zoneName() else { return nil }
    var offset = standardOffset + 3600
    if cursor.byte != UInt8(ascii: ",") {
      guard let west = cursor.signedTime() else { return nil }
      offset = -west
    }
    guard cursor.take(","), let start = cursor.yearlyMoment(), cursor.take(","),
      let end = cursor.yearlyMoment(), cursor.isAtEnd
    else { return nil }
    daylight = Daylight(offset: offset, start: start, end: end)
  }
}

extension TextCursor {
  fileprivate mutating func zoneName() -> Bool {
    let start = offset
    if take("<") {
      while let byte, byte != UInt8(ascii: ">") { offset += 1 }
      return take(">")
    }
    while let byte, byte.isLetter { offset += 1 }
    return offset - start >= 3
  }

  /// `5`, `-3`, `05:30`, `-1:00:00`: seconds.
  fileprivate mutating func signedTime() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(digits: 1...3) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(":") {
      guard let value = number(digits: 1...2) else { return nil }
      seconds += value * unit
    }
    return isNegative ? -seconds : seconds
  }

  fileprivate mutating func yearlyMoment() -> ZoneRule.YearlyMoment? {
    let day: ZoneRule.YearlyMoment.Day
    if take("m") {
      guard let month = number(digits: 1...2), (1...12).contains(month), take("."),
        let week = number(digits: 1...1), (1...5).contains(week), take("."),
        let weekday = number(digits: 1...1), weekday <= 6
      else { return nil }
      day = .weekday(weekday, week: week, month: month)
    } else if take("j") {
      guard let number = number(digits: 1...3), (1...365).contains(number) else { return nil }
      day = .ofCommonYear(number)
    } else {
      guard let number = number(digits: 1...3), number <= 365 else { return nil }
      day = .ofYear(number)
    }
    var moment = ZoneRule.YearlyMoment(day: day)
    if take("/") {
      guard let seconds = signedTime() else { return nil }
      moment.seconds = seconds
    }
    return moment
  }
}
