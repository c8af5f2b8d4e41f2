import FlowSpec
import Testing

@testable import flowrepl

@Suite("flowrepl replay")
struct ReplayCommandTests {
  private static let flow = """
    flow: wismo
    triggers: {order.shipped: shipped}
    vars: {eta: {type: text, example: Friday}}
    states:
      shipped: {say: "Acme: shipped. Reply ETA or WHERE. Reply STOP to opt out.", replies: {ETA: eta, WHERE: place}}
      eta: {say: "It comes {eta}.", then: resolved}
      place: {say: "It is in Reno.", then: resolved}
    """
  private static let program = "program: shop\nbrand: Acme\n"

  /// A program with chats that were recorded with it.
  private func files(_ chats: [String: [String]]) throws -> MemoryFiles {
    let files = MemoryFiles(["flows/wismo.flow.yaml": Self.flow, "flows/program.flow.yaml": Self.program])
    for (path, lines) in chats.sorted(by: { $0.key < $1.key }) {
      for line in lines {
        let run = CommandRun(
          "play", "flows", "--event", "order.shipped", "--at", "2026-03-02T10:00", "--record", path,
          input: MemoryInput(line.replacing("|", with: "\n") + "\n"), files: files)
        try #require(run.status == .ok)
      }
    }
    return files
  }

  private func change(_ files: MemoryFiles, _ old: String, _ new: String) throws {
    try files.write(Array(Self.flow.replacing(old, with: new).utf8), to: "flows/wismo.flow.yaml")
  }

  @Test("of unchanged specs says that all is the same")
  func same() throws {
    let files = try files(["flows/chats/a.jsonl": ["eta", "where|thanks"], "flows/chats/b.jsonl": ["eta"]])
    let run = CommandRun("replay", "flows/chats", files: files)
    #expect(run.output == "3 chats: 3 same, 0 wording, 0 cost, 0 path, 0 compliance\n")
    #expect(run.errors == "")
    #expect(run.status == .ok)
  }

  @Test("goes on through a change of the clocks where the header names no zone")
  func changedClocks() throws {
    let files = try files([:])
    _ = CommandRun(
      arguments: [
        "play", "flows", "--event", "order.shipped", "--at", "2026-03-07T10:00", "--record", "a.jsonl",
      ],
      input: MemoryInput(":wait 1d\neta\n"), files: files)
    let chat = try #require(files.text("a.jsonl"))
    let bare = chat.replacing(#""timezone":"America/New_York","#, with: "")
      .replacing(#""timezone_assumed":true"#, with: #""timezone_assumed":false"#)
    #expect(bare != chat && bare.contains("2026-03-08T10:00:00-04:00"))
    try files.write(Array(bare.utf8), to: "a.jsonl")
    #expect(
      CommandRun("replay", "a.jsonl", "--program", "flows", files: files).output.hasPrefix("1 chat: 1 same"))
    let convert = ["convert", "a.jsonl", "--program", "flows", "--out", "flows/a.chat.yaml"]
    #expect(CommandRun(arguments: convert, files: files).status == .ok)
    #expect(files.text("flows/a.chat.yaml")?.contains("timezone: America/New_York") == true)
    // Where the usual zone's clocks are others, the scenario has a zone with the same clocks.
    try files.write(
      Array(bare.replacing("2026-03-07T10:00:00-05:00", with: "2026-03-07T16:00:00+01:00").utf8),
      to: "a.jsonl")
    #expect(CommandRun(arguments: convert, files: files).status == .ok)
    #expect(files.text("flows/a.chat.yaml")?.contains("timezone: Etc/GMT-1") == true)
    #expect(!CommandRun("test", "flows", files: files).errors.contains("there is no time zone"))
  }

  @Test("tells a change of path with the chat so far and both versions, and others like it in a line")
  func path() throws {
    let files = try files(["flows/chats/a.jsonl": ["eta", "eta", "where"]])
    try change(files, "ETA: eta", "ETA: place")
    let run = CommandRun("replay", "flows/chats/a.jsonl", files: files)
    #expect(
      run.output == """
        flows/chats/a.jsonl:1: path changed at turn 1
               bot  Acme: shipped. Reply ETA or WHERE. Reply STOP to opt out.
                me  eta
              then  match: ETA
                    → wismo/eta (reply)
                    bot: It comes Friday.
                    end: wismo, resolved
               now  match: ETA
                    → wismo/place (reply)
                    bot: It is in Reno.
                    end: wismo, resolved

        flows/chats/a.jsonl:10: path changed at turn 1, as in flows/chats/a.jsonl:1
        3 chats: 1 same, 0 wording, 0 cost, 2 path, 0 compliance

        """)
    #expect(run.status == .findings)
  }

  @Test("passes where wording or cost alone changed")
  func wording() throws {
    let files = try files(["flows/chats/a.jsonl": ["eta"]])
    try change(files, "It comes", "It’ll come")
    let run = CommandRun("replay", "flows/chats/a.jsonl", files: files)
    #expect(run.status == .ok)
    #expect(run.output.hasPrefix("flows/chats/a.jsonl:1: cost changed at turn 1, wording at turn 1\n"))
    #expect(run.output.contains("      then  bot: It comes Friday. (GSM-7, 1 segment)"))
    #expect(run.output.contains("bot: It’ll come Friday. (UCS-2, 1 segment)"))
  }

  @Test("leaves what lint said in the emulator to lint")
  func lint() throws {
    let files = MemoryFiles([
      "a.flow.yaml": """
      flow: a
      triggers: {a.b: c}
      states:
        c: {say: "Acme: bet at our casino, see http://bit.ly/x. Reply YES. Reply STOP to opt out.", replies: {YES: d}}
        d: {say: Thanks., then: resolved}
      """
    ])
    let played = CommandRun(
      "play", ".", "--at", "2026-03-02T10:00", "--record", "a.jsonl",
      input: MemoryInput(":event a.b\nyes\n"), files: files)
    #expect(played.output.contains("[compliance/prohibited-content]"))
    #expect(CommandRun("replay", "a.jsonl", files: files).output.hasPrefix("1 chat: 1 same"))
  }

  @Test("tells programs every chat, and the counts")
  func json() throws {
    let files = try files(["flows/chats/a.jsonl": ["eta", "where"]])
    try change(files, "ETA: eta", "ETA: place")
    let run = CommandRun("replay", "flows/chats", "--format", "json", files: files)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(
      lines[0].hasPrefix(
        #"{"file":"flows/chats/a.jsonl","line":1,"verdict":"path","turn":1,"differences":[{"verdict":"path","turn":1,"chat":[{"who":"bot","#
      ))
    #expect(lines[1].hasSuffix(#""verdict":"same","turn":null,"differences":[]}"#))
    #expect(lines[2] == #"{"summary":{"same":1,"wording":0,"cost":0,"path":1,"compliance":0}}"#)
    #expect(run.status == .findings)
  }

  @Test("writes JUnit's XML, a suite a file")
  func junit() throws {
    let files = try files(["flows/chats/a.jsonl": ["eta", "where"], "flows/chats/b&c.jsonl": ["where"]])
    try change(files, "ETA: eta", "ETA: place")
    let xml = CommandRun("replay", "flows/chats", "--format", "junit", files: files).output
    #expect(xml.contains(#"<testsuites name="flowrepl replay" tests="3" failures="1">"#))
    #expect(xml.contains(#"<testsuite name="flows/chats/b&amp;c.jsonl" tests="1" failures="0" errors="0">"#))
    #expect(xml.contains(#"<failure message="path changed at turn 1">flows/chats/a.jsonl:1: path changed"#))
    #expect(xml.hasSuffix("</testsuites>\n"))
  }

  @Test("finds the program by the transcript, this folder or the flag")
  func programs() throws {
    let files = try files(["elsewhere/a.jsonl": ["eta"], "flows/chats/a.jsonl": ["eta"]])
    #expect(CommandRun("replay", "flows/chats/a.jsonl", files: files).status == .ok)
    let none = CommandRun("replay", "elsewhere/a.jsonl", files: files)
    #expect(none.status == .unusable)
    #expect(
      none.errors
        == "error: `elsewhere/a.jsonl` can't be used: there is no program at or above it, and none in this folder; name one with --program PATH\n"
    )
    #expect(CommandRun("replay", "elsewhere/a.jsonl", "--program", "flows", files: files).status == .ok)
    let typo = CommandRun("replay", "elsewhere/a.jsonl", "--program", "flow", files: files)
    #expect(typo.status == .unusable)
    #expect(typo.errors.contains("did you mean `flows`?"))
    try files.write(Array("program: other\nbrand: Acme\n".utf8), to: "flows/program.flow.yaml")
    #expect(
      CommandRun("replay", "flows/chats/a.jsonl", files: files).errors
        == "flows/chats/a.jsonl:1: recorded with the program `shop`, and said to `other`\n")
  }

  @Test("skips what is torn, and can't do with what is no transcript or with broken specs")
  func unreadable() throws {
    let files = try files(["flows/chats/a.jsonl": ["eta"]])
    let text = try #require(files.text("flows/chats/a.jsonl"))
    try files.write(Array((text + #"{"type":"bo"#).utf8), to: "flows/chats/a.jsonl")
    let torn = CommandRun("replay", "flows/chats/a.jsonl", files: files)
    #expect(torn.status == .ok)
    #expect(torn.errors.contains("the last line is torn and was skipped"))
    try files.write(Array("rubbish\n".utf8), to: "flows/chats/b.jsonl")
    let rubbish = CommandRun("replay", "flows/chats", files: files)
    #expect(rubbish.status == .unusable)
    #expect(rubbish.errors.contains("`flows/chats/b.jsonl` holds no transcript that can be read"))
    #expect(rubbish.output.hasPrefix("1 chat: 1 same"))
    #expect(CommandRun("replay", "flows/chats/c.jsonl", files: files).status == .unusable)
    try change(files, "ETA: eta", "ETA: nowhere")
    let broken = CommandRun("replay", "flows/chats/a.jsonl", files: files)
    #expect(broken.status == .unusable)
    #expect(broken.errors.contains("nowhere"))
  }

  @Test("takes many chats in their order, from standard input too")
  func many() throws {
    let files = try files(["a.jsonl": ["eta"]])
    let text = String(repeating: try #require(files.text("a.jsonl")), count: 1200)
    try change(files, "ETA: eta", "ETA: place")
    let run = CommandRun(
      "replay", "-", "--program", "flows", "--format", "json", input: MemoryInput(text), files: files)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 1201)
    let places = lines.dropLast().map { $0.prefix { $0 != "v" } }
    #expect(places.enumerated().allSatisfy { $1 == "{\"file\":\"<stdin>\",\"line\":\($0 * 9 + 1),\"" })
  }
}
