import FlowSpec

/// A reviewer who walks chats turn by turn: lines go in, what to show comes out. It knows no terminal.
final class ReviewWalk {
  let chats: ReviewedChats
  var columns = 80
  private(set) var isOver = false
  private var chat = 0
  private var turn = 0
  private var filter: ReviewTurn.Mark?
  private var searched = ""

  init(_ chats: ReviewedChats) { self.chats = chats }

  /// Where the walk stands, as the prompt shows it.
  var standing: String {
    let place = "chat \(chat + 1)/\(chats.chats.count) · \(ReviewPage.name(of: turn, in: current))"
    return filter.map { "\(place) · only \($0.rawValue)" } ?? place
  }

  var page: [StyledText] { ReviewPage(chats: chats, chat: chat, turn: turn, columns: columns).lines }

  /// What is shown before anything was typed.
  func open() -> [StyledText] {
    let count = chats.chats.count
    var line = StyledText("\(count.grouped) \(count == 1 ? "chat" : "chats")", .strong)
    line.append(". Enter goes on, ", nil)
    line.append("n TEXT", .command)
    line.append(" notes something, ")
    line.append("?", .command)
    line.append(" lists the commands, ^D leaves.")
    return line.wrapped(to: columns) + [""] + page
  }

  /// Carries out one line.
  func take(_ line: String) -> [StyledText] {
    let text = line.trimmed
    if text.isEmpty { return step(1) }
    if text.hasPrefix("/") { return search(String(text.dropFirst()).trimmed) }
    if let number = Int(text) { return jump(number) }
    let name = String(text.prefix { !$0.isWhitespace })
    let rest = String(text.dropFirst(name.count)).trimmed
    guard let command = Self.commands.first(where: { $0.names.contains(name) }) else {
      let near = Suggestion.nearest(to: name, in: Self.commands.flatMap(\.names))
      return fault(
        "there is no command `\(name)`"
          + (near.map { "; did you mean `\($0)`?" } ?? "; `?` lists them, and `n TEXT` notes something"))
    }
    return command.run(self, rest)
  }

  var current: ReviewedChats.Chat { chats.chats[chat] }
  private var currentTurn: ReviewTurn? {
    current.turns.indices.contains(turn) ? current.turns[turn] : nil
  }

  private func fault(_ message: String) -> [StyledText] { [StyledText("  ! \(message)", .error)] }
  private func answer(_ message: String) -> [StyledText] { [StyledText("  ✓ \(message)", .success)] }

  func leave() -> [StyledText] {
    isOver = true
    return []
  }

  // MARK: - Moving

  /// Goes on, or back, to the next turn that the filter lets through, through all chats.
  func step(_ direction: Int) -> [StyledText] {
    let filter = filter
    return go(direction) { turn in filter.map(turn.has) ?? true }
      ?? fault(
        (direction > 0 ? "this is the end" : "this is the beginning")
          + (filter.map { " of the turns with \($0.rawValue); `f` alone shows all" } ?? ""))
  }

  private func go(_ direction: Int, to isWanted: (ReviewTurn) -> Bool) -> [StyledText]? {
    var (chat, turn) = (chat, turn + direction)
    while chats.chats.indices.contains(chat) {
      let turns = chats.chats[chat].turns
      while turns.indices.contains(turn) {
        if isWanted(turns[turn]) {
          (self.chat, self.turn) = (chat, turn)
          return page
        }
        turn += direction
      }
      chat += direction
      turn = direction > 0 ? 0 : (chats.chats.indices.contains(chat) ? chats.chats[chat].turns.count - 1 : 0)
    }
    return nil
  }

  private func jump(_ number: Int) -> [StyledText] {
    guard let index = current.turns.firstIndex(where: { $0.number == number }) else {
      guard let first = current.turns.first, let last = current.turns.last else {
        return fault("this chat has no turns")
      }
      return fault("this chat has the turns \(first.number) to \(last.number)")
    }
    turn = index
    return page
  }

  func changeChat(_ distance: Int) -> [StyledText] {
    guard chats.chats.indices.contains(chat + distance) else {
      return fault(distance > 0 ? "this is the last chat" : "this is the first chat")
    }
    chat += distance
    turn = 0
    return page
  }

  private func search(_ words: String) -> [StyledText] {
    if !words.isEmpty { searched = words }
    guard !searched.isEmpty else { return fault("say what to look for: `/late`") }
    let start = (chat, turn)
    if let page = go(1, to: { $0.says(searched) }) { return page }
    (chat, turn) = (0, -1)
    if let page = go(1, to: { $0.says(searched) }) {
      return [StyledText("  from the beginning", .dim)] + page
    }
    (chat, turn) = start
    return fault("nobody says \"\(searched)\"")
  }

  func setFilter(_ name: String) -> [StyledText] {
    let names = ReviewTurn.Mark.allCases.map(\.rawValue)
    if name.isEmpty {
      filter = nil
      return answer("all turns are shown")
    }
    guard
      let mark = ReviewTurn.Mark(rawValue: name)
        ?? names.first(where: { $0.hasPrefix(name) }).flatMap(ReviewTurn.Mark.init)
    else {
      let near = Suggestion.nearest(to: name, in: names).map { "; did you mean `\($0)`?" } ?? ""
      return fault("show only one of \(names.joined(separator: ", "))\(near)")
    }
    filter = mark
    if currentTurn?.has(mark) == true { return page }
    return go(1) { $0.has(mark) } ?? go(-1) { $0.has(mark) }
      ?? fault("there are no turns with \(mark.rawValue)")
  }

  // MARK: - Saying something

  private func keep(_ kind: ReviewEntry.Kind, _ file: ReviewFile?, chat: Int?) -> String? {
    guard let file else { return "a chat from standard input has no place for this; save it to a file first" }
    return file.add(kind, chat: chat)
  }

  func note(_ text: String) -> [StyledText] {
    guard !text.isEmpty else { return fault("say what is to be noted: `n The tone is too stiff`") }
    let kind = ReviewEntry.Kind.note(text: text, turn: currentTurn?.number ?? 0, state: currentTurn?.state)
    if let fault = keep(kind, current.file, chat: current.transcript.line) { return self.fault(fault) }
    return answer("noted" + (currentTurn?.state.map { " on \($0)" } ?? ""))
  }

  func removeNote(_ number: String) -> [StyledText] {
    guard let number = Int(number), current.review.notes.contains(where: { $0.number == number }) else {
      let numbers = current.notes.map { String($0.number) }
      return fault(
        numbers.isEmpty
          ? "this chat has no notes" : "name a note of this chat: \(numbers.joined(separator: ", "))")
    }
    if let fault = keep(.removal(note: number), current.file, chat: nil) { return self.fault(fault) }
    return answer("note \(number) is taken back")
  }

  func judge(_ verdict: ReviewEntry.Verdict) -> [StyledText] {
    if let fault = keep(.verdict(verdict), current.file, chat: current.transcript.line) {
      return self.fault(fault)
    }
    let open = chats.openCount
    return answer(
      "\(current.place) is \(verdict.rawValue); \(open == 0 ? "none is" : "\(open) \(open == 1 ? "is" : "are")") open"
    )
  }

  func signOff(_ name: String) -> [StyledText] {
    guard !name.isEmpty else { return fault("say who signs: `s Ana Li`") }
    guard let program = chats.program(of: current) else {
      return fault("there are no specs of today to sign off; name them with --program PATH")
    }
    guard !program.program.hasErrors else { return fault("the specs have errors: mend them first") }
    if let fault = keep(.signOff(by: name, spec: program.digest), current.file, chat: nil) {
      return self.fault(fault)
    }
    return ReviewLists(chats).signOffs.map { StyledText("  ") + $0 }
  }

  func listNotes() -> [StyledText] {
    let notes = ReviewLists(chats).notes
    return notes.isEmpty ? answer("there are no notes yet") : notes
  }

  func summary() -> [StyledText] { ReviewLists(chats).summary }

  func whole() -> [StyledText] { ReviewPrint(chats, columns: columns).lines(of: current) + [""] }
}

extension String {
  /// Without spaces at both ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
