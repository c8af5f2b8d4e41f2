import FlowSpec
import Testing

@testable import flowrepl

@Suite struct ReadyCommandTests {
  /// The program that ships, with one text of its program file put otherwise.
  private static func shipped(_ old: String = "", _ new: String = "") throws -> MemoryFiles {
    let disk = DiskFiles()
    var texts: [String: String] = [:]
    for path in try disk.files(below: "\(Page.top)/flows") {
      let text = String(decoding: try disk.read(path, limit: 1 << 20), as: UTF8.self)
      texts[String(path.dropFirst(Page.top.count + 1))] = text
    }
    guard !old.isEmpty else { return MemoryFiles(texts) }
    let program = try #require(texts["flows/program.flow.yaml"])
    try #require(program.contains(old), "\(old) is not in the program")
    texts["flows/program.flow.yaml"] = program.replacing(old, with: new)
    return MemoryFiles(texts)
  }

  @Test func `the program that ships is ready`() throws {
    let run = CommandRun("ready", "flows", files: try Self.shipped())
    #expect(run.status == .ok, "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix("\nready: all 8 are done\n"))
    #expect(!run.output.contains("open  "))
  }

  struct Lack: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var item: String
    var message: String
    var testDescription: String { message }
  }

  @Test(arguments: [
    Lack(
      old: "Reply HELP for help, STOP to cancel.\n  frequency", new: "Reply HELP for help.\n  frequency",
      item: "consent",
      message: "the disclosure does not say STOP"),
    Lack(
      old: "  marketing: 21:00-08:00\n", new: "", item: "hours",
      message: "marketing texts have no quiet hours"),
    Lack(
      old: "  all: 6/day\n", new: "", item: "hours",
      message: "transactional and conversational texts have no cap"),
    Lack(
      old: "  negative-sentiment: true\n", new: "", item: "people", message: "nobody takes over on anger"),
    Lack(
      old: "topics: [billing, refund, privacy]", new: "topics: [billing]", item: "people",
      message: "nobody takes over on refund or privacy"),
    Lack(
      old: "  after-hours: \"Acme Outfitters: our team is back at 9 am ET. We'll text you then.\"\n", new: "",
      item: "people", message: "nothing is said to customers outside the agents' hours"),
    Lack(
      old: "share: 5%, then: [25%, 100%]", new: "share: 100%", item: "launch",
      message: "everybody gets it at once"),
    Lack(
      old: "then: [25%, 100%]", new: "then: [25%]", item: "launch", message: "the plan stops at 25 %"),
    Lack(old: "every: 7d, ", new: "", item: "launch", message: "the plan says no time between its steps"),
    Lack(
      old: "segment: customers who ordered in the last 30 days, ", new: "", item: "launch",
      message: "the plan names no segment"),
    Lack(
      old: "review: 7d", new: "review: 30d", item: "review", message: "transcripts are read every 30d only"),
  ])
  func `what a program lacks keeps its item open`(_ lack: Lack) throws {
    let files = try Self.shipped(lack.old, lack.new)
    let run = CommandRun("ready", "flows", "--json", files: files)
    #expect(run.status == .findings, "\(run.errors)")
    let line = try #require(
      run.output.split(separator: "\n").first { $0.contains("\"item\":\"\(lack.item)\"") })
    #expect(line.contains("\"done\":false"))
    #expect(line.contains(lack.message), "\(line)")
  }

  @Test func `a program without anything is told what to do about each item`() throws {
    let files = MemoryFiles([
      "p/program.flow.yaml": "program: p\nbrand: P\n",
      "p/hi.flow.yaml": "flow: hi\ntriggers: {hello: hi}\nstates: {hi: {say: Hi!, then: resolved}}\n",
    ])
    let run = CommandRun("ready", "p", files: files)
    #expect(run.status == .findings)
    try GoldenFile("ready/bare.txt").expect(run.output)
  }

  @Test func `what is open fits a terminal`() throws {
    let files = try Self.shipped("Connecting you with a teammate.", "Wait.")
    let run = CommandRun("ready", "flows", files: files, environment: ["NO_COLOR": "1"], isTerminal: true)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 }, "\(run.output)")
  }

  @Test func `a scenario that fails keeps the launch open, at its line`() throws {
    let files = try Self.shipped("Connecting you with a teammate.", "Wait.")
    let run = CommandRun("ready", "flows", files: files)
    #expect(run.status == .findings)
    #expect(run.output.contains("open  Scenarios and coverage\n      flows/tests/agent/"), "\(run.output)")
    #expect(run.output.contains("the scenario \"Billing goes to a person\" fails: "))
  }

  @Test func `a lone flow is judged too`() {
    let files = MemoryFiles(["a.flow.yaml": "flow: hi\nstates: {hi: {say: Hi!, then: resolved}}\n"])
    let run = CommandRun("ready", "a.flow.yaml", files: files)
    #expect(run.status == .findings)
    #expect(run.output.contains("a.flow.yaml:1:7: the program has no plan for its launch"), "\(run.output)")
  }

  @Test func `shares that fall are an error of the program`() throws {
    let files = try Self.shipped("share: 5%, then: [25%, 100%]", "share: 50%, then: [25%]")
    let run = CommandRun("ready", "flows", files: files)
    #expect(run.status == .unusable)
    #expect(run.errors.contains("a launch goes to more customers with each step, and 25% follows 50%"))
  }
}
