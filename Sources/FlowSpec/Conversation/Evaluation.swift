/// What an expression sees when it is worked out.
public protocol Scope {
  /// The value of a name with its dots; nil where it has none.
  func value(_ name: String) -> Value?
  /// Whether a name has a value of its own, not only a stand-in such as an example.
  func isKnown(_ name: String) -> Bool
  var now: Instant { get }
  /// The customer's zone.
  var zone: Zone { get }
}

extension Scope {
  public func isKnown(_ name: String) -> Bool { value(name) != nil }
}

/// Why an expression has no value, in words for its author.
public struct EvaluationFault: Error, Hashable, Sendable, CustomStringConvertible {
  public var message: String
  public var range: SourceRange

  public init(_ message: String, at range: SourceRange) {
    self.message = message
    self.range = range
  }

  public var description: String { message }
}

extension Expression {
  /// Whether a condition holds.
  ///
  /// A comparison of something that has no value is neither true nor false, and neither is its opposite: such a
  /// condition does not hold, with `not` before it or without. A flag without a value counts as false. To ask for
  /// the value itself there is `known(x)`.
  public func holds(in scope: some Scope) throws(EvaluationFault) -> Bool {
    try truth(in: scope) ?? false
  }

  /// The value of an expression; a fault where a part of it has none.
  public func value(in scope: some Scope) throws(EvaluationFault) -> Value {
    if let value = try result(in: scope) { return value }
    let unset = variables.first { scope.value($0.path) == nil }
    throw EvaluationFault(
      unset.map { "`\($0.path)` has no value" } ?? "the values do not fit each other",
      at: unset?.range ?? range
    )
  }

  /// True, false, or nil where it can't be told for lack of a value.
  private func truth(in scope: some Scope) throws(EvaluationFault) -> Bool? {
    switch self {
    case .binary(.or, let left, let right, _):
      let one = try left.truth(in: scope)
      if one == true { return true }
      let other = try right.truth(in: scope)
      return other == true ? true : one == nil || other == nil ? nil : false
    case .binary(.and, let left, let right, _):
      let one = try left.truth(in: scope)
      if one == false { return false }
      let other = try right.truth(in: scope)
      return other == false ? false : one == nil || other == nil ? nil : true
    case .not(let operand, _):
      return try operand.truth(in: scope).map { !$0 }
    case .binary(let comparison, let left, let right, _) where comparison.isComparison:
      guard let one = try left.result(in: scope), let other = try right.result(in: scope) else { return nil }
      return one.compared(comparison, other, in: scope.zone)
    case .binary(.in, let left, let right, _):
      return try left.isContained(in: right, scope)
    case .call(.known, .variable(let name, _), _):
      return scope.isKnown(name)
    default:
      guard let value = try result(in: scope) else { return isVariable ? false : nil }
      guard case .flag(let flag) = value.coerced(to: .flag, in: scope.zone) else {
        throw EvaluationFault("a condition is true or false, not `\(value.text(in: scope.zone))`", at: range)
      }
      return flag
    }
  }

  private var isVariable: Bool { if case .variable = self { true } else { false } }

  private func isContained(in container: Expression, _ scope: some Scope) throws(EvaluationFault) -> Bool? {
    guard let value = try result(in: scope) else { return nil }
    guard case .list(let items, _) = container else {
      guard let whole = try container.result(in: scope) else { return nil }
      return whole.text(in: scope.zone).contains(value.text(in: scope.zone))
    }
    var isUnclear = false
    for item in items {
      guard let item = try item.result(in: scope) else {
        isUnclear = true
        continue
      }
      if value.compared(.equal, item, in: scope.zone) == true { return true }
    }
    return isUnclear ? nil : false
  }

  /// Nil where something in it has no value.
  private func result(in scope: some Scope) throws(EvaluationFault) -> Value? {
    switch self {
    case .literal(let value, _): return value
    case .variable(let name, _): return scope.value(name)
    case .now: return .moment(scope.now)
    case .list(_, let range): throw EvaluationFault("a list stands only behind `in`", at: range)
    case .negated(let operand, let range):
      guard let value = try operand.result(in: scope) else { return nil }
      switch value.coerced(to: .number, in: scope.zone) {
      case .number(let number): return .number(-number)
      case .money(let money): return .money(Money(-money.amount, money.currency))
      case .span(let span): return .span(-span)
      default: throw EvaluationFault("a minus sign can't stand before \(value.type.phrase)", at: range)
      }
    case .call(let function, let argument, let range):
      return try argument.result(of: function, at: range, in: scope)
    case .binary(let operation, let left, let right, let range):
      guard [.plus, .minus, .times, .dividedBy].contains(operation) else {
        return try truth(in: scope).map { .flag($0) }
      }
      guard let one = try left.result(in: scope), let other = try right.result(in: scope) else { return nil }
      return try Calculation(zone: scope.zone, range: range).result(one, operation, other)
    case .not: return try truth(in: scope).map { .flag($0) }
    }
  }

  private func result(
    of function: Function,
    at range: SourceRange,
    in scope: some Scope
  ) throws(EvaluationFault) -> Value? {
    if function == .known {
      guard case .variable(let name, _) = self else { return nil }
      return .flag(scope.isKnown(name))
    }
    guard let value = try result(in: scope) else { return nil }
    switch function {
    case .length: return .number(Double(value.text(in: scope.zone).count))
    case .lower: return .text(value.text(in: scope.zone).lowercased())
    case .hoursSince, .known:
      guard let moment = value.moment(in: scope.zone) else {
        throw EvaluationFault("`\(value.text(in: scope.zone))` is no date and time", at: range)
      }
      return .number(Double(scope.now.milliseconds(since: moment)) / 3_600_000)
    }
  }
}
