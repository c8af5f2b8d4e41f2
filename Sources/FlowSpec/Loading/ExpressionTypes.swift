/// Checks that the names of an expression exist and that its types fit, before anything runs.
struct ExpressionTypes {
  private let path: String
  private let names: () -> [String]
  private let lookup: (String) -> ValueType?
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - names: what a mistyped name can have meant.
  ///   - lookup: the type of a name; nil where nothing gives it a value, `.any` where its type can't be told.
  init(path: String, names: @escaping () -> [String], lookup: @escaping (String) -> ValueType?) {
    self.path = path
    self.names = names
    self.lookup = lookup
  }

  /// The type that an expression gives; `.any` where it can't be told, or where it was refused.
  mutating func type(of expression: Expression) -> ValueType {
    switch expression {
    case .literal(let value, _): return value.type
    case .now: return .datetime
    case .variable(let name, let range): return variable(name, range)
    case .list(let items, let range):
      for item in items { _ = type(of: item) }
      report("a list stands only behind `in`", range, help: "write size in ['S', 'M']")
      return .any
    case .not(let operand, _):
      requireFlag(operand, "`not`")
      return .flag
    case .negated(let operand, let range):
      let type = type(of: operand)
      if [.number, .money, .duration, .any].contains(type) { return type }
      report("a minus sign can't stand before \(type.phrase)", range)
      return .any
    case .call(let function, let argument, _): return call(function, argument)
    case .binary(let operation, let left, let right, let range):
      return binary(operation, left, right, range)
    }
  }

  /// A condition must be true or false.
  mutating func requireFlag(_ expression: Expression, _ what: String) {
    let type = type(of: expression)
    guard type != .flag, type != .any else { return }
    var help: String?
    if case .variable(let name, _) = expression {
      help = "compare it, as in \(name) == \(type.sampleLiteral), or ask known(\(name))"
    } else if case .literal(.text(let text), _) = expression {
      help = "compare again, as in ... or size == '\(text)'; or use a list: size in ['\(text)', ...]"
    }
    report("\(what) needs a condition, and this is \(type.phrase)", expression.range, help: help)
  }

  // MARK: - Names

  private mutating func variable(_ name: String, _ range: SourceRange) -> ValueType {
    if let type = lookup(name) { return type }
    reportUnknown(name, range)
    return .any
  }

  private mutating func reportUnknown(_ name: String, _ range: SourceRange, isCompared: Bool = false) {
    let nearest = Suggestion.nearest(to: name, in: names())
    var help: String?
    var fix: Fix?
    if let nearest {
      fix = Fix("write `\(nearest)`", edits: [TextEdit(range, nearest)], isSafe: false)
    } else if isCompared {
      help = "if the text itself is meant, put it in quotes: '\(name)'"
    } else {
      help = "declare it under `vars:`, or name it in the payload of an event"
    }
    let message = "nothing gives `\(name)` a value" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
    diagnostics.append(
      Diagnostic("flow/undefined-variable", .error, message, path: path, range: range, help: help, fix: fix)
    )
  }

  private mutating func call(_ function: Expression.Function, _ argument: Expression) -> ValueType {
    let type = type(of: argument)
    switch function {
    case .known: return .flag
    case .length, .lower:
      if type.family != .text, type != .any {
        report("`\(function.rawValue)` is about text, and this is \(type.phrase)", argument.range)
      }
      return function == .length ? .number : .text
    case .hoursSince:
      if ![.any, .date, .datetime].contains(type), !isLiteral(argument, .datetime),
        !isLiteral(argument, .date)
      {
        report("`hours_since` is about a date and time, and this is \(type.phrase)", argument.range)
      }
      return .number
    }
  }

  // MARK: - Operators

  private mutating func binary(
    _ operation: Expression.Operator,
    _ left: Expression,
    _ right: Expression,
    _ range: SourceRange
  ) -> ValueType {
    switch operation {
    case .or, .and:
      requireFlag(left, "`\(operation.rawValue)`")
      requireFlag(right, "`\(operation.rawValue)`")
      return .flag
    case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual:
      compare(operation, left, right, range)
      return .flag
    case .in:
      contain(left, right, range)
      return .flag
    case .plus, .minus, .times, .dividedBy:
      return calculate(operation, left, right, range)
    }
  }

  /// The type of one side of a comparison, where an unknown name is often a text without quotes.
  private mutating func comparedType(_ expression: Expression) -> ValueType {
    if case .variable(let name, let range) = expression, lookup(name) == nil {
      reportUnknown(name, range, isCompared: true)
      return .any
    }
    return type(of: expression)
  }

  private mutating func compare(
    _ operation: Expression.Operator,
    _ left: Expression,
    _ right: Expression,
    _ range: SourceRange
  ) {
    let types = (comparedType(left), comparedType(right))
    if types.0 == .flag, types.1 == .flag, operation != .equal, operation != .unequal {
      return report("true and false are neither more nor less than each other", range)
    }
    checkPair(left, types.0, right, types.1)
  }

  private mutating func checkPair(
    _ left: Expression,
    _ leftType: ValueType,
    _ right: Expression,
    _ rightType: ValueType
  ) {
    if leftType.isComparable(with: rightType) { return }
    if isLiteral(right, leftType) || isLiteral(left, rightType) { return }
    for (side, type) in [(left, leftType), (right, rightType)] where type == .row {
      let name = if case .variable(let name, _) = side { name } else { "slot" }
      return report("a whole row can't be compared", side.range, help: "name one of its columns: \(name).day")
    }
    for (literal, type) in [(right, leftType), (left, rightType)] {
      if case .literal(.text(let text), let range) = literal {
        return reportUnfit(text, type, range)
      }
    }
    report(
      "\(leftType.phrase) is compared with \(rightType.phrase)",
      left.range.union(right.range),
      help: leftType.family == .text || rightType.family == .text
        ? "if the text holds such a value, declare that type under `vars:`" : nil
    )
  }

  /// Whether it is a quoted text that reads as a value of a type: dates and times are written so.
  private func isLiteral(_ expression: Expression, _ type: ValueType) -> Bool {
    guard case .literal(.text(let text), _) = expression else { return false }
    switch type.family {
    case .day, .moment:
      return ValueType.date.value(parsing: text) != nil || ValueType.datetime.value(parsing: text) != nil
        || (type == .datetime && ValueType.time.value(parsing: text) != nil)
    case .clock: return ValueType.time.value(parsing: text) != nil
    default: return false
    }
  }

  private mutating func reportUnfit(_ text: String, _ type: ValueType, _ range: SourceRange) {
    if type == .number || type == .money || type == .duration || type == .flag,
      let value = type.value(parsing: text)
    {
      let bare = value.type == .money ? Value.number(value.amount ?? 0) : value
      let literal = bare.typedText(in: .utc)
      let fix = Fix("write `\(literal)`", edits: [TextEdit(range, literal)], isSafe: false)
      return report("this is compared with \(type.phrase), and quotes make it text", range, fix: fix)
    }
    let forms =
      switch type {
      case .date: "write dates as '2026-03-04'"
      case .datetime: "write it as '2026-03-04', '2026-03-04T15:00' or '15:00'"
      case .time: "write times as '15:00'"
      case .flag: "compare with true or false, or write the name alone"
      default: "write it as \(type.sample), without quotes"
      }
    report("'\(text)' is compared with \(type.phrase) and is none", range, help: forms)
  }

  private mutating func contain(_ left: Expression, _ right: Expression, _ range: SourceRange) {
    let leftType = comparedType(left)
    if case .list(let items, let listRange) = right {
      if items.isEmpty { report("an empty list contains nothing", listRange) }
      for item in items { checkPair(left, leftType, item, comparedType(item)) }
      return
    }
    let rightType = type(of: right)
    guard rightType == .any || rightType.family == .text else {
      return report(
        "`in` looks into a list or a text, and this is \(rightType.phrase)",
        right.range,
        help: "write a list in brackets: [\(leftType.sampleLiteral), ...]"
      )
    }
    if leftType != .any, leftType.family != .text {
      report("only text can be looked for in a text, and this is \(leftType.phrase)", left.range)
    }
  }

  /// A quoted date counts as one in a calculation, as it does at run time.
  private mutating func calculatedType(_ operand: Expression) -> ValueType {
    guard case .literal(.text(let text), _) = operand else { return type(of: operand) }
    return [.date, .datetime].first { $0.value(parsing: text) != nil } ?? .text
  }

  private mutating func calculate(
    _ operation: Expression.Operator,
    _ left: Expression,
    _ right: Expression,
    _ range: SourceRange
  ) -> ValueType {
    let types = (calculatedType(left), calculatedType(right))
    guard var result = ValueType.result(types.0, operation, types.1) else {
      report(
        "`\(operation.rawValue)` can't join \(types.0.phrase) and \(types.1.phrase)",
        range,
        help: types.0.family == .text || types.1.family == .text
          ? "to put values into a text, set it as a text: `\"{name}, your total is {total}\"`"
          : [types.0, types.1].contains(.date) || [types.0, types.1].contains(.datetime)
            ? "add or take away a duration, as in starts_at - 24h" : nil
      )
      return .any
    }
    // Hours and minutes from a date lead to a time of that day.
    for case .literal(.span(let span), _) in [left, right] where result == .date && span.elapsedSeconds != 0 {
      result = .datetime
    }
    if operation == .dividedBy, case .literal(.number(0), let zero) = right {
      report("nothing can be divided by 0", zero)
    }
    return result
  }

  private mutating func report(_ message: String, _ range: SourceRange, help: String? = nil, fix: Fix? = nil)
  {
    diagnostics.append(
      Diagnostic(.badExpression, .error, message, path: path, range: range, help: help, fix: fix)
    )
  }
}

extension Expression {
  /// What is wrong with its names and types.
  ///
  /// - Parameters:
  ///   - wanting: what the expression has to be: `.flag` for a condition, `.datetime` for a moment; nil for anything.
  ///   - names: what a mistyped name can have meant.
  ///   - type: the type of a name; nil where nothing gives it a value, `.any` where its type can't be told.
  public func typeDiagnostics(
    path: String,
    wanting: ValueType? = nil,
    names: @escaping @autoclosure () -> [String],
    type: @escaping (String) -> ValueType?
  ) -> [Diagnostic] {
    check(path: path, wanting: wanting, names: names(), type: type).diagnostics
  }

  /// The type that it gives, and what is wrong with its names and types.
  public func check(
    path: String,
    wanting: ValueType? = nil,
    names: @escaping @autoclosure () -> [String],
    type: @escaping (String) -> ValueType?
  ) -> (type: ValueType, diagnostics: [Diagnostic]) {
    var types = ExpressionTypes(path: path, names: names, lookup: type)
    if wanting == .flag {
      types.requireFlag(self, "this place")
      return (.flag, types.diagnostics)
    }
    let result = types.type(of: self)
    guard let wanting, result != .any, !result.isAccepted(as: wanting) else {
      return (result, types.diagnostics)
    }
    let fault = Diagnostic(
      .badExpression,
      .error,
      "this place needs \(wanting.phrase), and this is \(result.phrase)",
      path: path,
      range: range,
      help: wanting == .datetime ? "write a time such as starts_at - 24h, or now + 3d" : nil
    )
    return (result, types.diagnostics + [fault])
  }
}

extension ValueType {
  /// A date does where a moment is wanted: it is that day's midnight.
  fileprivate func isAccepted(as wanted: ValueType) -> Bool {
    wanted == .any || family == wanted.family || (wanted == .datetime && self == .date)
  }

  /// How a value of the type stands in an expression.
  fileprivate var sampleLiteral: String {
    switch self {
    case .number, .money: "5"
    case .flag: "true"
    case .date, .datetime: "'2026-03-04'"
    case .time: "'15:00'"
    case .duration: "3d"
    default: "'M'"
    }
  }
}

extension Value {
  /// A number, or what an amount of money counts as.
  var amount: Double? {
    switch self {
    case .number(let number): number
    case .money(let money): money.amount
    default: nil
    }
  }
}
