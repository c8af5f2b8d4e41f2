import Testing

@testable import FlowSpec

@Suite struct EvaluationTests {
  private struct Values: Scope {
    var values: [String: Value] = [:]
    var now = Instant(milliseconds: 1_772_463_600_000)  // Monday 2026-03-02, 10:00 in New York
    var zone = Zone(identifier: "America/New_York") ?? .utc

    func value(_ name: String) -> Value? {
      if let value = values[name] { return value }
      let parts = name.split(separator: ".").map(String.init)
      return parts.count == 2 ? values[parts[0]]?.column(parts[1]) : nil
    }
  }

  private let scope = Values(values: [
    "rating": .number(4), "size": .text("M"), "eta": .date(CivilDate(dayNumber: 20_516)),  // 2026-03-04
    "starts_at": .moment(Instant(milliseconds: 1_772_982_000_000)),  // 2026-03-08T11:00-04:00
    "vip": .flag(true), "budget": .money(Money(5000, to: 10_000)), "opens": .time(.noon),
    "delay": .span(Span(hours: 36)),
    "order": .row(
      Row(
        columns: ["total", "shipping", "eta", "paid", "id"],
        cells: ["120.50", "9.50", "2026-03-04", "yes", "A1"]
      )
    ),
  ])

  private func expression(_ text: String) throws -> Expression {
    let parsed = Expression.parsed(text)
    return try #require(parsed.expression, "\(parsed.diagnostics)")
  }

  @Test(arguments: [
    "rating == 4", "rating != 3", "rating >= 4 and rating < 5", "size == 'M'", "size != 'L'",
    "size in ['S', 'M']", "not size in ['S']",
    "size not in ['S']", "'a' in 'cat'", "eta == '2026-03-04'", "eta > now", "eta <= '2026-03-04'",
    "now < '18:00'", "now == '2026-03-02'", "starts_at == '2026-03-08'",
    "vip", "vip == true", "not (vip == false)", "budget >= 8000", "budget.low == 5000",
    "budget.high == 10000", "opens == '12:00'", "opens > '11:59'",
    "order.total > 100", "order.total + order.shipping == 130", "order.eta == eta",
    "order.eta < '2026-03-05'", "order.paid", "order.id == 'A1'", "order.total > order.shipping",
    "delay == 36h", "delay > 1d", "1d12h == delay", "eta + 1d == '2026-03-05'", "eta - '2026-03-01' == 3d",
    "24h / 1h == 24", "length('héllo') == 5", "lower('ABC') == 'abc'",
    "hours_since('2026-03-02T08:00') == 2", "hours_since(now - 3h) == 3", "known(rating)",
    "not known(nothing)", "known(order.total)", "not known(order.nothing)",
    "unset == 1 or vip", "not (unset == 1) or vip", "not unset", "7 / 2 == 3.5", "2 + 3 * 4 == 14",
    "-rating == -4", "starts_at - now > 3d", "order.eta + 1d == '2026-03-05'",
    "budget - 1000 == 9000", "budget / budget == 1", "3 in (1, 3)", "rating in [unset, 4]",
    "'2026-03-04' == eta", "now - 1d < now", "delay * 2 == 3d",
  ])
  func `conditions that hold`(text: String) throws { #expect(try expression(text).holds(in: scope)) }

  @Test(arguments: [
    "unset == 1", "unset != 1", "not unset == 1", "unset > 1", "unset in [1]", "not unset in [1]",
    "1 in [unset]", "vip and unset == 1", "unset",
    "size == 'm'", "order.id > 5", "not order.id > 5", "rating == 'x'", "false", "eta == 'never'",
    "unset + 1 == 2", "known(unset)",
  ])
  func `conditions that do not hold`(text: String) throws { #expect(try !expression(text).holds(in: scope)) }

  @Test(arguments: [
    ("starts_at - 24h", "2026-03-07T10:00:00-05:00"), ("starts_at - 1d", "2026-03-07T11:00:00-05:00"),
    ("eta + 3h", "2026-03-04T03:00:00-05:00"),
    ("eta + 1w", "2026-03-11"), ("opens + 90m", "13:30"), ("1 / 3", "0.333333"), ("budget * 2", "$20,000"),
    ("now", "2026-03-02T10:00:00-05:00"),
    ("starts_at - now", "144h"), ("rating + 0.5", "4.5"), ("rating > 3", "true"), ("size", "M"),
    ("3d + eta", "2026-03-07"), ("0.1 + 0.2", "0.3"),
  ])
  func `values are worked out`(text: String, expected: String) throws {
    #expect(try expression(text).value(in: scope).typedText(in: scope.zone) == expected)
  }

  @Test(
    arguments: [
      ("1 / (rating - 4)", "nothing can be divided by 0"), ("24h / 0s", "nothing can be divided by 0"),
      ("unset + 1", "`unset` has no value"),
      ("eta + 3000d + 3000000 * 1d", "the duration is too long"),
      ("size + 1", "`+` can't join a text and a number"), ("eta + eta", "`+` can't join a date and a date"),
      ("hours_since(size)", "`M` is no date and time"), ("-size", "a minus sign can't stand before a text"),
      ("order", nil),
    ] as [(String, String?)]
  )
  func `faults are told, not guessed`(text: String, message: String?) throws {
    let expression = try expression(text)
    guard let message else {
      #expect(throws: EvaluationFault.self) { try expression.holds(in: scope) }
      return
    }
    let fault = #expect(throws: EvaluationFault.self) { try expression.value(in: scope) }
    #expect(fault?.message == message)
  }

  @Test func `no sum of dates and durations leaves the calendar or overflows`() throws {
    for text in [
      "eta - 3660d * 90", "now + 3660d * 90", "now - 3660d * 9", "1000000000 * 1000000000 * 3660d",
      "opens + 3660d * 1000", "budget * 1000000000000000",
    ] {
      _ = try? expression(text).value(in: scope)
    }
    var end = scope
    end.now = .latest
    #expect(throws: EvaluationFault.self) { try expression("now + 1d").value(in: end) }
  }
}
