import Glibc
import Testing

@Suite(.serialized) struct PtyTests {
  @Test func `a program sees a terminal of the size asked for`() throws {
    let pty = try Pty(
      ["/bin/sh", "-c", "test -t 0 && stty size"],
      environment: ["PATH": "/bin:/usr/bin"],
      columns: 33,
      rows: 7
    )
    try pty.expect("7 33")
    #expect(try pty.wait() == 0)
  }

  @Test func `nothing of the environment is inherited`() throws {
    let pty = try Pty(["/usr/bin/env"], environment: ["ONLY": "this"])
    #expect(try pty.wait() == 0)
    #expect(String(decoding: pty.output, as: UTF8.self) == "ONLY=this\r\n")
  }

  @Test func `control C interrupts the program and the status tells`() throws {
    let pty = try Pty(
      ["/bin/sh", "-c", "echo ready; exec cat"],
      environment: ["PATH": "/bin:/usr/bin"]
    )
    try pty.expect("ready")
    pty.send("\u{3}")
    #expect(try pty.wait() == 128 + SIGINT)
  }

  @Test func `a resize reaches the program`() throws {
    let script = "trap 'stty size; exit 3' WINCH; echo ready; while :; do sleep 0.02; done"
    let pty = try Pty(["/bin/sh", "-c", script], environment: ["PATH": "/bin:/usr/bin"])
    try pty.expect("ready")
    pty.resize(columns: 41, rows: 9)
    try pty.expect("9 41")
    #expect(try pty.wait() == 3)
  }

  @Test func `what never comes is told with what came instead`() throws {
    let pty = try Pty(["/bin/echo", "this"])
    #expect { try pty.expect("that") } throws: {
      "\($0)".contains("“that” was never shown") && "\($0)".contains("this")
    }
  }

  @Test func `a program that isn't there is told`() {
    #expect { try Pty(["/nowhere/at/all"]) } throws: { "\($0)".contains("/nowhere/at/all does not start") }
  }

  @Test func `the products of the package stand beside the tests`() {
    #expect(access(Pty.product("flowrepl"), X_OK) == 0)
  }

  @Test func `the screen is what the bytes make of it`() {
    var grid = TerminalGrid(columns: 10)
    grid.write("abcdefghij")
    #expect(grid.column == 9)
    grid.write("kl\r\u{1B}[Ax\u{1B}[5Gwide👋!")
    #expect(grid.rows == ["xbcdwide👋", "!l"])
    grid.write("\u{1B}[1A\u{1B}[3G\u{1B}[J")
    #expect(grid.rows == ["xb", ""])
  }
}
