extension WeeklyHours {
  /// Reads days, a time range and so on, parted by commas, and a time zone at the end.
  ///
  /// Days stand alone (`Sat`), in a range (`Mon-Fri`) or in a list (`Mon, Wed 09:00-12:00`); `daily` is all seven.
  /// A range that ends before it starts goes on into the next day.
  public static func parsed(_ text: some StringProtocol) -> Result<WeeklyHours, TextFault> {
    var cursor = TextCursor(text)
    do throws(TextFault) {
      return .success(try cursor.weeklyHours())
    } catch {
      return .failure(error)
    }
  }
}

extension TextCursor {
  fileprivate mutating func weeklyHours() throws(TextFault) -> WeeklyHours {
    var shifts: [WeeklyHours.Shift] = []
    var days: [Weekday] = []
    repeat {
      skipSpaces()
      days += try dayRange()
      skipSpaces()
      // Days without a time take the one that follows: `Mon, Wed 09:00-12:00`.
      if byte == UInt8(ascii: ",") { continue }
      repeat {
        let (start, end) = try timeRange()
        for day in days { shifts += Self.shifts(on: day, from: start, to: end) }
        skipSpaces()
      } while startsTimeAfterComma()
      days = []
    } while take(",")
    guard days.isEmpty else { throw fault("these days have no time", help: .hoursForm) }
    return WeeklyHours(shifts, in: try zone())
  }

  private mutating func dayRange() throws(TextFault) -> [Weekday] {
    let start = offset
    let word = word()
    if ["daily", "everyday", "weekdays", "weekends"].contains(word) {
      return Weekday.allCases.filter {
        word == "weekdays" ? $0 < .saturday : word == "weekends" ? $0 >= .saturday : true
      }
    }
    guard let first = Weekday(named: word) else { throw dayFault(word, start) }
    guard rangeDash() else { return [first] }
    let lastStart = offset
    let lastWord = self.word()
    guard let last = Weekday(named: lastWord) else { throw dayFault(lastWord, lastStart) }
    return (0...first.daysUntil(last)).compactMap { Weekday(rawValue: (first.rawValue - 1 + $0) % 7 + 1) }
  }

  private func dayFault(_ word: String, _ start: Int) -> TextFault {
    guard !word.isEmpty else {
      return fault("the opening hours start with days", at: start..<bytes.count, help: .hoursForm)
    }
    let names = Weekday.allCases.flatMap { [$0.shortName, $0.name] } + ["daily"]
    let nearest = Suggestion.nearest(to: word, in: names)
    return TextFault(
      "`\(text(from: start))` is no day" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
      at: start..<offset,
      help: .hoursForm,
      replacement: nearest,
      isCertain: false
    )
  }

  /// Seconds from midnight; the end may be 24:00.
  private mutating func timeRange() throws(TextFault) -> (start: Int, end: Int) {
    skipSpaces()
    let begin = offset
    guard let start = hourOrTime(), rangeDash(), let end = hourOrTime() else {
      throw fault("the hours are no range of times", at: begin..<bytes.count, help: .hoursForm)
    }
    guard start != end, start < 86_400 else {
      throw TextFault(
        "these hours end when they start",
        at: begin..<offset,
        help: "write 00:00-24:00 for the whole day"
      )
    }
    return (start, end)
  }

  /// A time of day, `24:00`, or the bare hour of `9-17`.
  private mutating func hourOrTime() -> Int? {
    if take(utf8: "24:00") { return 86_400 }
    if let time = timeOfDay() { return time.secondOfDay }
    return attempt { cursor in
      guard let hour = cursor.number(digits: 1...2), hour <= 24, cursor.byte != UInt8(ascii: ":") else {
        return nil
      }
      return hour * 3600
    }
  }

  private static func shifts(on day: Weekday, from start: Int, to end: Int) -> [WeeklyHours.Shift] {
    if start < end { return [WeeklyHours.Shift(day, from: start, to: end)] }
    let next = Weekday(rawValue: day.rawValue % 7 + 1) ?? day
    return [WeeklyHours.Shift(day, from: start, to: 86_400), WeeklyHours.Shift(next, from: 0, to: end)]
  }

  /// Steps over a comma that a digit follows: one more time range of the same days.
  private mutating func startsTimeAfterComma() -> Bool {
    attempt { cursor in
      guard cursor.take(",") else { return nil }
      cursor.skipSpaces()
      return cursor.byte?.isDigit == true ? true : nil
    } ?? false
  }

  private mutating func zone() throws(TextFault) -> Zone {
    skipSpaces()
    let start = offset
    while let byte, byte != UInt8(ascii: " ") { offset += 1 }
    let name = text(from: start)
    skipSpaces()
    guard !name.isEmpty else {
      throw TextFault(
        "the opening hours name no time zone",
        at: 0..<bytes.count,
        help: "say whose clock it is, at the end: \(String(decoding: bytes, as: UTF8.self)) America/New_York"
      )
    }
    guard isAtEnd else {
      throw fault("the time zone is the last word of the hours", at: start..<bytes.count, help: .hoursForm)
    }
    if let zone = Zone(identifier: name) { return zone }
    let nearest = Zone.suggestion(for: name)
    throw TextFault(
      "there is no time zone `\(name)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
      at: start..<(start + name.utf8.count),
      help: nearest == nil ? "write its IANA name, such as America/New_York" : nil,
      replacement: nearest,
      isCertain: false
    )
  }

  private func fault(_ message: String, at range: Range<Int>? = nil, help: String) -> TextFault {
    TextFault(message, at: range ?? 0..<bytes.count, help: help)
  }
}

extension String {
  fileprivate static let hoursForm =
    "write days, times and a zone: Mon-Fri 09:00-18:00, Sat 10:00-14:00 America/New_York"
}

extension Zone {
  /// The zone that was probably meant, by its name or by its city alone (`new york`).
  public static func suggestion(for name: String) -> String? {
    let names = knownIdentifiers
    let city = name.lowercased().replacing(" ", with: "_")
    return names.first { $0.lowercased().split(separator: "/").last.map(String.init) == city }
      ?? Suggestion.nearest(to: name, in: names)
  }
}
