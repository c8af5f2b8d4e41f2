/// One cluster on the screen.
struct Cell: Hashable, Sendable {
  var text: String
  /// Columns; the cells that a wide one covers besides its own have none and no text.
  var width: Int
  var role: Role?
  /// How many scalars of the text it stands for.
  var scalars = 0

  static let blank = Cell(text: " ", width: 1, role: nil)
  static let covered = Cell(text: "", width: 0, role: nil)
  /// Ends a row; never on a screen.
  static let lineBreak = Cell(text: "\n", width: 0, role: nil, scalars: 1)

  init(text: String, width: Int, role: Role?, scalars: Int = 0) {
    self.text = text
    self.width = width
    self.role = role
    self.scalars = scalars
  }

  /// A cluster as it is shown while being edited: what has no shape of its own gets one, so that nothing typed or
  /// pasted hides. A mark without its letter stands on a dotted circle, a zero-width space shows as `<200B>`.
  init(_ character: Character, _ role: Role?) {
    self.role = role
    text = String(character)
    scalars = text.utf8.count == 1 ? 1 : text.unicodeScalars.count
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

extension StyledText {
  /// The text in cells, a cluster each.
  var cells: [Cell] {
    var cells: [Cell] = []
    forEachCharacter { character, role in
      cells.append(character.isNewline ? .lineBreak : Cell(character, role))
    }
    return cells
  }
}
