/// The program file that ships, without what only flows need that are left out.
///
/// It is cut line by line, so that what is left reads as its author wrote it. Lists of one entry a line lose entries, with
/// the comments above them.
struct ProgramExcerpt {
  let text: String

  init(_ shipped: ShippedProgram, _ needs: BlueprintNeeds) {
    guard let file = shipped.file(ShippedProgram.programPath), let root = Parser.parse(file).tree.root else {
      text = ""
      return
    }
    var cut = LineCut(file)
    for entry in root.entries {
      let keeps: (String) -> Bool
      switch entry.key.text {
      case "aliases": keeps = { _ in false }
      case "events": keeps = needs.events.contains
      case "data": keeps = needs.tables.contains
      case "vars": keeps = needs.variables.contains
      case "goals":
        let events = Set(shipped.program.goals.map(\.event))
        keeps = { _ in events.isSubset(of: needs.events) }
      case "reply-order":
        cut.replace(entry, with: Self.replyOrder(entry.value, needs))
        continue
      default: continue
      }
      let dropped = entry.value.entries.filter { !keeps($0.key.text ?? "") }
      if dropped.count == entry.value.entries.count {
        cut.remove(entry)
      } else {
        dropped.forEach { cut.remove($0) }
      }
    }
    text = cut.text
  }

  private static let width = 110

  private static func replyOrder(_ node: Node, _ needs: BlueprintNeeds) -> [String] {
    var lines = ["reply-order: ["]
    let words = node.items.compactMap(\.text).filter(needs.options.contains)
    for (index, word) in words.enumerated() {
      let item = word + (index == words.count - 1 ? "]" : ",")
      if lines[lines.count - 1].utf8.count + item.utf8.count + 1 > width { lines.append(" ") }
      lines[lines.count - 1] += (index == 0 ? "" : " ") + item
    }
    return lines
  }
}

/// A file's lines while entries are taken out of them.
private struct LineCut {
  private let index: LineIndex
  /// Nil is gone.
  private var lines: [[String]?]

  init(_ file: SourceFile) {
    let index = LineIndex(file)
    self.index = index
    lines = (1...max(1, index.lineCount)).map { [String(decoding: index.line($0), as: UTF8.self)] }
  }

  var text: String { lines.compactMap { $0 }.joined().joined(separator: "\n") }

  mutating func remove(_ entry: NodeEntries.Entry) {
    var first = index.position(of: entry.range.lowerBound).line
    while first > 1, lines[first - 2]?.first?.isCommentLine == true { first -= 1 }
    for line in first...lastLine(of: entry) { lines[line - 1] = nil }
  }

  mutating func replace(_ entry: NodeEntries.Entry, with replacement: [String]) {
    let first = index.position(of: entry.range.lowerBound).line
    for line in first...lastLine(of: entry) { lines[line - 1] = nil }
    lines[first - 1] = replacement
  }

  /// The line on which an entry's last character stands.
  private func lastLine(of entry: NodeEntries.Entry) -> Int {
    index.position(of: max(entry.range.lowerBound, entry.range.upperBound - 1)).line
  }
}

extension String {
  fileprivate var isCommentLine: Bool { drop { $0 == " " }.first == "#" }
}
