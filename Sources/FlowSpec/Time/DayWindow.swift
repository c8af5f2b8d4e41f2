/// A part of every day by the local clock, such as `21:00-08:00`: from its start up to, not including, its end.
public struct DayWindow: Hashable, Sendable {
  public var start: TimeOfDay
  /// Before or at the start where the window goes on into the next day.
  public var end: TimeOfDay

  public init(from start: TimeOfDay, to end: TimeOfDay) {
    self.start = start
    self.end = end
  }

  public func contains(_ time: TimeOfDay) -> Bool {
    start <= end ? time >= start && time < end : time >= start || time < end
  }

  public func contains(_ instant: Instant, in zone: Zone) -> Bool { contains(zone.local(instant).time) }

  /// The first moment at or after this one that is outside the window; the moment itself where it is.
  public func end(after instant: Instant, in zone: Zone) -> Instant {
    let local = zone.local(instant)
    guard contains(local.time) else { return instant }
    let date = local.time < end ? local.date : CivilDate(dayNumber: local.date.dayNumber + 1)
    return max(instant, zone.instant(LocalDateTime(date, end)))
  }

  public var text: String { "\(start.text)-\(end.text)" }
}

extension DayWindow {
  /// Nil for what is no window; ``parsed(_:)`` tells why.
  public init?(parsing text: some StringProtocol) {
    guard case .success(let window) = Self.parsed(text) else { return nil }
    self = window
  }

  /// Reads `21:00-08:00`; `9pm-8am` will do too.
  public static func parsed(_ text: some StringProtocol) -> Result<DayWindow, TextFault> {
    var cursor = TextCursor(text)
    let all = 0..<cursor.bytes.count
    cursor.skipSpaces()
    guard let start = cursor.timeOfDay(), cursor.rangeDash(), let end = cursor.timeOfDay() else {
      return .failure(
        TextFault(
          "`\(text)` is no time window",
          at: all,
          help: "write from and to on the 24-hour clock: `21:00-08:00`"
        )
      )
    }
    cursor.skipSpaces()
    guard cursor.isAtEnd else {
      return .failure(
        TextFault(
          "nothing can follow a time window",
          at: cursor.offset..<all.upperBound,
          help: "the window is in the customer's local time; write `\(start.text)-\(end.text)` alone"
        )
      )
    }
    guard start != end else {
      return .failure(
        TextFault("the window `\(text)` starts when it ends", at: all, help: "write `none` for no window")
      )
    }
    return .success(DayWindow(from: start, to: end))
  }
}

extension TextCursor {
  /// A hyphen, an en dash or `to`, with or without spaces around it.
  mutating func rangeDash() -> Bool {
    attempt { cursor in
      cursor.skipSpaces()
      let isDash = cursor.take("-") || cursor.take(utf8: "–") || cursor.word() == "to"
      cursor.skipSpaces()
      return isDash ? true : nil
    } ?? false
  }

  /// Steps over a text if it comes next, byte by byte.
  mutating func take(utf8 text: String) -> Bool {
    guard bytes[offset...].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }
}
