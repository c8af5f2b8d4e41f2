/// The holidays of 5 U.S.C. 6103, which stand in for those of the states.
enum FederalHoliday {
  /// Whether a day is one, or the weekday on which one of a weekend is kept.
  static func falls(on date: CivilDate) -> Bool {
    if isHoliday(date) { return true }
    switch date.weekday {
    case .friday: return date.adding(days: 1).map(isFixed) ?? false
    case .monday: return date.adding(days: -1).map(isFixed) ?? false
    default: return false
    }
  }

  private static func isHoliday(_ date: CivilDate) -> Bool {
    if isFixed(date) { return true }
    let week = (date.day - 1) / 7 + 1
    switch (date.month, date.weekday) {
    case (1, .monday): return week == 3
    case (2, .monday): return week == 3
    case (5, .monday): return date.day > 24
    case (9, .monday): return week == 1
    case (10, .monday): return week == 2
    case (11, .thursday): return week == 4
    default: return false
    }
  }

  /// New Year, Juneteenth, Independence Day, Veterans Day and Christmas.
  private static func isFixed(_ date: CivilDate) -> Bool {
    switch (date.month, date.day) {
    case (1, 1), (6, 19), (7, 4), (11, 11), (12, 25): true
    default: false
    }
  }
}
