/// What a prompt with a half-typed line looks like: rows of cells and the place of the cursor. A value, so that
/// layout can be tested without a terminal.
struct PromptFrame: Hashable {
  struct Position: Hashable {
    var row: Int
    var column: Int
  }

  private(set) var rows: [[Cell]] = [[]]
  private(set) var cursor = Position(row: 0, column: 0)
  let columns: Int

  /// - Parameters:
  ///   - cursor: in scalars of the line.
  ///   - hint: what could follow the line; shown where the cursor is at the end of a line that leaves room.
  ///   - right: stands at the right edge of the first row while the line is not near.
  ///   - below: rows under the line; what the height has no room for is left out.
  init(
    prompt: [Cell],
    line: [Cell],
    cursor index: Int,
    hint: [Cell] = [],
    right: [Cell] = [],
    below: [[Cell]] = [],
    columns: Int,
    height: Int = .max
  ) {
    self.columns = max(columns, 2)
    rows[0].reserveCapacity(self.columns)
    for cell in prompt { place(cell) }
    let indent = rows[rows.count - 1].count
    placeLine(line, cursor: index, indent: indent < self.columns / 2 ? indent : 0)
    let rightWidth = right.reduce(0) { $0 + $1.width }
    // The last column stays free: a terminal that has it filled waits with the cursor in between rows.
    let rightColumn = self.columns - 1 - rightWidth
    let hasRight = rightWidth > 0 && rows[0].count + 2 <= rightColumn
    placeHint(hint, limit: (hasRight && rows.count == 1 ? rightColumn : self.columns) - 1)
    if hasRight {
      rows[0] += repeatElement(.blank, count: rightColumn - rows[0].count)
      for cell in right { append(cell, to: 0) }
    }
    keepInHeight(height)
    for cells in below.prefix(max(height - rows.count, 0)) {
      rows.append([])
      for cell in cells where rows[rows.count - 1].count + cell.width < self.columns {
        append(cell, to: rows.count - 1)
      }
    }
  }

  private mutating func append(_ cell: Cell, to row: Int) {
    rows[row].append(cell)
    if cell.width > 1 { rows[row] += repeatElement(.covered, count: cell.width - 1) }
  }

  private mutating func place(_ cell: Cell, indent: Int = 0) {
    if cell == .lineBreak {
      rows.append(Array(repeating: .blank, count: indent))
    } else {
      if rows[rows.count - 1].count + cell.width > columns { rows.append([]) }
      append(cell, to: rows.count - 1)
    }
  }

  private mutating func placeLine(_ line: [Cell], cursor index: Int, indent: Int) {
    var seen = 0
    var isPlaced = false
    for cell in line {
      // A cursor inside a cluster shows on its first cell.
      let isHere = !isPlaced && index < seen + cell.scalars
      if isHere, cell == .lineBreak { placeCursor() }
      place(cell, indent: indent)
      if isHere, cell != .lineBreak {
        cursor = Position(row: rows.count - 1, column: rows[rows.count - 1].count - max(cell.width, 1))
      }
      isPlaced = isPlaced || isHere
      seen += cell.scalars
    }
    if !isPlaced { placeCursor() }
  }

  private mutating func placeCursor() {
    if rows[rows.count - 1].count >= columns { rows.append([]) }
    cursor = Position(row: rows.count - 1, column: rows[rows.count - 1].count)
  }

  private mutating func placeHint(_ hint: [Cell], limit: Int) {
    let row = rows.count - 1
    guard cursor == Position(row: row, column: rows[row].count) else { return }
    for cell in hint {
      if cell == .lineBreak || rows[row].count + cell.width > limit { return }
      append(cell, to: row)
    }
  }

  /// Of a line taller than the screen, the part around the cursor.
  private mutating func keepInHeight(_ height: Int) {
    guard height > 0, rows.count > height else { return }
    let first = max(0, cursor.row - height + 1)
    rows = Array(rows[first..<min(first + height, rows.count)])
    cursor.row -= first
  }
}
