import FlowSpec

extension ReviewWalk {
  /// What can be typed. One table drives what is understood, completed and explained.
  struct Command: Sendable {
    /// The first is what help shows.
    var names: [String]
    var arguments = ""
    var summary: String
    var run: @Sendable (ReviewWalk, String) -> [StyledText]

    var usage: String { arguments.isEmpty ? names[0] : "\(names[0]) \(arguments)" }
  }

  static let commands: [Command] = [
    Command(names: ["back", "b"], summary: "the turn before") { walk, _ in walk.step(-1) },
    Command(names: [">", "next"], summary: "the next chat") { walk, _ in walk.changeChat(1) },
    Command(names: ["<", "previous"], summary: "the chat before") { walk, _ in walk.changeChat(-1) },
    Command(
      names: ["f", "filter"], arguments: "[KIND]",
      summary: "only \(ReviewTurn.Mark.allCases.map(\.rawValue).joined(separator: ", ")); `f` alone: all"
    ) { $0.setFilter($1) },
    Command(names: ["p", "print"], summary: "this chat in full") { walk, _ in walk.whole() },
    Command(names: ["n", "note"], arguments: "TEXT", summary: "note something on this turn and its state") {
      $0.note($1)
    },
    Command(names: ["notes"], summary: "all notes, by the lines of the specs") { walk, _ in walk.listNotes()
    },
    Command(names: ["x"], arguments: "NUMBER", summary: "take a note back") { $0.removeNote($1) },
    Command(names: ["good"], summary: "this chat is good") { walk, _ in walk.judge(.good) },
    Command(names: ["fix"], summary: "something has to be mended") { walk, _ in walk.judge(.fix) },
    Command(names: ["discuss"], summary: "somebody else should see this") { walk, _ in walk.judge(.discuss) },
    Command(names: ["summary"], summary: "how far the review is") { walk, _ in walk.summary() },
    Command(
      names: ["s", "sign-off"], arguments: "NAME",
      summary: "approve the chats of this file with today's specs"
    ) {
      $0.signOff($1)
    },
    Command(names: ["?", "help"], summary: "this list") { walk, _ in walk.help() },
    Command(names: ["q", "quit"], summary: "leave (^D does too)") { walk, _ in walk.leave() },
  ]

  private func help() -> [StyledText] {
    let rows =
      [
        ("Enter", "the next turn"), ("NUMBER", "a turn of this chat; 0 is the start"),
        ("/WORDS", "the next turn in which somebody says this; `/` again"),
      ] + Self.commands.map { ($0.usage, $0.summary) }
    let width = (rows.map(\.0.count).max() ?? 0) + 4
    return rows.flatMap { usage, summary in
      var line = StyledText("  \(usage)".padded(to: width), .command)
      line.append(summary)
      return line.wrapped(to: columns, indent: width)
    }
  }
}
