/// Reads expressions: `or` binds loosest, then `and`, `not`, comparisons and `in`, `+ -`, `* /`, unary minus.
struct ExpressionParser {
  /// How deep brackets, `not` and minus signs may be nested.
  static let maximumDepth = 64
  /// How many words and signs an expression may have.
  static let maximumLength = 1000

  private let source: ScalarText
  private var lexer: ExpressionLexer
  private var token: ExpressionLexer.Token
  private var previousEnd = 0
  private var depth = 0
  private var length = 0

  static func expression(_ source: ScalarText) -> Result<Expression, TextFault> {
    do throws(TextFault) {
      var parser = try ExpressionParser(source)
      return .success(try parser.whole())
    } catch {
      return .failure(error)
    }
  }

  private init(_ source: ScalarText) throws(TextFault) {
    self.source = source
    lexer = ExpressionLexer(source.text)
    token = try lexer.next()
  }

  // MARK: - Tokens

  private mutating func advance() throws(TextFault) {
    previousEnd = token.range.upperBound
    length += 1
    guard length <= Self.maximumLength else {
      throw TextFault(
        "this expression is too long",
        at: token.range,
        help: "set parts of it as variables in a state before"
      )
    }
    token = try lexer.next()
  }

  /// The word of the language that comes next; letters count without case.
  private var keyword: String? {
    if case .name(let name) = token.kind { name.lowercased() } else { nil }
  }

  /// Whether a word of the language comes next.
  private func isNext(_ word: String) -> Bool {
    if case .name(let name) = token.kind { name.isSameWord(word) } else { false }
  }

  private mutating func take(word: String) throws(TextFault) -> Bool {
    guard isNext(word) else { return false }
    try advance()
    return true
  }

  private mutating func take(sign: String) throws(TextFault) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    try advance()
    return true
  }

  private func range(from start: Int) -> SourceRange { source.range(start..<max(start, previousEnd)) }

  private mutating func nested<Result>(
    _ parse: (inout ExpressionParser) throws(TextFault) -> Result
  ) throws(TextFault) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw TextFault("this expression is nested more than \(Self.maximumDepth) deep", at: token.range)
    }
    return try parse(&self)
  }

  // MARK: - Grammar

  private mutating func whole() throws(TextFault) -> Expression {
    if token.kind == .end {
      throw TextFault(
        "the expression is empty",
        at: 0..<source.text.utf8.count,
        help: "write a condition such as rating >= 4"
      )
    }
    let expression = try disjunction()
    guard token.kind == .end else { throw leftOver() }
    return expression
  }

  private mutating func disjunction() throws(TextFault) -> Expression {
    let start = token.range.lowerBound
    var left = try conjunction()
    while try take(word: "or") { left = .binary(.or, left, try conjunction(), range(from: start)) }
    return left
  }

  private mutating func conjunction() throws(TextFault) -> Expression {
    let start = token.range.lowerBound
    var left = try negation()
    while try take(word: "and") { left = .binary(.and, left, try negation(), range(from: start)) }
    return left
  }

  private mutating func negation() throws(TextFault) -> Expression {
    let start = token.range.lowerBound
    guard try take(word: "not") else { return try comparison() }
    let operand = try nested { parser throws(TextFault) in try parser.negation() }
    return .not(operand, range(from: start))
  }

  private mutating func comparison() throws(TextFault) -> Expression {
    let start = token.range.lowerBound
    let left = try sum()
    let isNegated = isNext("not")
    if isNegated {
      try advance()
      guard isNext("in") else { throw missing("`in`, as in size not in ['S', 'M'],") }
    }
    if try take(word: "in") {
      let test = Expression.binary(.in, left, try container(), range(from: start))
      return isNegated ? .not(test, range(from: start)) : test
    }
    guard let comparison = comparisonSign else { return left }
    let leftEnd = previousEnd
    try advance()
    let rightStart = token.range.lowerBound
    let right = try sum()
    if let next = comparisonSign {
      let bytes = Array(source.text.utf8)
      let middle = String(decoding: bytes[rightStart..<previousEnd], as: UTF8.self)
      throw TextFault(
        "`\(comparison.rawValue)` and `\(next.rawValue)` can't be chained",
        at: leftEnd..<token.range.upperBound,
        help: "compare twice: ... \(comparison.rawValue) \(middle) and \(middle) \(next.rawValue) ..."
      )
    }
    return .binary(comparison, left, right, range(from: start))
  }

  private var comparisonSign: Expression.Operator? {
    guard case .sign(let sign) = token.kind, let sign = Expression.Operator(rawValue: sign), sign.isComparison
    else { return nil }
    return sign
  }

  /// What stands behind `in`: a list in either kind of brackets, or an expression.
  private mutating func container() throws(TextFault) -> Expression {
    let start = token.range.lowerBound
    guard try take(sign: "(") else { return try sum() }
    let items = try items(until: ")", from: start)
    return .list(items, range(from: start))
  }

  private mutating func items(until close: String, from start: Int) throws(TextFault) -> [Expression] {
    try nested { parser throws(TextFault) in
      var items: [Expression] = []
      while parser.token.kind != .sign(close) {
        items.append(try parser.sum())
        guard try parser.take(sign: ",") else { break }
      }
      guard try parser.take(sign: close) else { throw parser.unclosed(close, from: start) }
      return items
    }
  }

  private mutating func sum() throws(TextFault) -> Expression {
    let start = token.range.lowerBound
    var left = try product()
    while true {
      if try take(sign: "+") {
        left = .binary(.plus, left, try product(), range(from: start))
      } else if try take(sign: "-") {
        left = .binary(.minus, left, try product(), range(from: start))
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(TextFault) -> Expression {
    let start = token.range.lowerBound
    var left = try unary()
    while true {
      if try take(sign: "*") {
        left = .binary(.times, left, try unary(), range(from: start))
      } else if try take(sign: "/") {
        left = .binary(.dividedBy, left, try unary(), range(from: start))
      } else {
        return left
      }
    }
  }

  private mutating func unary() throws(TextFault) -> Expression {
    let start = token.range.lowerBound
    guard try take(sign: "-") else { return try primary() }
    let operand = try nested { parser throws(TextFault) in try parser.unary() }
    return .negated(operand, range(from: start))
  }

  private mutating func primary() throws(TextFault) -> Expression {
    let token = token
    let start = token.range.lowerBound
    switch token.kind {
    case .number(let number):
      try advance()
      return .literal(.number(number), range(from: start))
    case .span(let span):
      try advance()
      return .literal(.span(span), range(from: start))
    case .text(let text):
      try advance()
      return .literal(.text(text), range(from: start))
    case .name(let name):
      return try named(name, token.range)
    case .sign("("):
      try advance()
      let inner = try nested { parser throws(TextFault) in try parser.disjunction() }
      if self.token.kind == .sign(",") {
        throw TextFault(
          "a list in round brackets stands only behind `in`",
          at: start..<self.token.range.upperBound,
          help: "write size in ('S', 'M')"
        )
      }
      guard try take(sign: ")") else { throw unclosed(")", from: start) }
      return inner
    case .sign("["):
      try advance()
      let items = try items(until: "]", from: start)
      return .list(items, range(from: start))
    default: throw missing("a value")
    }
  }

  private mutating func named(_ name: String, _ place: Range<Int>) throws(TextFault) -> Expression {
    switch name.lowercased() {
    case "true", "false":
      try advance()
      return .literal(.flag(name.lowercased() == "true"), source.range(place))
    case "and", "or", "in", "not":
      throw missing("a value")
    default: break
    }
    try advance()
    let isCall = token.kind == .sign("(")
    if name == "now" {
      guard isCall else { return .now(source.range(place)) }
      try advance()
      guard token.kind == .sign(")") else { throw unclosed(")", from: place.upperBound) }
      throw TextFault(
        "`now` takes no brackets",
        at: place.lowerBound..<token.range.upperBound,
        help: "write `now`",
        replacement: "now"
      )
    }
    guard isCall else {
      if let function = Expression.Function(rawValue: name) {
        throw TextFault(
          "`\(name)` needs brackets",
          at: place,
          help: "write what it is about in brackets: \(function.rawValue)(x)"
        )
      }
      return .variable(name, source.range(place))
    }
    return try call(name, place)
  }

  private mutating func call(_ name: String, _ place: Range<Int>) throws(TextFault) -> Expression {
    guard let function = Expression.Function(rawValue: name) else {
      let names = Expression.Function.allCases.map(\.rawValue)
      let nearest = Suggestion.nearest(to: name, in: names)
      throw TextFault(
        "there is no function `\(name)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
        at: place,
        help: nearest == nil ? "functions are known(x), length(x), lower(x) and hours_since(x)" : nil,
        replacement: nearest,
        isCertain: false
      )
    }
    let open = token.range.lowerBound
    try advance()
    if token.kind == .sign(")") { throw missing("what `\(name)` is about") }
    let argument = try nested { parser throws(TextFault) in try parser.disjunction() }
    if token.kind == .sign(",") {
      throw TextFault("`\(name)` takes one value", at: open..<token.range.upperBound)
    }
    guard try take(sign: ")") else { throw unclosed(")", from: open) }
    if function == .known {
      guard case .variable = argument else {
        throw TextFault(
          "`known` asks whether a variable has a value",
          at: open..<previousEnd,
          help: "write the name of a variable in its brackets: known(order_id)"
        )
      }
    }
    return .call(function, argument, range(from: place.lowerBound))
  }

  // MARK: - Wording

  private func missing(_ what: String) -> TextFault {
    guard token.kind != .end else {
      return TextFault("\(what) is missing at the end", at: max(0, previousEnd - 1)..<previousEnd)
    }
    return TextFault("\(what) is missing before `\(tokenText)`", at: token.range)
  }

  private func unclosed(_ close: String, from start: Int) -> TextFault {
    let open = close == ")" ? "(" : "["
    guard token.kind != .end else {
      return TextFault(
        "the bracket `\(open)` is not closed",
        at: start..<previousEnd,
        help: "put a `\(close)`"
      )
    }
    return TextFault("a `\(close)` is missing before `\(tokenText)`", at: token.range)
  }

  private func leftOver() -> TextFault {
    let text = tokenText
    switch keyword {
    case "is", "equals":
      return TextFault("`\(text)` is written `==` here", at: token.range, replacement: "==")
    case "contains":
      return TextFault(
        "`contains` is written the other way round, with `in`",
        at: token.range,
        help: "write 'red' in color"
      )
    default: break
    }
    switch token.kind {
    case .sign(")"), .sign("]"):
      return TextFault("this `\(text)` closes nothing", at: token.range)
    case .sign(","):
      return TextFault(
        "a comma parts only the items of a list",
        at: token.range,
        help: "join conditions by `and` or `or`"
      )
    default:
      return TextFault(
        "`\(text)` can't follow here",
        at: token.range,
        help: "join conditions by `and` or `or`; put quotes around text"
      )
    }
  }

  private var tokenText: String {
    String(decoding: Array(source.text.utf8)[token.range], as: UTF8.self)
  }
}

extension Expression {
  /// Reads the expression that a scalar, or a part of it, holds.
  static func parsed(_ text: Substring? = nil, of node: Node) -> (
    expression: Expression?, diagnostics: [Diagnostic]
  ) {
    parsed(ScalarText(node, text))
  }

  /// Reads an expression that someone typed; ranges count from the start of the text.
  public static func parsed(_ text: String) -> (expression: Expression?, diagnostics: [Diagnostic]) {
    parsed(ScalarText(text))
  }

  private static func parsed(_ source: ScalarText) -> (expression: Expression?, diagnostics: [Diagnostic]) {
    switch ExpressionParser.expression(source) {
    case .success(let expression): (expression, [])
    case .failure(let fault): (nil, [source.diagnostic(.badExpression, fault)])
    }
  }
}
