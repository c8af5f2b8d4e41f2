import Testing

@testable import FlowSpec

@Suite struct SpanTests {
  @Test(arguments: ["30s", "15m", "24h", "3d", "2w", "1d12h", "1w1d1h1m1s", "48h", "90m"])
  func `a span keeps what was written`(text: String) { #expect(Span(parsing: text)?.text == text) }

  @Test func `weeks and days are calendar, the rest is elapsed`() {
    #expect(Span(parsing: "1w1d2h")?.dayCount == 8)
    #expect(Span(parsing: "1w1d2h")?.elapsedSeconds == 7200)
    #expect(Span(parsing: "48h")?.dayCount == 0)
  }

  @Test(
    arguments: [
      ("", "a duration is missing here", nil), ("3", "the duration `3` has no unit", nil),
      ("2 hours", "`2 hours` is no duration", "2h"), ("1.5h", "`1.5h` is no duration", "1h30m"),
      ("5min", "`5min` is no duration", "5m"),
      ("12h1d", "`12h1d` has its units out of order", nil),
      ("1d1d", "`1d1d` has its units out of order", nil),
      ("abc", "`abc` is no duration", nil), ("-3d", "`-3d` is no duration", nil),
      ("9999999999d", "`9999999999d` is no duration", nil),
      ("99999w", "`99999w` is longer than ten years", nil), ("0.5 day", "`0.5 day` is no duration", "12h"),
      ("3é", "`3é` is no duration", nil),
    ] as [(String, String, String?)]
  )
  func `what is no span says why`(text: String, message: String, replacement: String?) {
    guard case .failure(let fault) = Span.parsed(text) else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(fault.message == message)
    #expect(fault.replacement == replacement)
    #expect(fault.range.upperBound <= text.utf8.count)
  }

  @Test func `spans of mixed signs read as their length`() {
    #expect((Span(days: 1) + -Span(hours: 12)).text == "12h")
    #expect((-Span(hours: 24)).text == "-24h")
    #expect(Span().text == "0s")
    _ = (Span(elapsedSeconds: .max).text, Span(elapsedSeconds: .min).text)
    #expect(Span(hours: 3).multiplied(by: 1.5).text == "4h30m")
    #expect(Span(weeks: 1).multiplied(by: 2).text == "14d")
    #expect(Span(weeks: .max, days: .max).multiplied(by: 1e300).text == "0s")
  }
}
