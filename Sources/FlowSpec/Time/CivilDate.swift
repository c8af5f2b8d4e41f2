/// A day of the calendar (Gregorian, years 0001 to 9999), in no particular time zone.
public struct CivilDate: Hashable, Sendable, Comparable {
  /// Year, month and day in bit fields, so that dates order and hash as one number.
  private let packed: Int32

  public var year: Int { Int(packed >> 9) }
  public var month: Int { Int(packed >> 5 & 0xF) }
  public var day: Int { Int(packed & 0x1F) }

  /// Nil for a day that no calendar has, such as February 30.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.dayCount(year: year, month: month)
    else { return nil }
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// The day this many days after 1970-01-01, or the nearest one that a ``CivilDate`` can be.
  public init(dayNumber: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): years begin in March.
    let shifted = min(max(dayNumber, Self.earliestDayNumber), Self.latestDayNumber) + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    packed = Int32(year << 9 | month << 5 | day)
  }

  private static let earliestDayNumber = -719_162
  private static let latestDayNumber = 2_932_896

  /// Days since 1970-01-01.
  public var dayNumber: Int { Self.dayNumber(year: year, month: month, day: day) }

  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year.floorDivided(by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  public var weekday: Weekday { Weekday(rawValue: (dayNumber + 3).floorRemainder(by: 7) + 1) ?? .monday }

  /// Nil before the year 0001 and after 9999.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow, sum >= Self.earliestDayNumber, sum <= Self.latestDayNumber else { return nil }
    return CivilDate(dayNumber: sum)
  }

  /// The first day after this one that falls on a weekday.
  public func next(_ weekday: Weekday) -> CivilDate {
    let days = self.weekday.daysUntil(weekday)
    return CivilDate(dayNumber: dayNumber + (days == 0 ? 7 : days))
  }

  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  public static func < (one: CivilDate, other: CivilDate) -> Bool { one.packed < other.packed }
}

extension CivilDate {
  /// Reads `2026-03-04`, exactly so.
  public init?(iso text: some StringProtocol) {
    var cursor = TextCursor(text)
    guard let date = cursor.isoDate(), cursor.isAtEnd else { return nil }
    self = date
  }

  /// The date as ISO 8601 has it: `2026-03-04`.
  public var text: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      var writer = DigitWriter(bytes)
      writer.put(self)
      return writer.count
    }
  }
}
