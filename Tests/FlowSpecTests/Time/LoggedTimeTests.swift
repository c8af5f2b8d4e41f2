import FlowSpec
import Testing

@Suite("Times in exports")
struct LoggedTimeTests {
  @Test(
    "are read as platforms write them",
    arguments: [
      "2026-03-02T15:04:05Z", "2026-03-02T10:04:05-05:00", "2026-03-02 15:04:05 UTC", "2026-03-02 10:04:05",
      "Mon, 02 Mar 2026 15:04:05 +0000", "Mon, 2 Mar 2026 15:04:05 GMT", "3/2/2026 10:04:05",
      "03/02/26, 10:04:05 AM",
      "Mar 2, 2026 10:04:05 AM", "2 March 2026 10:04:05", "02.03.2026 10:04:05", "1772463845",
      "1772463845000",
      "2026-03-02T15:04:05.000Z",
    ])
  func forms(_ text: String) throws {
    let zone = try #require(Zone(identifier: "America/New_York"))
    #expect(Instant(logged: text, zone: zone).map(zone.stamp) == "2026-03-02T10:04:05-05:00")
  }

  @Test(
    "are nothing else", arguments: ["", "soon", "2026-13-02 10:00", "13/13/2026", "10:00", "Mar 2026", "12"])
  func junk(_ text: String) {
    #expect(Instant(logged: text, zone: .utc) == nil)
  }
}
