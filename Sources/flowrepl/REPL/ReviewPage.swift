import FlowSpec

/// Draws one turn of a reviewed chat: what happened, the notes on it, and the lines of the state that answered, beside it
/// where the screen is wide and below it otherwise.
struct ReviewPage {
  let chats: ReviewedChats
  let chat: Int
  let turn: Int
  let columns: Int

  /// From this width on the specs stand beside the chat.
  static let wideColumns = 110
  /// A longer state is cut where it stands below.
  private static let mostLines = 12

  var lines: [StyledText] {
    [title] + body + [""]
  }

  private var current: ReviewedChats.Chat { chats.chats[chat] }

  private var title: StyledText {
    var title = StyledText("chat \(chat + 1) of \(chats.chats.count)", .strong)
    title.append(" · \(Self.name(of: turn, in: current))", .strong)
    title.append(" · \(current.place)", .dim)
    if let verdict = current.verdict { title.append(" · \(verdict.rawValue)", verdict.role) }
    let notes = current.notes.count
    if notes > 0 { title.append(" · \(notes) \(notes == 1 ? "note" : "notes")", .note) }
    return title.harmless.cut(to: columns)
  }

  /// `turn 3 of 9`
  static func name(of turn: Int, in chat: ReviewedChats.Chat) -> String {
    guard chat.turns.indices.contains(turn), let last = chat.turns.last else { return "no turns" }
    let number = chat.turns[turn].number
    return number == 0 ? "start" : "turn \(number) of \(last.number)"
  }

  private var body: [StyledText] {
    guard current.turns.indices.contains(turn) else { return ["  this chat has no turns"] }
    let shown = current.turns[turn]
    let isWide = columns >= Self.wideColumns && shown.state != nil
    let width = isWide ? columns * 11 / 20 : columns
    let left = Self.chatLines(shown, columns: width) + notes(shown, width)
    guard isWide else { return left + specs(shown, width: columns, most: Self.mostLines) }
    let right = specs(shown, width: columns - width - 3, most: max(left.count, Self.mostLines))
    return (0..<max(left.count, right.count)).map { row in
      var line = row < left.count ? left[row] : ""
      line.append(String(repeating: " ", count: max(0, width - line.displayWidth)))
      line.append(" │ ", .dim)
      return (line + (row < right.count ? right[row] : "")).trimmedAtEnd
    }
  }

  /// What happened, as the emulator shows it.
  static func chatLines(_ turn: ReviewTurn, columns: Int) -> [StyledText] {
    let renderer = ChatRenderer(columns: columns, showsCustomer: true)
    let zone = turn.step.events.first?.zone
    let command = turn.step.command.map {
      Event(at: Instant(seconds: 0), zone: zone ?? .utc, turn: turn.step.turn, .command(line: $0))
    }
    return ((command.map { [$0] } ?? []) + turn.step.events).flatMap(renderer.lines)
  }

  private func notes(_ shown: ReviewTurn, _ width: Int) -> [StyledText] {
    current.notes.filter { $0.turn == shown.number }.flatMap { note in
      Self.line(of: note).wrapped(to: width, indent: 10)
    }
  }

  static func line(of note: Review.Note) -> StyledText {
    var line = StyledText("  note \(note.number)  ", .note)
    line.append(note.text.harmless)
    return line
  }

  private func specs(_ shown: ReviewTurn, width: Int, most: Int) -> [StyledText] {
    guard let state = shown.state, let program = chats.program(of: current) else { return [] }
    guard let lines = chats.lines(of: state, current) else {
      let near = StateLines.nearest(to: state, in: program.program.program)
      return StyledText(
        "── \(state) is not in the specs of today" + (near.map { "; is it \($0) now?" } ?? ""), .warning
      ).wrapped(to: width, indent: 3)
    }
    let head = StyledText("── \(lines.path):\(lines.start.line) · \(state)", .dim).cut(to: width)
    let gutter = String(lines.start.line + lines.lines.count).count
    var rows = lines.lines.prefix(most).enumerated().map { offset, text in
      let number = String(lines.start.line + offset)
      var row = StyledText(" " + String(repeating: " ", count: gutter - number.count) + number + " │ ", .dim)
      row += SpecLine.highlighted(text)
      return row.cut(to: width)
    }
    let left = lines.lines.count - most
    if left > 0 { rows.append(StyledText(" … \(left) more \(left == 1 ? "line" : "lines")", .dim)) }
    return [head] + rows
  }
}

/// A line of a spec in colours: its key and its comment.
enum SpecLine {
  static func highlighted(_ text: String) -> StyledText {
    let text = text.harmless
    let comment = text.hasPrefix("#") ? text.startIndex : text.ranges(of: " #").first?.lowerBound
    let code = text[..<(comment ?? text.endIndex)]
    var styled = StyledText()
    if let colon = code.ranges(of: ":").first(where: {
      $0.upperBound == code.endIndex || code[$0.upperBound] == " "
    }),
      code[..<colon.lowerBound].allSatisfy({ $0.isLetter || $0.isNumber || " -_.,+\"'".contains($0) })
    {
      styled.append(String(code[..<colon.lowerBound]), .state)
      styled.append(String(code[colon.lowerBound...]))
    } else {
      styled.append(String(code))
    }
    if let comment { styled.append(String(text[comment...]), .dim) }
    return styled
  }
}

extension ReviewEntry.Verdict {
  var role: Role {
    switch self {
    case .good: .success
    case .fix: .error
    case .discuss: .warning
    }
  }
}
