import Testing

@testable import flowrepl

@Suite struct SessionScenariosTests {
  private func files() -> MemoryFiles {
    MemoryFiles([
      "flows/shop.flow.yaml": ScenarioTrial.flow, "flows/program.flow.yaml": ScenarioTrial.program,
      "flows/people.csv": "name\nBo\n",
    ])
  }

  private func play(_ lines: String, _ arguments: String..., files: MemoryFiles) -> String {
    CommandRun("play", "flows", "--at", "2026-03-02T10:00", "--json", input: MemoryInput(lines), files: files)
      .output
  }

  @Test func `a chat that was played is saved as a scenario that passes`() throws {
    let files = files()
    let chat = """
      :event order.shipped eta=2026-03-04
      #1, what's up?
      :wait 1h
      ETA
      rate
      ::5
      5
      :save-test flows/tests/first-chat.chat.yaml

      """
    #expect(play(chat, files: files).contains("saved flows/tests/first-chat.chat.yaml"))
    #expect(
      files.text("flows/tests/first-chat.chat.yaml") == """
        scenario: first chat
        chat:
          - event: order.shipped
            with: {eta: 2026-03-04}
          - bot: Your order is on its way. Reply ETA or AGENT.
          - state: shop/shipped
          - me: "#1, what's up?"
          - bot: Reply ETA or AGENT.
          - wait: 1h
          - silent: true
          - me: ETA
          - bot: It arrives Wed, Mar 4.
          - end: resolved
          - me: rate
          - bot: How did we do? Reply 1 to 5.
          - state: shop/rate
          - me: ":5"
          - bot: Thanks!
          - bot: See you \\*soon\\*.
          - notify: {shop.praised: {rating: 5}}
          - end: resolved
          - me: 5

        """)
    let run = CommandRun("test", "flows", files: files)
    #expect(run.output == "1 passed, 0 failed\n")
  }

  @Test func `what was told of the customer is saved too`() throws {
    let files = files()
    let chat = """
      :customer name="Ana" state=TX size=M
      :event order.shipped
      :set eta 2026-03-04
      :customer timezone=America/Chicago
      :consent revoke marketing
      :wait next
      :save-test flows/told.chat.yaml

      """
    #expect(play(chat, files: files).contains("saved flows/told.chat.yaml"))
    #expect(
      files.text("flows/told.chat.yaml") == """
        scenario: told
        chat:
          - customer: {name: Ana, state: TX, attributes: {size: M}}
          - event: order.shipped
          - bot: Your order is on its way. Reply ETA or AGENT.
          - state: shop/shipped
          - set: {eta: 2026-03-04}
          - customer: {name: Ana, timezone: America/Chicago, state: TX, attributes: {size: M}}
          - consent: {revoke: marketing}
          - wait: next
          - end: resolved
          - silent: true

        """)
    #expect(CommandRun("test", "flows", files: files).output == "1 passed, 0 failed\n")
  }

  @Test func `what is forgotten of the customer is saved too`() throws {
    let files = files()
    let chat = """
      :customer name="Ana" state=TX size=M
      :customer name= state= size=
      rate
      :save-test flows/forgot.chat.yaml

      """
    #expect(play(chat, files: files).contains("saved flows/forgot.chat.yaml"))
    let text = try #require(files.text("flows/forgot.chat.yaml"))
    #expect(text.contains("  - customer: {name: \"\", state: none, attributes: {size: \"\"}}\n"), "\(text)")
    #expect(CommandRun("test", "flows", files: files).output == "1 passed, 0 failed\n")
  }

  @Test func `what can't be saved is said`() {
    #expect(play(":save-test a.chat.yaml\n", files: files()).contains("nothing has been said yet"))
    #expect(
      play("hi\n:save-test a\n", files: files()).contains("scenarios are files that end with .chat.yaml"))
    #expect(play("hi\n:save-test\n", files: files()).contains("name a file"))
  }

  @Test func `the chat's coverage is told`() throws {
    let output = play("rate\n:coverage\n", files: files())
    let place = "not yet: shop/shipped: ETA (flows/shop.flow.yaml:9:7)"
    let totals = try #require(output.firstRange(of: "states: 1 of 6"))
    #expect(output[..<totals.lowerBound].contains(place))
    #expect(!output[totals.upperBound...].contains("not yet"), "the totals stand last, in sight")
  }

  @Test func `a scenario elsewhere names its program by the way to it, and one in the program does not`() {
    let files = files()
    #expect(ProgramFiles.name(of: "flows", from: "flows/tests", files) == nil)
    #expect(ProgramFiles.name(of: "flows", from: "else/where", files) == "../../flows")
    #expect(ProgramFiles.name(of: "/flows", from: "else", files) == "../flows")
  }
}
