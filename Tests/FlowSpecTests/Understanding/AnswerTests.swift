import Testing

@testable import FlowSpec

@Suite struct AnswerTests {
  private let zone = Zone(identifier: "America/New_York") ?? .utc
  /// Monday 2026-03-02, 10:00.
  private let now = LocalDateTime(CivilDate(dayNumber: 20_514), TimeOfDay(secondOfDay: 36_000))

  private func answer(_ expectation: String, _ text: String) throws -> String? {
    try Expectation.parsed(expectation).get().answer(from: text, now: now, zone: zone)?.typedText(in: zone)
  }

  @Test(
    arguments: [
      ("5", "5"), ("5!!", "5"), ("five", "5"), ("a 4", "4"), ("4/5", "4"), ("4 stars", "4"),
      ("4 out of 5", "4"), ("45", nil), ("3 or 4", nil), ("5 5 5", "5"), ("5️⃣", "5"), ("５", "5"),
      ("Four, thanks!", "4"), ("I'd give it a five", "5"), ("5star", "5"), ("4.5", "4.5"), ("0", nil),
      ("6", nil), ("-3", nil), ("great", nil), ("", nil), ("no one called me", nil), ("this one broke", nil),
      ("one", "1"),
      ("one star", "1"), ("1", "1"), ("not a 5", nil), ("A1", nil), ("my order 123 was a 5", nil),
      ("10/10", nil), ("5+", "5"), ("#5", "5"), ("5.", "5"), ("5 ⭐", "5"), ("2 stars. Very late", "2"),
      ("99999999999999999999", nil), ("4 of 5", "4"), ("four out of five", "4"),
      ("solid 4 🙂", "4"), ("3-4", nil), ("rating: 3", "3"), ("five stars", "5"),
      ("I'd say 4 of 5 stars", "4"), ("it was a 2", "2"),
    ] as [(String, String?)]
  )
  func `a rating is found in its noise`(text: String, expected: String?) throws {
    #expect(try answer("number 1..5", text) == expected)
  }

  @Test(
    arguments: [
      ("twenty-five", "25"), ("two hundred and fifty", "250"), ("a hundred", "100"), ("1,200", "1200"),
      ("-3", "-3"), ("five thousand two hundred", "5200"), ("about 12 people", "12"), ("five six", nil),
      ("3 of 4", nil), ("ten", "10"), ("forty two", "42"),
      ("eleven.", "11"), ("a million", "1000000"), ("someone", nil), ("tent", nil), ("2.5", "2.5"),
    ] as [(String, String?)]
  )
  func `a number may be in words`(text: String, expected: String?) throws {
    #expect(try answer("number", text) == expected)
  }

  @Test(
    arguments: [
      ("today", "2026-03-02"), ("tomorrow", "2026-03-03"), ("Tmrw works", "2026-03-03"),
      ("next friday", "2026-03-13"), ("friday", "2026-03-06"), ("this friday", "2026-03-06"),
      ("how about Thu?", "2026-03-05"), ("monday", "2026-03-09"), ("next monday", "2026-03-09"),
      ("friday next week", "2026-03-13"),
      ("3/4", "2026-03-04"), ("3/1", "2027-03-01"), ("3/4/26", "2026-03-04"), ("12-25-2026", "2026-12-25"),
      ("25/12", "2026-12-25"), ("1/5/85", "1985-01-05"), ("March 4th", "2026-03-04"),
      ("mar 4, 2027", "2027-03-04"), ("4 March", "2026-03-04"), ("the 4th of march", "2026-03-04"),
      ("2026-03-04", "2026-03-04"),
      ("the 4th", "2026-03-04"), ("on the 1st please", "2026-04-01"), ("31st", "2026-03-31"),
      ("in 3 days", "2026-03-05"), ("in a week", "2026-03-09"), ("two weeks from now", "2026-03-16"),
      ("day after tomorrow", "2026-03-04"), ("the day after tomorrow", "2026-03-04"),
      ("yesterday", "2026-03-01"), ("last friday", "2026-02-27"),
      ("march fourth", "2026-03-04"), ("first thing tomorrow", "2026-03-03"), ("April first", "2026-04-01"),
      ("Feb 29", "2028-02-29"), ("tomorrow at 3pm", "2026-03-03"), ("Tuesday the 3rd", "2026-03-03"),
      ("Tuesday the 4th", nil), ("monday or tuesday", nil), ("2/30", nil), ("soon", nil), ("4", nil),
      ("45", nil), ("", nil), ("may", nil), ("May 5", "2026-05-05"),
      ("i may come 4 times", nil), ("13/13", nil), ("5-10", nil), ("next week", nil),
      ("sunday", "2026-03-08"), ("12/31/2026", "2026-12-31"), ("5.3.2026", "2026-05-03"),
      ("wait a second", nil), ("in 500 days", "2027-07-15"), ("Friday the 13th", "2026-03-13"),
      ("Mon, March 16", "2026-03-16"), ("next week on tuesday", "2026-03-10"),
      ("a week from friday", "2026-03-13"), ("not friday", nil), ("after friday", nil), ("march 3-5", nil),
      ("the 3rd or 4th", nil), ("the 3rd or 5", nil), ("march 4 - 3pm", "2026-03-04"), ("friday or 3/9", nil),
    ] as [(String, String?)]
  )
  func `a day is found in its forms`(text: String, expected: String?) throws {
    #expect(try answer("date", text) == expected)
  }

  @Test(
    arguments: [
      ("3pm", "15:00"), ("15:00", "15:00"), ("half past 3", "15:30"), ("half past three", "15:30"),
      ("noon", "12:00"), ("quarter to 4", "15:45"), ("quarter past nine", "09:15"), ("3", "15:00"),
      ("at 9", "09:00"), ("9 in the evening", "21:00"), ("3:30", "15:30"), ("03:30", "03:30"),
      ("10:15 works", "10:15"), ("12", "12:00"),
      ("around 4ish", "16:00"), ("5 o'clock", "17:00"), ("3 p.m.", "15:00"), ("1530", "15:30"),
      ("7:30 am please", "07:30"), ("20 past 3", "15:20"), ("20 to 4", "15:40"), ("midnight", "00:00"),
      ("tomorrow 3pm", "2026-03-03T15:00:00-05:00"), ("Friday at 9", "2026-03-06T09:00:00-05:00"),
      ("tomorrow morning at 8", "2026-03-03T08:00:00-05:00"),
      ("in 2 hours", "2026-03-02T12:00:00-05:00"), ("in half an hour", "2026-03-02T10:30:00-05:00"),
      ("3 or 4", nil), ("3-4pm", nil), ("before 5", nil), ("not at 5", nil), ("whenever", nil),
      ("25:00", nil), ("", nil), ("555-010-0123", nil), ("now", "10:00"), ("after 5pm", "17:00"),
      ("noon or 3pm", nil), ("3pm, yes 3pm", "15:00"), ("March 8 2:30 am", "2026-03-08T03:30:00-04:00"),
      ("8 tonight", "2026-03-02T20:00:00-05:00"), ("tomorrow morning", nil), ("12am", "00:00"),
      ("12:30", "12:30"),
    ] as [(String, String?)]
  )
  func `a time is found in its forms`(text: String, expected: String?) throws {
    #expect(try answer("time", text) == expected)
  }

  @Test(
    arguments: [
      ("tomorrow 3pm", "2026-03-03T15:00:00-05:00"), ("9am", "2026-03-03T09:00:00-05:00"),
      ("3pm", "2026-03-02T15:00:00-05:00"), ("tomorrow", nil),
      ("2026-03-04 15:00", "2026-03-04T15:00:00-05:00"), ("next fri 10:30", "2026-03-13T10:30:00-04:00"),
      ("march 4 at noon", "2026-03-04T12:00:00-05:00"),
    ] as [(String, String?)]
  )
  func `a moment is a day with a time`(text: String, expected: String?) throws {
    #expect(try answer("datetime", text) == expected)
  }

  @Test func `without a zone a time loses its day`() throws {
    let time = try Expectation.parsed("time").get()
    #expect(time.answer(from: "tomorrow 3pm", now: now) == .time(TimeOfDay(secondOfDay: 54_000)))
  }

  @Test(
    arguments: [
      ("(555) 010-0123", "+15550100123"), ("+1 555 010 0123", "+15550100123"),
      ("call me at 555.010.0123 after five", "+15550100123"), ("5550100123", "+15550100123"),
      ("1-555-010-0123", "+15550100123"), ("+44 20 7946 0958", "+442079460958"),
      ("0044 20 7946 0958", "+442079460958"), ("010-0123", nil), ("555 010 0123 or 555 010 0124", nil),
      ("555-010-0123, that's 5550100123", "+15550100123"), ("911", nil), ("", nil),
      ("12345678901234567890", nil), ("order A5550100123", nil), ("＋１ 555 010 0123", "+15550100123"),
    ] as [(String, String?)]
  )
  func `a phone number becomes E_164`(text: String, expected: String?) throws {
    #expect(try answer("phone", text) == expected)
  }

  @Test(
    arguments: [
      ("ana@acme.example", "ana@acme.example"), ("It's Ana.B+x@Acme.example.", "Ana.B+x@Acme.example"),
      ("<ana@acme.example>", "ana@acme.example"), ("ana@acme", nil), ("ana at acme", nil),
      ("a@b.co c@d.co", nil), ("a@b.co (A@b.co)", "a@b.co"), ("@acme.example", nil), ("a@@b.co", nil),
      ("", nil), ("a@-b.co", nil), ("a..b@c.co", nil),
    ] as [(String, String?)]
  )
  func `an email address is found in its sentence`(text: String, expected: String?) throws {
    #expect(try answer("email", text) == expected)
  }

  @Test(
    arguments: [
      ("5-10k", "$5,000-$10,000"), ("$5,000", "$5,000"), ("under 2k", "up to $2,000"),
      ("about 500 bucks", "$500"), ("1.5k", "$1,500"), ("$5k-$10k", "$5,000-$10,000"),
      ("between 5 and 10k", "$5,000-$10,000"), ("5 to 10 thousand", "$5,000-$10,000"),
      ("five hundred", "$500"), ("my budget is 5000", "$5,000"), ("5000 max", "up to $5,000"),
      ("at least 3 grand", "$3,000 or more"), ("5k+", "$5,000 or more"), ("more than $200", "$200 or more"),
      ("2 people, $500", "$500"), ("2 or 3", nil), ("no idea", nil), ("", nil), ("€200", "€200"),
      ("200 euros", "€200"), ("500 pounds", "£500"), ("$500-600", "$500-$600"), ("10k-5k", "$5,000-$10,000"),
      ("no more than 300", "up to $300"), ("2k or less", "up to $2,000"),
      ("$1,200.50", "$1,200.50"), ("around $5k", "$5,000"), ("up to 20k", "up to $20,000"), ("5%", nil),
      ("a hundred bucks", "$100"), ("$0", "$0"), ("two to three thousand", "$2,000-$3,000"),
      ("99999999999999999999k", nil), ("2 million", "$2,000,000"), ("500–600", "$500-$600"),
      ("$5k, maybe $6k", nil), ("500 usd", "$500"), ("USD 500", "$500"), ("5 k", "$5,000"),
      ("from 100 to 200", "$100-$200"),
    ] as [(String, String?)]
  )
  func `an amount or a range of money is found`(text: String, expected: String?) throws {
    #expect(try answer("money", text) == expected)
  }

  @Test(
    arguments: [
      ("/[A-Z]{2}\\d{4}/", "it's ab1234, thanks", "ab1234"), ("/[A-Z]{2}\\d{4}/", "ab12345", nil),
      ("/yes|no/", "No.", "No"), ("/yes|no/", "nothing", nil), ("/^\\d{5}$/", "90210", "90210"),
      ("/^\\d{5}$/", "zip 90210", nil), ("text", "  anything goes ", "anything goes"), ("text", "  ", nil),
      ("choice", "1", nil),
    ] as [(String, String, String?)]
  )
  func `patterns and free text answer too`(expectation: String, text: String, expected: String?) throws {
    #expect(try answer(expectation, text) == expected)
  }

  @Test func `no text stops an answer or takes long`() throws {
    let pieces = [
      "5", "five ", "a ", "hundred ", "-", "k", "$", " to ", "/", ":", "pm", "next ", "march ", "@", ".", "+",
      "(", "the ", "half past ", "é", "🙂", " in ", "9999999999", "1e9", "and ",
    ]
    let expectations = try [
      "number", "number 1..5", "date", "time", "datetime", "phone", "email", "money", "/(a+)+b/",
    ].map { try Expectation.parsed($0).get() }
    var state: UInt64 = 3
    for round in 0..<300 {
      var text = ""
      for _ in 0..<(round % 12) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      for expectation in expectations { _ = expectation.answer(from: text, now: now, zone: zone) }
    }
    for piece in pieces {
      let long = String(repeating: piece, count: 800)
      for expectation in expectations { _ = expectation.answer(from: long, now: now, zone: zone) }
    }
  }
}
