import FlowSpec
import Testing

struct SuppressionTests {
  private func rules(_ states: String) -> [String] {
    let flow = "flow: a\ntriggers: {order.shipped: start}\nstates:\n" + states
    let files = [
      SourceFile(
        path: "program.flow.yaml",
        text: CleanProgram.files["program.flow.yaml"]?.replacing(
          "data: {slots: slots.csv}\n",
          with: "openers: {start: \"{brand}: \", end: \" Reply STOP to opt out.\"}\n") ?? ""),
      SourceFile(path: "a.flow.yaml", text: flow),
    ]
    return Linter.findings(ProgramLoader.load(files)).map(\.rule)
  }

  @Test func `a comment above covers the whole entry that starts on the next line`() {
    #expect(
      rules(
        """
          # flowrepl: allow design/shouting -- the brand team insists
          start:
            say: BIG NEWS.
            then: resolved
        """) == [])
  }

  @Test func `a comment at a line's end covers the entry of that line alone`() {
    #expect(
      rules("  start:\n    say: BIG NEWS. # flowrepl: allow design/shouting -- so\n    then: resolved\n")
        == [])
    #expect(
      rules("  start:\n    say: BIG NEWS.\n    then: resolved # flowrepl: allow design/shouting -- so\n")
        == ["design/shouting", "lint/unused-allow"])
  }

  @Test func `one comment allows several rules, and comments stack`() {
    #expect(
      rules(
        """
          # flowrepl: allow design/shouting, design/one-goal -- so
          # flowrepl: allow design/placeholder -- so
          start: {say: "BIG NEWS? REALLY? TODO", then: resolved}
        """) == [])
  }

  @Test func `without a reason it suppresses all the same and is told`() {
    #expect(
      rules("  # flowrepl: allow design/shouting\n  start: {say: BIG NEWS., then: resolved}\n")
        == ["lint/allow-without-reason"])
  }

  @Test func `a rule that does not exist is told`() {
    #expect(
      rules("  # flowrepl: allow design/shout -- so\n  start: {say: Your order shipped., then: resolved}\n")
        == ["lint/unused-allow"])
  }

  @Test func `what only a running chat shows is not called unused`() {
    #expect(
      rules(
        "  # flowrepl: allow compliance/caps -- so\n  start: {say: Your order shipped., then: resolved}\n")
        == [])
  }
}
