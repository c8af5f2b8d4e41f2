/// When marketing texts may be sent to the people of a US state, and how many.
public struct StateFact: Hashable, Sendable {
  /// Its two letters.
  public var state: String
  public var name: String
  /// From the first hour up to, not including, the second; nil for a day without any.
  public var weekdays: Range<Int>?
  public var saturday: Range<Int>?
  public var sunday: Range<Int>?
  public var allowsHolidays: Bool
  /// At most so many in 24 hours; nil where the state sets no limit.
  public var dailyCap: Int?
  public var note: String
  public var evidence: Evidence

  init(
    _ state: String, _ name: String, _ hours: Range<Int>, saturday: Range<Int>?, sunday: Range<Int>?,
    holidays: Bool = true, cap: Int? = nil, note: String = "", _ evidence: Evidence
  ) {
    self.state = state
    self.name = name
    weekdays = hours
    self.saturday = saturday
    self.sunday = sunday
    allowsHolidays = holidays
    dailyCap = cap
    self.note = note
    self.evidence = evidence
  }

  init(
    _ state: String, _ name: String, _ hours: Range<Int>, cap: Int? = nil, note: String = "",
    _ evidence: Evidence
  ) {
    self.init(state, name, hours, saturday: hours, sunday: hours, cap: cap, note: note, evidence)
  }

  /// The hours of a day in which marketing texts may be sent; nil for none.
  public func hours(on date: CivilDate) -> Range<Int>? {
    if !allowsHolidays, FederalHoliday.falls(on: date) { return nil }
    switch date.weekday {
    case .saturday: return saturday
    case .sunday: return sunday
    default: return weekdays
    }
  }
}

/// The hours and caps of the United States.
///
/// The columns are taken as they stand, although several states lift theirs for people who have agreed: whether
/// consent lifts quiet hours is in dispute. States that are not listed have the federal hours.
public enum StateFacts {
  public static let federal = StateFact(
    "US", "federal law", 8..<21, note: "solicitations, by the recipient's local time",
    Evidence(.federalHours, .secondary))

  /// For those who do not know where their customers live: the hours that all states allow.
  public static let strictest = StateFact(
    "*", "the strictest state", 10..<18, saturday: 10..<17, sunday: nil, holidays: false, cap: 3,
    note: "all states together", Evidence(.stateTable, .secondary))

  public static let states: [StateFact] = [
    StateFact(
      "AL", "Alabama", 8..<20, saturday: 8..<20, sunday: nil, holidays: false,
      note: "Admin. r. 770-X-5-.17; reach for texts unclear", table),
    StateFact(
      "CT", "Connecticut", 9..<20, note: "42-288a; vendors' tables also say 9-21 or 8-20",
      Evidence(.stateTable, .disputed, since: "2023-10-01")),
    StateFact(
      "FL", "Florida", 8..<20, cap: 3, note: "Fla. Stat. 501.616(6), 501.059; on the same subject", table),
    StateFact("KY", "Kentucky", 10..<21, note: "KRS 367.46955; the latest start", table),
    StateFact(
      "LA", "Louisiana", 8..<20, saturday: 8..<20, sunday: nil, holidays: false,
      note: "R.S. 45:811; prior consent exempt", table),
    StateFact("MA", "Massachusetts", 8..<20, note: "201 CMR 12.02, of the voice era", table),
    StateFact("MD", "Maryland", 8..<20, cap: 3, note: "Com. Law 14-4502(c)", table),
    StateFact(
      "MS", "Mississippi", 8..<20, saturday: 8..<20, sunday: nil,
      note: "77-3-603; business relationships exempt", table),
    StateFact("NM", "New Mexico", 9..<21, note: "57-12-22", table),
    StateFact("NV", "Nevada", 9..<20, note: "NRS 598.0918", table),
    StateFact(
      "OK", "Oklahoma", 8..<20, cap: 3, note: "15 O.S. 775C.4; on the same subject; one note says 8-21",
      Evidence(.stateTable, .disputed)),
    StateFact(
      "OR", "Oregon", 8..<20, cap: 3, note: "HB 3865; unless the customer bought within 18 months",
      Evidence(.oregon, since: "2026-01-01")),
    StateFact(
      "RI", "Rhode Island", 9..<18, saturday: 10..<17, sunday: nil, holidays: false,
      note: "5-61-3.6; unsolicited sales calls", table),
    StateFact("SD", "South Dakota", 9..<21, saturday: 9..<21, sunday: nil, note: "37-30A-3", table),
    StateFact(
      "TX", "Texas", 9..<21, saturday: 9..<21, sunday: 12..<21,
      note: "Bus. & Com. 301.051; texts since SB 140", Evidence(.texas, since: "2025-09-01")),
    StateFact(
      "UT", "Utah", 8..<21, saturday: 8..<21, sunday: nil, holidays: false,
      note: "13-25a-103; consent may lift the Sundays", Evidence(.stateTable, .memory)),
    StateFact(
      "VA", "Virginia", 8..<21, note: "59.1-511; an opt-out holds ten years",
      Evidence(.virginia, since: "2026-01-01")),
    StateFact("WA", "Washington", 8..<20, note: "RCW 80.36.390", table),
    StateFact("WY", "Wyoming", 8..<20, note: "40-12-302", table),
  ]

  private static let table = Evidence(.stateTable, .secondary)

  /// What a state's law says; the federal hours where it says nothing of its own.
  public static func fact(_ state: String?, on date: RulesDate) -> StateFact {
    states.first { $0.state == state && $0.evidence.holds(on: date) } ?? federal
  }
}
