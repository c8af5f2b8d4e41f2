import Testing

@testable import FlowSpec

@Suite struct ValueTests {
  @Test(
    arguments: [
      (.number, "4.5", "4.5"), (.number, "1,200", "1200"), (.number, "-3", "-3"), (.number, " 7 ", "7"),
      (.flag, "yes", "true"), (.flag, "false", "false"),
      (.date, "2026-03-04", "2026-03-04"), (.date, "2026-03-04T23:30:00-05:00", "2026-03-04"),
      (.time, "3pm", "15:00"), (.datetime, "2026-03-04T15:00", "2026-03-04T15:00:00+00:00"),
      (.datetime, "2026-03-04T15:00:00-05:00", "2026-03-04T20:00:00+00:00"), (.duration, "1d12h", "1d12h"),
      (.phone, "(555) 010-0123", "+15550100123"), (.email, "ana@acme.example", "ana@acme.example"),
      (.money, "$1,200.50", "$1,200.50"), (.money, "5-10k", "$5,000-$10,000"),
      (.url, "https://acme.example/x", "https://acme.example/x"), (.url, "acme.example/x", "acme.example/x"),
      (.text, "", ""), (.choice, "M", "M"),
    ] as [(ValueType, String, String)]
  )
  func `typed texts become values`(type: ValueType, text: String, expected: String) {
    #expect(type.value(parsing: text)?.typedText(in: .utc) == expected)
  }

  @Test(
    arguments: [
      (.number, "five"), (.number, "1e5"), (.number, "0x10"), (.number, "inf"), (.number, "nan"),
      (.number, "1,20"), (.number, ""), (.number, "1,2345"), (.flag, "maybe"), (.date, "04/03/2026"),
      (.date, "2026-02-30"),
      (.datetime, "2026-03-04"), (.datetime, "10:00"), (.duration, "3"), (.phone, "555-0123"),
      (.phone, "911"), (.email, "ana@acme"), (.email, "a b@c.de"), (.email, "@c.de"), (.money, "lots"),
      (.url, "not a link"), (.url, "ftp://x.y"), (.row, "x"),
    ] as [(ValueType, String)]
  )
  func `what is no value of a type is refused`(type: ValueType, text: String) {
    #expect(type.value(parsing: text) == nil)
  }

  @Test(
    arguments: [
      (.number(5), "5"), (.number(0.1 + 0.2), "0.3"), (.number(1_234_567), "1234567"),
      (.number(-0.00001), "-0.00001"), (.flag(true), "yes"),
      (.date(CivilDate(dayNumber: 20_516)), "Wed, Mar 4"),
      (.time(.noon), "12:00 PM"), (.moment(Instant(milliseconds: 1_772_463_600_000)), "Mon, Mar 2, 3:00 PM"),
      (.span(Span(hours: 24)), "24h"), (.money(Money(0, to: 2000)), "up to $2,000"),
      (.money(Money(5000, to: .infinity)), "$5,000 or more"), (.money(Money(1.05)), "$1.05"),
      (.money(Money(1_234_567, .pound)), "£1,234,567"), (.row(Row(columns: ["a", "b"], cells: ["x"])), "x "),
    ] as [(Value, String)]
  )
  func `values read well in messages`(value: Value, expected: String) {
    #expect(value.text(in: .utc) == expected)
  }

  @Test func `types go by the names that authors write`() {
    #expect(ValueType(name: "boolean") == .flag)
    #expect(ValueType(name: "any") == nil)
    #expect(ValueType(name: "Text") == nil)
    for name in ValueType.names { #expect(ValueType(name: name) != nil) }
    for type in ValueType.allCases where type != .any && type != .row && type != .flag && type != .duration {
      #expect(type.value(parsing: type.sample) != nil, "\(type)")
    }
  }

  @Test func `columns of rows and bounds of money have names`() {
    let row = Value.row(Row(columns: ["day", "time"], cells: ["Monday", "9", "too many"]))
    #expect(row.column("time") == .text("9"))
    #expect(row.column("nothing") == nil)
    #expect(Value.money(Money(5, to: .infinity)).column("high") == nil)
    #expect(Value.text("x").column("y") == nil)
  }
}
