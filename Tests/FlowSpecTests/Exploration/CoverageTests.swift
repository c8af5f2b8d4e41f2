import Testing

@testable import FlowSpec

@Suite struct CoverageTests {
  private func coverage(_ chats: String...) -> Coverage {
    var coverage = Coverage(ScenarioTrial("").script.program)
    for chat in chats {
      let lines = chat.split(separator: "\n").map { "  - \($0)\n" }.joined()
      let trial = ScenarioTrial("scenario: s\nchat:\n\(lines)")
      for scenario in trial.scenarios { coverage.add(scenario.result(in: trial.script).trail) }
    }
    return coverage
  }

  @Test func `nothing played covers nothing`() {
    let none = coverage()
    #expect(none.tally.passed == 0)
    #expect(none.missing.count == none.tally.total)
    #expect(Coverage.Kind.allCases.map { none.tally($0).total } == [6, 6, 2, 2, 1, 3])
  }

  @Test func `states, options, fallbacks, timeouts and lookups count where they are written`() {
    let one = coverage("event: order.shipped\nbot: \"*\"\nme: eta\nbot: \"*\"")
    #expect(one.missing.map(\.what).contains("shop/shipped: AGENT"))
    #expect(!one.missing.map(\.what).contains("shop/shipped: ETA"))
    #expect(one.tally(.states) == Coverage.Tally(passed: 2, total: 6))
    let all = coverage(
      "event: order.shipped\nbot: \"*\"\nset: {eta: 2026-03-04}\nme: eta\nbot: \"*\"",
      "event: order.shipped\nbot: \"*\"\nme: agent\nbot: \"*\"",
      "event: order.shipped\nbot: \"*\"\nme: a\nbot: \"*\"\nme: b\nbot: \"*\"",
      "event: order.shipped\nbot: \"*\"\nwait: 24h",
      "me: rate\nbot: \"*\"\nme: 5\nbot: \"*\"\nbot: \"*\"",
      "me: rate\nbot: \"*\"\nme: 1\nbot: \"*\"",
      "me: rate\nbot: \"*\"\nfail: people\nme: 1")
    #expect(all.missing.map(\.what) == ["shop/sad: lookup missing"])
    #expect(all.tally.percent == 95)
  }
}
