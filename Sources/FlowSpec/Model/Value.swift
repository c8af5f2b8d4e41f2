/// What a variable holds.
public enum Value: Hashable, Sendable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case date(CivilDate)
  case time(TimeOfDay)
  case moment(Instant)
  case span(Span)
  case money(Money)
  case row(Row)

  /// The cell of a row, or the `low` or `high` bound of money; nil for anything else.
  public func column(_ name: String) -> Value? {
    switch self {
    case .row(let row): row[name].map { .text($0) }
    case .money(let money):
      switch name {
      case "low": .number(money.low)
      case "high": money.high.isFinite ? .number(money.high) : nil
      default: nil
      }
    default: nil
    }
  }

  /// What kind of value it is.
  public var type: ValueType {
    switch self {
    case .text: .text
    case .number: .number
    case .flag: .flag
    case .date: .date
    case .time: .time
    case .moment: .datetime
    case .span: .duration
    case .money: .money
    case .row: .row
    }
  }
}

/// A row of a table: the text of each column, in the table's order.
public struct Row: Hashable, Sendable {
  /// All rows of a table share one list of columns.
  public let columns: [String]
  public let cells: [String]

  /// Cells that are missing are empty; those too many are dropped.
  public init(columns: [String], cells: [String]) {
    self.columns = columns
    let missing = max(0, columns.count - cells.count)
    self.cells =
      missing == 0 && cells.count == columns.count
      ? cells : cells.prefix(columns.count) + Array(repeating: "", count: missing)
  }

  public subscript(column: String) -> String? { columns.firstIndex(of: column).map { cells[$0] } }
}
