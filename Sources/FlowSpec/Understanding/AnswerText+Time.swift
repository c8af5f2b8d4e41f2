extension AnswerText {
  /// The one time that a text names: a time of day, or a moment where a day comes with it.
  func time(from now: LocalDateTime, _ zone: Zone?) -> Value? {
    if let zone, let elapsed = elapsed { return .moment(zone.instant(now) + Int64(elapsed) * 1000) }
    let (day, isClear, rest) = days(from: now.date)
    guard isClear, let time = Self.time(in: rest, now) else { return nil }
    guard let day, let zone else { return .time(time) }
    return .moment(zone.instant(LocalDateTime(day, time)))
  }

  /// The one moment that a text names: a day with a time, or a time alone, which is the next one to come.
  func moment(from now: LocalDateTime, _ zone: Zone) -> Value? {
    guard let time = time(from: now, zone) else { return nil }
    guard case .time(let clock) = time else { return time }
    let days = clock > now.time ? 0 : 1
    return now.date.adding(days: days).map { .moment(zone.instant(LocalDateTime($0, clock))) }
  }

  /// The seconds of "in 2 hours", "in half an hour"; nil for anything else.
  private var elapsed: Int? {
    var cursor = TextCursor(digits)
    while !cursor.isAtEnd {
      if cursor.isAtWordStart, let seconds = cursor.attempt({ $0.elapsedSeconds() }) { return seconds }
      cursor.skipWord()
    }
    return nil
  }

  private static func time(in text: String, _ now: LocalDateTime) -> TimeOfDay? {
    var cursor = TextCursor(text)
    var times: [TimeOfDay] = []
    var bareHours: [Int] = []
    var half: HalfOfDay?
    var isClear = true
    while !cursor.isAtEnd {
      if cursor.isAtWordStart {
        if let time = cursor.attempt({ $0.spokenTime() }) {
          times.append(time.value)
          if !time.isExact { bareHours.append(times.count - 1) }
          continue
        }
        if cursor.byte?.isDigit == true { return nil }
        let word = cursor.word()
        switch word {
        // "before 5" and "not at 5" name no time.
        case "not", "before", "until", "till", "except": isClear = false
        case "morning", "am": half = .morning
        case "afternoon", "evening", "tonight", "pm": half = .afternoon
        case "now" where times.isEmpty: times.append(now.time)
        default: if word.isEmpty { cursor.offset += 1 }
        }
        while cursor.byte == UInt8(ascii: "'") { cursor.skipWord() }
      } else {
        cursor.skipWord()
      }
    }
    for index in bareHours {
      times[index] = half.map { times[index].moved(to: $0) } ?? times[index].inDaytime
    }
    guard isClear, let first = times.first, times.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  enum HalfOfDay { case morning, afternoon }
}

extension TimeOfDay {
  /// A time from 1:00 to 12:59 in a half of the day.
  fileprivate func moved(to half: AnswerText.HalfOfDay) -> TimeOfDay {
    TimeOfDay(secondOfDay: secondOfDay % 43_200 + (half == .afternoon ? 43_200 : 0))
  }

  /// Where nothing says which half of the day is meant: 7 to 11 is before noon, 12 to 6 after.
  fileprivate var inDaytime: TimeOfDay { moved(to: (7...11).contains(hour) ? .morning : .afternoon) }
}

extension TextCursor {
  /// A time at this place; not exact where it says no half of the day.
  fileprivate mutating func spokenTime() -> (value: TimeOfDay, isExact: Bool)? {
    if let time = attempt({ $0.fractionOfHour() }) { return time }
    let start = offset
    if let time = whole({ $0.timeOfDay() }) {
      let hasHalf = bytes[start..<offset].contains { $0.isLetter }
      let isPlain = !hasHalf && (1...12).contains(time.hour) && bytes[start] != UInt8(ascii: "0")
      return (time, !isPlain)
    }
    return attempt { $0.bareHour() }
  }

  /// "half past 3", "quarter to 4", "20 past 3"
  private mutating func fractionOfHour() -> (value: TimeOfDay, isExact: Bool)? {
    var minutes = 0
    if let number = attempt({ $0.number(digits: 1...2) }) {
      minutes = number
      _ = takeWord("minutes") || takeWord("mins") || takeWord("min")
    } else {
      _ = takeWord("a")
      switch attempt({ cursor -> String? in
        cursor.skipSpaces(); return cursor.word()
      }) {
      case "half": minutes = 30
      case "quarter": minutes = 15
      default: return nil
      }
    }
    let isPast = takeWord("past") || takeWord("after")
    guard isPast || takeWord("to") || takeWord("til"), (1...59).contains(minutes) else { return nil }
    skipSpaces()
    let hour: (value: TimeOfDay, isExact: Bool)
    if let time = whole({ $0.timeOfDay() }) {
      hour = (time, true)
    } else if let bare = attempt({ $0.bareHour() }) {
      hour = bare
    } else {
      return nil
    }
    let shift = (isPast ? minutes : -minutes) * 60
    return (TimeOfDay(secondOfDay: hour.value.secondOfDay + shift), hour.isExact)
  }

  /// "3", "3 o'clock", "3ish", or the four digits of "1530"
  private mutating func bareHour() -> (value: TimeOfDay, isExact: Bool)? {
    whole { cursor in
      guard let number = cursor.number(digits: 1...4) else { return nil }
      if number >= 100 {
        guard cursor.offset >= 3, let time = TimeOfDay(hour: number / 100, minute: number % 100) else {
          return nil
        }
        return (time, number / 100 > 12)
      }
      guard (1...23).contains(number), let time = TimeOfDay(hour: number, minute: 0) else { return nil }
      // "3 people" and "3/4" are no hours.
      if let byte = cursor.byte, "/:-.%$".utf8.contains(byte), cursor.byte(ahead: 1)?.isWordByte == true {
        return nil
      }
      _ = cursor.attempt { cursor in
        cursor.skipSpaces()
        return cursor.take(utf8: "o'clock") || cursor.take(utf8: "oclock") || cursor.take(utf8: "o clock")
          || cursor.word() == "ish" ? true : nil
      }
      return (time, number > 12)
    }
  }

  /// "in 2 hours", "in half an hour", "in 90 minutes"
  fileprivate mutating func elapsedSeconds() -> Int? {
    guard word() == "in" else { return nil }
    skipSpaces()
    var seconds = 0
    if takeWords(["half", "an", "hour"]) || takeWords(["half", "hour"]) { return 1800 }
    let count = attempt { $0.number(digits: 1...3) } ?? (takeWord("a") || takeWord("an") ? 1 : nil)
    guard let count else { return nil }
    skipSpaces()
    switch word() {
    case "hour", "hours", "hr", "hrs", "h": seconds = count * 3600
    case "minute", "minutes", "min", "mins", "m": seconds = count * 60
    default: return nil
    }
    return seconds
  }
}
