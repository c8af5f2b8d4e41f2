/// How a date or time is written in messages: a pattern of Unicode's LDML (UTS #35), in English.
///
/// `EEE, MMM d` writes "Wed, Mar 4". Letters stand for parts, text in single quotes for itself.
public struct DateFormat: Hashable, Sendable {
  /// As the author wrote it.
  public let pattern: String
  let parts: [Part]

  enum Part: Hashable, Sendable {
    case literal(String)
    case field(Field)
  }

  enum Field: String, Hashable, Sendable, CaseIterable {
    case year = "yyyy"
    case shortYear = "yy"
    case month = "M"
    case paddedMonth = "MM"
    case shortMonthName = "MMM"
    case monthName = "MMMM"
    case day = "d"
    case paddedDay = "dd"
    case shortWeekday = "EEE"
    case weekday = "EEEE"
    case hour = "H"
    case paddedHour = "HH"
    case clockHour = "h"
    case paddedClockHour = "hh"
    case minute = "mm"
    case second = "ss"
    case halfOfDay = "a"

    var isDate: Bool {
      switch self {
      case .hour, .paddedHour, .clockHour, .paddedClockHour, .minute, .second, .halfOfDay: false
      default: true
      }
    }

    /// The length of the longest text that it can stand for.
    var maximumLength: Int {
      switch self {
      case .year: 4
      case .shortMonthName, .shortWeekday: 3
      case .monthName, .weekday: 9
      default: 2
      }
    }
  }

  init(pattern: String, parts: [Part]) {
    self.pattern = pattern
    self.parts = parts
  }

  private init(_ pattern: String, _ parts: Part...) { self.init(pattern: pattern, parts: parts) }

  /// "Wed, Mar 4"
  public static let date = DateFormat(
    "EEE, MMM d",
    .field(.shortWeekday),
    .literal(", "),
    .field(.shortMonthName),
    .literal(" "),
    .field(.day)
  )
  /// "3:00 PM"
  public static let time = DateFormat(
    "h:mm a",
    .field(.clockHour),
    .literal(":"),
    .field(.minute),
    .literal(" "),
    .field(.halfOfDay)
  )
  /// "Wed, Mar 4, 3:00 PM"
  public static let dateTime = DateFormat(
    pattern: "EEE, MMM d, h:mm a",
    parts: date.parts + [.literal(", ")] + time.parts
  )

  private var fields: [Field] {
    parts.compactMap { part in
      if case .field(let field) = part { field } else { nil }
    }
  }

  /// Whether it shows a part of a date.
  public var showsDate: Bool { fields.contains { $0.isDate } }
  /// Whether it shows a part of a time of day.
  public var showsTime: Bool { fields.contains { !$0.isDate } }

  /// The most characters that it can write.
  public var maximumLength: Int {
    parts.reduce(0) { sum, part in
      switch part {
      case .literal(let text): sum + text.count
      case .field(let field): sum + field.maximumLength
      }
    }
  }

  public func text(_ moment: LocalDateTime) -> String {
    String(unsafeUninitializedCapacity: maximumBytes) { bytes in
      var writer = DigitWriter(bytes)
      for part in parts {
        switch part {
        case .literal(let literal): writer.put(literal)
        case .field(let field): field.write(moment, to: &writer)
        }
      }
      return writer.count
    }
  }

  private var maximumBytes: Int {
    parts.reduce(0) { sum, part in
      switch part {
      case .literal(let text): sum + text.utf8.count
      case .field(let field): sum + field.maximumLength
      }
    }
  }

  public func text(_ date: CivilDate) -> String { text(LocalDateTime(date, .midnight)) }

  /// The date parts of the pattern, if there are any, are those of 1970-01-01.
  public func text(_ time: TimeOfDay) -> String { text(LocalDateTime(CivilDate(dayNumber: 0), time)) }
}

extension DateFormat.Field {
  fileprivate func write(_ moment: LocalDateTime, to writer: inout DigitWriter) {
    let (date, time) = (moment.date, moment.time)
    let clockHour = (time.hour + 11) % 12 + 1
    switch self {
    case .year: writer.put(date.year, digits: 4)
    case .shortYear: writer.put(date.year % 100, digits: 2)
    case .month: writer.putShort(date.month)
    case .paddedMonth: writer.put(date.month, digits: 2)
    case .shortMonthName: writer.put(MonthName.short[date.month - 1])
    case .monthName: writer.put(MonthName.full[date.month - 1])
    case .day: writer.putShort(date.day)
    case .paddedDay: writer.put(date.day, digits: 2)
    case .shortWeekday: writer.put(date.weekday.shortName)
    case .weekday: writer.put(date.weekday.name)
    case .hour: writer.putShort(time.hour)
    case .paddedHour: writer.put(time.hour, digits: 2)
    case .clockHour: writer.putShort(clockHour)
    case .paddedClockHour: writer.put(clockHour, digits: 2)
    case .minute: writer.put(time.minute, digits: 2)
    case .second: writer.put(time.second, digits: 2)
    case .halfOfDay: writer.put(time.hour < 12 ? "AM" : "PM")
    }
  }
}
