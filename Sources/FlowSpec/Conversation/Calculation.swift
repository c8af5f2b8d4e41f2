/// Sums, differences, products and quotients of values, dates and durations included.
struct Calculation {
  let zone: Zone
  /// The expression that is worked out, for faults.
  let range: SourceRange

  func result(
    _ left: Value,
    _ operation: Expression.Operator,
    _ right: Value
  ) throws(EvaluationFault) -> Value {
    let one = operand(left, beside: right)
    let other = operand(right, beside: left)
    switch (one, other) {
    case (.number(let one), .number(let other)): return .number(try number(one, operation, other))
    case (.money, .money), (.money, .number), (.number, .money): return try money(one, operation, other)
    case (.span(let one), .span(let other)): return try span(one, operation, other)
    case (.span(let span), .number(let number)) where operation == .times: return try product(span, number)
    case (.number(let number), .span(let span)) where operation == .times: return try product(span, number)
    case (.span(let span), .number(let number)) where operation == .dividedBy:
      guard number != 0 else { throw divisionByZero }
      return try product(span, 1 / number)
    case (_, .span(let span)) where operation == .plus: return try sum(one, span)
    case (_, .span(let span)) where operation == .minus: return try sum(one, -span)
    case (.span(let span), _) where operation == .plus: return try sum(other, span)
    case (.date(let one), .date(let other)) where operation == .minus:
      return .span(Span(days: one.dayNumber - other.dayNumber))
    case (.time(let one), .time(let other)) where operation == .minus:
      return .span(Span(elapsedSeconds: Int64(one.secondOfDay - other.secondOfDay)))
    case (.moment, .moment), (.moment, .date), (.date, .moment):
      guard operation == .minus, let one = one.moment(in: zone), let other = other.moment(in: zone) else {
        break
      }
      return .span(Span(elapsedSeconds: one.seconds - other.seconds))
    default: break
    }
    throw EvaluationFault(
      "`\(operation.rawValue)` can't join \(left.type.phrase) and \(right.type.phrase)",
      at: range
    )
  }

  /// A text as what it has to be beside the other value.
  private func operand(_ value: Value, beside other: Value) -> Value {
    guard case .text(let text) = value else { return value }
    var types: [ValueType]
    switch other {
    case .span: types = [.number, .duration, .time]
    // Two cells of a table: what both read as.
    case .text: types = [.number]
    default: return value.coerced(to: other.type, in: zone)
    }
    types += text.utf8.count == 10 ? [.date] : [.datetime]
    for type in types {
      if let value = type.value(parsing: text, in: zone) { return value }
    }
    return value
  }

  private var divisionByZero: EvaluationFault { EvaluationFault("nothing can be divided by 0", at: range) }

  private func number(
    _ one: Double,
    _ operation: Expression.Operator,
    _ other: Double
  ) throws(EvaluationFault) -> Double {
    if operation == .dividedBy, other == 0 { throw divisionByZero }
    let result =
      switch operation {
      case .plus: one + other
      case .minus: one - other
      case .times: one * other
      default: one / other
      }
    guard result.isFinite else { throw EvaluationFault("the number is too large", at: range) }
    return result
  }

  private func money(
    _ one: Value,
    _ operation: Expression.Operator,
    _ other: Value
  ) throws(EvaluationFault) -> Value {
    let result = try number(one.amount ?? 0, operation, other.amount ?? 0)
    switch (one, other) {
    case (.money, .money) where operation == .dividedBy: return .number(result)
    case (.money(let money), _), (_, .money(let money)): return .money(Money(result, money.currency))
    default: return .number(result)
    }
  }

  private func span(_ one: Span, _ operation: Expression.Operator, _ other: Span) throws(EvaluationFault)
    -> Value
  {
    switch operation {
    case .plus: return .span(one + other)
    case .minus: return .span(one + -other)
    case .dividedBy:
      return .number(try number(Double(one.nominalSeconds), .dividedBy, Double(other.nominalSeconds)))
    default: throw EvaluationFault("durations can't be multiplied with each other", at: range)
    }
  }

  private func product(_ span: Span, _ factor: Double) throws(EvaluationFault) -> Value {
    let product = span.multiplied(by: factor)
    guard abs(Double(span.nominalSeconds) * factor) < Double(Span.maximumDays) * 86_400 * 10 else {
      throw EvaluationFault("the duration is too long", at: range)
    }
    return .span(product)
  }

  private func sum(_ value: Value, _ span: Span) throws(EvaluationFault) -> Value {
    switch value {
    case .date(let date):
      guard let day = date.adding(days: span.dayCount) else {
        throw EvaluationFault("no calendar goes that far", at: range)
      }
      guard span.elapsedSeconds != 0 else { return .date(day) }
      return .moment(zone.instant(LocalDateTime(day, .midnight)) + span.elapsedSeconds * 1000)
    case .moment(let instant):
      let result = zone.adding(span, to: instant)
      guard result > .earliest, result < .latest else {
        throw EvaluationFault("no calendar goes that far", at: range)
      }
      return .moment(result)
    case .time(let time):
      return .time(TimeOfDay(secondOfDay: time.secondOfDay + Int(span.elapsedSeconds % 86_400)))
    default:
      throw EvaluationFault("a duration can't be added to \(value.type.phrase)", at: range)
    }
  }
}
