import Testing

@testable import FlowSpec

@Suite struct DateFormatTests {
  @Test(arguments: [
    ("EEE, MMM d", "Wed, Mar 4"), ("EEEE", "Wednesday"), ("yyyy-MM-dd", "2026-03-04"), ("h:mm a", "3:05 PM"),
    ("HH:mm", "15:05"), ("MMMM d, yyyy", "March 4, 2026"), ("yy", "26"),
    ("M/d/yy", "3/4/26"), ("'on' EEEE", "on Wednesday"), ("h 'o''clock'", "3 o'clock"), ("''yy", "'26"),
    ("E d", "Wed 4"), ("HH:mm:ss", "15:05:09"), ("d. MMM · H", "4. Mar · 15"),
  ])
  func `patterns write dates and times`(pattern: String, expected: String) throws {
    let format = try DateFormat.parsed(pattern).get()
    let moment = LocalDateTime(
      try #require(CivilDate(iso: "2026-03-04")),
      try #require(TimeOfDay(hour: 15, minute: 5, second: 9))
    )
    #expect(format.text(moment) == expected)
    #expect(format.maximumLength >= expected.count)
  }

  @Test(
    arguments: [
      ("EEE, MMM D", "`D` is no part of a date format: days are small letters", "EEE, MMM d"),
      ("YYYY-MM-dd", "`YYYY` is no part of a date format: years are small letters", "yyyy-MM-dd"),
      ("%Y-%m-%d", "`%` has no meaning in a date format", nil),
      ("at h", "`at` is no part of a date format", nil),
      ("", "this format shows no part of a date or time", nil), ("'x", "the quote is not closed", nil),
      ("MMMMM d", "`MMMMM` is no part of a date format", nil),
      ("ddd", "`ddd` is no part of a date format", nil),
    ] as [(String, String, String?)]
  )
  func `letters without a meaning are refused`(pattern: String, message: String, mended: String?) {
    guard case .failure(let fault) = DateFormat.parsed(pattern) else {
      Issue.record("\(pattern) was taken")
      return
    }
    #expect(fault.message == message)
    let source = ScalarText(pattern)
    #expect(source.diagnostic("x", fault).fix.map { $0.applied(to: pattern) } == mended)
  }

  @Test func `a format knows what it shows`() throws {
    #expect(DateFormat.date.showsDate && !DateFormat.date.showsTime)
    #expect(DateFormat.time.showsTime && !DateFormat.time.showsDate)
    for format in [DateFormat.date, .time, .dateTime] {
      #expect(try DateFormat.parsed(format.pattern).get() == format)
    }
    #expect(DateFormat.date.maximumLength == 11)
    #expect(DateFormat.time.text(.midnight) == "12:00 AM")
  }
}
