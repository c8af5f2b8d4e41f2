import Testing

@testable import FlowSpec

@Suite struct TypedInstantTests {
  let zone = Zone(identifier: "America/New_York") ?? .utc
  /// A Monday, 10:00 in New York.
  let now = Instant(milliseconds: 1_772_463_600_000)

  @Test(arguments: [
    ("2026-03-02T10:00", "2026-03-02T10:00:00-05:00"), ("2026-03-02 10:00", "2026-03-02T10:00:00-05:00"),
    ("2026-03-08T01:59", "2026-03-08T01:59:00-05:00"), ("10:30", "2026-03-02T10:30:00-05:00"),
    ("3pm", "2026-03-02T15:00:00-05:00"), ("2026-07-02", "2026-07-02T10:00:00-04:00"),
    ("2026-03-02T10:00Z", "2026-03-02T05:00:00-05:00"),
    ("2026-03-02T10:00:30+01:00", "2026-03-02T04:00:30-05:00"),
    ("2026-03-02T10:00 America/Los_Angeles", "2026-03-02T13:00:00-05:00"),
    ("tomorrow 9am", "2026-03-03T09:00:00-05:00"),
    ("tomorrow", "2026-03-03T10:00:00-05:00"), ("Mon 10:00", "2026-03-09T10:00:00-04:00"),
    ("Mon 11:00", "2026-03-02T11:00:00-05:00"),
    ("fri 9am", "2026-03-06T09:00:00-05:00"), ("today at 5pm", "2026-03-02T17:00:00-05:00"),
    ("  noon ", "2026-03-02T12:00:00-05:00"),
    ("2026-03-02T10:00:00.5-05:00", "2026-03-02T10:00:00.500-05:00"),
    ("Friday, 3:30 pm", "2026-03-06T15:30:00-05:00"),
  ])
  func `times are read as people type them`(text: String, expected: String) throws {
    let instant = try #require(Instant(typed: text, now: now, zone: zone))
    #expect(zone.stamp(instant) == expected)
  }

  @Test(arguments: [
    "", "soon", "10", "2026-13-02", "2026-03-02T25:00", "2026-03-02T", "tomorrow x", "3pm tomorrow next",
    "10:00 Nowhere/Else",
  ])
  func `what is no time is refused`(text: String) {
    #expect(Instant(typed: text, now: now, zone: zone) == nil)
  }
}
