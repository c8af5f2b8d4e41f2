import FlowSpec
import Testing

@Suite struct SendingHoursTests {
  private static func program(_ window: String? = "21:00-08:00", _ rules: QuietHours.StateRules = .us)
    -> QuietHours
  {
    var hours = QuietHours()
    hours.marketing = window.flatMap { DayWindow(parsing: $0) }
    hours.stateRules = rules
    return hours
  }

  /// When a marketing text that is due at a time goes out, by the local clock; nil for at once.
  private func opening(
    _ time: String, state: String? = nil, zones: [String] = ["America/New_York"],
    _ program: QuietHours = program(), on date: RulesDate = .latest
  ) throws -> String? {
    let zones = try zones.map { try #require(Zone(identifier: $0)) }
    let now = try #require(Instant(typed: time, now: Instant(seconds: 0), zone: zones[0]))
    let quiet = SendingHours(program, on: date).quiet(
      at: now, for: .marketing, SendingHours.Whereabouts(zones: zones, usState: state))
    return quiet.map { String(zones[0].stamp($0.until).prefix(16)) }
  }

  @Test func `windows are half open`() throws {
    #expect(try opening("2026-03-02T20:59") == nil)
    #expect(try opening("2026-03-02T21:00") == "2026-03-03T08:00")
    #expect(try opening("2026-03-03T07:59") == "2026-03-03T08:00")
    #expect(try opening("2026-03-03T08:00") == nil)
  }

  @Test func `a state's hours count where they are stricter`() throws {
    for (state, time, expected) in [
      ("FL", "2026-03-02T20:00", "2026-03-03T08:00"), ("FL", "2026-03-02T19:59", nil),
      ("CT", "2026-03-02T08:30", "2026-03-02T09:00"), ("CT", "2026-03-02T20:00", "2026-03-03T09:00"),
      ("KY", "2026-03-02T09:59", "2026-03-02T10:00"), ("RI", "2026-03-02T18:00", "2026-03-03T09:00"),
      ("RI", "2026-03-07T17:00", "2026-03-09T09:00"), ("MD", "2026-03-02T20:30", "2026-03-03T08:00"),
      ("NV", "2026-03-02T08:59", "2026-03-02T09:00"), ("NM", "2026-03-02T08:30", "2026-03-02T09:00"),
      ("WA", "2026-03-02T20:00", "2026-03-03T08:00"), ("MA", "2026-03-02T20:00", "2026-03-03T08:00"),
      ("WY", "2026-03-02T20:00", "2026-03-03T08:00"), ("NJ", "2026-03-02T20:30", nil),
      ("CA", "2026-03-02T20:30", nil), ("GA", "2026-03-02T08:00", nil),
    ] as [(String, String, String?)] {
      #expect(try opening(time, state: state) == expected, "\(state) \(time)")
    }
  }

  @Test func `the program's hours count where they are stricter`() throws {
    #expect(try opening("2026-03-02T18:30", state: "FL", Self.program("18:00-11:00")) == "2026-03-03T11:00")
    #expect(try opening("2026-03-02T09:30", state: "KY", Self.program("18:00-11:00")) == "2026-03-02T11:00")
  }

  @Test func `Texas waits for noon on Sundays`() throws {
    let zone = ["America/Chicago"]
    #expect(try opening("2026-03-01T10:00", state: "TX", zones: zone) == "2026-03-01T12:00")
    #expect(try opening("2026-03-01T12:00", state: "TX", zones: zone) == nil)
    #expect(try opening("2026-02-28T21:00", state: "TX", zones: zone) == "2026-03-01T12:00")
    #expect(try opening("2026-03-02T08:30", state: "TX", zones: zone) == "2026-03-02T09:00")
  }

  @Test func `some states have no Sundays and no holidays`() throws {
    for state in ["AL", "LA", "MS", "RI", "SD", "UT"] {
      #expect(try opening("2026-03-01T12:00", state: state)?.hasPrefix("2026-03-02T") == true, "\(state)")
    }
    for state in ["AL", "LA", "RI"] {
      #expect(try opening("2026-12-25T12:00", state: state)?.hasPrefix("2026-12-26T") == true, "\(state)")
    }
    // Independence Day of 2026 is a Saturday and kept on Friday; then comes a Sunday.
    #expect(try opening("2026-07-03T12:00", state: "AL") == "2026-07-06T08:00")
  }

  @Test func `a state that splits is open only where all its clocks say so`() throws {
    let both = ["America/Chicago", "America/Denver"]
    #expect(try opening("2026-03-02T09:30", state: "TX", zones: both) == "2026-03-02T10:00")
    #expect(try opening("2026-03-02T20:30", state: "TX", zones: both) == nil)
    #expect(try opening("2026-03-02T21:00", state: "TX", zones: both) == "2026-03-03T10:00")
  }

  @Test func `a zone without a state has the federal hours`() throws {
    #expect(try opening("2026-03-02T21:30", Self.program(nil)) == "2026-03-03T08:00")
    #expect(try opening("2026-03-02T21:30", zones: ["Europe/Berlin"], Self.program(nil)) == nil)
    #expect(try opening("2026-03-02T21:30", Self.program(nil, .none)) == nil)
  }

  @Test func `the strictest rules hold for everybody`() throws {
    let strict = Self.program(nil, .strictest)
    #expect(try opening("2026-03-02T09:30", strict) == "2026-03-02T10:00")
    #expect(try opening("2026-03-06T18:00", strict) == "2026-03-07T10:00")
    #expect(try opening("2026-03-07T17:00", strict) == "2026-03-09T10:00")
  }

  @Test func `a rule counts from its first day on`() throws {
    let before = try #require(RulesDate(iso: "2025-12-31"))
    #expect(try opening("2026-03-02T20:30", state: "OR", on: before) == nil)
    #expect(try opening("2026-03-02T20:30", state: "OR") == "2026-03-03T08:00")
  }

  @Test func `the night when the clocks change has its own length`() throws {
    let now = try opening("2026-03-07T23:00")
    #expect(now == "2026-03-08T08:00")
  }

  @Test func `only marketing goes by the law's hours`() throws {
    let zone = try #require(Zone(identifier: "America/Chicago"))
    let now = try #require(Instant(typed: "2026-03-01T10:00", now: Instant(seconds: 0), zone: zone))
    let place = SendingHours.Whereabouts(zones: [zone], usState: "TX")
    #expect(SendingHours(Self.program()).quiet(at: now, for: .transactional, place) == nil)
    let quiet = SendingHours(Self.program()).quiet(at: now, for: .marketing, place)
    #expect(
      quiet?.reason == "these are quiet hours for marketing texts by the law of Texas (Sunday: 12:00-21:00)")
  }

  @Test func `the caps are the states'`() throws {
    let zone = try #require(Zone(identifier: "America/New_York"))
    func cap(_ state: String?, on date: RulesDate = .latest) -> Int? {
      SendingHours(Self.program(), on: date).dailyCap(
        for: .marketing, SendingHours.Whereabouts(zones: [zone], usState: state))?.count
    }
    for state in ["FL", "OK", "MD", "OR"] { #expect(cap(state) == 3) }
    for state in ["WA", "NY", "TX"] { #expect(cap(state) == nil) }
    #expect(cap(nil) == nil)
    #expect(cap("OR", on: try #require(RulesDate(iso: "2025-12-31"))) == nil)
  }
}
