import Testing

@testable import FlowSpec
@testable import flowrepl

@Suite struct UnderstandCommandTests {
  private static let flow = """
    flow: shop
    triggers:
      order.shipped: shipped
      text: {HOURS: {to: hours, like: [when are you open]}}
    states:
      shipped:
        say: Your order shipped. Reply TRACK, RETURN or AGENT.
        replies:
          TRACK: {to: done, like: [where is my order]}
          RETURN: {to: done, like: [send it back]}
          AGENT: {to: person, like: [talk to a person]}
        else: {say: "Reply {options}.", tries: 2, then: person}
      rate:
        ask: How did we do? Reply 1 to 5.
        expect: number 1..5
        then: done
      hours: {say: We open at 9., then: resolved}
      done: {say: Here you are., then: resolved}
      person: {say: One moment., handoff: {reason: asked}}
    """

  private static let program = """
    program: shop
    brand: Shop
    sender: {number: "+15550100", kind: 10dlc, platform: twilio}
    escalate: {negative-sentiment: true, repeated-question: 2, topics: [refund], confidence-below: 0.5, to: shop/person}
    """

  private func run(
    _ texts: String, state: String = "shop/shipped", _ flags: String..., file: String = "texts.txt"
  ) -> CommandRun {
    let files = MemoryFiles([
      "flows/shop.flow.yaml": Self.flow, "flows/program.flow.yaml": Self.program, file: texts,
    ])
    return CommandRun(
      arguments: ["understand", "flows", "--state", state, "--texts", file] + flags, files: files)
  }

  @Test func `each text is shown with what became of it`() {
    let run = run(
      """
      TRACK
      wheres my order pls
      return it or track it
      talk to a human!!
      this is ridiculous!!
      can i get a refund
      when are you open
      stop texting me
      is it waterproof
      """)
    #expect(run.errors == "")
    #expect(run.status == .ok)
    let rows = run.output.split(separator: "\n").map(String.init)
    #expect(rows.count == 10)
    for (row, (option, verdict)) in zip(
      rows.dropFirst(),
      [
        ("TRACK", "taken to the letter"), ("TRACK", "taken"), ("RETURN", "asked which"), ("AGENT", "taken"),
        ("", "escalated: negative-sentiment"), ("", "escalated: sensitive-topic: refund"),
        ("HOURS", "starts a flow"), ("", "opted out"), ("", "not understood"),
      ]
    ) {
      #expect(row.hasSuffix("  " + verdict), "\(row)")
      #expect(row.contains(option), "\(row)")
    }
    #expect(rows.allSatisfy { $0.count <= 80 })
  }

  private let labelled = """
    wheres my order\tTRACK
    is my order there yet\ttrack
    send it back\tRETURN
    i want to send the shoes back\tRETURN
    any sign of the jacket\tTRACK
    any sign of the shoes\tTRACK
    any sign of it yet, the boots\tTRACK
    talk to a person please\tAGENT
    is it waterproof\t-
    """

  @Test func `labelled texts are counted, and phrases that help are found by trying`() {
    let run = run(labelled)
    #expect(run.status == .ok)
    #expect(run.output.contains("of 8 that mean an option: "))
    #expect(run.output.contains("of 1 that mean none: not taken 100%"))
    #expect(run.output.contains("; meant TRACK"))
    #expect(!run.output.contains("is it waterproof"))
    #expect(run.output.contains("`like` phrase that would help"))
    #expect(run.output.contains("any sign of"))
    #expect(self.run(labelled, "--all").output.contains("is it waterproof"))
  }

  @Test func `programs read an object a text and a last one with the figures`() throws {
    let lines = run(labelled, "--json").output.split(separator: "\n").map(String.init)
    let objects = try lines.map { try JSONReader.read($0) }
    #expect(objects.count == 10)
    #expect(objects[0]["option"]?.text == "TRACK")
    #expect(objects[0]["meant"]?.text == "TRACK")
    #expect(objects[0]["right"]?.bool == true)
    #expect(objects[0]["verdict"]?.text == "taken")
    #expect(objects[8]["meant"] == .null)
    let summary = try #require(objects[9]["summary"])
    #expect(summary["texts"]?.whole == 9)
    #expect(summary["options"]?.elements?.count == 3)
    let like = try #require(summary["like"]?.elements?.first)
    #expect(like["option"]?.text == "TRACK")
    #expect((like["gained"]?.whole ?? 0) >= 2)
  }

  @Test func `all four forms of a file say the same`() {
    let tabs = run("wheres my order\tTRACK\nhi there\t-\n", "--json").output
    let lines =
      "{\"text\": \"wheres my order\", \"option\": \"TRACK\"}\n{\"text\": \"hi there\", \"option\": null}\n"
    let array =
      "[{\"text\": \"wheres my order\", \"option\": \"TRACK\"},\n {\"text\": \"hi there\", \"option\": \"-\"}]"
    let document = "{\"menu\": \"m\", \"texts\": \(array)}"
    for other in [lines, array, document] { #expect(run(other, "--json").output == tabs) }
  }

  @Test func `a label that is no option is shown in its place`() {
    let run = run("hi\t-\nwheres my order\tTRAK\n")
    #expect(run.status == .unusable)
    #expect(run.output == "")
    #expect(
      run.errors.contains("texts.txt:2:17: error: the state has no option `TRAK`; did you mean `TRACK`?"))
    #expect(self.run("{\"text\": \n").errors.contains("texts.txt:1:"))
    #expect(self.run("{\"txt\": \"hi\"}").status == .unusable)
    #expect(self.run("[{\"text\": \"hi\", \"option\": 3}]").status == .unusable)
  }

  @Test func `a state is found by its name alone, and a wrong one is corrected`() {
    #expect(run("track", state: "shipped").status == .ok)
    #expect(run("track", state: "shop/shiped").errors.contains("did you mean `shop/shipped`?"))
    #expect(run("track", state: "shiped").errors.contains("did you mean `shop/shipped`?"))
    #expect(run("track", state: "shop/hours").errors.contains("waits for no text"))
    #expect(run("track", state: "shop/hours").status == .unusable)
  }

  @Test func `a state that flows share is named as chats show it, and the states that wait are listed`() {
    let files = MemoryFiles([
      "flows/program.flow.yaml": """
      program: acme
      brand: Acme
      states:
        menu: {say: Reply ETA., replies: {ETA: agent}}
        agent: {say: One moment., handoff: {}}
      """,
      "flows/a.flow.yaml": "flow: a\nstates: {one: {say: Hi., then: menu}}\n",
      "flows/b.flow.yaml": "flow: b\nstates: {two: {say: Hi., then: menu}}\n", "texts.txt": "eta\n",
    ])
    func errors(_ state: String) -> String {
      CommandRun("understand", "flows", "--state", state, "--texts", "texts.txt", files: files).errors
    }
    #expect(
      errors("acme/menu").contains(
        "2 flows have the state `acme/menu`; name one: --state a/menu, --state b/menu"))
    #expect(
      errors("acme/agent").contains(
        "the state `acme/agent` waits for no text, as it has neither `replies` nor `expect`; texts are waited for in"
          + " a/menu, b/menu"))
    #expect(errors("xyzzy").contains("there is no state `xyzzy`; texts are waited for in a/menu, b/menu"))
  }

  @Test func `answers to a question are told as such`() {
    #expect(run("5", state: "shop/rate").output.contains("answers the question"))
  }

  @Test func `texts come from standard input where no file is named`() {
    let files = MemoryFiles(["shop.flow.yaml": Self.flow])
    let run = CommandRun(
      "understand", "shop.flow.yaml", "--state", "shop/shipped", input: MemoryInput("track\n\n\n"),
      files: files)
    #expect(run.output.contains("taken to the letter"))
    #expect(run.output.split(separator: "\n").count == 2)
    let both = CommandRun(
      "understand", "-", "--state", "shop/shipped", input: MemoryInput(Self.flow), files: files)
    #expect(both.status == .unusable)
    #expect(
      CommandRun("understand", "shop.flow.yaml", files: files).errors.contains(
        "--state FLOW/STATE is missing"))
  }

  @Test func `broken files of texts end in a message, whatever is in them`() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "{\"text\":", "\"", "\t", "\n", "TRACK", "-", "[", "}", "\u{FEFF}", "ö", "\r\n", "null", " ", "💥",
    ]
    for _ in 0..<60 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let run = run(text, "--json")
      #expect(run.status == .ok || run.errors.contains("texts.txt:"), "\(text)")
    }
  }
}
