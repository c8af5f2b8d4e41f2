import FlowSpec
import Testing

@Suite struct ReadingTests {
  /// The diagnostics of a flow's states, each as `MESSAGE | HELP`.
  private func faults(_ states: String) -> [String] {
    let file = SourceFile(path: "t.flow.yaml", text: "flow: t\nstates:" + states)
    return ProgramLoader.load([file]).diagnostics.map { "\($0.message) | \($0.help ?? "")" }
  }

  @Test func `a flow without states is told to have some`() {
    #expect(
      faults(" {}\n") == [
        "a flow needs at least one state | write what it says: `states: {hello: {say: Hello!, then: resolved}}`"
      ])
  }

  @Test func `a list where a target belongs is not told to be put in quotes`() {
    #expect(
      faults("\n  a: {say: hi, then: [a]}\n") == [
        "`then` is one name, and this is a list | name a state (`tracking`), a state of another flow"
          + " (`wismo/tracking`) or an outcome (`resolved`)"
      ])
  }

  @Test func `a message that is read as a list is quoted as far as it goes`() {
    #expect(
      faults("\n  a: {say: [x, [y]], end: resolved}\n") == [
        "the message starts with `[`, so it is read as a list and not as a text | put it in quotes: \"[y]\""
      ])
  }

  @Test func `a misspelt key is not told to be missing as well`() {
    #expect(
      faults("\n  a: {say: hi, replies: {X: a}, after: {2h: {sya: hi}}}\n") == [
        "a timeout has no key `sya`; did you mean `say`? | "
      ])
  }

  @Test func `a message beside the target of a timeout is refused, as it would never be sent`() {
    #expect(
      faults("\n  a: {say: hi, replies: {X: a}, after: {2h: {say: hm, to: a}}}\n") == [
        "`say` is not sent beside `to`: the state that follows says what to send"
          + " | put the message into that state, or leave `to` out to stay"
      ])
  }

  @Test func `a missing item of a list is wanted behind its dash`() {
    #expect(
      faults("\n  a:\n    say:\n      -\n      - b\n    end: resolved\n") == [
        "the message is missing | write it behind the dash"
      ])
  }
}
