/// A source line as a terminal can show it, and the carets to go under it.
struct SnippetLine {
  private(set) var source = ""
  /// What goes before the carets so that they stand under their text.
  private(set) var indent = ""
  private(set) var carets = ""

  private static let cut = "…"

  /// - Parameters:
  ///   - line: the bytes of a line, with their offsets in the file.
  ///   - range: what to mark; of several lines this one is marked to its end.
  ///   - columns: a wider line is cut, so that the start of the range shows. A line of a megabyte costs no more
  ///     than a short one.
  init(_ line: ArraySlice<UInt8>, marking range: SourceRange, columns: Int) {
    let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    let start = min(max(range.lowerBound, line.startIndex), line.endIndex)
    let end = min(max(range.upperBound, start), line.endIndex)
    // No character that counts takes more than this many bytes, those of a long emoji aside.
    let reach = columns * 8

    let before = Self.shown(line[max(line.startIndex, start - reach)..<start])
    let marked = Self.shown(line[start..<min(end, start + reach)])
    let after = Self.shown(line[end..<min(line.endIndex, end + reach)])

    let beforeColumns = before.displayWidth
    let markedColumns = marked.displayWidth
    let isWhole =
      start - line.startIndex <= reach && end - start <= reach && line.endIndex - end <= reach
      && beforeColumns + markedColumns + after.displayWidth <= columns
    if isWhole {
      source = before + marked + after
      indent = Self.blank(beforeColumns)
      carets = Self.carets(markedColumns)
    } else {
      cutToFit(before, marked, after, columns, reachesStart: start - line.startIndex <= reach)
    }
    while source.last == " " { source.removeLast() }
  }

  /// Keeps as much in front of the fault as leaves a third of the line for the fault and what follows it.
  private mutating func cutToFit(
    _ before: String,
    _ marked: String,
    _ after: String,
    _ columns: Int,
    reachesStart: Bool
  ) {
    let beforeColumns = before.displayWidth
    let wanted = min(columns * 2 / 3, marked.displayWidth + after.displayWidth)
    let room = columns - wanted
    let isCutBefore = !reachesStart || beforeColumns > room
    let head = isCutBefore ? Self.cut + Self.end(of: before, columns: room - 1) : before
    indent = Self.blank(head.displayWidth)

    var left = columns - indent.count
    let shownMarked = Self.start(of: marked, columns: left)
    left -= shownMarked.displayWidth
    let shownAfter = shownMarked == marked ? Self.start(of: after, columns: left) : ""
    source = head + shownMarked + shownAfter
    carets = Self.carets(shownMarked.displayWidth)
  }

  private static func blank(_ columns: Int) -> String { String(repeating: " ", count: columns) }
  private static func carets(_ columns: Int) -> String { String(repeating: "^", count: max(1, columns)) }

  private static func start(of text: String, columns: Int) -> String {
    if text.displayWidth <= columns { return text }
    return kept(text, columns - 1) + cut
  }

  private static func end(of text: String, columns: Int) -> String {
    String(kept(String(text.reversed()), columns).reversed())
  }

  private static func kept(_ text: String, _ columns: Int) -> String {
    var kept = ""
    var left = columns
    for character in text {
      left -= character.displayWidth
      if left < 0 { break }
      kept.append(character)
    }
    return kept
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).harmless
  }
}
