import FlowSpec
import Testing

@Suite struct NameCheckTests {
  /// The diagnostics of a flow with a state `b`, each as `LINE: MESSAGE`.
  private func faults(_ states: String, vars: String = "{n: number, d: date, s: text}") -> [String] {
    let text = "flow: t\nvars: \(vars)\nstates:\n" + states + "  b: {say: x, end: resolved}\n"
    let loaded = ProgramLoader.load([SourceFile(path: "t.flow.yaml", text: text)])
    return loaded.diagnostics.map { diagnostic in
      let line = loaded.files[diagnostic.path].map {
        LineIndex($0).position(of: diagnostic.range.lowerBound).line
      }
      return "\(line ?? 0): \(diagnostic.message)"
    }
  }

  @Test func `a variable keeps the type that it is declared with, though states set it`() {
    #expect(
      faults("  a: {set: {n: = n + 1, s: = n + s}, say: hi, when: [{s > 3: b}, {else: b}]}\n") == [
        "4: `+` can't join a number and a text", "4: a text is compared with a number",
      ])
  }

  @Test func `what is wrong with a state of all flows is told once`() {
    let files = [
      SourceFile(
        path: "program.flow.yaml", text: "program: p\nstates: {agent: {say: \"{x}\", then: nowhere}}\n"),
      SourceFile(path: "b.flow.yaml", text: "flow: b\nstates: {a: {say: hi, then: lost}}\n"),
      SourceFile(path: "a.flow.yaml", text: "flow: a\nstates: {a: {say: hi, then: agnt}}\n"),
    ]
    let messages = ProgramLoader.load(files).diagnostics.map(\.message)
    #expect(
      messages == [
        "flow `a` has no state `agnt`; did you mean `agent`?", "flow `b` has no state `lost`",
        "nothing gives `x` a value", "flow `a` has no state `nowhere`",
      ])
  }

  @Test func `an expression must give what its variable is`() {
    #expect(
      faults("  a: {set: {d: = n}, say: hi, then: b}\n") == ["4: `d` is a date, and this gives a number"])
    #expect(faults("  a: {set: {d: = d + 2d, s: = n + 1}, say: hi, then: b}\n").isEmpty)
    #expect(faults("  a: {set: {d: = now}, say: hi, then: b}\n").isEmpty)
  }

  @Test func `a text that is set must be a value of the variable's type`() {
    #expect(faults("  a: {set: {d: soon}, say: hi, then: b}\n") == ["4: `d` is a date, and `soon` is none"])
    #expect(faults("  a: {set: {d: 2026-03-04, n: \"{s}\"}, say: hi, then: b}\n").isEmpty)
  }

  @Test func `a name whose expression can't be read is not called unknown as well`() {
    #expect(faults("  a: {set: {x: = n *}, say: \"{x}\", then: b}\n") == ["4: a value is missing at the end"])
  }

  @Test func `twenty errors of a file are told, and every warning`() {
    let many = (1...30).map { "  s\($0): {sya: hi, end: resolved}\n" }.joined()
    #expect(faults(many).count == 20)
    let lost = "  w:\n    say: we are #1\n    end: resolved\n"
    #expect(faults(many + lost).count == 21)
  }
}
