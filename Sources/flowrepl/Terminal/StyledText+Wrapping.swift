extension StyledText {
  /// The text in rows of at most `columns`, broken at spaces, in the middle of a word only where the word alone is too
  /// long, never inside a cluster. Line breaks stay; rows after the first start `indent` columns in.
  func wrapped(to columns: Int, indent: Int = 0) -> [StyledText] {
    let width = max(columns, indent + 1, 1)
    var rows: [StyledText] = []
    var row = StyledText()
    var used = 0
    func breakRow() {
      rows.append(row)
      row = StyledText(String(repeating: " ", count: indent))
      used = indent
    }

    for word in words {
      switch word.kind {
      case .lineBreak: breakRow()
      case .space:
        // A space that falls on the edge is what the break replaces.
        if used + word.width < width, used > indent || rows.isEmpty {
          row += word.text
          used += word.width
        } else if used > indent {
          breakRow()
        }
      case .word:
        if used + word.width > width, used > indent {
          row = row.trimmedAtEnd
          breakRow()
        }
        word.text.forEachCharacter { character, role in
          let size = character.displayWidth
          if used + size > width, used > indent { breakRow() }
          row.append(String(character), role)
          used += size
        }
      }
    }
    rows.append(row)
    return rows
  }

  private struct Word {
    enum Kind { case word, space, lineBreak }
    var kind: Kind
    var text = StyledText()
    var width = 0
  }

  private var words: [Word] {
    var words: [Word] = []
    forEachCharacter { character, role in
      let kind: Word.Kind = character.isNewline ? .lineBreak : character == " " ? .space : .word
      if words.isEmpty || kind == .lineBreak || words[words.count - 1].kind != kind {
        words.append(Word(kind: kind))
      }
      words[words.count - 1].text.append(String(character), role)
      words[words.count - 1].width += character.displayWidth
    }
    return words
  }

  /// The lines of the text, without their line breaks.
  var lines: [StyledText] {
    var lines = [StyledText()]
    for span in spans {
      for (index, piece) in span.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { lines.append(StyledText()) }
        lines[lines.count - 1].append(String(piece), span.role)
      }
    }
    return lines
  }
}
