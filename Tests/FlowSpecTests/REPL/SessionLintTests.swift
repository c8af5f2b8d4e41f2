import FlowSpec
import Testing

@testable import flowrepl

/// What lint has to say, in the emulator: at the moment that it matters, once, and the rest when asked for.
@Suite struct SessionLintTests {
  private static let program = """
    program: shop
    brand: Acme
    openers: {start: "{brand}: ", end: " Reply STOP to opt out."}
    agents: {hours: Mon-Sun 00:00-23:59 America/New_York, after-hours: "Acme: back at 9 am."}
    escalate: {negative-sentiment: true, to: agent}
    domains: [acme.example]
    macros: {scan: "Please send me your card number."}
    lint: {flow/no-timeout: off, flow/no-fallback: off}

    """
  private static let flow = """
    flow: wismo
    vars: {link: {type: url, max: 40, example: "https://acme.example/t"}}
    triggers: {order.shipped: shipped}
    states:
      shipped:
        say: "Your order shipped: [link]. Reply TRACK, CANCEL or PERSON."
        replies: {TRACK: track, CANCEL: track, PERSON: agent}
      track: {say: "Track it here: {link}", then: shipped}
      # flowrepl: allow design/shouting -- the brand team writes it so
      loud: {say: "GREAT NEWS.", handoff: {}}
      agent: {say: Connecting., handoff: {}}

    """

  private func events(_ lines: [String], _ arguments: [String] = []) throws -> [JSON] {
    let run = CommandRun(
      arguments: ["play", "flows", "--event", "order.shipped", "--at", "2026-03-02T10:00", "--json"]
        + arguments,
      input: MemoryInput(lines.map { $0 + "\n" }.joined()),
      files: MemoryFiles(["flows/program.flow.yaml": Self.program, "flows/wismo.flow.yaml": Self.flow]))
    return try run.output.split(separator: "\n").map { try JSONReader.read(String($0)) }
  }

  /// The rules that warned, in their order.
  private func warnings(_ lines: String..., arguments: [String] = []) throws -> [String] {
    try events(lines, arguments).filter { $0["type"]?.text == "warning" }.compactMap { $0["rule"]?.text }
  }

  private func agent(_ text: String) throws -> [String] {
    Array(try warnings("PERSON", ":agent \(text)").dropFirst())
  }

  @Test func `what is wrong with a message is told right behind it, once`() throws {
    let events = try self.events(["TRACK"])
    let bot = try #require(events.firstIndex { $0["type"]?.text == "bot" })
    #expect(events[bot + 1]["type"]?.text == "warning")
    #expect(events[bot + 1]["rule"]?.text == "design/placeholder")
    #expect(events[bot + 1]["severity"]?.text == "error")
    #expect(events[bot + 1]["text"] == events[bot]["text"])
    #expect(events.count { $0["rule"]?.text == "design/placeholder" } == 1)
    #expect(events.count { $0["text"]?.text?.contains("[link]") == true && $0["type"]?.text == "bot" } == 2)
  }

  @Test func `a link that a variable brings is judged as it is sent`() throws {
    #expect(
      try warnings("TRACK", arguments: ["--set", "link=https://bit.ly/3x"]).contains(
        "compliance/url-shortener"))
    #expect(
      try warnings("TRACK", arguments: ["--set", "link=http://acme.example/3x"]).contains(
        "compliance/insecure-link"))
    #expect(
      try warnings("TRACK", arguments: ["--set", "link=https://acme.example/3x"]) == ["design/placeholder"])
  }

  @Test(arguments: [
    ("It is at https://bit.ly/3x", ["compliance/url-shortener"]),
    ("It is at http://acme.example/3x", ["compliance/insecure-link"]),
    ("Please send me your card number", ["compliance/sensitive-request"]),
    ("WE ARE SORRY about that", ["design/shouting"]),
    ("So sorry!!", ["design/shouting"]),
    ("Try our CBD oil", ["compliance/prohibited-content"]),
    ("Hi [name], we look into it", ["design/placeholder"]),
    (
      "We look into it and write to you as soon as we have the carrier\u{2019}s answer", ["cost/unicode-flip"]
    ),
    (String(repeating: "We look into it. ", count: 20), ["cost/segments"]),
    ("Press 2 for returns", ["design/menu-speak"]),
    ("See acme.example/a or acme.example/b", ["design/many-links"]),
    ("Hi Ana, I'm on it. Is 5 pm ok?", []),
    ("Your order 4111 is at the depot. Reply TRACK any time.", []),
  ])
  func `what the agent seat types is judged by the same rules`(text: String, rules: [String]) throws {
    #expect(try agent(text) == rules)
  }

  @Test func `a canned reply is judged too, and the same words are told once`() throws {
    #expect(
      try Array(
        warnings("PERSON", ":macro scan", ":macro scan", ":agent Please send me your card number.")
          .dropFirst())
        == ["compliance/sensitive-request"])
  }

  @Test func `what a comment allows in the files is not told`() throws {
    #expect(try warnings(":go loud") == ["design/placeholder"])
  }

  @Test func `what is undone can be told again`() throws {
    #expect(
      try warnings("PERSON", ":agent Press 2", ":undo", ":agent Press 2").count { $0 == "design/menu-speak" }
        == 2)
  }

  @Test func `lint lists what the chat has not told`() throws {
    let events = try self.events(["TRACK", ":lint"])
    let list = try #require(events.last { $0["type"]?.text == "notice" }?["text"]?.text)
    #expect(
      list.contains(
        "flows/wismo.flow.yaml:7:29: error: CANCEL unsubscribes the customer: Twilio takes it as an opt-out [compliance/keyword-collision]"
      ), "\(list)")
    #expect(!list.contains("design/placeholder"))
    #expect(list.hasSuffix("\n1 more was told as the chat came to it"))
    #expect(events.last?["turn"]?.whole == 1)
  }

  @Test func `a program without findings has none to list`() {
    let clean = CommandRun(
      arguments: ["play", "--json"], input: MemoryInput(":lint\n"),
      files: MemoryFiles(CleanProgram.files.merging(["slots.csv": CleanProgram.slots]) { $1 }))
    #expect(clean.output.contains(#""text":"lint finds nothing""#))
  }
}
