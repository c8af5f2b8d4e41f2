/// A time zone: when its clocks differ from UTC, and by how much.
public struct Zone: Sendable {
  let table: ZoneTable

  init(_ table: ZoneTable) { self.table = table }

  public static let utc = Zone(ZoneTable(identifier: "UTC", initialOffset: 0, changes: [], rule: nil))

  /// Its name in the IANA database, such as `America/New_York`.
  public var identifier: String { table.identifier }

  /// Seconds east of UTC at a moment.
  public func offsetSeconds(at instant: Instant) -> Int { table.offset(at: instant.seconds) }

  /// What the clocks show at a moment; a part of a second is dropped.
  public func local(_ instant: Instant) -> LocalDateTime {
    let seconds = instant.seconds
    return LocalDateTime(localSeconds: seconds + Int64(table.offset(at: seconds)))
  }

  /// The moment at which the clocks show this.
  ///
  /// A time that the clocks jump over counts on from before the jump: where 02:00 becomes 03:00, 02:30 is 03:30.
  /// Of a time that comes twice it is the first.
  public func instant(_ local: LocalDateTime) -> Instant {
    let seconds = local.localSeconds
    let before = table.offset(at: seconds - 86_400)
    let early = seconds - Int64(before)
    if table.offset(at: early) == before { return Instant(seconds: early) }
    let after = table.offset(at: seconds + 86_400)
    let late = seconds - Int64(after)
    return Instant(seconds: table.offset(at: late) == after ? late : early)
  }

  /// The moment after a span: weeks and days keep the local time of day, the rest is elapsed time.
  public func adding(_ span: Span, to instant: Instant) -> Instant {
    var result = instant
    if span.dayCount != 0 {
      let start = local(instant)
      let days = start.date.dayNumber + span.dayCount
      let fraction = instant.milliseconds.floorRemainder(by: 1000)
      result = self.instant(LocalDateTime(CivilDate(dayNumber: days), start.time)) + fraction
    }
    return result + span.elapsedSeconds * 1000
  }
}

extension Zone: Hashable {
  /// Zones of one name are one zone.
  public static func == (one: Zone, other: Zone) -> Bool {
    one.table === other.table || one.identifier == other.identifier
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
