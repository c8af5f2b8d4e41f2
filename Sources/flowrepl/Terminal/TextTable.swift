import FlowSpec

/// Rows of cells in columns that fit a terminal. One column gives way where there is no room.
struct TextTable {
  private static let gap = 2
  private static let leastWidth = 12

  private let header: [String]
  private let rows: [[StyledText]]
  private let shrinking: Int?
  private let numeric: Set<Int>

  /// - Parameters:
  ///   - shrinking: the column that is cut where rows are too wide.
  ///   - numeric: columns that are set to the right.
  init(_ header: [String], _ rows: [[StyledText]], shrinking: Int? = nil, numeric: Set<Int> = []) {
    self.header = header
    self.rows = rows
    self.shrinking = shrinking
    self.numeric = numeric
  }

  func text(columns: Int) -> StyledText {
    var widths = header.indices.map { column in
      rows.reduce(header[column].displayWidth) { max($0, $1[column].displayWidth) }
    }
    let total = widths.reduce(0, +) + Self.gap * (widths.count - 1)
    if let shrinking, total > columns {
      widths[shrinking] = max(Self.leastWidth, widths[shrinking] - (total - columns))
    }
    var text = line(header.map { StyledText($0, .dim) }, widths)
    for row in rows { text += line(row, widths) }
    return text
  }

  private func line(_ cells: [StyledText], _ widths: [Int]) -> StyledText {
    var line = StyledText()
    for (column, cell) in cells.enumerated() {
      let cell = cell.cut(to: widths[column])
      let space = String(repeating: " ", count: widths[column] - cell.displayWidth)
      if column > 0 { line.append(String(repeating: " ", count: Self.gap)) }
      if numeric.contains(column) { line.append(space) }
      line += cell
      if !numeric.contains(column) { line.append(space) }
    }
    return line.trimmedAtEnd + StyledText("\n")
  }
}

extension StyledText {
  /// The text in one row of at most so many columns; what is left out shows as `…`.
  func cut(to columns: Int) -> StyledText {
    guard displayWidth > columns else { return self }
    var cut = StyledText()
    var used = 0
    var isFull = false
    forEachCharacter { character, role in
      guard !isFull, used + character.displayWidth < columns else {
        isFull = true
        return
      }
      cut.append(String(character), role)
      used += character.displayWidth
    }
    cut.append("…", .dim)
    return cut
  }
}
