/// A program file that gets entries, and keeps all that its author wrote.
struct ProgramPatch {
  private(set) var file: SourceFile

  init(_ file: SourceFile) { self.file = file }

  /// Adds what flows need and the program does not have, and says what that was.
  mutating func add(
    _ needs: BlueprintNeeds, of shipped: ShippedProgram, to program: Program, _ renaming: Renaming
  ) throws(BlueprintAddition.Fault) -> [String] {
    guard let source = shipped.file(ShippedProgram.programPath) else { return [] }
    let own = renaming.applied(to: source)
    guard let root = Parser.parse(own).tree.root else { return [] }
    let has: [(key: String, needed: [String], present: [String])] = [
      ("events", needs.events, program.events.map(\.name)),
      ("options", shipped.program.options.map(\.word), program.options.map(\.word)),
      ("states", shipped.program.states.map(\.name), program.states.map(\.name)),
      ("vars", needs.variables, program.variables.map(\.name)),
      ("data", needs.tables, program.tables.map(\.name)),
    ]
    var added: [String] = []
    for (key, needed, present) in has {
      let missing = needed.filter { name in !present.contains { $0.isSameWord(name) } }
      let entries = root[key]?.entries.filter { missing.contains($0.key.text ?? "") } ?? []
      for entry in entries { try insert(own.lines(of: entry), under: key) }
      let names = entries.compactMap(\.key.text)
      if !names.isEmpty { added.append("\(key): \(names.joined(separator: ", "))") }
    }
    return added
  }

  /// Adds an entry, one or more lines without indentation, behind the last of a list of the program.
  private mutating func insert(_ entry: [String], under key: String) throws(BlueprintAddition.Fault) {
    guard let root = Parser.parse(file).tree.root else { return }
    guard let list = root.entries.first(where: { $0.key.text == key }) else {
      let text = (endsLine ? "" : "\n") + "\(key):\n" + indented(entry, by: "  ")
      return insert(text, at: file.bytes.count)
    }
    if list.value.isMissing {
      return insert("\n" + indented(entry, by: "  ").dropLast(), at: endOfLine(list.key.range.upperBound))
    }
    if list.value.style == .flow {
      guard entry.count == 1 else {
        throw .message("write `\(key)` of \(file.path) with one entry a line, so that more can be added")
      }
      let separator = list.value.entries.isEmpty ? "" : ", "
      return insert(separator + entry[0], at: list.value.range.upperBound - 1)
    }
    var last: NodeEntries.Entry?
    for entry in list.value.entries { last = entry }
    guard let last else { return }
    let start = last.key.range.lowerBound
    let line = file.bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let indentation = String(repeating: " ", count: start - line)
    let end = endOfLine(max(start, last.range.upperBound - 1))
    insert("\n" + indented(entry, by: indentation).dropLast(), at: end)
  }

  private func indented(_ lines: [String], by indentation: String) -> String {
    lines.map { $0.isEmpty ? "\n" : indentation + $0 + "\n" }.joined()
  }

  private mutating func insert(_ text: some StringProtocol, at offset: Int) {
    file = SourceFile(
      path: file.path, bytes: Array(file.bytes[..<offset]) + Array(text.utf8) + Array(file.bytes[offset...]))
  }

  private var endsLine: Bool { file.bytes.last == UInt8(ascii: "\n") || file.bytes.isEmpty }

  private func endOfLine(_ offset: Int) -> Int {
    file.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
  }
}

extension SourceFile {
  /// An entry's lines, with the comments above it and without the indentation of its key.
  fileprivate func lines(of entry: NodeEntries.Entry) -> [String] {
    let index = LineIndex(self)
    let position = index.position(of: entry.range.lowerBound)
    let last = index.position(of: max(entry.range.lowerBound, entry.range.upperBound - 1)).line
    var first = position.line
    while first > 1, index.line(first - 1).drop(while: { $0 == UInt8(ascii: " ") }).first == UInt8(ascii: "#")
    {
      first -= 1
    }
    return (first...last).map { number in
      String(decoding: index.line(number).dropFirst(position.column - 1), as: UTF8.self)
    }
  }
}
