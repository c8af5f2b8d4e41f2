/// Rows that states look up and customers choose from.
public struct Table: Hashable, Sendable {
  public var name: String
  public var columns: [String]
  /// Each with as many cells as there are columns.
  public var rows: [[String]]

  public init(_ name: String, columns: [String], rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  public func index(ofColumn name: String) -> Int? { columns.firstIndex(of: name) }
}
