extension AnswerText {
  /// The one day that a text names.
  ///
  /// A weekday is the next one to come; "next friday" is the Friday of the week after this one, and weeks begin on
  /// Monday. A month and day without a year, and "the 4th", are the next to come. `3/4` is March 4, as in the
  /// United States, unless only the other order makes a date.
  func date(from today: CivilDate) -> CivilDate? { days(from: today).day }

  /// The day that the text names, nil where it names none or several, and the text without it.
  func days(from today: CivilDate) -> (day: CivilDate?, isClear: Bool, rest: String) {
    var cursor = TextCursor(digits)
    var dates: [CivilDate] = []
    var weekdays: [CivilDate] = []
    var rest: [UInt8] = []
    var isClear = true
    while let byte = cursor.byte {
      let start = cursor.offset
      if cursor.isAtWordStart, let day = cursor.attempt({ $0.day(from: today) }) {
        if day.isWeekday { weekdays.append(day.date) } else { dates.append(day.date) }
        if Self.turnsAway.contains(Self.lastWord(rest)) || cursor.goesOnToAnotherDay { isClear = false }
        // "8 tonight": the word is a day and a half of it.
        rest += cursor.text(from: start) == "tonight" ? "tonight".utf8 : " ".utf8
        continue
      }
      rest.append(byte)
      cursor.offset += 1
    }
    // "Friday the 13th" is one day, said twice.
    let day = dates.first ?? weekdays.first
    isClear =
      isClear && dates.allSatisfy { $0 == day }
      && weekdays.allSatisfy { dates.isEmpty ? $0 == day : $0.weekday == day?.weekday }
    return (isClear ? day : nil, isClear, String(decoding: rest, as: UTF8.self))
  }

  /// "not friday", "after friday"
  private static let turnsAway: Set<String> = ["not", "no", "before", "after", "except", "until", "till"]

  private static func lastWord(_ text: [UInt8]) -> String {
    text.split { !$0.isLetter }.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

extension TextCursor {
  /// A day at this place, or nil.
  fileprivate mutating func day(from today: CivilDate) -> (date: CivilDate, isWeekday: Bool)? {
    if let day = whole({ $0.isoDate() }) { return (day, false) }
    if let day = whole({ $0.numericDay(from: today) }) { return (day, false) }
    if let day = whole({ $0.relativeDay(from: today) }) { return (day, false) }
    if let day = whole({ $0.weekday(from: today) }) { return (day, true) }
    if let day = whole({ $0.monthDay(from: today) }) { return (day, false) }
    return whole { $0.dayOfMonth(from: today) }.map { ($0, false) }
  }

  /// "march 3-5", "the 3rd or 4th": a number behind a day that is no time.
  fileprivate var goesOnToAnotherDay: Bool {
    var cursor = self
    cursor.skipSpaces()
    guard cursor.take("-") || cursor.takeWord("or") || cursor.takeWord("and") || cursor.takeWord("to") else {
      return false
    }
    cursor.skipSpaces()
    return cursor.byte?.isDigit == true && cursor.whole { $0.timeOfDay() } == nil
  }

  /// A reading that does not end inside a word or number.
  mutating func whole<Result>(_ reading: (inout TextCursor) -> Result?) -> Result? {
    attempt { cursor in
      guard let result = reading(&cursor), cursor.byte?.isWordByte != true else { return nil }
      return result
    }
  }

  /// `3/4`, `3/4/26`, `03-04-2026`, `4.3.2026`
  private mutating func numericDay(from today: CivilDate) -> CivilDate? {
    guard let first = number(digits: 1...2), let sign = byte, "/-.".utf8.contains(sign) else { return nil }
    offset += 1
    guard let second = number(digits: 1...2) else { return nil }
    var year: Int?
    if byte == sign, self.byte(ahead: 1)?.isDigit == true {
      offset += 1
      if let short = attempt({ $0.number(digits: 2...2) }) {
        // Two digits: this century up to ten years from now, else the last.
        let century = today.year / 100 * 100
        year = century + short <= today.year + 10 ? century + short : century - 100 + short
      } else {
        guard let long = number(digits: 4...4) else { return nil }
        year = long
      }
    }
    // "5-10" and "4.5" are other things than dates.
    if year == nil, sign != UInt8(ascii: "/") { return nil }
    if byte == UInt8(ascii: "/") { return nil }
    return Self.date(month: first, day: second, year, today)
      ?? Self.date(month: second, day: first, year, today)
  }

  /// A day of a year, or without one the next such day, today included.
  private static func date(month: Int, day: Int, _ year: Int?, _ today: CivilDate) -> CivilDate? {
    if let year { return CivilDate(year: year, month: month, day: day) }
    // February 29 may be eight years away.
    for year in today.year...(today.year + 8) {
      if let date = CivilDate(year: year, month: month, day: day), date >= today { return date }
    }
    return nil
  }

  /// "today", "tmrw", "the day after tomorrow", "in 3 days", "a week from now"
  private mutating func relativeDay(from today: CivilDate) -> CivilDate? {
    if let count = attempt({ $0.dayCount(from: today) }) { return today.adding(days: count) }
    switch word() {
    case "today", "tonight", "2day": return today
    case "tomorrow", "tomorow", "tommorow", "tommorrow", "tomorrows", "tmrw", "tmr", "tmw", "tomo", "2morrow":
      return today.adding(days: 1)
    case "yesterday": return today.adding(days: -1)
    case "overmorrow": return today.adding(days: 2)
    case "day":
      return takeWords(["after", "tomorrow"]) ? today.adding(days: 2) : nil
    default: return nil
    }
  }

  /// "in 3 days", "2 weeks from now", "in a week", "a week from monday"
  private mutating func dayCount(from today: CivilDate) -> Int? {
    let isLed = takeWord("in")
    guard let count = attempt({ $0.number(digits: 1...3) }) ?? (takeWord("a") || takeWord("an") ? 1 : nil)
    else {
      return nil
    }
    skipSpaces()
    let days: Int
    switch word() {
    case "day", "days": days = count
    case "week", "weeks", "wk", "wks": days = count * 7
    default: return nil
    }
    let weekday = attempt { cursor -> Weekday? in
      guard cursor.takeWord("from") || cursor.takeWord("after") else { return nil }
      return Self.weekday(cursor.word())
    }
    if let weekday { return days + (today.weekday == weekday ? 7 : today.weekday.daysUntil(weekday)) }
    let isFollowed = takeWords(["from", "now"]) || takeWords(["from", "today"]) || takeWord("later")
    return isLed || isFollowed ? days : nil
  }

  /// "friday", "next fri", "this Saturday", "friday next week", "next week on friday"
  private mutating func weekday(from today: CivilDate) -> CivilDate? {
    var word = word()
    let lead = ["next", "nxt", "this", "coming", "last"].contains(word) ? word : ""
    if !lead.isEmpty {
      if takeWord("week") { _ = takeWord("on") }
      skipSpaces()
      word = self.word()
    }
    guard let day = Self.weekday(word) else { return nil }
    if byte == UInt8(ascii: "."), word.utf8.count <= 5 { _ = take(".") }
    let ahead = today.weekday.daysUntil(day)
    switch lead {
    case "next", "nxt":
      let toMonday = 8 - today.weekday.rawValue
      let days = toMonday + day.rawValue - 1
      return takeWord("week") ? nil : today.adding(days: days)
    case "last": return today.adding(days: ahead == 0 ? -7 : ahead - 7)
    case "this" where ahead == 0: return today
    default:
      let isNextWeek = takeWords(["next", "week"])
      if isNextWeek { return today.adding(days: 7 - today.weekday.rawValue + day.rawValue) }
      return today.adding(days: ahead == 0 ? 7 : ahead)
    }
  }

  private static func weekday(_ word: String) -> Weekday? {
    switch word {
    case "mon": .monday
    case "tue", "tues": .tuesday
    case "wed", "weds": .wednesday
    case "thu", "thur", "thurs": .thursday
    case "fri": .friday
    case "sat": .saturday
    case "sun": .sunday
    default: word.utf8.count >= 6 ? Weekday.allCases.first { $0.name.lowercased() == word } : nil
    }
  }

  /// "march 4th", "mar. 4, 2026", "4 march", "4th of march 2026"
  private mutating func monthDay(from today: CivilDate) -> CivilDate? {
    var month: Int?
    var day: Int?
    if byte?.isDigit == true {
      day = ordinal()
      _ = takeWord("of")
      skipSpaces()
      month = MonthName.number(of: word())
      _ = take(".")
    } else {
      month = MonthName.number(of: word())
      _ = take(".")
      guard month != nil else { return nil }
      skipSpaces()
      _ = takeWord("the")
      day = ordinal()
    }
    guard let month, let day else { return nil }
    let year = attempt { cursor -> Int? in
      _ = cursor.take(",")
      cursor.skipSpaces()
      guard let year = cursor.number(digits: 4...4), cursor.byte != UInt8(ascii: ":") else { return nil }
      return year
    }
    return Self.date(month: month, day: day, year, today)
  }

  /// `4`, `4th`
  private mutating func ordinal() -> Int? {
    guard let day = number(digits: 1...2) else { return nil }
    _ = attempt { cursor in ["st", "nd", "rd", "th"].contains(cursor.word()) ? true : nil }
    return byte?.isWordByte == true || byte == UInt8(ascii: ":") ? nil : day
  }

  /// "the 4th": the next one to come.
  private mutating func dayOfMonth(from today: CivilDate) -> CivilDate? {
    guard let day = number(digits: 1...2), ["st", "nd", "rd", "th"].contains(word()) else { return nil }
    var year = today.year
    var month = today.month
    for _ in 0..<12 {
      if let date = CivilDate(year: year, month: month, day: day), date >= today { return date }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return nil
  }
}
