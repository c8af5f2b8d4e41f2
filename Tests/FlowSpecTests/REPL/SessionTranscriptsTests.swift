import FlowSpec
import Testing

@testable import flowrepl

@Suite("Transcripts of a session")
struct SessionTranscriptsTests {
  private static let flow = """
    flow: signup
    triggers: {signup.begun: address}
    vars: {phone: text, email: text, code: number, dob: date}
    states:
      address: {say: "Acme: what's your email? Reply STOP to opt out.", expect: email, save: email, then: code}
      code: {say: "Thanks, {email}. Enter the 6-digit code we sent.", expect: number, save: code, then: birth}
      birth: {say: "{code} is right. What's your date of birth?", expect: date, save: dob, then: done}
      done: {say: "Born {dob}, mail {email}. Call (555) 010-0111 for help.", then: resolved}
    """

  private func session(_ files: MemoryFiles, record: String? = nil) throws -> Session {
    let loaded = ProgramLoader.load([SourceFile(path: "signup.flow.yaml", text: Self.flow)])
    try #require(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let program = ProgramFiles.Loaded(program: loaded, tables: [], folders: ["."])
    var settings = Session.Settings(
      contact: Contact(number: "+15550100123", zone: .utc), start: Instant(seconds: 1_772_463_600))
    settings.transcript = record.map { TranscriptRecord($0, files) }
    let session = Session(program, settings: settings, files: files, load: { program })
    _ = session.open()
    return session
  }

  private static let lines = [
    ":event signup.begun phone=+15550100123", "ana@example.com", "482913", "march 5 1987",
  ]

  @Test("hold nothing that must not be kept, and read as the chat went")
  func redacted() throws {
    let files = MemoryFiles()
    let session = try session(files, record: "chat.jsonl")
    for line in Self.lines { _ = session.take(line) }
    let text = try #require(files.text("chat.jsonl"))
    for secret in ["ana@", "482913", "5550100123", "555 010 0123", "1987", "Mar 5", "march"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    let transcript = try #require(
      TranscriptReader.read(SourceFile(path: "chat.jsonl", text: text)).transcripts.first)
    #expect(transcript.header.contact.number == "*******0123")
    #expect(
      transcript.events.map(\.short).filter { !$0.hasPrefix("warning") && !$0.hasPrefix("-") } == [
        "command :event signup.begun phone=[PHONE:1]",
        "set phone = [PHONE:1]", "bot!: Acme: what's your email? Reply STOP to opt out.",
        "me: [EMAIL:1]", "set email = [EMAIL:1]", "signup/address → signup/code (then)",
        "bot: Thanks, [EMAIL:1]. Enter the 6-digit code we sent.",
        "me: [CODE]", "set code = [CODE]", "signup/code → signup/birth (then)",
        "bot: [CODE] is right. What's your date of birth?",
        "me: [DOB:1]", "set dob = Thu, [DOB:1]", "signup/birth → signup/done (then)",
        "bot: Born Thu, [DOB:1], mail [EMAIL:1]. Call (555) 010-0111 for help.", "end signup resolved",
      ])
  }

  @Test("are saved when asked for, the same as they are recorded")
  func save() throws {
    let files = MemoryFiles()
    let session = try session(files, record: "chat.jsonl")
    for line in Self.lines { _ = session.take(line) }
    let recorded = files.text("chat.jsonl")
    #expect(session.take(":save mine.jsonl").map(\.short) == ["notice: saved mine.jsonl"])
    #expect(files.text("mine.jsonl") == recorded)
    #expect(
      session.take(":save mine.jsonl").map(\.short) == [
        "error: mine.jsonl is there already; choose another name"
      ])
    #expect(
      session.take(":save mine").map(\.short) == [
        "error: transcripts are files that end with .jsonl: `:save mine.jsonl`"
      ])
    #expect(session.take(":save").map(\.short) == ["error: name a file: `:save chat.jsonl`"])
  }

  @Test("become scenarios that pass, with values that are nobody's")
  func scenario() throws {
    let files = MemoryFiles()
    let session = try session(files)
    for line in Self.lines { _ = session.take(line) }
    let saved = session.take(":save-test signup.chat.yaml").map(\.short)
    #expect(saved.first?.hasPrefix("notice: saved") == true, "\(saved)")
    let text = try #require(files.text("signup.chat.yaml"))
    #expect(text.contains("me: customer1@example.com"))
    #expect(text.contains("me: '000000'") || text.contains("me: 000000") || text.contains("me: \"000000\""))
    for secret in ["ana@", "482913", "1987"] { #expect(!text.contains(secret), "\(secret)") }
  }

  @Test("are said again with values that are nobody's, and are the same")
  func replay() throws {
    let files = MemoryFiles(["signup.flow.yaml": Self.flow])
    let session = try session(files, record: "chat.jsonl")
    for line in Self.lines + ["my card is 4111 1111 1111 1111"] { _ = session.take(line) }
    let run = CommandRun("replay", "chat.jsonl", "--program", ".", files: files)
    #expect(run.status == .ok, "\(run.output)\(run.errors)")
    #expect(run.output.contains("same"), "\(run.output)")
  }

  @Test("are saved in no place of a folder")
  func folder() throws {
    let events = try session(MemoryFiles(["chats/a.jsonl": ""])).take(":save chats")
    #expect(events.contains { $0.kind == .error(message: "`chats` is a folder; name a file in it") })
  }

  @Test("and the history of the prompt keep lines as they may be kept")
  func history() throws {
    let session = try session(MemoryFiles())
    var kept: [String] = []
    for line in Self.lines + ["4111 1111 1111 1111", ":set email=bob@example.com"] {
      kept.append(session.log.redacted(typed: line))
      _ = session.take(line)
    }
    #expect(
      kept == [
        ":event signup.begun phone=[PHONE:1]", "[EMAIL:1]", "[CODE]", "[DOB:1]", "[CARD]",
        ":set email=[EMAIL:2]",
      ])
  }
}
