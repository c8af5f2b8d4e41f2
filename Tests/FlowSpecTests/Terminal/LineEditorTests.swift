import Glibc
import Testing

/// The built program at a terminal of its own, with a home of its own and no language set.
@Suite(.serialized) final class LineEditorTests {
  private let home = "/tmp/flowrepl-home-\(getpid())-\(UInt64.random(in: 0 ... .max))"

  init() { mkdir(home, 0o700) }

  deinit {
    for path in ["/.local/state/flowrepl/history", "/.editrc", "/flows/new.yaml"] { unlink(home + path) }
    for path in ["/flows", "/.local/state/flowrepl", "/.local/state", "/.local", ""] { rmdir(home + path) }
  }

  private func start(_ environment: [String: String] = [:], columns: UInt16 = 80) throws -> Pty {
    let fixed = ["HOME": home, "TERM": "xterm-256color", "NO_COLOR": "1"]
    let pty = try Pty(
      [Pty.product("flowrepl"), "play", "flows"],
      environment: fixed.merging(environment) { $1 },
      columns: columns
    )
    try pty.expect("› ")
    return pty
  }

  private func leave(_ pty: Pty) throws {
    pty.send(":quit\r")
    #expect(try pty.wait() == 0)
  }

  /// The row that the prompt is on, from the prompt on and without what stands at its right.
  private func typed(_ pty: Pty, columns: Int = 80) -> String {
    let screen = pty.screen(columns: columns)
    let text = screen.rows[screen.row].split(separator: "› ", omittingEmptySubsequences: false).last ?? ""
    return text.split(separator: "   ", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }

  private func expectTyped(_ text: String, _ pty: Pty, columns: Int = 80) throws {
    try pty.expectScreen { [self] _ in typed(pty, columns: columns) == text }
  }

  @Test(arguments: [[:], ["LC_ALL": "C"], ["LANG": "de_DE.ISO-8859-1"], ["TERM": "unheard-of"]])
  func `text of any script is typed and erased by clusters`(environment: [String: String]) throws {
    let pty = try start(environment)
    pty.send("hé ありがとう 👨‍👩‍👧🇩🇪")
    try expectTyped("hé ありがとう 👨‍👩‍👧🇩🇪", pty)
    pty.send("\u{7F}\u{7F}")
    try expectTyped("hé ありがとう", pty)
    pty.send("\u{1F}")
    try expectTyped("hé ありがとう 👨‍👩‍👧🇩🇪", pty)
    pty.send("\u{3}")
    try leave(pty)
  }

  @Test func `control C clears the line and control D leaves an empty one`() throws {
    let pty = try start()
    pty.send("half")
    try expectTyped("half", pty)
    pty.send("\u{3}")
    try expectTyped("", pty)
    #expect(pty.screen().rows.contains { $0.hasSuffix("half^C") })
    pty.send("\u{4}")
    #expect(try pty.wait() == 0)
  }

  @Test func `the tab key completes a command`() throws {
    let pty = try start()
    pty.send(":qui\t")
    try expectTyped(":quit", pty)
    pty.send("\r")
    #expect(try pty.wait() == 0)
  }

  @Test func `lines are kept between sessions and found by their start or a part`() throws {
    var pty = try start()
    for line in [":state", ":clock"] {
      pty.send(line + "\r")
      try expectTyped("", pty)
    }
    try leave(pty)
    pty = try start()
    pty.send(":st\u{1B}[A")
    try expectTyped(":state", pty)
    pty.send("\u{3}\u{12}loc")
    try expectTyped(":clock", pty)
    pty.send("\u{3}")
    try leave(pty)
  }

  @Test func `a narrower window shows the same line`() throws {
    let pty = try start()
    let text = String(repeating: "0123456789", count: 5)
    pty.send(text)
    try expectTyped(text, pty)
    pty.resize(columns: 40)
    try pty.expectScreen(columns: 40) { screen in
      screen.rows.suffix(2).joined().hasSuffix(text)
    }
    pty.send("\u{3}")
    try leave(pty)
  }

  @Test func `a paste of two lines waits for Enter and then is two lines`() throws {
    let pty = try start()
    pty.send("\u{1B}[200~:state\n:quit\u{1B}[201~")
    try pty.expectScreen { $0.rows[$0.row].hasSuffix(":quit") }
    pty.send("\r")
    #expect(try pty.wait() == 0)
    #expect(pty.screen().rows.filter { $0.hasSuffix("› :state") || $0.hasSuffix("› :quit") }.count == 2)
  }

  @Test func `without colour no colour is sent, with it some`() throws {
    func hasColor(_ pty: Pty) -> Bool { pty.output.firstRange(of: Array("\u{1B}[1m".utf8)) != nil }
    let plain = try start()
    plain.send(":help\r")
    try leave(plain)
    #expect(!hasColor(plain))
    let colored = try start(["NO_COLOR": ""])
    try leave(colored)
    #expect(hasColor(colored))
  }

  @Test func `a vi user's editrc is honoured`() throws {
    let file = open(home + "/.editrc", O_WRONLY | O_CREAT, 0o600)
    _ = write(file, "bind -v\n", 8)
    close(file)
    let pty = try start()
    pty.send("eta now\u{1B}")
    try pty.expectScreen { $0.rows[$0.row].contains("eta now") }
    pty.send("0dw")
    try expectTyped("now", pty)
    pty.send("\u{3}")
    try leave(pty)
  }

  @Test func `a signal to leave is told by the status`() throws {
    let pty = try start()
    pty.signal(SIGTERM)
    #expect(try pty.wait() == 128 + SIGTERM)
  }
}
