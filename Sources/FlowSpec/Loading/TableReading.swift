/// Reads a table: comma-separated values with a header row (RFC 4180), in UTF-8 with or without a byte order mark.
///
/// Line breaks are LF or CRLF. A quoted cell can hold commas, line breaks and doubled quotes. A row with fewer cells than
/// the header has is filled up with empty ones; one with more is an error.
public enum TableReading {
  public static func table(_ name: String, _ file: SourceFile) -> (table: Table?, diagnostics: [Diagnostic]) {
    var scanner = TableRows(file)
    guard let header = scanner.next(), header.cells != [""] else {
      return (
        nil, [fault("the table is empty; its first row names the columns", file, 0)] + scanner.diagnostics
      )
    }
    let columns = header.cells
    var diagnostics: [Diagnostic] = []
    for (index, column) in columns.enumerated() where columns[..<index].contains(column) || column.isEmpty {
      let what = column.isEmpty ? "a column has no name" : "two columns are called `\(column)`"
      diagnostics.append(fault(what, file, header.start))
    }
    var rows: [[String]] = []
    while let row = scanner.next() {
      if row.cells == [""] { continue }
      guard row.cells.count <= columns.count else {
        diagnostics.append(
          fault(
            "this row has \(row.cells.count) cells and the table \(columns.count) columns", file, row.start,
            help: "put a cell with a comma in it in quotes"))
        if diagnostics.count >= 20 { break }
        continue
      }
      rows.append(row.cells + Array(repeating: "", count: columns.count - row.cells.count))
    }
    diagnostics += scanner.diagnostics
    return (diagnostics.isEmpty ? Table(name, columns: columns, rows: rows) : nil, diagnostics)
  }

  fileprivate static func fault(_ message: String, _ file: SourceFile, _ start: Int, help: String? = nil)
    -> Diagnostic
  {
    Diagnostic("schema/bad-table", message, path: file.path, range: SourceRange(start, start + 1), help: help)
  }
}

/// Cuts a table into rows of cells.
struct TableRows {
  private let file: SourceFile
  private var offset: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    offset = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row; nil at the end.
  mutating func next() -> (cells: [String], start: Int)? {
    guard offset < file.bytes.count else { return nil }
    let start = offset
    var cells: [String] = []
    while true {
      cells.append(cell())
      guard offset < file.bytes.count else { break }
      let byte = file.bytes[offset]
      offset += 1
      if byte == UInt8(ascii: ",") { continue }
      if byte == UInt8(ascii: "\r"), offset < file.bytes.count, file.bytes[offset] == UInt8(ascii: "\n") {
        offset += 1
      }
      break
    }
    return (cells, start)
  }

  private mutating func cell() -> String {
    let bytes = file.bytes
    let start = offset
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      while offset < bytes.count, !Self.endsCell(bytes[offset]) { offset += 1 }
      return String(decoding: bytes[start..<offset], as: UTF8.self)
    }
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte != UInt8(ascii: "\"") {
        text.append(byte)
      } else if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
        text.append(byte)
        offset += 1
      } else {
        if offset < bytes.count, !Self.endsCell(bytes[offset]) {
          diagnostics.append(
            TableReading.fault(
              "nothing can follow the closing quote of a cell", file, offset,
              help: "write a quote inside it twice: \"\""))
          while offset < bytes.count, !Self.endsCell(bytes[offset]) { offset += 1 }
        }
        return String(decoding: text, as: UTF8.self)
      }
    }
    diagnostics.append(TableReading.fault("this quote is never closed", file, start))
    return String(decoding: text, as: UTF8.self)
  }

  private static func endsCell(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
