import Testing

@testable import FlowSpec

@Suite struct ZoneTests {
  let newYork = Zone(identifier: "America/New_York") ?? .utc
  let london = Zone(identifier: "Europe/London") ?? .utc

  private func local(_ text: String) throws -> LocalDateTime {
    let parts = text.split(separator: "T")
    return LocalDateTime(
      try #require(CivilDate(iso: parts[0])),
      try #require(TimeOfDay(typed: parts[1]))
    )
  }

  private func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

  @Test(arguments: [
    ("America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59"),
    ("America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00"),
    ("America/New_York", "2026-11-01T05:59:59Z", "2026-11-01T01:59:59"),
    ("America/New_York", "2026-11-01T06:00:00Z", "2026-11-01T01:00"),
    ("Europe/London", "2026-03-29T00:59:59Z", "2026-03-29T00:59:59"),
    ("Europe/London", "2026-03-29T01:00:00Z", "2026-03-29T02:00"),
    ("Europe/London", "2026-10-25T01:00:00Z", "2026-10-25T01:00"),
    ("Asia/Kolkata", "2026-07-01T00:00:00Z", "2026-07-01T05:30"),
    ("Asia/Kathmandu", "2026-07-01T00:00:00Z", "2026-07-01T05:45"),
    ("Australia/Lord_Howe", "2026-01-01T00:00:00Z", "2026-01-01T11:00"),
    ("Australia/Lord_Howe", "2026-07-01T00:00:00Z", "2026-07-01T10:30"),
    ("America/New_York", "2090-07-01T12:00:00Z", "2090-07-01T08:00"),
    ("America/New_York", "2090-12-01T12:00:00Z", "2090-12-01T07:00"),
    ("America/New_York", "2500-07-01T12:00:00Z", "2500-07-01T08:00"),
    ("Australia/Sydney", "2500-01-01T00:00:00Z", "2500-01-01T11:00"),
    ("America/Phoenix", "2026-07-01T12:00:00Z", "2026-07-01T05:00"),
    ("UTC", "2024-02-29T23:59:59Z", "2024-02-29T23:59:59"),
    ("America/New_York", "1975-02-23T07:00:00Z", "1975-02-23T03:00"),
    ("Africa/Casablanca", "2026-02-25T12:00:00Z", "2026-02-25T12:00"),
    ("Africa/Casablanca", "2026-05-25T12:00:00Z", "2026-05-25T13:00"),
    ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T00:00"),
  ])
  func `a zone shows the local time of a moment`(name: String, moment: String, expected: String) throws {
    let zone = try #require(Zone(identifier: name))
    #expect(zone.local(try instant(moment)).text == expected)
  }

  @Test func `a time that the clocks jump over counts on from before the jump`() throws {
    #expect(newYork.instant(try local("2026-03-08T02:30")) == (try instant("2026-03-08T03:30:00-04:00")))
    #expect(london.instant(try local("2026-03-29T01:15")) == (try instant("2026-03-29T02:15:00+01:00")))
  }

  @Test func `of a time that comes twice it is the first`() throws {
    #expect(newYork.instant(try local("2026-11-01T01:30")) == (try instant("2026-11-01T01:30:00-04:00")))
    #expect(london.instant(try local("2026-10-25T01:30")) == (try instant("2026-10-25T01:30:00+01:00")))
  }

  @Test func `a day that a zone skipped goes on after it`() throws {
    let apia = try #require(Zone(identifier: "Pacific/Apia"))
    #expect(apia.local(apia.instant(try local("2011-12-30T12:00"))).text == "2011-12-31T12:00")
  }

  @Test(arguments: [
    "America/New_York", "Europe/London", "Europe/Dublin", "Asia/Kolkata", "Australia/Lord_Howe",
    "America/St_Johns", "Pacific/Apia", "Africa/Casablanca", "America/Nuuk", "Asia/Gaza", "Antarctica/Troll",
  ])
  func `local times lead back to their moment`(name: String) throws {
    let zone = try #require(Zone(identifier: name))
    var state: UInt64 = 42
    for _ in 0..<4000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // 1950 to 2440.
      let moment = Instant(seconds: Int64(state >> 30) % 15_463_008_000 - 631_152_000)
      let shown = zone.local(moment)
      let back = zone.instant(shown)
      if zone.local(back) != shown || back > moment || moment.milliseconds(since: back) > 86_400_000 {
        Issue.record("\(name) \(shown.text)")
      }
    }
  }

  @Test func `the yearly rule gives what the table says where both reach`() throws {
    for name in Zone.builtInRules.keys.sorted() {
      let zone = try #require(Zone(identifier: name))
      let rule = try #require(Zone.builtInRules[name].flatMap { ZoneRule($0) })
      for day in stride(from: 20_600, to: 24_000, by: 3) {
        let moment = Instant(seconds: Int64(day) * 86_400 + 7200)
        if zone.offsetSeconds(at: moment) != rule.offset(at: moment.seconds) {
          Issue.record("\(name) \(day)")
        }
      }
    }
  }

  @Test func `days keep the time of day and hours are elapsed`() throws {
    let start = try instant("2026-03-07T10:00:00-05:00")
    func after(_ span: String) throws -> String {
      newYork.stamp(newYork.adding(try #require(Span(parsing: span)), to: start))
    }
    #expect(try after("1d") == "2026-03-08T10:00:00-04:00")
    #expect(try after("24h") == "2026-03-08T11:00:00-04:00")
    #expect(try after("1w") == "2026-03-14T10:00:00-04:00")
    #expect(try after("1d12h") == "2026-03-08T22:00:00-04:00")
    let autumn = try instant("2026-10-31T10:00:00-04:00")
    #expect(newYork.stamp(newYork.adding(Span(days: 1), to: autumn)) == "2026-11-01T10:00:00-05:00")
    #expect(newYork.stamp(newYork.adding(-Span(days: 1), to: autumn)) == "2026-10-30T10:00:00-04:00")
    #expect(newYork.stamp(newYork.adding(-Span(hours: 24), to: autumn)) == "2026-10-30T10:00:00-04:00")
  }

  @Test func `a leap day is a day like others`() throws {
    let start = try instant("2028-02-28T09:00:00-05:00")
    #expect(newYork.stamp(newYork.adding(Span(days: 1), to: start)) == "2028-02-29T09:00:00-05:00")
    #expect(newYork.stamp(newYork.adding(Span(days: 2), to: start)) == "2028-03-01T09:00:00-05:00")
  }

  @Test func `stamps carry the offset, and milliseconds where there are any`() throws {
    #expect(newYork.stamp(Instant(milliseconds: 1_772_463_600_000)) == "2026-03-02T10:00:00-05:00")
    #expect(newYork.stamp(Instant(milliseconds: 1_772_463_600_250)) == "2026-03-02T10:00:00.250-05:00")
    #expect(Zone.utc.stamp(Instant(milliseconds: 0)) == "1970-01-01T00:00:00+00:00")
    let kathmandu = try #require(Zone(identifier: "Asia/Kathmandu"))
    #expect(kathmandu.stamp(Instant(milliseconds: 0)) == "1970-01-01T05:30:00+05:30")
    #expect(Zone.utc.stamp(.earliest) == "0001-01-01T00:00:00+00:00")
    #expect(Zone.utc.stamp(.latest) == "9999-12-31T23:59:59.999+00:00")
    for zone in [newYork, kathmandu] { _ = (zone.stamp(.earliest), zone.stamp(.latest)) }
  }

  @Test(arguments: [
    "", "Nowhere", "../etc/passwd", "/etc/localtime", "America", "america/new_york", "America/New York",
    "zone.tab", "Europe/../Europe/London", "UTC\0", "+05:00",
  ])
  func `what is no zone is none`(name: String) { #expect(Zone(identifier: name) == nil) }

  @Test func `a mistyped zone and a bare city get a suggestion`() {
    #expect(Zone.suggestion(for: "America/New_Yrok") == "America/New_York")
    #expect(Zone.suggestion(for: "new york") == "America/New_York")
    #expect(Zone.knownIdentifiers.contains("Europe/Paris"))
  }

  @Test func `zone files that are cut or changed are refused or read, never fatal`() {
    let header: [UInt8] = Array("TZif2".utf8) + Array(repeating: 0, count: 39)
    #expect(ZoneTable(identifier: "x", timeZoneFile: []) == nil)
    #expect(ZoneTable(identifier: "x", timeZoneFile: header) == nil)
    var file = header
    file[36...39] = [0, 0, 0, 1]
    file += [0, 0, 0xE, 0x10, 0, 0]
    file += file.prefix(44) + [0, 0, 0xE, 0x10, 0, 0] + Array("\n<+01>-1\n".utf8)
    let table = ZoneTable(identifier: "x", timeZoneFile: file)
    #expect(table?.offset(at: 0) == 3600)
    for end in 0..<file.count { _ = ZoneTable(identifier: "x", timeZoneFile: Array(file[..<end])) }
    for place in 0..<file.count {
      for byte: UInt8 in [0, 0x7F, 0x80, 0xFF] {
        var changed = file
        changed[place] = byte
        _ = ZoneTable(identifier: "x", timeZoneFile: changed)
      }
    }
  }

  @Test(arguments: [
    "", "EST", "E5", "EST5EDT", "EST5EDT,M13.1.0,M3.2.0", "EST5EDT,M3.2.0", "<+0", "EST5EDT,J0,J1", "EST5x",
  ])
  func `texts that are no yearly rule are refused`(text: String) { #expect(ZoneRule(text) == nil) }

  @Test func `rules by the day of the year work`() throws {
    let rule = try #require(ZoneRule("AAA0BBB,J60/0,300/0"))
    // March 1 whether or not the year is a leap year, and day 300 counted from 0.
    #expect(
      rule.changes(in: 2028).map(\.seconds) == [
        Int64(CivilDate.dayNumber(year: 2028, month: 3, day: 1)) * 86_400,
        Int64(CivilDate.dayNumber(year: 2028, month: 10, day: 27)) * 86_400 - 3600,
      ]
    )
  }
}
