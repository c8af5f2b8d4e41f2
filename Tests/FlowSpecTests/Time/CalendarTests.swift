import Testing

@testable import FlowSpec

@Suite struct CalendarTests {
  @Test func `every day of four centuries has its number and its weekday`() {
    var expected = CivilDate(dayNumber: -62_091)  // 1800-01-01, a Wednesday
    #expect(expected.text == "1800-01-01")
    #expect(expected.weekday == .wednesday)
    for number in -62_091...84_006 {
      let date = CivilDate(dayNumber: number)
      if date != expected || date.dayNumber != number { Issue.record("day \(number) is \(date.text)") }
      guard
        let next = CivilDate(year: date.year, month: date.month, day: date.day + 1)
          ?? CivilDate(year: date.year, month: date.month + 1, day: 1)
          ?? CivilDate(year: date.year + 1, month: 1, day: 1)
      else { return }
      if date >= next { Issue.record("\(date.text) is not before \(next.text)") }
      expected = next
    }
    #expect(CivilDate(dayNumber: 0).weekday == .thursday)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "0000-01-01", "2026-03-04x", "", "10000-01-01",
  ])
  func `what is no date is refused`(text: String) { #expect(CivilDate(iso: text) == nil) }

  @Test func `leap days come in leap years alone`() {
    #expect(CivilDate(iso: "2024-02-29") != nil)
    #expect(CivilDate(iso: "2000-02-29") != nil)
    #expect(CivilDate(iso: "1900-02-29") == nil)
  }

  @Test func `dates stop at the ends of the calendar`() {
    #expect(CivilDate(dayNumber: .max).text == "9999-12-31")
    #expect(CivilDate(dayNumber: .min).text == "0001-01-01")
    #expect(CivilDate(iso: "9999-12-31")?.adding(days: 1) == nil)
    #expect(CivilDate(iso: "9999-12-31")?.adding(days: .max) == nil)
    #expect(Instant(milliseconds: .max) == .latest)
    #expect(Instant.latest + .max == .latest)
    #expect(Instant.earliest + .min == .earliest)
    #expect(Instant(seconds: .min) == .earliest)
    #expect(Instant(seconds: .max) <= .latest)
    #expect(Instant(milliseconds: -1).seconds == -1)
  }

  @Test(arguments: [
    ("15:00", "15:00"), ("9:30", "09:30"), ("3pm", "15:00"), ("3:30 p.m.", "15:30"), ("12am", "00:00"),
    ("12 pm", "12:00"),
    ("noon", "12:00"), ("midnight", "00:00"), ("23:59:58", "23:59:58"), ("7A", "07:00"),
  ])
  func `times are read as people write them`(text: String, expected: String) {
    #expect(TimeOfDay(typed: text)?.text == expected)
  }

  @Test(arguments: ["", "15", "25:00", "13pm", "0am", "3:5", "15:60", "3pmx", "noonish", "15:00:", "1500"])
  func `what is no time is refused`(text: String) { #expect(TimeOfDay(typed: text) == nil) }

  @Test func `weekdays and months go by names or their first letters`() {
    #expect(Weekday(named: "Tues") == .tuesday)
    #expect(Weekday(named: "SUN") == .sunday)
    #expect(Weekday(named: "mo") == nil)
    #expect(Weekday(named: "sunshine") == nil)
    #expect(MonthName.number(of: "sept") == 9)
    #expect(CivilDate(iso: "2026-03-02")?.next(.monday).text == "2026-03-09")
    #expect(CivilDate(iso: "2026-03-02")?.next(.friday).text == "2026-03-06")
  }
}
