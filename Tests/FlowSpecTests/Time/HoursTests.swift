import Testing

@testable import FlowSpec

@Suite struct HoursTests {
  private func hours(_ text: String) throws -> WeeklyHours { try WeeklyHours.parsed(text).get() }
  private func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

  @Test func `a window is half open and may pass midnight`() throws {
    let night = try #require(DayWindow(parsing: "21:00-08:00"))
    for (time, isInside) in [
      ("20:59", false), ("21:00", true), ("00:00", true), ("07:59", true), ("08:00", false),
    ] {
      #expect(night.contains(try #require(TimeOfDay(typed: time))) == isInside, "\(time)")
    }
    let noon = try #require(DayWindow(parsing: "12:00 to 13:00"))
    #expect(noon.contains(.noon))
    #expect(!noon.contains(.midnight))
    #expect(night.text == "21:00-08:00")
    #expect(DayWindow(parsing: "9pm-8am") == night)
  }

  @Test(arguments: ["", "21:00", "21:00-", "21-8", "21:00-21:00", "21:00-08:00 ET", "25:00-08:00", "a-b"])
  func `what is no window is refused`(text: String) { #expect(DayWindow(parsing: text) == nil) }

  @Test func `a held message goes out when the window ends, daylight saving or not`() throws {
    let zone = try #require(Zone(identifier: "America/New_York"))
    let night = try #require(DayWindow(parsing: "21:00-08:00"))
    let evening = try instant("2026-03-07T22:00:00-05:00")
    #expect(zone.stamp(night.end(after: evening, in: zone)) == "2026-03-08T08:00:00-04:00")
    let morning = try instant("2026-03-08T05:00:00-04:00")
    #expect(zone.stamp(night.end(after: morning, in: zone)) == "2026-03-08T08:00:00-04:00")
    let day = try instant("2026-03-08T12:00:00-04:00")
    #expect(night.end(after: day, in: zone) == day)
  }

  @Test func `hours tell open from closed in their own zone`() throws {
    let hours = try hours("Mon-Fri 09:00-18:00, Sat 10:00-14:00 America/New_York")
    for (moment, isOpen) in [
      ("2026-03-02T08:59:59-05:00", false), ("2026-03-02T09:00:00-05:00", true),
      ("2026-03-02T17:59:59-05:00", true),
      ("2026-03-02T18:00:00-05:00", false), ("2026-03-07T12:00:00-05:00", true),
      ("2026-03-08T12:00:00-04:00", false),
      ("2026-03-02T14:00:00Z", true), ("2026-03-09T13:00:00Z", true),
    ] {
      #expect(hours.isOpen(at: try instant(moment)) == isOpen, "\(moment)")
    }
    let zone = hours.zone
    let opening = try #require(hours.nextOpening(after: try instant("2026-03-07T15:00:00-05:00")))
    #expect(zone.stamp(opening) == "2026-03-09T09:00:00-04:00")
    let open = try instant("2026-03-02T12:00:00-05:00")
    #expect(hours.nextOpening(after: open) == open)
  }

  @Test(arguments: [
    ("daily 00:00-24:00 UTC", 7), ("Mon, Wed, Fri 9-17 UTC", 3), ("Fri 20:00-02:00 UTC", 2),
    ("Sat-Mon 9am-5pm UTC", 3),
    ("Monday-Friday 09:00-12:00, 13:00-18:00 UTC", 10), ("Mon 09:00-12:00, Mon 11:00-13:00 UTC", 1),
    ("weekdays 9:00-17:00 UTC", 5),
  ])
  func `hours come in many forms`(text: String, shifts: Int) throws {
    #expect(try hours(text).shifts.count == shifts)
  }

  @Test(arguments: [
    ("Mon-Fri 09:00-18:00", "the opening hours name no time zone"),
    (
      "Mon-Fri 09:00-18:00 America/New_Yrok",
      "there is no time zone `America/New_Yrok`; did you mean `America/New_York`?"
    ),
    ("Mno-Fri 09:00-18:00 UTC", "`Mno` is no day; did you mean `Mon`?"),
    ("09:00-18:00 UTC", "the opening hours start with days"),
    ("Mon-Fri UTC", "the hours are no range of times"),
    ("Mon 09:00-09:00 UTC", "these hours end when they start"),
    ("Mon, UTC", "`UTC` is no day"),
    ("", "the opening hours start with days"),
    ("Mon 09:00-18:00 UTC and more", "the time zone is the last word of the hours"),
  ])
  func `what is wrong with hours is said`(text: String, message: String) {
    guard case .failure(let fault) = WeeklyHours.parsed(text) else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(fault.message == message)
    #expect(fault.range.upperBound <= text.utf8.count)
  }
}
