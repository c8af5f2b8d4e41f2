import FlowSpec

/// A file that is redacted line by line, however large it is.
struct RedactedFile {
  enum Format: String, CaseIterable {
    case text, jsonl, csv
  }

  private let name: String
  private var format: Format?
  private var lineNumber = 0
  private var redaction = Redaction()
  /// Counts of the chats that came before this one in the file.
  private var earlier: [SensitiveData.Kind: Int] = [:]
  private var zone: Zone = .utc
  /// Set while one JSON text goes over many lines.
  private var document: JSONRewriting?
  /// The lines of a row of a table whose quotes are still open.
  private var row: [UInt8] = []
  private var columns: [String]?
  private var separator = UInt8(ascii: ",")
  /// What there is to say about lines, each with its place.
  private var remarks: [String] = []

  /// - Parameter format: nil where name and content tell.
  init(_ name: String, _ format: Format?) {
    self.name = name
    let isTable = [".csv", ".tsv"].contains { name.lowercased().hasSuffix($0) }
    self.format = format ?? (isTable ? .csv : nil)
  }

  /// The next line, redacted, with its line break; nothing while a row of a table goes on.
  mutating func take(_ line: ArraySlice<UInt8>, end: String) -> [UInt8] {
    lineNumber += 1
    let end = Array(end.utf8)
    if format == nil, let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) {
      let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      format = isJSON ? .jsonl : TableHeader(line).namesSensitiveColumn ? .csv : .text
    }
    switch format {
    case .csv: return table(line + end)
    case .jsonl: return json(line) + end
    case .text, nil: return text(line) + end
    }
  }

  /// What is left at the end.
  mutating func finish() -> [UInt8] {
    defer { row = [] }
    return row.isEmpty ? [] : cells(row)
  }

  /// What there is to say since the last time.
  mutating func takeRemarks() -> [String] {
    defer { remarks = [] }
    return remarks
  }

  /// How much was taken out: "3 card numbers, 1 phone number".
  var summary: String {
    let counts = earlier.merging(redaction.counts) { $0 + $1 }
    let parts = SensitiveData.Kind.allCases.compactMap { kind in counts[kind].map(kind.counted) }
    return parts.isEmpty ? "nothing to take out" : "took out \(parts.joined(separator: ", "))"
  }

  // MARK: - Texts

  private mutating func text(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let read = ByteText(line)
    if !read.isUTF8 {
      remarks.append("\(name):\(lineNumber): this is no UTF-8 text and was redacted byte by byte")
    }
    // Who speaks is not known: what the line before asked for, this one may answer.
    let answer = redaction.customer(read.text)
    return read.bytes(of: answer == read.text ? redaction.business(read.text) : answer)
  }

  // MARK: - JSON

  private mutating func json(_ line: ArraySlice<UInt8>) -> [UInt8] {
    if document == nil {
      if let value = try? JSONReader.read(line) { return object(value, line) }
      if lineNumber > 1 {
        if line.contains(where: { $0 != 0x20 }) {
          remarks.append("\(name):\(lineNumber): this is no JSON and was redacted as text")
        }
        return text(line)
      }
    }
    var rewriting = document ?? JSONRewriting()
    defer { document = rewriting }
    return rewrite(line, &rewriting)
  }

  private mutating func object(_ value: JSON, _ line: ArraySlice<UInt8>) -> [UInt8] {
    var rewriting = JSONRewriting()
    if let header = try? TranscriptHeader(value) {
      earlier.merge(redaction.counts) { $0 + $1 }
      redaction = Redaction()
      zone = header.contact.zone
      if header.json.utf8.elementsEqual(line) { return Array(redaction.header(header).json.utf8) }
      return rewrite(line, &rewriting, number: value["customer"]?["number"]?.text)
    }
    // An event that is written as flowrepl writes it has nothing that would be lost.
    if let event = try? Event(value, zone: zone), event.json.utf8.elementsEqual(line) {
      return Array(redaction.event(event).json.utf8)
    }
    return rewrite(line, &rewriting)
  }

  /// - Parameter number: the customer's own.
  private mutating func rewrite(
    _ line: ArraySlice<UInt8>, _ rewriting: inout JSONRewriting, number: String? = nil
  ) -> [UInt8] {
    var redaction = redaction
    defer { self.redaction = redaction }
    return rewriting.rewrite(line) { value, name in
      if name == "number", value == number { return redaction.customerNumber(value) }
      return name.map { redaction.value(value, named: $0) } ?? redaction.aside(value)
    }
  }

  // MARK: - Tables

  private mutating func table(_ line: ArraySlice<UInt8>) -> [UInt8] {
    row += line
    let quotes = row.lazy.count { $0 == UInt8(ascii: "\"") }
    if quotes % 2 == 1, row.count < LineReader.maximumBytes { return [] }
    defer { row = [] }
    return cells(row)
  }

  /// The cells of a row, those that change in quotes where they need them.
  private mutating func cells(_ row: [UInt8]) -> [UInt8] {
    if columns == nil { separator = TableHeader(row).separator }
    var result: [UInt8] = []
    var names: [String] = []
    var start = 0
    while start < row.count {
      let end = cellEnd(row, start)
      let cell = row[start..<end]
      let read = ByteText(cell)
      let value = Self.value(read.text)
      let column = columns.flatMap { names.count < $0.count ? $0[names.count] : nil }
      names.append(value)
      let redacted = column.map { redaction.value(value, named: $0) } ?? redaction.aside(value)
      result += redacted == value ? Array(cell) : read.bytes(of: self.cell(redacted))
      start = end
      if start < row.count {
        result.append(row[start])
        start += 1
      }
    }
    if columns == nil { columns = names }
    return result
  }

  private func cellEnd(_ row: [UInt8], _ start: Int) -> Int {
    var offset = start
    var isQuoted = false
    while offset < row.count {
      let byte = row[offset]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        return offset
      }
      offset += 1
    }
    return offset
  }

  private static func value(_ text: String) -> String {
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count >= 2 else { return text }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }

  private func cell(_ value: String) -> String {
    let needsQuotes = value.utf8.contains { $0 == separator || "\"\r\n".utf8.contains($0) }
    return needsQuotes ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
  }
}
