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
    prompt: StyledText,
    line: StyledText,
    cursor index: Int,
    hint: StyledText = "",
    right: StyledText = "",
    below: [StyledText] = [],
    columns: Int,
    height: Int = .max
  ) {
    self.columns = max(columns, 2)
    place(prompt)
    let indent = rows[rows.count - 1].count
    placeLine(line, cursor: index, indent: indent < self.columns / 2 ? indent : 0)
    let lineWidth = rows[0].count
    let rightWidth = right.displayWidth
    // The last column stays free: a terminal that has it filled waits with the cursor in between rows.
    let rightColumn = self.columns - 1 - rightWidth
    let hasRight = rightWidth > 0 && lineWidth + 2 <= rightColumn
    placeHint(hint, limit: (hasRight && rows.count == 1 ? rightColumn : self.columns) - 1)
    if hasRight {
      rows[0] += Array(repeating: .blank, count: rightColumn - rows[0].count)
      for (character, role) in right.characters { append(Cell(character, role), to: 0) }
    }
    keepInHeight(height)
    for text in below.prefix(max(height - rows.count, 0)) {
      rows.append([])
      for (character, role) in text.characters {
        let cell = Cell(character, role)
        if rows[rows.count - 1].count + cell.width >= self.columns { break }
        append(cell, to: rows.count - 1)
      }
    }
  }

  private mutating func append(_ cell: Cell, to row: Int) {
    rows[row].append(cell)
    for _ in 1..<max(cell.width, 1) { rows[row].append(.covered) }
  }

  private mutating func wrap(_ cell: Cell) {
    if rows[rows.count - 1].count + cell.width > columns { rows.append([]) }
    append(cell, to: rows.count - 1)
  }

  private mutating func place(_ text: StyledText) {
    for (character, role) in text.characters {
      if character.isNewline { rows.append([]) } else { wrap(Cell(character, role)) }
    }
  }

  private mutating func placeLine(_ line: StyledText, cursor index: Int, indent: Int) {
    var seen = 0
    var isPlaced = false
    for (character, role) in line.characters {
      // A cursor inside a cluster shows on its first cell.
      let end = seen + character.unicodeScalars.count
      let isHere = !isPlaced && index < end
      if isHere, character.isNewline { placeCursor() }
      if character.isNewline {
        rows.append(Array(repeating: .blank, count: indent))
      } else {
        let cell = Cell(character, role)
        wrap(cell)
        if isHere {
          cursor = Position(row: rows.count - 1, column: rows[rows.count - 1].count - max(cell.width, 1))
        }
      }
      isPlaced = isPlaced || isHere
      seen = end
    }
    if !isPlaced { placeCursor() }
  }

  private mutating func placeCursor() {
    if rows[rows.count - 1].count >= columns { rows.append([]) }
    cursor = Position(row: rows.count - 1, column: rows[rows.count - 1].count)
  }

  private mutating func placeHint(_ hint: StyledText, limit: Int) {
    let row = rows.count - 1
    guard cursor == Position(row: row, column: rows[row].count) else { return }
    for (character, role) in hint.characters {
      let cell = Cell(character, role)
      if character.isNewline || rows[row].count + cell.width > limit { return }
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
