extension Value {
  /// Whether a comparison holds; nil where the two values can't be compared.
  ///
  /// A text beside a number, a date and so on is read as one: cells of tables are text, and dates in conditions are
  /// written in quotes. A moment compares with a date by its day, with a time by its clock. Of two texts the
  /// numbers count where both are numbers and the question is which is more.
  func compared(_ comparison: Expression.Operator, _ other: Value, in zone: Zone) -> Bool? {
    let left = coerced(to: other.type, in: zone)
    let right = other.coerced(to: type, in: zone)
    switch comparison {
    case .equal: return left.equals(right, zone)
    case .unequal: return left.equals(right, zone).map { !$0 }
    case .less: return left.order(right, zone).map { $0 < 0 }
    case .lessOrEqual: return left.order(right, zone).map { $0 <= 0 }
    case .greater: return left.order(right, zone).map { $0 > 0 }
    case .greaterOrEqual: return left.order(right, zone).map { $0 >= 0 }
    default: return nil
    }
  }

  private func equals(_ other: Value, _ zone: Zone) -> Bool? {
    switch (self, other) {
    case (.text(let one), .text(let other)): one == other
    case (.flag(let one), .flag(let other)): one == other
    default: order(other, zone).map { $0 == 0 }
    }
  }

  /// Negative, zero or positive as this is less than, equal to or more than the other.
  private func order(_ other: Value, _ zone: Zone) -> Int? {
    func compare<Ordered: Comparable>(_ one: Ordered, _ other: Ordered) -> Int {
      one < other ? -1 : one == other ? 0 : 1
    }
    switch (self, other) {
    case (.text(let one), .text(let other)):
      if let one = ValueType.number(one), let other = ValueType.number(other) { return compare(one, other) }
      return compare(one, other)
    case (.date(let one), .date(let other)): return compare(one, other)
    case (.time(let one), .time(let other)): return compare(one, other)
    case (.moment(let one), .moment(let other)): return compare(one, other)
    case (.span(let one), .span(let other)): return compare(one.nominalSeconds, other.nominalSeconds)
    case (.moment(let one), .date(let other)): return compare(zone.local(one).date, other)
    case (.date(let one), .moment(let other)): return compare(one, zone.local(other).date)
    case (.moment(let one), .time(let other)): return compare(zone.local(one).time, other)
    case (.time(let one), .moment(let other)): return compare(one, zone.local(other).time)
    default:
      guard let one = amount, let other = other.amount else { return nil }
      return compare(one, other)
    }
  }

  /// A text read as a value of a type, where it is one; anything else as it is.
  func coerced(to type: ValueType, in zone: Zone) -> Value {
    guard case .text(let text) = self else { return self }
    let types: [ValueType] =
      switch type.family {
      case .number: [.number, .money]
      case .flag: [.flag]
      case .day: [.date]
      case .clock: [.time]
      case .moment: [.date, .datetime, .time]
      case .duration: [.duration]
      default: []
      }
    for type in types {
      // A date with a time behind it is a moment, not a date.
      if type == .date, text.utf8.count > 10 { continue }
      if let value = type.value(parsing: text, in: zone) { return value }
    }
    return self
  }

  /// A moment, the start of a date, or a text that is either.
  func moment(in zone: Zone) -> Instant? {
    switch self {
    case .moment(let instant): instant
    case .date(let date): zone.instant(LocalDateTime(date, .midnight))
    case .text(let text):
      if let date = CivilDate(iso: text) {
        zone.instant(LocalDateTime(date, .midnight))
      } else if case .moment(let instant)? = ValueType.datetime.value(parsing: text, in: zone) {
        instant
      } else {
        nil
      }
    default: nil
    }
  }
}
