import Glibc
import Testing

@testable import flowrepl

@Suite(.serialized) final class PromptHistoryTests {
  private let folder = "/tmp/flowrepl-history-\(getpid())-\(UInt64.random(in: 0 ... .max))"
  private var path: String { folder + "/state/history" }

  deinit {
    for name in ["state/history", "state/file"] { unlink(folder + "/" + name) }
    for name in ["state/history", "state", ""] { rmdir(folder + "/" + name) }
  }

  private func write(_ bytes: [UInt8]) throws {
    mkdir(folder, 0o700)
    mkdir(folder + "/state", 0o700)
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(file >= 0)
    defer { close(file) }
    try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func `the file is where the XDG specification puts it`() {
    #expect(PromptHistory.path(environment: ["HOME": "/h", "XDG_STATE_HOME": "/s"]) == "/s/flowrepl/history")
    #expect(
      PromptHistory.path(environment: ["HOME": "/h", "XDG_STATE_HOME": "s"])
        == "/h/.local/state/flowrepl/history"
    )
    #expect(PromptHistory.path(environment: [:]) == nil)
  }

  @Test func `lines come back in the next session, for their owner alone`() {
    let first = PromptHistory(path: path)
    #expect(first.lines.isEmpty && first.notice == nil)
    for line in ["eta", "eta", "hé 👋", " secret", "", "a\u{1B}b"] { first.remember(line) }
    #expect(first.lines == ["eta", "hé 👋"])
    #expect(PromptHistory(path: path).lines == ["eta", "hé 👋"])
    #expect(mode(path) == 0o600)
    #expect(mode(folder + "/state") == 0o700)
  }

  @Test func `two sessions at once lose nothing of each other`() {
    let one = PromptHistory(path: path)
    let other = PromptHistory(path: path)
    one.remember("a")
    other.remember("b")
    one.remember("c")
    #expect(one.lines == ["a", "c"])
    #expect(PromptHistory(path: path).lines == ["a", "b", "c"])
  }

  @Test func `many at once lose nothing, at the limit too`() async throws {
    let kept = (0..<PromptHistory.limit - 100).map { "old \($0)" }
    try write(Array((kept.joined(separator: "\n") + "\n").utf8))
    let path = path
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<8 {
        group.addTask {
          let history = PromptHistory(path: path)
          for number in 0..<25 { history.remember("\(session) \(number)") }
        }
      }
    }
    let lines = PromptHistory(path: path).lines
    #expect(lines.count == PromptHistory.limit)
    #expect(lines.first == "old 100")
    #expect(Set(lines.suffix(200)) == Set((0..<8).flatMap { session in (0..<25).map { "\(session) \($0)" } }))
  }

  @Test func `the oldest go beyond a thousand`() throws {
    try write(Array((0..<1200).map { "\($0)\n" }.joined().utf8))
    let history = PromptHistory(path: path)
    #expect(history.lines.count == 1000 && history.lines.first == "200")
    history.remember("new")
    #expect(history.lines.count == 1000 && history.lines.last == "new")
    let next = PromptHistory(path: path)
    #expect(next.lines.first == "201" && next.lines.last == "new")
    #expect(mode(path) == 0o600)
  }

  @Test func `a torn or foreign file costs only what is no text`() throws {
    try write(Array("ok\n".utf8) + [0xFF, 0xFE, 0, 10] + Array("_HiStOrY_V2_\nhalf a li".utf8))
    let history = PromptHistory(path: path)
    #expect(history.lines == ["ok", "_HiStOrY_V2_", "half a li"])
    history.remember("new")
    #expect(PromptHistory(path: path).lines == ["ok", "_HiStOrY_V2_", "half a li", "new"])
  }

  @Test func `what can't be written is said once and the session goes on`() throws {
    try write([])
    let history = PromptHistory(path: path + "/below/a/file")
    let notice = try #require(history.notice)
    #expect(notice.hasPrefix("lines are not kept for the next session: ") && !notice.contains("\n"))
    history.remember("eta")
    #expect(history.lines == ["eta"])
    #expect(history.notice == notice)
  }

  @Test func `a folder in the place of the file is no file`() {
    mkdir(folder, 0o700)
    mkdir(folder + "/state", 0o700)
    mkdir(path, 0o700)
    #expect(PromptHistory(path: path).notice != nil)
  }

  @Test func `what is written has been redacted`() {
    let history = PromptHistory(path: path) { $0 == "4111" ? "[card]" : $0 }
    history.remember("4111")
    #expect(history.lines == ["4111"])
    #expect(PromptHistory(path: path).lines == ["[card]"])
  }

  @Test func `up and down walk through the lines that start with what was typed`() {
    let lines = ["eta", ":help", "eta please", "eta please", "track"]
    func walk(_ typed: String, _ ups: [Bool]) -> [String?] {
      var walk = PromptHistory.Walk(typed: typed)
      return ups.map { walk.step(older: $0, in: lines) }
    }
    #expect(walk("eta", [true, true, false, false]) == ["eta please", "eta", "eta please", "eta"])
    #expect(walk("", Array(repeating: true, count: 5)) == ["track", "eta please", ":help", "eta", nil])
    #expect(walk("", [true, true, false, false, false]) == ["track", "eta please", "track", "", nil])
  }

  @Test func `a search finds the newest line that contains the text and goes back from there`() {
    let lines = ["eta", "where is my ETA", "track", "track"]
    var search = PromptHistory.Search(typed: "")
    for scalar in "ta".unicodeScalars { search.append(scalar, in: lines) }
    #expect(search.found == 1)
    let hasOlder = search.older(in: lines)
    #expect(hasOlder)
    #expect(search.found == 0)
    let hasOldest = search.older(in: lines)
    #expect(!hasOldest)
    search.append("x", in: lines)
    #expect(search.hasFailed)
    search.removeLast(in: lines)
    #expect(search.found == 1)
  }
}
