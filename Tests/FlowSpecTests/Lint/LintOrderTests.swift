import Testing

@testable import FlowSpec

struct LintOrderTests {
  /// A program with faults of many kinds.
  private static let files: [SourceFile] = {
    var files = [
      SourceFile(
        path: "program.flow.yaml",
        text: """
          program: acme
          brand: Acme
          sender: {number: "+15550100", kind: 10dlc, platform: twilio}
          events: {order.shipped: {order_id: text}}
          options: {AGENT: {to: agent, everywhere: true, like: [talk to a person]}}
          states: {agent: {say: "One moment.", handoff: {}}}
          """)
    ]
    for number in 0..<90 {
      files.append(
        SourceFile(
          path: "flow_\(number).flow.yaml",
          text: """
            flow: flow_\(number)
            triggers: {order.shiped: start}
            states:
              start:
                say: "Press 1 to track [link] at http://bit.ly/x. Reply TRACK, CANCEL or PAUSE."
                replies:
                  TRACK: {to: resolved, like: [where is it]}
                  CANCEL: {to: resolved, like: [where is it]}
                  \(number % 2 == 0 ? "SIZE: resolved\n      COLOR: resolved" : "COLOR: resolved\n      SIZE: resolved")
            """))
    }
    return files
  }()

  @Test("lint finds the same however many work at it")
  func findsTheSame() {
    let loaded = ProgramLoader.load(Self.files)
    let serial = Linter.result(loaded).findings
    #expect(Set(serial.map(\.rule)).count > 8)
    let spread = ProgramLoader.load(Self.files, by: Backwards())
    #expect(spread.diagnostics == loaded.diagnostics)
    #expect(Linter.result(spread, by: Backwards()).findings == serial)
  }

  @Test("of several program files the one of the usual name holds")
  func usualNameHolds() {
    let other = SourceFile(path: "old-program.flow.yaml", text: "program: old\nbrand: Old\n")
    let own = SourceFile(path: "program.flow.yaml", text: "program: acme\nbrand: Acme\n")
    let loaded = ProgramLoader.load([other, own])
    #expect(loaded.program.brand?.value == "Acme")
    #expect(loaded.diagnostics.filter { $0.rule == "schema/several-programs" }.map(\.path) == [other.path])
  }

  @Test("a phrase of digits is not said by a time that begins with them")
  func digitsOfTimes() {
    let flow = """
      flow: example
      triggers: {order.shipped: start}
      states:
        start:
          say: "Acme: come by at 5:30. Reply YES, or AGENT for help."
          replies: {YES: resolved, LATE: {to: resolved, like: ["5"]}, AGENT: resolved}
          else: {say: "Reply YES or AGENT.", then: resolved}
          after: {24h: resolved}
      """
    let loaded = ProgramLoader.load([SourceFile(path: "a.flow.yaml", text: flow)])
    let found = Linter.findings(loaded).filter { $0.rule == "flow/unmentioned-option" }
    #expect(found.map(\.message) == ["the message does not mention the option LATE"])
  }
}

/// The last item first.
private struct Backwards: Spreading {
  func results<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    Array(items.reversed().map(work).reversed())
  }
}
