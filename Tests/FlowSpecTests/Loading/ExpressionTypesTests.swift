import Testing

@testable import FlowSpec

@Suite struct ExpressionTypesTests {
  private let types: [String: ValueType] = [
    "rating": .number, "size": .text, "eta": .date, "starts_at": .datetime, "opens": .time, "vip": .flag,
    "budget": .money,
    "slot": .row, "slot.day": .any, "delay": .duration, "first_name": .text,
  ]

  private func check(_ text: String, wanting: ValueType? = nil) throws -> (
    type: ValueType, diagnostics: [Diagnostic]
  ) {
    let expression = try #require(Expression.parsed(text).expression, "\(text)")
    return expression.check(path: "x", wanting: wanting, names: types.keys.sorted()) { types[$0] }
  }

  @Test(
    arguments: [
      ("rating >= 4", .flag), ("size in ['S', 'M']", .flag), ("eta < '2026-03-04'", .flag),
      ("eta + 3d", .date), ("eta + 3h", .datetime),
      ("starts_at - 24h", .datetime), ("starts_at - now", .duration), ("eta - '2026-03-01'", .duration),
      ("now > '18:00'", .flag), ("opens == '09:00'", .flag),
      ("budget > 5000", .flag), ("budget / 2", .money), ("slot.day == 'Monday'", .flag),
      ("slot.price > 3", nil), ("not vip and known(size)", .flag),
      ("delay * 2", .duration), ("length(size) + 1", .number), ("lower(size)", .text),
      ("hours_since(eta) > 4", .flag), ("-rating", .number),
      ("slot.day + 1", .any), ("now == eta", .flag), ("'S' in size", .flag), ("rating in (1, 2)", .flag),
      ("delay > 24h", .flag), ("24h / 1h", .number),
      ("starts_at < '2026-03-04T15:00'", .flag), ("vip == true", .flag),
    ] as [(String, ValueType?)]
  )
  func `types are worked out`(text: String, type: ValueType?) throws {
    let checked = try check(text)
    if let type {
      #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics)")
      #expect(checked.type == type)
    } else {
      #expect(!checked.diagnostics.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("ratng > 3", "nothing gives `ratng` a value; did you mean `rating`?", "rating > 3"),
      ("size == Medium", "nothing gives `Medium` a value", nil),
      ("rating == 'many'", "'many' is compared with a number and is none", nil),
      ("rating == '5'", "this is compared with a number, and quotes make it text", "rating == 5"),
      ("size > 3", "a text is compared with a number", nil),
      ("eta == 'soon'", "'soon' is compared with a date and is none", nil),
      ("vip == 'yes'", "this is compared with true or false, and quotes make it text", "vip == true"),
      ("vip < true", "true and false are neither more nor less than each other", nil),
      ("slot == 'x'", "a whole row can't be compared", nil),
      ("size == 'S' or 'M'", "`or` needs a condition, and this is a text", nil),
      ("rating and vip", "`and` needs a condition, and this is a number", nil),
      ("rating in 5", "`in` looks into a list or a text, and this is a number", nil),
      ("rating in ['a']", "'a' is compared with a number and is none", nil),
      ("size + 1", "`+` can't join a text and a number", nil),
      ("eta + 3", "`+` can't join a date and a number", nil),
      ("rating / 0", "nothing can be divided by 0", nil),
      ("[1, 2] == rating", "a list stands only behind `in`", nil),
      ("hours_since(size)", "`hours_since` is about a date and time, and this is a text", nil),
      ("length(rating)", "`length` is about text, and this is a number", nil),
      ("first_name + size", "`+` can't join a text and a text", nil),
      ("opens == eta", "a time is compared with a date", nil),
    ] as [(String, String, String?)]
  )
  func `what does not fit is said before a run`(text: String, message: String, mended: String?) throws {
    let diagnostics = try check(text).diagnostics
    let fault = try #require(diagnostics.first)
    #expect(fault.message == message)
    #expect(fault.fix.map { $0.applied(to: text) } == mended)
  }

  @Test func `a condition has to be one`() throws {
    #expect(
      try check("rating", wanting: .flag).diagnostics.first?.message
        == "this place needs a condition, and this is a number"
    )
    #expect(
      try check("rating", wanting: .flag).diagnostics.first?.help
        == "compare it, as in rating == 5, or ask known(rating)"
    )
    #expect(try check("vip", wanting: .flag).diagnostics.isEmpty)
    #expect(try check("slot.day", wanting: .flag).diagnostics.isEmpty)
    #expect(try check("eta", wanting: .datetime).diagnostics.isEmpty)
    #expect(
      try check("rating", wanting: .datetime).diagnostics.first?.message
        == "this place needs a date and time, and this is a number"
    )
  }
}
