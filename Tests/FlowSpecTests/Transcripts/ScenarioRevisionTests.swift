import Testing

@testable import FlowSpec

@Suite struct ScenarioRevisionTests {
  private func revised(_ text: String) -> String? {
    let trial = ScenarioTrial(text)
    let revision = ScenarioRevision(of: trial.scenarios, in: trial.script, file: trial.file)
    return revision.revisedFile.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `only what fails is rewritten, and comments stay`() {
    let old = """
      # Shipping.
      scenario: s
      chat:
        - event: order.shipped   # it starts
        - bot: "*way*"           # the gist
        - state: shop/eta        # not yet
        - me: what
        - bot: Huh?              # asks again
        - bot: And more.
        - me: agent
        - handoff: asked
      """
    let new = """
      # Shipping.
      scenario: s
      chat:
        - event: order.shipped   # it starts
        - bot: "*way*"           # the gist
        - state: shop/shipped        # not yet
        - me: what
        - bot: Reply ETA or AGENT.              # asks again
        - me: agent
        - handoff: asked
        - bot: One moment.

      """
    #expect(revised(old + "\n") == new)
    #expect(ScenarioTrial(new).failure == nil)
    #expect(revised(new) == nil)
    #expect(revised(old) == new)
  }

  @Test func `texts are quoted where they must be`() {
    let new = revised(
      "scenario: s\nchat:\n  - me: rate\n  - bot: \"*\"\n  - me: 5\n  - bot: |\n      Thanks?\n  - bot: x\n")
    #expect(
      new
        == "scenario: s\nchat:\n  - me: rate\n  - bot: \"*\"\n  - me: 5\n  - bot: Thanks!\n  - bot: See you \\*soon\\*.\n"
    )
  }

  @Test func `examples are left alone`() {
    #expect(revised("scenario: s\nchat: [{me: <a>}]\nexamples: [{a: rate}]\n") == nil)
  }

  @Test func `the difference shows lines that went and came`() {
    let old = SourceFile(path: "a.chat.yaml", text: "a\nb\nc\n")
    let new = SourceFile(path: "a.chat.yaml", text: "a\nB\nc\nd\n")
    #expect(ScenarioRevision.difference(from: old, to: new).plain == "a.chat.yaml\n2 - b\n2 + B\n4 + d\n")
  }
}
