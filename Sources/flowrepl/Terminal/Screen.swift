/// The rows that a prompt covers on the terminal, as they now are, and the bytes that turn them into other ones.
/// A key costs what it changes: a typed letter one byte.
struct Screen {
  let isColored: Bool
  private var rows: [[Cell]] = []
  private var columns = 80
  private var row = 0
  /// Nil where terminals differ: behind a filled last column.
  private var column: Int? = 0
  private var output = ""

  init(isColored: Bool) { self.isColored = isColored }

  /// Whether anything of a prompt is on the terminal.
  var isEmpty: Bool { rows.isEmpty }

  /// The bytes that show a frame.
  mutating func show(_ frame: PromptFrame) -> String {
    columns = frame.columns
    if rows.isEmpty {
      // What was typed while no prompt was there has been echoed by the terminal itself.
      output += "\r\u{1B}[J"
      rows = [[]]
      (row, column) = (0, 0)
    }
    for (index, cells) in frame.rows.enumerated() {
      if index >= rows.count { rows.append([]) }
      rewrite(index, cells)
    }
    if rows.count > frame.rows.count {
      move(to: frame.rows.count, 0)
      output += "\u{1B}[J"
      rows.removeLast(rows.count - frame.rows.count)
    }
    move(to: frame.cursor.row, frame.cursor.column)
    return takeOutput()
  }

  /// The bytes that put a letter where the cursor is, ahead of all else that it may change: a hand waits for this, and
  /// `show` mends what it did not foresee. Empty where it takes more than that.
  mutating func echo(_ letter: UInt8) -> String {
    guard row < rows.count, let column, column > 0, column <= rows[row].count, column + 1 < columns else {
      return ""
    }
    let cell = Cell(ascii: letter, rows[row][column - 1].role)
    guard cell.width == 1, column == rows[row].count || rows[row][column].width == 1 else { return "" }
    if column < rows[row].count { rows[row][column] = cell } else { rows[row].append(cell) }
    write([cell], at: column)
    return takeOutput()
  }

  /// The bytes that take the prompt off the terminal; the cursor stands where it began.
  mutating func erase() -> String {
    guard !rows.isEmpty else { return "" }
    move(to: 0, 0)
    output += "\u{1B}[J"
    rows = []
    return takeOutput()
  }

  /// The bytes that leave the prompt where it is and go on below.
  mutating func leave() -> String {
    guard !rows.isEmpty else { return "" }
    move(to: rows.count - 1, 0)
    output += "\r\n"
    rows = []
    return takeOutput()
  }

  /// The terminal has another width and has broken the rows anew, as nearly all do: where the cursor is by that.
  mutating func reflow(columns newColumns: Int) {
    guard !rows.isEmpty, newColumns > 0 else { return }
    func height(_ cells: Int) -> Int { max(1, (cells + newColumns - 1) / newColumns) }
    row = rows.prefix(row).reduce(0) { $0 + height($1.count) } + (column ?? columns) / newColumns
    column = nil
    rows = Array(repeating: [], count: row + 1)
    columns = newColumns
  }

  private mutating func takeOutput() -> String {
    defer { output = "" }
    return output
  }

  private mutating func rewrite(_ index: Int, _ new: [Cell]) {
    let old = rows[index]
    var first = 0
    while first < min(old.count, new.count), old[first] == new[first] { first += 1 }
    if first == old.count, first == new.count { return }
    // A wide cell is rewritten from its start.
    while first > 0, first < new.count && new[first].width == 0 || first < old.count && old[first].width == 0
    {
      first -= 1
    }
    var end = new.count
    if old.count == new.count {
      while end > first, old[end - 1] == new[end - 1] { end -= 1 }
    }
    let isCertain =
      old[first..<max(first, end + old.count - new.count)].allSatisfy(\.hasCertainWidth)
      && new[first..<end].allSatisfy(\.hasCertainWidth)
    if !isCertain { end = new.count }
    move(to: index, first)
    write(new[first..<end], at: first)
    if end == new.count, old.count > new.count || !isCertain, new.count < columns { output += "\u{1B}[K" }
    rows[index] = new
  }

  private mutating func write(_ cells: ArraySlice<Cell>, at start: Int) {
    var role: Role?
    var place = start
    for cell in cells where cell.width > 0 {
      if isColored, cell.role != role {
        if role != nil { output += "\u{1B}[0m" }
        if let next = cell.role { output += "\u{1B}[\(next.sgr)m" }
        role = cell.role
      }
      if cell.hasCertainWidth {
        output += cell.text
      } else {
        // A terminal that draws it narrower leaves these blanks, one that draws it wider is called back.
        output += String(repeating: " ", count: cell.width) + "\u{1B}[\(place + 1)G" + cell.text
        if place + cell.width < columns { output += "\u{1B}[\(place + cell.width + 1)G" }
      }
      place += cell.width
    }
    if role != nil { output += "\u{1B}[0m" }
    column = place < columns ? place : nil
  }

  private mutating func move(to newRow: Int, _ newColumn: Int) {
    if newRow < row {
      output += newRow == row - 1 ? "\u{1B}[A" : "\u{1B}[\(row - newRow)A"
    } else if newRow > row {
      // A line feed, for there may be no row below yet.
      output += "\r" + String(repeating: "\n", count: newRow - row)
      column = 0
    }
    row = newRow
    if column != newColumn {
      if newColumn == 0 {
        output += "\r"
      } else if let column, column - newColumn == 1 {
        output += "\u{8}"
      } else {
        output += "\u{1B}[\(newColumn + 1)G"
      }
    }
    column = newColumn
  }
}
