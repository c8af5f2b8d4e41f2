/// A few characters that double a message's price. Source: 3GPP TS 23.038; 2026-11-23.
enum UnicodeFlipRule: LintRule {
  static let rule = Rule.ofMessages(
    "cost/unicode-flip", .warning, "up to 3 characters alone make a message UCS-2 and cost more segments",
    source:
      "3GPP TS 23.038: one character outside GSM-7 turns the whole text to UCS-2, 70 characters a segment",
    date: "2026-11-23",
    reason: """
      A curly quote, a dash or an emoji that came with a paste is paid for in every message that is sent. Most have a twin \
      in GSM-7 that customers read just as well.
      """,
    bad: [
      .message(
        "Your order shipped ↓📦 Track it here: https://acme.example/t/1 and reply STOP if you want no more texts."
      )
    ],
    good: [.message("Your order shipped 📦")]
  ) { subject, use, findings in
    // A variable that brings such characters itself is another matter.
    guard use.text.signs.isBeyondASCII, let flip = UnicodeFlip(subject.longestSent(use).text) else { return }
    let source = use.message.template.source
    let own = flip.characters.filter { pair in source.contains { $0.hasSameScalars(as: pair.character) } }
    guard own.count == flip.characters.count, let first = source.firstRange(of: flip) else { return }
    findings.report(
      .flip(flip), at: subject.spot(first, in: use.message), help: "write it in GSM-7, or leave it out",
      fix: subject.fix(flip, use.message))
  }
}

extension LintSubject {
  /// Every such character replaced by its twin, where all have one and the text stands in the file as it is.
  fileprivate func fix(_ flip: UnicodeFlip, _ message: Message) -> Fix? {
    guard flip.characters.allSatisfy({ $0.twin != nil }), let tree = trees[message.place.path],
      let node = tree.scalar(at: message.place.range), node.isVerbatim
    else { return nil }
    let text = ScalarText(node)
    var edits: [TextEdit] = []
    var offset = 0
    for character in message.template.source {
      let width = character.utf8.count
      if let pair = flip.characters.first(where: { $0.character.hasSameScalars(as: character) }),
        let twin = pair.twin
      {
        guard let written = twin.written(in: node.style, atStart: offset == 0) else { return nil }
        edits.append(TextEdit(text.range(offset..<offset + width), written))
      }
      offset += width
    }
    return Fix("write the usual GSM-7 characters", edits: edits)
  }
}

extension String {
  /// The text as it stands in a scalar of a style; nil where it would mean something else there.
  fileprivate func written(in style: NodeStyle, atStart: Bool) -> String? {
    switch style {
    case .singleQuoted: replacing("'", with: "''")
    case .doubleQuoted: replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    case .plain: atStart || contains(where: { ":#,[]{}?".contains($0) }) ? nil : self
    default: self
    }
  }

  /// The bytes of the first of the characters.
  fileprivate func firstRange(of flip: UnicodeFlip) -> Range<Int>? {
    var offset = 0
    for character in self {
      let width = character.utf8.count
      if flip.characters.contains(where: { $0.character.hasSameScalars(as: character) }) {
        return offset..<offset + width
      }
      offset += width
    }
    return nil
  }

  fileprivate static func flip(_ flip: UnicodeFlip) -> String {
    "\(flip.remedies.listed("and")) \(flip.characters.count == 1 ? "makes" : "make") this \(flip.segments) segments; "
      + "without, it is \(flip.segmentsWithout)"
  }
}

extension Character {
  fileprivate func hasSameScalars(as other: Character) -> Bool {
    unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}
