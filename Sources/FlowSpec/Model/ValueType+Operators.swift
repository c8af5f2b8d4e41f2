extension ValueType {
  /// Types whose values can be compared with one another.
  enum Family { case text, number, flag, day, clock, moment, duration, row, any }

  var family: Family {
    switch self {
    case .text, .phone, .email, .url, .choice: .text
    case .number, .money: .number
    case .flag: .flag
    case .date: .day
    case .time: .clock
    case .datetime: .moment
    case .duration: .duration
    case .row: .row
    case .any: .any
    }
  }

  /// Whether values of two types can be compared. A moment compares with a date by its day, with a time by its clock.
  func isComparable(with other: ValueType) -> Bool {
    let families = (family, other.family)
    switch families {
    case (.row, _), (_, .row): return false
    case (.any, _), (_, .any): return true
    case (.moment, .day), (.moment, .clock), (.day, .moment), (.clock, .moment): return true
    default: return families.0 == families.1
    }
  }

  /// The type of a sum, difference, product or quotient; nil where there is none.
  static func result(_ left: ValueType, _ operation: Expression.Operator, _ right: ValueType) -> ValueType? {
    if left == .any || right == .any {
      let other = left == .any ? right : left
      return other == .flag || other == .row ? nil : .any
    }
    switch (operation, left.family, right.family) {
    case (.plus, .number, .number), (.minus, .number, .number):
      return left == .money || right == .money ? .money : .number
    case (.times, .number, .number):
      return left == .money ? (right == .money ? nil : .money) : right == .money ? .money : .number
    case (.dividedBy, .number, .number):
      return right == .money ? (left == .money ? .number : nil) : left
    case (.plus, .day, .duration), (.minus, .day, .duration), (.plus, .moment, .duration),
      (.minus, .moment, .duration), (.plus, .clock, .duration), (.minus, .clock, .duration):
      return left
    case (.plus, .duration, .day), (.plus, .duration, .moment), (.plus, .duration, .clock): return right
    case (.minus, .day, .day), (.minus, .moment, .moment), (.minus, .day, .moment), (.minus, .moment, .day),
      (.minus, .clock, .clock), (.plus, .duration, .duration), (.minus, .duration, .duration):
      return .duration
    case (.times, .duration, .number), (.dividedBy, .duration, .number):
      return right == .number ? .duration : nil
    case (.times, .number, .duration): return left == .number ? .duration : nil
    case (.dividedBy, .duration, .duration): return .number
    default: return nil
    }
  }
}
