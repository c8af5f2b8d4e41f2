import FlowSpec

/// What a review comes to: counts, notes with their places, and who has signed.
struct ReviewLists {
  let chats: ReviewedChats

  init(_ chats: ReviewedChats) { self.chats = chats }

  /// `12 chats: 8 good, 2 fix, 1 discuss, 1 open`
  var summary: [StyledText] {
    let verdicts = chats.verdicts
    let counts =
      ReviewEntry.Verdict.allCases.map { "\(verdicts[$0] ?? 0) \($0.rawValue)" } + ["\(chats.openCount) open"]
    let count = chats.chats.count
    let line = "\(count) \(count == 1 ? "chat" : "chats"): \(counts.joined(separator: ", "))"
    let notes = chats.noteCount
    return [StyledText(line, .strong), StyledText("\(notes) \(notes == 1 ? "note" : "notes")")] + signOffs
  }

  var signOffs: [StyledText] {
    chats.files.map { file in
      guard let signOff = file.review.signOff else {
        return StyledText("\(file.path.dropLast(ReviewFile.suffix.count)): not signed off", .dim)
      }
      let isCurrent = chats.isCurrent(file) ?? false
      var line = StyledText(
        "\(file.path.dropLast(ReviewFile.suffix.count)): signed off by \(signOff.by.harmless) on \(Zone.utc.stamp(signOff.at).prefix(10)), specs \(signOff.spec)"
      )
      if !isCurrent { line.append("; stale: the specs are others now", .warning) }
      return line
    }
  }

  // MARK: - Notes

  /// A note with where it belongs today.
  struct PlacedNote {
    var chat: ReviewedChats.Chat
    var note: Review.Note
    /// The state's place; nil where it is gone, or there was none.
    var place: (path: String, position: SourcePosition)?
  }

  /// In the order of the specs; those without a place there last.
  var placed: [PlacedNote] {
    let all = chats.chats.flatMap { chat in
      chat.notes.map { note in
        let lines = chats.lines(of: note.state, chat)
        return PlacedNote(chat: chat, note: note, place: lines.map { ($0.path, $0.start) })
      }
    }
    return all.enumerated().sorted { one, other in
      switch (one.element.place, other.element.place) {
      case (let first?, let second?):
        (first.path, first.position, one.offset) < (second.path, second.position, other.offset)
      case (nil, nil): one.offset < other.offset
      case (let first, _): first != nil
      }
    }.map(\.element)
  }

  /// `FILE:LINE:COLUMN: note: TEXT (CHAT, turn 3, wismo/eta)`, for people and editors.
  var notes: [StyledText] {
    placed.map { entry in
      let note = entry.note
      var line = StyledText(
        entry.place.map { "\($0.path):\($0.position.line):\($0.position.column): " }
          ?? "\(entry.chat.place): ", .strong)
      line.append("note", .note)
      line.append(": \(note.text.harmless)")
      var origin = [entry.chat.place, "turn \(note.turn)"]
      if let state = note.state {
        origin.append(entry.place == nil ? "\(state), which is gone" : state)
      }
      line.append(" (\(origin.joined(separator: ", ")))", .dim)
      return line
    }
  }

  // MARK: - For programs

  func writeNotes(to json: inout JSONWriter) {
    for entry in placed {
      json.object { json in
        json.member("chat", entry.chat.transcript.path)
        json.member("chat_line", entry.chat.transcript.line)
        json.member("turn", entry.note.turn)
        json.member("state", entry.note.state)
        json.member("file", entry.place?.path)
        json.member("line", entry.place?.position.line)
        json.member("column", entry.place?.position.column)
        json.member("text", entry.note.text)
      }
      json.endLine()
    }
  }

  func writeSummary(to json: inout JSONWriter) {
    let verdicts = chats.verdicts
    json.object { json in
      json.key("summary")
      json.object { json in
        json.member("chats", chats.chats.count)
        for verdict in ReviewEntry.Verdict.allCases { json.member(verdict.rawValue, verdicts[verdict] ?? 0) }
        json.member("open", chats.openCount)
        json.member("notes", chats.noteCount)
        json.key("sign_offs")
        json.array { json in
          for file in chats.files {
            guard let signOff = file.review.signOff else { continue }
            json.object { json in
              json.member("file", String(file.path.dropLast(ReviewFile.suffix.count)))
              json.member("by", signOff.by)
              json.member("at", Zone.utc.stamp(signOff.at))
              json.member("spec", signOff.spec)
              json.member("stale", !(chats.isCurrent(file) ?? false))
            }
          }
        }
      }
    }
    json.endLine()
  }
}
