extension Instant {
  /// Reads a time as exports of messages write it: RFC 3339, `2026-03-02 10:00:00`, with `UTC` or an offset behind it,
  /// RFC 2822 (`Mon, 02 Mar 2026 15:00:00 +0000`), `3/2/2026 10:00 AM`, `Mar 2, 2026 10:00 AM`, and seconds or
  /// milliseconds since 1970.
  ///
  /// - Parameter zone: whose clock is meant where the text names none.
  public init?(logged text: some StringProtocol, zone: Zone) {
    let words = String(text).split(whereSeparator: { " ,\t".contains($0) }).map(String.init)
    guard let first = words.first else { return nil }
    if words.count == 1, let number = Int64(first), first.utf8.count >= 9 {
      // Seconds have ten digits until 2286.
      self = first.utf8.count > 11 ? Instant(seconds: 0) + number : Instant(seconds: number)
      return
    }
    let epoch = Instant(seconds: 0)
    if first.utf8.first?.isDigit == true, first.utf8.contains(UInt8(ascii: "-")) {
      guard let typed = Instant(typed: words.joined(separator: " "), now: epoch, zone: zone) else {
        return nil
      }
      self = typed
      return
    }
    guard let (date, rest) = Self.loggedDate(words) else { return nil }
    // What follows is read as it is behind a date that people type.
    var time = rest.map { $0.lowercased() }
    if let last = time.last {
      if ["gmt", "utc", "z"].contains(last) { time[time.count - 1] = "+00:00" }
      let sign = last.utf8.first
      if last.utf8.count == 5, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        time[time.count - 1] = "\(last.prefix(3)):\(last.suffix(2))"
      }
    }
    let line = "\(date.text) \(time.joined(separator: " "))"
    guard let typed = Instant(typed: line, now: epoch, zone: zone) else { return nil }
    self = typed
  }

  /// A date that is not written as ISO 8601 does, and what follows it.
  private static func loggedDate(_ words: [String]) -> (CivilDate, [String])? {
    guard let first = words.first else { return nil }
    let parts = first.split { $0 == "/" || $0 == "." }
    if parts.count == 3 {
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3 else { return nil }
      let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
      // The month comes first unless there is a point or no such month.
      let monthFirst = !first.contains(".") && numbers[0] <= 12
      let (month, day) = monthFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      return CivilDate(year: year, month: month, day: day).map { ($0, Array(words.dropFirst())) }
    }
    let words = Weekday(named: first) == nil ? words : Array(words.dropFirst())
    guard words.count >= 3, let year = Int(words[2]), year > 999 else { return nil }
    let (day, month) = words[0].utf8.first?.isDigit == true ? (words[0], words[1]) : (words[1], words[0])
    guard let number = Int(day.prefix { $0.isNumber }),
      let index = monthNames.firstIndex(where: { month.lowercased().hasPrefix($0) })
    else { return nil }
    return CivilDate(year: year, month: index + 1, day: number).map { ($0, Array(words.dropFirst(3))) }
  }

  private static let monthNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
