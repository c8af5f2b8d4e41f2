/// One cluster on the screen.
struct Cell: Hashable, Sendable {
  var text: String
  /// Columns; the cells that a wide one covers besides its own have none and no text.
  var width: Int
  var role: Role?

  static let blank = Cell(text: " ", width: 1, role: nil)
  static let covered = Cell(text: "", width: 0, role: nil)

  init(text: String, width: Int, role: Role?) {
    self.text = text
    self.width = width
    self.role = role
  }

  /// A cluster as it is shown while being edited: what has no shape of its own gets one, so that nothing typed or
  /// pasted hides. A mark without its letter stands on a dotted circle, a zero-width space shows as `<200B>`.
  init(_ character: Character, _ role: Role?) {
    self.role = role
    text = String(character)
    width = character.displayWidth
    guard width == 0, let first = character.unicodeScalars.first else { return }
    if first.isControl {
      text = first.caretNotation
    } else if first.properties.generalCategory == .format {
      text = "<\(String(first.value, radix: 16, uppercase: true))>"
    } else {
      text = "\u{25CC}" + text
    }
    width = text.displayWidth
  }

  /// Whether terminals agree on the width. Behind any other cell the cursor is placed anew.
  var hasCertainWidth: Bool {
    let scalars = text.unicodeScalars
    return scalars.allSatisfy(\.isASCII) || scalars.count == 1 && scalars.allSatisfy { $0.value < 0x300 }
  }
}
