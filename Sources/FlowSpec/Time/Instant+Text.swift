extension Zone {
  /// A moment in RFC 3339 with the zone's offset: `2026-03-02T10:00:00-05:00`. Milliseconds only where there are any.
  public func stamp(_ instant: Instant) -> String {
    // RFC 3339 has no seconds in an offset; local mean times of the nineteenth century had.
    let offset = offsetSeconds(at: instant) / 60 * 60
    let local = LocalDateTime(localSeconds: instant.seconds + Int64(offset))
    let fraction = Int(instant.milliseconds.floorRemainder(by: 1000))
    return String(unsafeUninitializedCapacity: 32) { bytes in
      var writer = DigitWriter(bytes)
      writer.put(local.date)
      writer.put("T")
      writer.put(local.time, showsSeconds: true)
      if fraction != 0 {
        writer.put(".")
        writer.put(fraction, digits: 3)
      }
      writer.put(offset < 0 ? "-" : "+")
      writer.put(abs(offset) / 3600, digits: 2)
      writer.put(":")
      writer.put(abs(offset) / 60 % 60, digits: 2)
      return writer.count
    }
  }
}

extension Instant {
  /// Reads what people type for a time: `2026-03-02T10:00`, `2026-03-02` (10:00), `10:30` (today), `3pm`,
  /// `tomorrow 9am`, `Mon 10:00`; with seconds, and with an offset, `Z` or a zone's name behind it.
  ///
  /// - Parameters:
  ///   - now: what "today", "tomorrow" and weekdays count from; a weekday is the next one, today included where its
  ///     time is still to come.
  ///   - zone: whose clock is meant where the text names none.
  public init?(typed text: some StringProtocol, now: Instant, zone: Zone) {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    guard let reading = cursor.typedMoment(now: now, zone: zone) else { return nil }
    self = reading
  }

  /// Reads RFC 3339, whose offset is part of it: `2026-03-02T10:00:00-05:00`.
  public init?(rfc3339 text: some StringProtocol) {
    var cursor = TextCursor(text)
    guard let date = cursor.isoDate(), cursor.take("t") || cursor.take(" "),
      let time = cursor.clockTime(), let offset = cursor.offsetFromUTC(), cursor.isAtEnd
    else { return nil }
    self = Instant(seconds: LocalDateTime(date, time.time).localSeconds - Int64(offset)) + time.milliseconds
  }

  /// The offset in such a text: seconds east of UTC.
  public static func offsetSeconds(rfc3339 text: some StringProtocol) -> Int? {
    var cursor = TextCursor(text)
    guard cursor.isoDate() != nil, cursor.take("t") || cursor.take(" "), cursor.clockTime() != nil else {
      return nil
    }
    return cursor.offsetFromUTC()
  }
}

extension TextCursor {
  /// `10:00` or `10:00:30.250` on the 24-hour clock.
  fileprivate mutating func clockTime() -> (time: TimeOfDay, milliseconds: Int64)? {
    attempt { cursor in
      guard let hour = cursor.number(digits: 1...2), cursor.take(":"),
        let minute = cursor.number(digits: 2...2)
      else { return nil }
      var second = 0
      var milliseconds: Int64 = 0
      if cursor.take(":") {
        guard let number = cursor.number(digits: 2...2) else { return nil }
        second = number
        if cursor.take(".") {
          let start = cursor.offset
          while let byte = cursor.byte, byte.isDigit { cursor.offset += 1 }
          guard cursor.offset > start else { return nil }
          for place in 0..<3 {
            let digit = start + place < cursor.offset ? cursor.bytes[start + place] - 0x30 : 0
            milliseconds = milliseconds * 10 + Int64(digit)
          }
        }
      }
      return TimeOfDay(hour: hour, minute: minute, second: second).map { ($0, milliseconds) }
    }
  }

  /// `Z`, `-05:00` or `+0530`: seconds east of UTC.
  fileprivate mutating func offsetFromUTC() -> Int? {
    attempt { cursor in
      if cursor.take("z") { return 0 }
      let isWest = cursor.take("-")
      guard isWest || cursor.take("+"), let hours = cursor.number(digits: 2...2) else { return nil }
      _ = cursor.take(":")
      let minutes = cursor.number(digits: 2...2) ?? 0
      guard hours <= 23, minutes <= 59 else { return nil }
      return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    }
  }

  fileprivate mutating func typedMoment(now: Instant, zone: Zone) -> Instant? {
    let start = offset
    // A zone at the end says whose "today" it is, so it is read first.
    var zone = zone
    var end = bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    if let space = bytes[start..<end].lastIndex(of: UInt8(ascii: " ")) {
      let name = String(decoding: bytes[(space + 1)..<end], as: UTF8.self)
      if name.contains("/") || name == "UTC", let named = Zone(identifier: name) {
        zone = named
        end = space
      }
    }
    var cursor = TextCursor(String(decoding: bytes[start..<end], as: UTF8.self))
    let local = zone.local(now)
    guard let day = cursor.typedDay(today: local.date) else { return nil }
    if day.isNamed, cursor.byte(ahead: 1) != nil { _ = cursor.take("t") || cursor.take(",") }
    cursor.skipSpaces()
    if cursor.take(utf8: "at ") { cursor.skipSpaces() }
    var time = LocalDateTime(day.date, TimeOfDay(secondOfDay: 36_000))
    var milliseconds: Int64 = 0
    if !cursor.isAtEnd {
      if let typed = cursor.attempt({ $0.wholeSecondTime() }) {
        time.time = typed
      } else if let clock = cursor.clockTime() {
        (time.time, milliseconds) = clock
      } else {
        return nil
      }
      cursor.skipSpaces()
      if day.isNamed, let offset = cursor.offsetFromUTC() {
        guard cursor.isAtEnd else { return nil }
        return Instant(seconds: time.localSeconds - Int64(offset)) + milliseconds
      }
      cursor.skipSpaces()
    } else if !day.isNamed {
      return nil
    }
    guard cursor.isAtEnd else { return nil }
    if day.isWeekday, time.date == local.date, time <= local {
      time.date = CivilDate(dayNumber: time.date.dayNumber + 7)
    }
    return zone.instant(time) + milliseconds
  }

  /// A time of day without a part of a second behind it, which only ``clockTime()`` reads.
  private mutating func wholeSecondTime() -> TimeOfDay? {
    timeOfDay().flatMap { byte == UInt8(ascii: ".") ? nil : $0 }
  }

  private mutating func typedDay(today: CivilDate) -> (date: CivilDate, isNamed: Bool, isWeekday: Bool)? {
    if let date = isoDate() { return (date, true, false) }
    return attempt { cursor in
      switch cursor.word() {
      case "today": (today, true, false)
      case "tomorrow": today.adding(days: 1).map { ($0, true, false) }
      case let word:
        Weekday(named: word).flatMap { day in
          today.adding(days: today.weekday.daysUntil(day)).map { ($0, true, true) }
        }
      }
    } ?? (today, false, false)
  }
}
