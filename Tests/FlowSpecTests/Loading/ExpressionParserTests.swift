import Testing

@testable import FlowSpec

@Suite struct ExpressionParserTests {
  private func written(_ text: String) throws -> String {
    let parsed = Expression.parsed(text)
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    return try #require(parsed.expression).brackets
  }

  @Test(arguments: [
    ("a or b and not c == 1 + 2 * -3", "(a or (b and not (c == (1 + (2 * -3)))))"),
    ("a == 1 or b", "((a == 1) or b)"), ("1 - 2 - 3", "((1 - 2) - 3)"), ("(1 - 2) * 3", "((1 - 2) * 3)"),
    ("not not a", "not not a"), ("not a == b", "not (a == b)"),
    ("size in ['S', \"M\"]", "(size in ['S', 'M'])"),
    ("x in (1,2)", "(x in [1, 2])"), ("x in (1)", "(x in [1])"), ("x not in [1]", "not (x in [1])"),
    ("'a' in name", "('a' in name)"),
    ("starts_at - 24h", "(starts_at - 24h)"),
    ("hours_since(order.at) > 4.5", "(hours_since(order.at) > 4.5)"),
    ("known(x) AND true", "(known(x) and true)"), ("eta < '2026-03-04'", "(eta < '2026-03-04')"),
    ("now + 1d12h", "(now + 1d12h)"),
    ("'it''s' == a", "('it's' == a)"), ("length(lower(a)) <= 3", "(length(lower(a)) <= 3)"),
    (" rating\n >= 4 ", "(rating >= 4)"),
  ])
  func `operators bind as the language says`(text: String, expected: String) throws {
    #expect(try written(text) == expected)
  }

  @Test(
    arguments: [
      ("rating = 5", "`=` sets nothing here; to compare write `==`", "rating == 5"),
      ("a && b", "`&&` is written `and` here", "a and b"), ("a || b", "`||` is written `or` here", "a or b"),
      ("!vip", "`!` is written `not` here", "not vip"), ("a <> 1", "`<>` is written `!=` here", "a != 1"),
      ("a => 1", "`=>` is written `>=` here", "a >= 1"),
      ("a ≥ 1", "`≥` is written `>=` here", "a >= 1"), ("a === 1", "`===` is written `==` here", "a == 1"),
      ("size == 'S", "the quote is not closed", nil),
      ("size == ’S’", "curly quotes are no quotes here", "size == 'S'"),
      ("{rating} > 3", "braces are for messages; a variable stands here by its name alone", "rating > 3"),
      ("eta < 2026-03-04", "dates and times stand in quotes", "eta < '2026-03-04'"),
      ("now > 18:00", "dates and times stand in quotes", "now > '18:00'"),
      ("lenght(a) > 1", "there is no function `lenght`; did you mean `length`?", "length(a) > 1"),
      ("now() > a", "`now` takes no brackets", "now > a"),
      ("known > 1", "`known` needs brackets", nil),
      ("known(1)", "`known` asks whether a variable has a value", nil),
      ("1 < x < 5", "`<` and `<` can't be chained", nil), ("rating >=", "a value is missing at the end", nil),
      ("", "the expression is empty", nil),
      ("(a or b", "the bracket `(` is not closed", nil), ("a)", "this `)` closes nothing", nil),
      ("a is 1", "`is` is written `==` here", "a == 1"),
      ("name contains 'x'", "`contains` is written the other way round, with `in`", nil),
      ("size in ['S' 'M']", "a `]` is missing before `'M'`", nil),
      ("a b", "`b` can't follow here", nil), ("$5 < a", "`$` has no meaning in a condition", nil),
      ("a > 5x", "`5x` is no duration", nil),
      ("a == 'x' # y", "`#` has no meaning in a condition", nil),
      ("and a", "a value is missing before `and`", nil),
      ("(1, 2)", "a list in round brackets stands only behind `in`", nil),
      ("a > 2 hours", "`hours` can't follow here", nil), ("length(a, b)", "`length` takes one value", nil),
      ("length()", "what `length` is about is missing before `)`", nil),
    ] as [(String, String, String?)]
  )
  func `mistakes are named, and mended where that is clear`(text: String, message: String, mended: String?)
    throws
  {
    let parsed = Expression.parsed(text)
    #expect(parsed.expression == nil)
    let fault = try #require(parsed.diagnostics.first)
    #expect(fault.rule == "flow/bad-expression")
    #expect(fault.message == message)
    #expect(fault.range.upperBound <= text.utf8.count)
    #expect(fault.fix.map { $0.applied(to: text) } == mended)
  }

  @Test func `nesting and length have limits`() {
    func message(_ text: String) -> String? { Expression.parsed(text).diagnostics.first?.message }
    let deep = String(repeating: "(", count: 64) + "1" + String(repeating: ")", count: 64)
    #expect(message(deep) == nil)
    #expect(message("(" + deep + ")") == "this expression is nested more than 64 deep")
    #expect(message(String(repeating: "(", count: 100_000)) == "this expression is nested more than 64 deep")
    #expect(
      message(String(repeating: "not ", count: 100_000)) == "this expression is nested more than 64 deep"
    )
    #expect(message(String(repeating: "-", count: 100_000)) == "this expression is nested more than 64 deep")
    #expect(
      message(Array(repeating: "1", count: 100_000).joined(separator: " + ")) == "this expression is too long"
    )
    #expect(message(String(repeating: "9", count: 100_000)) == "this number is too long")
  }

  @Test func `any bytes are read or refused`() {
    let pieces = [
      "a", " ", "(", ")", "'", "\"", "1", "2026-03-04", "and ", "not ", " in ", "[", "]", "==", "=", "-", "{",
      "}", "’", "é", ".", "h", ",", "known(", "\0", "🙂",
    ]
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let parsed = Expression.parsed(text)
      if (parsed.expression == nil) == parsed.diagnostics.isEmpty { Issue.record("\(text)") }
    }
  }
}

extension Expression {
  /// The expression with all its brackets.
  var brackets: String {
    switch self {
    case .literal(.text(let text), _): "'\(text)'"
    case .literal(let value, _): value.typedText(in: .utc)
    case .variable(let name, _): name
    case .now: "now"
    case .list(let items, _): "[" + items.map(\.brackets).joined(separator: ", ") + "]"
    case .not(let operand, _): "not " + operand.brackets
    case .negated(let operand, _): "-" + operand.brackets
    case .binary(let operation, let left, let right, _):
      "(\(left.brackets) \(operation.rawValue) \(right.brackets))"
    case .call(let function, let argument, _): "\(function.rawValue)(\(argument.brackets))"
    }
  }
}

extension Fix {
  /// The text with the edits made.
  func applied(to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.range.start > $1.range.start }) {
      bytes.replaceSubrange(edit.range.lowerBound..<edit.range.upperBound, with: edit.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
