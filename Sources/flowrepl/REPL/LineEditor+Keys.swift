import CEdit
import Glibc

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
      ("flow-complete", "Complete the word", { editor, _ in LineEditor.answer(editor) { $0.complete() } }),
      ("flow-older", "An older line", { editor, _ in LineEditor.answer(editor) { $0.recall(older: true) } }),
      ("flow-newer", "A newer line", { editor, _ in LineEditor.answer(editor) { $0.recall(older: false) } }),
      ("flow-search", "Search older lines", { editor, _ in LineEditor.answer(editor) { $0.startSearch() } }),
      ("flow-left", "One cluster left", { editor, _ in LineEditor.answer(editor) { $0.moveLeft() } }),
      (
        "flow-right", "One right or take the hint",
        { editor, _ in LineEditor.answer(editor) { $0.moveRight() } }
      ),
      (
        "flow-end", "To the end or take the hint",
        { editor, _ in LineEditor.answer(editor) { $0.moveToEnd() } }
      ),
      ("flow-delete", "Delete a cluster", { editor, _ in LineEditor.answer(editor) { $0.deleteNext() } }),
      ("flow-leave", "Leave or delete", { editor, _ in LineEditor.answer(editor) { $0.leaveOrDelete() } }),
      ("flow-undo", "Undo", { editor, _ in LineEditor.answer(editor) { $0.undoLast() } }),
      ("flow-paste", "Insert a paste", { editor, _ in LineEditor.answer(editor) { $0.insertPaste() } }),
      ("flow-clear", "Clear the screen", { editor, _ in LineEditor.answer(editor) { $0.clearScreen() } }),
      ("flow-nothing", "Beep", { editor, _ in LineEditor.answer(editor) { $0.beep() } }),
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
      ("^I", "flow-complete"), ("^R", "flow-search"), ("^S", "flow-search"), ("^D", "flow-leave"),
      ("^L", "flow-clear"),
    ] {
      cedit_bind(editor, key, function)
    }
    if isVi {
      // One starts an editor, with our signals blocked, the other falls over an empty command.
      for key in ["v", ":"] { cedit_bind_command(editor, key, "flow-nothing") }
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
    let unsafeKeys = ["^@", "^X^X", "\\ew", "\\eW", "\\ex", "\\eX", "\\e\\037"] + (0...9).map { "\\e\($0)" }
    for key in unsafeKeys { cedit_bind(editor, key, "flow-nothing") }
  }

  private static func of(_ editor: OpaquePointer?) -> LineEditor? {
    cedit_client(editor).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// What libedit is told of a key: that it may draw, which shows nothing.
  private static func answer(_ editor: OpaquePointer?, _ act: (LineEditor) -> Void) -> UInt8 {
    guard let owner = of(editor) else { return UInt8(CC_ERROR) }
    act(owner)
    return UInt8(CC_REFRESH)
  }
}
