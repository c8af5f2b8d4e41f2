import FlowSpec
import Testing

@testable import flowrepl

@Suite struct SessionExploringTests {
  private let files = MemoryFiles([
    "flows/program.flow.yaml": "program: shop\nbrand: Acme\n",
    "flows/wismo.flow.yaml": """
    flow: wismo
    triggers: {order.shipped: shipped}
    states:
      shipped: {say: "Acme: shipped. Reply ETA or PLACE. Reply STOP to opt out.", replies: {ETA: eta, PLACE: place}}
      eta: {say: "Friday. Reply PLACE.", replies: {PLACE: place}}
      place: {say: In Reno., then: resolved}
    """,
    "flows/other.flow.yaml": "flow: other\nstates:\n  one: {say: Hi., then: resolved}\n",
  ])

  private func notices(_ lines: String...) -> [String] {
    let run = CommandRun(
      arguments: ["play", "flows", "--event", "order.shipped", "--at", "2026-03-02T10:00", "--json"],
      input: MemoryInput(lines.map { $0 + "\n" }.joined()), files: files)
    return run.output.split(separator: "\n").compactMap { line in
      guard let json = try? JSONReader.read(Array(line.utf8)[...]) else { return nil }
      return json["type"]?.text == "notice"
        ? json["text"]?.text : json["type"]?.text == "error" ? json["message"]?.text : nil
    }
  }

  @Test func `another text at a turn shows how the chat would have gone, and changes nothing`() {
    let told = notices("eta", "place", "thanks", ":branch 1 place", ":turns", ":state")
    #expect(
      told.first == """
        turn 1  place  (was: eta)
          was  match: ETA
               → wismo/eta (reply)
               bot: Friday. Reply PLACE.
          now  match: PLACE
               → wismo/place (reply)
               bot: In Reno.
               end: wismo, resolved
        turn 2  place
          was  match: PLACE
               → wismo/place (reply)
               bot: In Reno.
               end: wismo, resolved
          now  match: nothing
        turn 3  thanks
          the same comes of it
        the chat ends up as it did: no flow is in front
        """)
    #expect(told.dropFirst().first == "1  eta\n2  place\n3  thanks")
  }

  @Test func `a branch that comes to the same says so, and a command can be one`() {
    #expect(
      notices("eta", ":branch 1 ETA").first
        == "turn 1  ETA  (was: eta)\n  the same comes of it\nthe chat ends up where it did: wismo/eta")
    #expect(notices("eta", ":branch 1 :go place").first?.contains("  now  → wismo/place (command)") == true)
    #expect(
      notices("eta", ":branch 1 :go place").first?.hasSuffix(
        "the chat ends up with no flow in front; before, it stood at wismo/eta")
        == true)
  }

  @Test func `a branch from nowhere is told`() {
    #expect(notices(":branch 1 eta") == ["nothing has been said yet, so there is nothing to say otherwise"])
    #expect(notices("eta", ":branch 3 eta") == ["there is no turn 3; this chat has the turns 1 to 1"])
    #expect(notices("eta", ":branch eta").first?.hasPrefix("say what to say where") == true)
    #expect(
      notices("eta", ":branch 1 :state").first
        == "`:state` does not change a chat, so nothing would come of it")
    #expect(notices("eta", ":branch 1 :go nowhere").first?.hasPrefix("there is no state `nowhere`") == true)
  }

  @Test func `the graph is that of the flow in front, with a star where the chat stands`() {
    let graph = notices("eta", ":graph").first ?? ""
    #expect(graph.contains("\n* eta\n    PLACE → place"))
    #expect(!graph.contains("other"))
    #expect(notices(":graph other").first?.contains("  one\n    → resolved") == true)
    #expect(notices(":graph othr").first == "there is no flow `othr`; did you mean `other`?")
  }

  @Test func `a state is gone to by its name alone where one flow has it, with no flow in front too`() {
    let run = CommandRun(
      arguments: ["play", "flows", "--at", "2026-03-02T10:00", "--json"],
      input: MemoryInput(":go shipped\n:go two\n:restart\n:go eta\n"),
      files: MemoryFiles([
        "flows/program.flow.yaml": """
        program: shop
        brand: Acme
        states: {agent: {say: One moment., handoff: {}}}
        """,
        "flows/wismo.flow.yaml": """
        flow: wismo
        states:
          shipped: {say: "Acme: shipped. Reply ETA.", replies: {ETA: eta}}
          eta: {say: Friday., then: agent}
        """,
        "flows/other.flow.yaml":
          "flow: other\nstates:\n  two: {say: Hi., then: agent}\n  eta: {say: Hm., then: resolved}\n",
      ]))
    #expect(run.output.contains(#""from":null,"to":"wismo/shipped","because":"command""#), "\(run.output)")
    #expect(run.output.contains(#""from":null,"to":"other/two","because":"command""#))
    #expect(
      run.output.contains("2 flows have the state `eta`; name one: `:go other/eta` or `:go wismo/eta`"),
      "\(run.output)")
  }

  @Test func `with no flow in front it is listed what can be said`() {
    let files = MemoryFiles([
      "flows/program.flow.yaml": """
      program: shop
      brand: Acme
      options: {AGENT: {to: agent, everywhere: true}}
      states: {agent: {say: One moment., handoff: {}}}
      """,
      "flows/wismo.flow.yaml": """
      flow: wismo
      triggers: {order.shipped: eta, text: {ETA: eta, TRACK: eta}}
      states:
        eta: {say: Friday., then: resolved}
      """,
    ])
    let run = CommandRun(
      "play", "flows", "--at", "2026-03-02T10:00", input: MemoryInput("xyzzy\n:state\n"), files: files)
    #expect(run.output.contains("  can say  ETA   TRACK   AGENT\n"), "\(run.output)")
    #expect(run.output.contains("  texts that start one: ETA, TRACK\n  understood everywhere: AGENT\n"))
  }
}
