import CEdit

/// What keys do to the line beside what libedit knows.
extension LineEditor {
  func replaceLine(_ text: String, cursor: Int = .max) {
    let count = Int32(clamping: line.length)
    el_cursor(editor, .max / 2)
    el_deletestr(editor, count)
    if !text.isEmpty { el_winsertstr(editor, LineState.wide(text)) }
    let back = text.unicodeScalars.count - cursor
    if back > 0 { el_cursor(editor, Int32(clamping: -back)) }
  }

  private func move(by scalars: Int) { el_cursor(editor, Int32(clamping: scalars)) }

  func beep() { put("\u{7}") }

  func complete() {
    let line = line
    let before = Array(line.text.unicodeScalars.prefix(line.cursor))
    let start = before.lastIndex { $0 == " " || $0 == "\n" }.map { $0 + 1 } ?? 0
    let word = String(scalars: before[start...])
    let candidates = view.complete(String(scalars: before[..<start]), word)
    switch CompletionStep(word: word, candidates: candidates) {
    case .nothing: return beep()
    case .replace(let new):
      el_deletestr(editor, Int32(clamping: before.count - start))
      el_winsertstr(editor, LineState.wide(new))
    case .list: completions = candidates
    }
  }

  func recall(older: Bool) {
    let text = line.text
    var walk = walk?.shown == text ? self.walk?.state : nil
    if walk == nil { walk = PromptHistory.Walk(typed: text) }
    guard let shown = walk?.step(older: older, in: history.lines), let walk else { return beep() }
    replaceLine(shown)
    self.walk = (walk, shown)
  }

  func startSearch() { search = PromptHistory.Search(typed: line.text) }

  func moveLeft() {
    let line = line
    move(by: -line.text.clusterSize(before: line.cursor))
  }

  func moveRight() {
    let line = line
    if line.isAtEnd { takeHint() } else { move(by: line.text.clusterSize(after: line.cursor)) }
  }

  func moveToEnd() {
    let line = line
    if line.isAtEnd { takeHint() } else { move(by: line.length - line.cursor) }
  }

  private func takeHint() {
    if !hint.isEmpty { el_winsertstr(editor, LineState.wide(hint)) }
  }

  func deleteNext() {
    let line = line
    let size = line.text.clusterSize(after: line.cursor)
    guard size > 0 else { return beep() }
    el_cursor(editor, Int32(size))
    el_deletestr(editor, Int32(size))
  }

  func leaveOrDelete() {
    guard line.text.isEmpty else { return deleteNext() }
    outcome = .end
  }

  /// libedit undoes in vi mode only.
  func undoLast() {
    let text = line.text
    while let state = undo.popLast() {
      guard state.text != text else { continue }
      return replaceLine(state.text, cursor: state.cursor)
    }
    beep()
  }

  func insertPaste() {
    if !pasted.isEmpty { el_winsertstr(editor, LineState.wide(pasted)) }
    pasted = ""
  }

  func clearScreen() { put(screen.erase() + "\u{1B}[H\u{1B}[2J") }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    self = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// How many scalars the cluster before a place in scalars has, up to the place; 0 at the start.
  func clusterSize(before place: Int) -> Int {
    String(scalars: unicodeScalars.prefix(place)).last?.unicodeScalars.count ?? 0
  }

  /// How many scalars the cluster behind a place in scalars has; 0 at the end.
  func clusterSize(after place: Int) -> Int {
    String(scalars: unicodeScalars.dropFirst(place)).first?.unicodeScalars.count ?? 0
  }
}
