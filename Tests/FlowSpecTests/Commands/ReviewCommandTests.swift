import FlowSpec
import Testing

@testable import flowrepl

@Suite("flowrepl review")
struct ReviewCommandTests {
  private static let flow = """
    flow: wismo
    triggers: {order.shipped: shipped}
    vars: {eta: {type: text, example: Friday}}
    states:
      shipped:
        say: "Acme: shipped. Reply ETA or PERSON. Reply STOP to opt out."
        replies: {ETA: eta, PERSON: person}
      eta: {say: "It comes {eta}.", then: resolved}
      person:
        say: One moment.
        handoff: {}
    """

  private func files(_ lines: String...) throws -> MemoryFiles {
    let files = MemoryFiles([
      "flows/wismo.flow.yaml": Self.flow, "flows/program.flow.yaml": "program: shop\nbrand: Acme\n",
    ])
    for line in lines {
      let run = CommandRun(
        "play", "flows", "--event", "order.shipped", "--at", "2026-03-02T10:00", "--record",
        "flows/chats/a.jsonl", input: MemoryInput(line.replacing("|", with: "\n") + "\n"), files: files)
      try #require(run.status == .ok)
    }
    return files
  }

  /// What a reviewer at a terminal that can't move its cursor sees.
  private func walk(_ input: String, _ files: MemoryFiles, _ arguments: String...) -> String {
    CommandRun(
      arguments: ["review", "flows/chats"] + arguments,
      input: MemoryInput(input.replacing("|", with: "\n") + "\n", isTerminal: true), files: files,
      environment: ["TERM": "dumb"], isTerminal: true
    ).output
  }

  private func change(_ files: MemoryFiles, _ old: String, _ new: String) throws {
    try files.write(Array(Self.flow.replacing(old, with: new).utf8), to: "flows/wismo.flow.yaml")
  }

  @Test("shows nothing of a text that could command the terminal or turn its direction")
  func controls() throws {
    let files = try files("\u{1B}]0;x\u{07}\u{202E}gnp|eta")
    try files.write(
      Array((files.text("flows/chats/a.jsonl") ?? "").replacing("gnp", with: "gnp\u{2066}\u{9B}31m").utf8),
      to: "flows/chats/a.jsonl")
    let play = CommandRun(
      arguments: ["play", "flows", "--at", "2026-03-02T10:00"], input: MemoryInput("a\u{1B}[2J\u{202E}b\n"),
      files: files)
    for shown in [walk("1|n a\u{202E}b|w", files), play.output] {
      #expect(shown.contains("\u{FFFD}"))
      #expect(
        !shown.unicodeScalars.contains { "\u{1B}\u{07}\u{9B}\u{202E}\u{2066}".unicodeScalars.contains($0) })
    }
  }

  @Test("shows a turn with the lines of its state below")
  func page() throws {
    try GoldenFile("review/walk.txt").expect(
      walk("|eta|n Say the weekday|discuss|?|q", try files("wat|eta", "person|:agent Hi")))
  }

  @Test("shows the state beside the turn where there is room")
  func wide() throws {
    let files = try files("wat|eta")
    let context = CommandContext(
      Command(
        input: MemoryInput(), output: MemoryOutput(), errors: MemoryOutput(), files: files,
        clock: .fixed(at: 0), environment: [:]), nil
    ).with(ReviewCommand.spec, try ArgumentParser.parse(["flows/chats"], for: ReviewCommand.spec))
    let walk = ReviewWalk(try ReviewedChats(context, program: nil))
    walk.columns = 120
    let lines = walk.open().map(\.plain)
    #expect(lines.allSatisfy { $0.displayWidth <= 120 })
    #expect(
      lines.contains {
        $0.hasPrefix("  → wismo/shipped (event)")
          && $0.hasSuffix(" │ ── flows/wismo.flow.yaml:5 · wismo/shipped")
      })
    #expect(lines.contains { $0.hasSuffix("│  5 │   shipped:") })
  }

  @Test("prints chats in full where nobody is at a terminal")
  func piped() throws {
    let files = try files("wat|eta", "person|:agent Hi")
    _ = walk("1|n Say the weekday|fix|q", files)
    let run = CommandRun("review", "flows/chats", files: files)
    #expect(run.status == .ok)
    try GoldenFile("review/piped.txt").expect(run.output)
    let json = CommandRun("review", "flows/chats", "--format", "json", files: files).output.split(
      separator: "\n")
    #expect(json.count == 2)
    #expect(
      json[0].hasPrefix(
        #"{"file":"flows/chats/a.jsonl","line":1,"verdict":"fix","turns":[{"turn":0,"command":null,"state":"wismo/shipped","file":"flows/wismo.flow.yaml","line":5,"events":[{"type":"transition""#
      ))
    #expect(json[0].contains(#""notes":["Say the weekday"]"#))
  }

  @Test("moves by turns, chats, words and filters")
  func moving() throws {
    let files = try files("wat|eta", "person|:agent Hi", "stop")
    /// Where the walk came to with each line, or why it went nowhere.
    func stops(_ input: String) -> [String] {
      let lines = walk(input, files).split(separator: "\n").map {
        String($0.hasPrefix("review › ") ? $0.dropFirst(9) : $0)
      }
      return lines.filter {
        $0.hasPrefix("chat ") || $0.hasPrefix("  ! there") || $0.hasPrefix("  ! this")
          || $0.hasPrefix("  ! nobody") || $0.hasPrefix("  ! show")
      }
      .dropFirst().map { String($0.replacing(" · flows/chats/a.jsonl", with: "").prefix { $0 != ":" }) }
    }
    #expect(
      stops("||").prefix(3) == [
        "chat 1 of 3 · turn 1 of 2", "chat 1 of 3 · turn 2 of 2", "chat 2 of 3 · start",
      ])
    #expect(stops(">|>|>").contains("  ! this is the last chat"))
    #expect(stops("2|7")[1] == "  ! this chat has the turns 0 to 2")
    #expect(stops("b")[0] == "  ! this is the beginning")
    #expect(
      stops("/one moment|/it comes").prefix(2) == ["chat 2 of 3 · turn 1 of 2", "chat 1 of 3 · turn 2 of 2"])
    #expect(stops("/zzz")[0] == "  ! nobody says \"zzz\"")
    #expect(
      stops("f opt|") == [
        "chat 3 of 3 · turn 1 of 1", "  ! this is the end of the turns with opt-outs; `f` alone shows all",
      ])
    #expect(stops("f escalation")[0] == "chat 2 of 3 · turn 1 of 2")
    #expect(stops("f zzz")[0] == "  ! show only one of warnings, escalations, fallbacks, opt-outs")
    #expect(stops("notse")[0] == "  ! there is no command `notse`; did you mean `note`?")
  }

  @Test("keeps what is typed at once, and notes follow their states")
  func notes() throws {
    let files = try files("wat|eta")
    _ = walk("2|n Say the weekday|1|note  It’s “wat”? |x 7|fix|good", files)
    let kept = try #require(files.text("flows/chats/a.jsonl.review.jsonl"))
    #expect(kept.split(separator: "\n").count == 4)
    #expect(
      kept.hasPrefix(
        #"{"type":"note","version":1,"at":"2026-03-02T10:00:00+00:00","chat":1,"turn":2,"state":"wismo/eta","text":"Say the weekday"}"#
      ))
    func notes() -> String { CommandRun("review", "flows/chats", "--notes", files: files).output }
    #expect(
      notes() == """
        flows/wismo.flow.yaml:5:3: note: It’s “wat”? (flows/chats/a.jsonl:1, turn 1, wismo/shipped)
        flows/wismo.flow.yaml:8:3: note: Say the weekday (flows/chats/a.jsonl:1, turn 2, wismo/eta)

        """)
    try change(files, "states:\n", "states:\n  # more\n  # lines\n")
    #expect(notes().contains("flows/wismo.flow.yaml:10:3: note: Say the weekday"))
    try change(files, "eta:", "etas:")
    #expect(
      notes().contains(
        "flows/chats/a.jsonl:1: note: Say the weekday (flows/chats/a.jsonl:1, turn 2, wismo/eta, which is gone)"
      ))
    #expect(walk("2", files).contains("── wismo/eta is not in the specs of today; is it wismo/etas now?"))
    _ = walk("x 1", files)
    #expect(!notes().contains("weekday"))
    let json = CommandRun("review", "flows/chats", "--notes", "--format", "json", files: files).output
    #expect(
      json.contains(
        #""state":"wismo/shipped","file":"flows/wismo.flow.yaml","line":5,"column":3,"text":"It’s “wat”?"}"#))
  }

  @Test("counts, and is signed off with the specs of that day")
  func signOff() throws {
    let files = try files("eta", "person")
    _ = walk("good|>|n Hm|", files)
    let signed = CommandRun("review", "flows/chats", "--sign-off", "Ana Li", files: files)
    #expect(signed.status == .ok)
    #expect(signed.errors == "signed off with 2 chats: 1 good, 0 fix, 0 discuss, 1 open\n")
    let header = try #require(files.text("flows/chats/a.jsonl")).prefix { $0 != "\n" }
    let digest = try #require(header.split(separator: #""spec":""#).last?.prefix(16))
    func summary() -> String { CommandRun("review", "flows/chats", "--summary", files: files).output }
    #expect(
      summary() == """
        2 chats: 1 good, 0 fix, 0 discuss, 1 open
        1 note
        flows/chats/a.jsonl: signed off by Ana Li on 2026-03-02, specs \(digest)

        """)
    try change(files, "One moment.", "A moment.")
    #expect(summary().hasSuffix("; stale: the specs are others now\n"))
    #expect(walk("s Bo", files).contains("signed off by Bo on 2026-03-02, specs"))
    #expect(
      CommandRun("review", "flows/chats", "--summary", "--format", "json", files: files).output.contains(
        #""open":1,"notes":1,"sign_offs":[{"file":"flows/chats/a.jsonl","by":"Bo""#))
  }

  @Test("tells what can't be kept or shown, and goes on")
  func faults() throws {
    var files = try files("eta")
    let forbidden = MemoryFiles(
      bytes: files.contents, forbidden: ["flows/chats/a.jsonl.review.jsonl"])
    #expect(walk("n A", forbidden).contains("you have no permission; nothing was kept"))
    let text = try #require(files.text("flows/chats/a.jsonl"))
    let piped = CommandRun("review", "-", "--program", "flows", input: MemoryInput(text), files: files)
    #expect(piped.output.hasPrefix("<stdin>:1"))
    #expect(
      CommandRun("review", "-", "--sign-off", "A", input: MemoryInput(text), files: files).status == .unusable
    )
    #expect(
      CommandRun("review", "flows/chats", "--sign-off", " ", files: files).errors.contains("needs a name"))
    files = MemoryFiles(["chat.jsonl": text])
    let alone = CommandRun("review", "chat.jsonl", files: files)
    #expect(
      alone.errors.contains("the specs can't be shown: `chat.jsonl` can't be used: there is no program"))
    #expect(alone.output.contains("It comes Friday."))
    try files.write(Array("rubbish".utf8), to: "b.jsonl")
    #expect(CommandRun("review", "b.jsonl", files: files).status == .unusable)
    try files.write(Array("rubbish\n".utf8), to: "chat.jsonl.review.jsonl")
    #expect(
      CommandRun("review", "chat.jsonl", files: files).errors.contains(
        "chat.jsonl.review.jsonl:1: this is no entry of a review and was skipped"))
  }
}
