/// A condition or a calculation, as `when`, `set` and `schedule` hold them.
public indirect enum Expression: Hashable, Sendable {
  case literal(Value, SourceRange)
  /// A name with its dots: `order.eta`.
  case variable(String, SourceRange)
  case now(SourceRange)
  case list([Expression], SourceRange)
  case not(Expression, SourceRange)
  case negated(Expression, SourceRange)
  case binary(Operator, Expression, Expression, SourceRange)
  case call(Function, Expression, SourceRange)

  public enum Operator: String, Hashable, Sendable, CaseIterable {
    case or, and
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case `in`
    case plus = "+"
    case minus = "-"
    case times = "*"
    case dividedBy = "/"

    var isComparison: Bool {
      switch self {
      case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: true
      default: false
      }
    }
  }

  public enum Function: String, Hashable, Sendable, CaseIterable {
    case known, length, lower
    case hoursSince = "hours_since"
  }

  /// Where it stands in its file.
  public var range: SourceRange {
    switch self {
    case .literal(_, let range), .variable(_, let range), .now(let range), .list(_, let range),
      .not(_, let range), .negated(_, let range), .binary(_, _, _, let range), .call(_, _, let range):
      range
    }
  }

  /// The variables in it, in the order of the text, with their places.
  public var variables: [(path: String, range: SourceRange)] {
    switch self {
    case .literal, .now: []
    case .variable(let path, let range): [(path, range)]
    case .list(let items, _): items.flatMap(\.variables)
    case .not(let operand, _), .negated(let operand, _), .call(_, let operand, _): operand.variables
    case .binary(_, let left, let right, _): left.variables + right.variables
    }
  }
}
