extension Zone {
  /// A zone whose clocks never change, named by its offset: `-05:00`. What a record tells of a customer's clock.
  public init(offsetSeconds: Int) {
    let minutes = abs(offsetSeconds) / 60
    let hours = minutes / 60
    let digits = [hours / 10, hours % 10, minutes % 60 / 10, minutes % 10].map(String.init)
    let name = (offsetSeconds < 0 ? "-" : "+") + digits[0] + digits[1] + ":" + digits[2] + digits[3]
    self.init(ZoneTable(identifier: name, initialOffset: offsetSeconds, changes: [], rule: nil))
  }

  /// The name under which the zone is found again: of one that is named by its offset it is that of the zone with the
  /// same clocks, `Etc/GMT+5` for `-05:00`; nil where there is none.
  var loadableIdentifier: String? {
    if Zone(identifier: identifier) != nil { return identifier }
    let offset = offsetSeconds(at: Instant(seconds: 0))
    // POSIX counts westwards.
    let name = offset == 0 ? "UTC" : "Etc/GMT\(offset < 0 ? "+" : "-")\(abs(offset) / 3600)"
    return offset % 3600 == 0 && Zone(identifier: name) != nil ? name : nil
  }
}
