import FlowSpec
import Testing

@testable import flowrepl

@Suite("Recording")
struct RecordTests {
  private static let flow = """
    flow: wismo
    triggers: {order.shipped: shipped}
    vars: {eta: {type: text, example: Friday}}
    states:
      shipped: {say: "Acme: shipped. Reply ETA.", replies: {ETA: eta}}
      eta: {say: "It comes {eta}.", then: resolved}
    """

  private func play(_ input: String, _ files: MemoryFiles, _ arguments: String...) -> CommandRun {
    CommandRun(
      arguments: ["play", "wismo.flow.yaml", "--at", "2026-03-02T10:00", "--json"] + arguments,
      input: MemoryInput(input), files: files)
  }

  @Test("keeps every event that is shown, behind a header and the commands that led to them")
  func everything() throws {
    let files = MemoryFiles(["wismo.flow.yaml": Self.flow])
    let run = play(
      ":event order.shipped eta=Monday\neta\n:state\n:nonsense\n:wait 1h\n", files, "--record", "chat.jsonl",
      "--seed", "7", "--set", "eta=Tuesday")
    let lines = try #require(files.text("chat.jsonl")).split(separator: "\n").map(String.init)
    let shown = run.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { !$0.hasPrefix(#"{"type":"command""#) }.dropFirst() == shown[...])
    #expect(
      lines.filter { $0.hasPrefix(#"{"type":"command""#) } == [
        #"{"type":"command","at":"2026-03-02T10:00:00-05:00","turn":1,"line":":event order.shipped eta=Monday"}"#,
        #"{"type":"command","at":"2026-03-02T10:00:00-05:00","turn":3,"line":":wait 1h"}"#,
      ])
    let transcript = try #require(
      TranscriptReader.read(SourceFile(path: "chat.jsonl", text: lines.joined(separator: "\n"))).transcripts
        .first)
    #expect(transcript.header.seed == 7)
    #expect(transcript.header.spec.count == 16)
    #expect(transcript.header.presets == [Event.Field("eta", "Tuesday")])
    #expect(transcript.header.program == nil)
  }

  @Test("goes behind what the file already has")
  func appends() throws {
    let files = MemoryFiles(["wismo.flow.yaml": Self.flow])
    _ = play("hi\n", files, "--record", "chat.jsonl")
    _ = play("eta\n", files, "--record", "chat.jsonl")
    let text = try #require(files.text("chat.jsonl"))
    #expect(TranscriptReader.read(SourceFile(path: "chat.jsonl", text: text)).transcripts.count == 2)
  }

  @Test("that fails is told once, and the session goes on")
  func failure() {
    let files = MemoryFiles(["wismo.flow.yaml": Self.flow], full: ["chat.jsonl"])
    let run = play("hi\neta\n", files, "--record", "chat.jsonl")
    #expect(run.status == .ok)
    let faults = run.output.split(separator: "\n").filter { $0.hasPrefix(#"{"type":"error""#) }
    #expect(faults.count == 1)
    #expect(faults.first?.contains("the rest of this session is not recorded") == true)
    #expect(run.output.contains(#""type":"customer""#))
  }

  @Test("to a file that can't be written, or is no transcript, is refused before anything is played")
  func refused() {
    let files = MemoryFiles(
      ["wismo.flow.yaml": Self.flow, "chats/a.jsonl": "", "torn.jsonl": #"{"type":"transcript","ver"#],
      forbidden: ["shut.jsonl"])
    for (name, words) in [
      ("shut.jsonl", "you have no permission"), ("chats", "`chats` is a folder; name a file in it"),
      ("wismo.flow.yaml", "it is no transcript; name a transcript or a new file for --record"),
    ] {
      let run = play("hi\n", files, "--record", name)
      #expect(run.status == .unusable && run.output.isEmpty, "\(name)")
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    #expect(files.text("wismo.flow.yaml") == Self.flow)
    for name in ["chats/a.jsonl", "torn.jsonl", "new.jsonl"] {
      #expect(play("hi\n", files, "--record", name).status == .ok, "\(name)")
    }
  }

  @Test("is for one session at a time: a second one on the same file is told before it begins")
  func busy() throws {
    let files = MemoryFiles(["wismo.flow.yaml": Self.flow])
    var first: (any FileJournal)? = try files.journal(at: "chat.jsonl")
    let run = play("hi\n", files, "--record", "chat.jsonl")
    #expect(run.status == .unusable && run.output.isEmpty)
    #expect(
      run.errors
        == "error: `chat.jsonl` is being recorded by another session; end that one first, or name another file\n"
    )
    first = nil
    #expect(first == nil && play("hi\n", files, "--record", "chat.jsonl").status == .ok)
  }

  @Test("and consent go to different files")
  func ledger() {
    let files = MemoryFiles(["wismo.flow.yaml": Self.flow])
    let run = play("hi\n", files, "--record", "a.jsonl", "--ledger", "./a.jsonl")
    #expect(run.status == .unusable)
    #expect(run.errors.contains("--record and --ledger can't be the same file"))
  }
}
