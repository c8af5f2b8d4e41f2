import CEdit
import Glibc

/// What a key function tells libedit, which then would draw; here it only beeps or goes on.
private enum Answer {
  static let done = UInt8(CC_REFRESH)
  static let error = UInt8(CC_ERROR)
}

extension LineEditor {
  /// Named keys reach libedit as C1 controls, which no keyboard types and no map uses: a sequence that starts with
  /// escape would make vi's escape key wait and swallow what follows.
  private enum NamedKey: UInt32, CaseIterable {
    case up = 0x80, down, left, right, home, end, delete, wordLeft, wordRight, paste

    var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) ?? "\u{FFFD}" }

    /// As `bind` writes it.
    var notation: String { "\\" + String(rawValue, radix: 8) }

    var function: String {
      switch self {
      case .up: "flow-older"
      case .down: "flow-newer"
      case .left: "flow-left"
      case .right: "flow-right"
      case .home: "ed-move-to-beg"
      case .end: "flow-end"
      case .delete: "flow-delete"
      case .wordLeft: "ed-prev-word"
      case .wordRight: "em-next-word"
      case .paste: "flow-paste"
      }
    }
  }

  func scalar(for key: KeyDecoder.Key) -> Unicode.Scalar {
    switch key {
    case .scalar("\u{7F}"), .scalar("\u{8}"): return erase()
    case .scalar(let scalar): return scalar
    case .up: return NamedKey.up.scalar
    case .down: return NamedKey.down.scalar
    case .left: return NamedKey.left.scalar
    case .right: return NamedKey.right.scalar
    case .home: return NamedKey.home.scalar
    case .end: return NamedKey.end.scalar
    case .delete: return NamedKey.delete.scalar
    case .wordLeft: return NamedKey.wordLeft.scalar
    case .wordRight: return NamedKey.wordRight.scalar
    case .paste(let text):
      pasted = text
      return NamedKey.paste.scalar
    }
  }

  /// The erase key takes a whole cluster: libedit is sent it once for each scalar.
  private func erase() -> Unicode.Scalar {
    let line = line
    let size = line.text.clusterSize(before: line.cursor)
    if size > 1 { pendingKeys += Array(repeating: "\u{7F}", count: size - 1) }
    return "\u{7F}"
  }

  func addFunctions() {
    let functions: [(name: String, about: String, function: cedit_key_fn)] = [
      (
        "flow-complete", "Complete the word",
        { editor, _ in LineEditor.of(editor)?.complete() ?? Answer.error }
      ),
      (
        "flow-older", "An older line",
        { editor, _ in LineEditor.of(editor)?.recall(older: true) ?? Answer.error }
      ),
      (
        "flow-newer", "A newer line",
        { editor, _ in LineEditor.of(editor)?.recall(older: false) ?? Answer.error }
      ),
      (
        "flow-search", "Search older lines",
        { editor, _ in LineEditor.of(editor)?.startSearch() ?? Answer.error }
      ),
      ("flow-left", "One cluster left", { editor, _ in LineEditor.of(editor)?.moveLeft() ?? Answer.error }),
      (
        "flow-right", "One right or take the hint",
        { editor, _ in LineEditor.of(editor)?.moveRight() ?? Answer.error }
      ),
      (
        "flow-end", "To the end or take the hint",
        { editor, _ in LineEditor.of(editor)?.moveToEnd() ?? Answer.error }
      ),
      (
        "flow-delete", "Delete a cluster",
        { editor, _ in LineEditor.of(editor)?.deleteNext() ?? Answer.error }
      ),
      (
        "flow-leave", "Leave or delete",
        { editor, _ in LineEditor.of(editor)?.leaveOrDelete() ?? Answer.error }
      ),
      ("flow-undo", "Undo", { editor, _ in LineEditor.of(editor)?.undoLast() ?? Answer.error }),
      ("flow-paste", "Insert a paste", { editor, _ in LineEditor.of(editor)?.insertPaste() ?? Answer.error }),
      (
        "flow-clear", "Clear the screen",
        { editor, _ in LineEditor.of(editor)?.clearScreen() ?? Answer.error }
      ),
    ]
    for (name, about, function) in functions { cedit_add_function(editor, name, about, function) }
    cedit_set_getc(editor) { editor, character in
      guard let character, let owner = LineEditor.of(editor) else { return -1 }
      return owner.readCharacter(character)
    }
  }

  func bindKeys() {
    let isVi = cedit_editor(editor).map { String(cString: $0) } == "vi"
    for key in NamedKey.allCases {
      cedit_bind(editor, key.notation, key.function)
      if isVi { cedit_bind_command(editor, key.notation, key.function) }
    }
    for (key, function) in [
      ("^I", "flow-complete"), ("^R", "flow-search"), ("^D", "flow-leave"), ("^L", "flow-clear"),
    ] {
      cedit_bind(editor, key, function)
    }
    if isVi {
      // It would start an editor, with our signals blocked.
      cedit_bind_command(editor, "v", "flow-nothing")
      return
    }
    let emacsKeys = [
      ("^P", "flow-older"), ("^N", "flow-newer"), ("^B", "flow-left"), ("^F", "flow-right"),
      ("^E", "flow-end"),
      ("^W", "ed-delete-prev-word"), ("\\037", "flow-undo"),
    ]
    for (key, function) in emacsKeys { cedit_bind(editor, key, function) }
    // libedit keeps the mark and a copied word by addresses that its next longer line makes invalid, and repeats a letter
    // as often as a number says.
    let unsafeKeys = ["^@", "^X^X", "\\ew", "\\eW", "\\e^_"] + (0...9).map { "\\e\($0)" }
    for key in unsafeKeys { cedit_bind(editor, key, "flow-nothing") }
  }

  private static func of(_ editor: OpaquePointer?) -> LineEditor? {
    cedit_client(editor).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  func replaceLine(_ text: String, cursor: Int = .max) {
    let count = Int32(clamping: line.length)
    el_cursor(editor, .max / 2)
    el_deletestr(editor, count)
    if !text.isEmpty { el_winsertstr(editor, LineState.wide(text)) }
    let back = text.unicodeScalars.count - cursor
    if back > 0 { el_cursor(editor, Int32(clamping: -back)) }
  }

  private func move(by scalars: Int) -> UInt8 {
    el_cursor(editor, Int32(clamping: scalars))
    return Answer.done
  }

  private func beep() -> UInt8 {
    put("\u{7}")
    return Answer.done
  }

  private func complete() -> UInt8 {
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
    return Answer.done
  }

  private func recall(older: Bool) -> UInt8 {
    let text = line.text
    var walk = walk?.shown == text ? self.walk?.state : nil
    if walk == nil { walk = PromptHistory.Walk(typed: text) }
    guard let shown = walk?.step(older: older, in: history.lines), let walk else { return beep() }
    replaceLine(shown)
    self.walk = (walk, shown)
    return Answer.done
  }

  private func startSearch() -> UInt8 {
    search = PromptHistory.Search(typed: line.text)
    return Answer.done
  }

  private func moveLeft() -> UInt8 {
    let line = line
    return move(by: -line.text.clusterSize(before: line.cursor))
  }

  private func moveRight() -> UInt8 {
    let line = line
    return line.isAtEnd ? takeHint() : move(by: line.text.clusterSize(after: line.cursor))
  }

  private func moveToEnd() -> UInt8 {
    let line = line
    return line.isAtEnd ? takeHint() : move(by: line.length - line.cursor)
  }

  private func takeHint() -> UInt8 {
    if !hint.isEmpty { el_winsertstr(editor, LineState.wide(hint)) }
    return Answer.done
  }

  private func deleteNext() -> UInt8 {
    let line = line
    let size = line.text.clusterSize(after: line.cursor)
    guard size > 0 else { return beep() }
    el_cursor(editor, Int32(size))
    el_deletestr(editor, Int32(size))
    return Answer.done
  }

  private func leaveOrDelete() -> UInt8 {
    guard line.text.isEmpty else { return deleteNext() }
    outcome = .end
    return Answer.done
  }

  /// libedit undoes in vi mode only.
  private func undoLast() -> UInt8 {
    let text = line.text
    while let state = undo.popLast() {
      guard state.text != text else { continue }
      replaceLine(state.text, cursor: state.cursor)
      return Answer.done
    }
    return beep()
  }

  private func insertPaste() -> UInt8 {
    if !pasted.isEmpty { el_winsertstr(editor, LineState.wide(pasted)) }
    pasted = ""
    return Answer.done
  }

  private func clearScreen() -> UInt8 {
    put(screen.erase() + "\u{1B}[H\u{1B}[2J")
    return Answer.done
  }
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
