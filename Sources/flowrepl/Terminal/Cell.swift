/// One cluster on the screen.
struct Cell: Hashable, Sendable {
  private(set) var text: String
  /// Columns; the cells that a wide one covers besides its own have none and no text.
  private(set) var width: Int
  private(set) var role: Role?
  /// How many scalars of the text it stands for.
  private(set) var scalars = 0
  /// Whether terminals agree on the width. Behind any other cell the cursor is placed anew.
  private(set) var hasCertainWidth = true

  static let blank = Cell(text: " ", width: 1)
  static let covered = Cell(text: "", width: 0)
  /// Ends a row; never on a screen.
  static let lineBreak = Cell(text: "\n", width: 0, scalars: 1)

  private init(text: String, width: Int, role: Role? = nil, scalars: Int = 0) {
    self.text = text
    self.width = width
    self.role = role
    self.scalars = scalars
  }

  /// A printable character of ASCII.
  init(ascii byte: UInt8, _ role: Role?) {
    self.init(text: String(Unicode.Scalar(byte)), width: 1, role: role, scalars: 1)
  }

  /// A cluster as it is shown while being edited: what has no shape of its own gets one, so that nothing typed or
  /// pasted hides. A mark without its letter stands on a dotted circle, a zero-width space shows as `<200B>`.
  init(_ character: Character, _ role: Role?) {
    let parts = character.unicodeScalars
    self.init(text: String(character), width: character.displayWidth, role: role, scalars: parts.count)
    guard let first = parts.first else { return }
    hasCertainWidth = scalars == 1 && (first.value < 0x300 || !first.properties.isEmoji)
    guard width == 0 else { return }
    if first.isControl {
      text = first.caretNotation
    } else if first.properties.generalCategory == .format {
      text = "<\(String(first.value, radix: 16, uppercase: true))>"
    } else {
      text = "\u{25CC}" + text
    }
    width = text.displayWidth
  }
}

extension StyledText {
  /// The text in cells, a cluster each.
  var cells: [Cell] {
    var cells: [Cell] = []
    for span in spans {
      if span.text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
        for byte in span.text.utf8 { cells.append(Cell(ascii: byte, span.role)) }
      } else {
        for character in span.text {
          cells.append(character.isNewline ? .lineBreak : Cell(character, span.role))
        }
      }
    }
    return cells
  }
}
