import FlowSpec
import Glibc
import Testing

@testable import flowrepl

/// The built program at a terminal of its own.
@Suite(.serialized) final class ReviewTerminalTests {
  private let home = "/tmp/flowrepl-review-\(getpid())-\(UInt64.random(in: 0 ... .max))"
  private var chat: String { home + "/chat.jsonl" }
  private var notes: String { chat + ".review.jsonl" }
  private var spec: String { home + "/wismo.flow.yaml" }

  init() throws {
    mkdir(home, 0o700)
    let files = MemoryFiles([
      "wismo.flow.yaml": """
      flow: wismo
      triggers: {order.shipped: shipped}
      states:
        shipped: {say: "Acme: shipped. Reply ETA. Reply STOP to opt out.", replies: {ETA: eta}}
        eta: {say: "It comes on Friday.", then: resolved}

      """
    ])
    _ = CommandRun(
      "play", "wismo.flow.yaml", "--event", "order.shipped", "--at", "2026-03-02T10:00", "--record",
      "chat.jsonl",
      input: MemoryInput("eta\n"), files: files)
    for (path, bytes) in files.contents { try DiskFiles().write(bytes, to: "\(home)/\(path)") }
  }

  deinit {
    for path in [chat, notes, spec] { unlink(path) }
    rmdir(home)
  }

  private func start(_ environment: [String: String] = [:], columns: UInt16 = 80) throws -> Pty {
    let fixed = ["HOME": home, "TERM": "xterm-256color", "NO_COLOR": "1"]
    let pty = try Pty(
      [Pty.product("flowrepl"), "review", chat], environment: fixed.merging(environment) { $1 },
      columns: columns)
    try pty.expect("› ")
    return pty
  }

  @Test func `a page fits on 80 columns, and what is typed beside it is kept`() throws {
    let pty = try start()
    pty.send("\r")
    try pty.expect("── \(spec):5")
    pty.send("n Say naïve 👍\r")
    try pty.expect("noted on wismo/eta")
    pty.send("b\r")
    // The page comes before its prompt, and only the prompt takes keys.
    try pty.expect("chat 1/1 · start")
    #expect(pty.screen().rows.allSatisfy { $0.displayWidth <= 80 })
    #expect(!String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[3"))
    pty.send("\u{4}")
    #expect(try pty.wait() == 0)
    #expect(
      String(decoding: try DiskFiles().read(notes, limit: 1 << 16), as: UTF8.self).contains("Say naïve 👍"))
  }

  @Test func `a killed review keeps every note that was answered`() throws {
    for number in 1...5 {
      let pty = try start()
      pty.send("n note \(number)\r")
      try pty.expect("noted on")
      pty.signal(SIGKILL)
      #expect(try pty.wait() == 128 + SIGKILL)
    }
    var review = Review()
    #expect(review.read(try DiskFiles().read(notes, limit: 1 << 16)).isEmpty)
    #expect(review.notes.map(\.text) == (1...5).map { "note \($0)" })
  }

  @Test func `control C clears the line, and a wider window puts the specs beside the chat`() throws {
    let pty = try start()
    pty.send("n half a note\u{3}")
    try pty.expect("^C")
    pty.resize(columns: 140)
    pty.send("\r")
    try pty.expect("  ")
    try pty.expect("│ ── ")
    pty.send("q\r")
    #expect(try pty.wait() == 0)
    #expect(access(notes, F_OK) != 0)
  }

  @Test func `specs that change are shown as they are now`() throws {
    let pty = try start()
    let text = String(decoding: try DiskFiles().read(spec, limit: 1 << 16), as: UTF8.self)
    try DiskFiles().write(Array(text.replacing("Reply ETA.", with: "Reply ETA now.").utf8), to: spec)
    try pty.expect("the specs have changed")
    try pty.expect("Reply ETA now.")
    pty.send("\u{4}")
    #expect(try pty.wait() == 0)
  }

  @Test func `a terminal that can do nothing gets plain lines`() throws {
    let pty = try start(["TERM": "dumb"])
    pty.send("1\r")
    try pty.expect("It comes on Friday.")
    pty.send("q\r")
    #expect(try pty.wait() == 0)
    #expect(!pty.output.contains(0x1B))
  }

  @Test func `control C ends a long replay with 130`() throws {
    let pty = try Pty(
      ["/bin/sh", "-c", "cat | \(Pty.product("flowrepl")) replay - --program \(home)"],
      environment: ["PATH": "/bin:/usr/bin", "TERM": "xterm"])
    // Once it has an opinion on the first line, it reads.
    pty.send("rubbish\r")
    try pty.expect("the line was skipped")
    pty.send("\u{3}")
    let status = try pty.wait()
    #expect(status == 130)
  }
}
