@testable import flowrepl

/// A terminal as far as a prompt needs one: text with its widths, line feeds, cursor moves and erasing. Rows never
/// scroll away; colours are dropped.
struct TerminalGrid {
  let columns: Int
  private var cells: [[String]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  /// Set by a filled last column: the next character starts a row.
  private var mustWrap = false

  init(columns: Int = 80) { self.columns = columns }

  /// The rows without the blanks at their ends.
  var rows: [String] {
    cells.map { row in
      var text = row.joined()
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  mutating func write(_ text: String) {
    var rest = Substring(text)
    while let next = rest.popFirst() {
      switch next {
      case "\r": place(row, 0)
      case "\n": place(row + 1, column)
      case "\r\n": place(row + 1, 0)
      case "\u{8}": place(row, column - 1)
      case "\u{7}": break
      case "\u{1B}": obey(&rest)
      default: put(next)
      }
    }
  }

  private mutating func place(_ newRow: Int, _ newColumn: Int) {
    mustWrap = false
    row = max(0, newRow)
    column = min(max(0, newColumn), columns - 1)
    while cells.count <= row { cells.append([]) }
  }

  private mutating func put(_ character: Character) {
    let width = character.displayWidth
    if mustWrap || column + width > columns { place(row + 1, 0) }
    while cells[row].count < column + width { cells[row].append(" ") }
    cells[row][column] = String(character)
    for covered in cells[row].indices[column..<column + width].dropFirst() { cells[row][covered] = "" }
    if column + width < columns { column += width } else { mustWrap = true }
  }

  private mutating func obey(_ rest: inout Substring) {
    guard rest.popFirst() == "[" else { return }
    let parameters = rest.prefix { $0.isNumber || $0 == ";" || $0 == "?" }
    rest = rest.dropFirst(parameters.count)
    let count = Int(parameters)
    switch rest.popFirst() {
    case "A": place(row - (count ?? 1), column)
    case "B": place(row + (count ?? 1), column)
    case "G": place(row, (count ?? 1) - 1)
    case "H": place(0, 0)
    case "K": eraseRow()
    case "J" where count == 2: cells = cells.map { _ in [] }
    case "J":
      eraseRow()
      for index in cells.indices.dropFirst(row + 1) { cells[index] = [] }
    default: break
    }
  }

  private mutating func eraseRow() { cells[row] = Array(cells[row].prefix(column)) }
}
