import FlowSpec

/// Chats in full, to be read in a pager or by programs.
struct ReviewPrint {
  let chats: ReviewedChats
  let columns: Int

  init(_ chats: ReviewedChats, columns: Int) {
    self.chats = chats
    self.columns = columns
  }

  func lines(of chat: ReviewedChats.Chat) -> [StyledText] {
    let header = chat.transcript.header
    var title = StyledText(chat.place, .strong)
    let facts = [
      header.program, header.contact.zone.stamp(header.started), chat.verdict?.rawValue,
      chats.program(of: chat).flatMap {
        header.spec.isEmpty || $0.digest == header.spec ? nil : "recorded with other specs"
      },
    ]
    title.append(" · " + facts.compactMap(\.self).joined(separator: " · "), .dim)
    var lines = [title]
    for (index, turn) in chat.turns.enumerated() {
      var rule = StyledText("── \(ReviewPage.name(of: index, in: chat))", .dim)
      if let place = chats.lines(of: turn.state, chat) {
        rule.append(" · \(place.path):\(place.start.line)", .dim)
      }
      lines.append(rule)
      lines += ReviewPage.chatLines(turn, columns: columns)
      for note in chat.notes where note.turn == turn.number {
        lines += ReviewPage.line(of: note).wrapped(to: columns, indent: 10)
      }
    }
    return lines
  }

  func write(_ chat: ReviewedChats.Chat, to json: inout JSONWriter) {
    json.object { json in
      json.member("file", chat.transcript.path)
      json.member("line", chat.transcript.line)
      json.member("verdict", chat.verdict?.rawValue)
      json.key("turns")
      json.array { json in
        for turn in chat.turns { write(turn, chat, to: &json) }
      }
    }
    json.endLine()
  }

  private func write(_ turn: ReviewTurn, _ chat: ReviewedChats.Chat, to json: inout JSONWriter) {
    let place = chats.lines(of: turn.state, chat)
    json.object { json in
      json.member("turn", turn.number)
      json.member("command", turn.step.command)
      json.member("state", turn.state)
      json.member("file", place?.path)
      json.member("line", place?.start.line)
      json.key("events")
      json.array { json in
        for event in turn.step.events { event.write(to: &json) }
      }
      json.key("notes")
      json.array { json in
        for note in chat.notes where note.turn == turn.number { json.string(note.text) }
      }
    }
  }
}
