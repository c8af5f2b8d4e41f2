import FlowSpec
import Testing

@testable import flowrepl

@Suite("flowrepl convert")
struct ConvertCommandTests {
  private static let flow = """
    flow: wismo
    triggers: {order.shipped: shipped}
    vars: {eta: {type: date, example: 2026-03-04}, mail: text}
    states:
      shipped: {say: "Acme: shipped. Reply ETA or MAIL. Reply STOP to opt out.", replies: {ETA: eta, MAIL: ask}}
      eta: {say: "It comes {eta}*.", then: resolved}
      ask: {say: "Your email?", expect: email, save: mail, then: done}
      done: {say: "# We write to {mail}.", then: resolved}
    """

  private func recorded(_ lines: String) -> MemoryFiles {
    let files = MemoryFiles(["wismo.flow.yaml": Self.flow])
    _ = CommandRun(
      arguments: ["play", "wismo.flow.yaml", "--at", "2026-03-02T10:00", "--json", "--record", "chat.jsonl"],
      input: MemoryInput(lines), files: files)
    return files
  }

  private static let lines =
    ":event order.shipped eta=2026-03-05\nmail\nana@example.com\n:wait 1d\nhello\n:undo\nhi\n"

  @Test("makes a scenario that passes, and plays as the transcript went")
  func scenario() throws {
    let files = recorded(Self.lines)
    let run = CommandRun("convert", "chat.jsonl", "--out", "tests.chat.yaml", files: files)
    #expect(run.status == .ok, "\(run.errors)")
    let text = try #require(files.text("tests.chat.yaml"))
    #expect(
      text.contains("me: customer1@example.com") && !text.contains("ana@")
        && text.contains("# We write to *."))
    let test = CommandRun("test", "tests.chat.yaml", files: files)
    #expect(test.status == .ok, "\(text)\n\(test.output)")

    // And back: the same is said, to the same states.
    let loaded = ProgramLoader.load([SourceFile(path: "wismo.flow.yaml", text: Self.flow)])
    let scenarios = ScenarioLoader.load(SourceFile(path: "tests.chat.yaml", text: text)).scenarios
    let scenario = try #require(scenarios.first)
    #expect(scenario.result(in: Script(loaded.program)).failure == nil)
    let said = scenario.steps.compactMap { step -> String? in
      if case .act(.text(let text)) = step.kind { text } else { nil }
    }
    #expect(said == ["mail", "customer1@example.com", "hi"])
  }

  @Test("makes convos of Botium, which come in again as they went out")
  func convo() throws {
    let files = recorded(Self.lines)
    let out = CommandRun("convert", "chat.jsonl", "--format", "convo", files: files)
    #expect(
      out.output == """
        chat

        #bot
        Acme: shipped. Reply ETA or MAIL. Reply STOP to opt out.

        #me
        mail

        #bot
        Your email?

        #me
        [EMAIL:1]

        #bot
        \u{200B}# We write to [EMAIL:1].

        #me
        hi

        """)
    let back = CommandRun("import", "-", "--format", "convo", input: MemoryInput(out.output))
    let transcript = try #require(
      TranscriptReader.read(SourceFile(path: "", text: back.output)).transcripts.first)
    #expect(BotiumConvo(transcript, named: "chat").text == out.output)
  }

  @Test("says whatever text in a convo that reads as the same text")
  func anyText() throws {
    var random = SplitMix(seed: 7)
    let pieces = ["#me", "#bot", "?", "!", "??", "BUTTONS a", "PAUSE 5", "hello", "\n", " ", "📦", "x"]
    for _ in 0..<500 {
      let texts = (0..<4).map { _ in
        (0..<Int.random(in: 1...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
          .joined()
          .split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
          }
          .joined(separator: "\n")
      }.filter { !$0.split(separator: "\n").isEmpty && $0.first != "\n" && $0.last != "\n" }
      if texts.isEmpty { continue }
      let convo = BotiumConvo(
        "any", steps: texts.enumerated().map { .init(isCustomer: $0.offset % 2 == 0, $0.element) })
      let read = BotiumConvo.read(SourceFile(path: "a.convo.txt", text: convo.text))
      #expect(read.convo == convo, "\(convo.text)")
    }
  }

  @Test("writes transcripts again without what can't be read, and several chats into a folder")
  func several() throws {
    let files = recorded("hi\n")
    let one = try #require(files.text("chat.jsonl"))
    let two = MemoryFiles(["wismo.flow.yaml": Self.flow, "chats.jsonl": one + "rubbish\n" + one])
    #expect(CommandRun("convert", "chats.jsonl", "--format", "jsonl", files: two).output == one + one)
    let refused = CommandRun("convert", "chats.jsonl", "--format", "convo", files: two)
    #expect(refused.status == .unusable && refused.errors.contains("name a folder for them with --out"))
    #expect(
      CommandRun("convert", "chats.jsonl", "--format", "convo", "--out", "convos", files: two).status == .ok)
    #expect(two.text("convos/chat-001.convo.txt")?.hasPrefix("chats\n") == true)
    #expect(two.text("convos/chat-002.convo.txt")?.hasPrefix("chats 2\n") == true)
  }

  @Test("refuses a file without a transcript, and leaves what --out has")
  func none() throws {
    let header = #"{"type":"transcript","version":2,"started":"2026-03-02T10:00:00+00:00"}"# + "\n"
    let files = MemoryFiles([
      "empty": "", "headless": #"{"type":"bot"}"# + "\n", "later": header, "good": "kept",
    ])
    for name in ["empty", "headless", "later"] {
      let run = CommandRun("convert", name, "--format", "jsonl", "--out", "good", files: files)
      #expect(run.status == .unusable, "\(name)")
      #expect(run.errors.contains("`\(name)` holds no transcript that can be read"), "\(run.errors)")
    }
    #expect(files.text("good") == "kept")
  }

  @Test("import and report write to no file that they read")
  func same() throws {
    let files = recorded("hi\n")
    let text = try #require(files.text("chat.jsonl"))
    for arguments in [
      ["convert", "chat.jsonl"], ["convert", "."], ["report", "chat.jsonl"], ["import", "chat.jsonl"],
      ["report", "-", "--control", "chat.jsonl"],
    ] {
      let run = CommandRun(arguments: arguments + ["--out", "chat.jsonl"], files: files)
      #expect(run.status == .unusable && run.errors.contains("name another"), "\(arguments) \(run.errors)")
    }
    #expect(files.text("chat.jsonl") == text)
  }

  @Test("reads a file with a byte order mark, and passes over a line that is too long")
  func oddLines() throws {
    let files = recorded("hi\n")
    let text = try #require(files.text("chat.jsonl"))
    let marked = MemoryFiles(["marked.jsonl": "\u{FEFF}" + text])
    let plain = CommandRun("convert", "marked.jsonl", "--format", "jsonl", files: marked)
    #expect(plain.output == text && plain.errors.isEmpty, "\(plain.errors)")
    #expect(CommandRun("report", "marked.jsonl", files: marked).status == .ok)

    let long =
      Array(text.utf8) + [UInt8](repeating: 0x78, count: LineReader.maximumBytes + (1 << 17)) + [0x0A]
    let lines = text.count { $0 == "\n" }
    let big = MemoryFiles(bytes: ["big.jsonl": long + Array(text.utf8)])
    let run = CommandRun("convert", "big.jsonl", "--format", "jsonl", files: big)
    #expect(run.output == text + text)
    #expect(run.errors == "big.jsonl:\(lines + 1): a line of more than 16 MB was skipped\n")
  }
}
