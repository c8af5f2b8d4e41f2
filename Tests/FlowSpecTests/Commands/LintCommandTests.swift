import FlowSpec
import Testing

@testable import flowrepl

struct LintCommandTests {
  private static func files(_ changes: [String: String] = [:]) -> MemoryFiles {
    MemoryFiles(CleanProgram.files.merging(["slots.csv": CleanProgram.slots]) { $1 }.merging(changes) { $1 })
  }

  private static let shouting = (CleanProgram.files["cart.flow.yaml"] ?? "").replacing(
    "It runs slightly small. Between sizes? Take the larger.", with: "It runs VERY SMALL.")

  @Test func `a clean program is silent`() {
    let run = CommandRun("lint", ".", "--fail-on", "info", files: Self.files())
    #expect(run.status == .ok)
    #expect(run.output == "" && run.errors == "")
  }

  @Test func `a finding is shown with its place, its text and a summary`() {
    let run = CommandRun("lint", files: Self.files(["cart.flow.yaml": Self.shouting]))
    #expect(run.status == .ok)
    #expect(
      run.output.hasPrefix("cart.flow.yaml:11:24: warning: \"VERY SMALL\" is shouted [design/shouting]\n"))
    #expect(run.output.hasSuffix("\n1 warning in 5 files\n"))
  }

  @Test(arguments: [("error", ExitStatus.ok), ("warning", .findings), ("info", .findings)])
  func `the exit status follows the severity that is asked for`(severity: String, status: ExitStatus) {
    let run = CommandRun("lint", "--fail-on", severity, files: Self.files(["cart.flow.yaml": Self.shouting]))
    #expect(run.status == status)
  }

  @Test func `the JSON has an object a finding and one with the summary`() throws {
    let run = CommandRun("lint", "--format", "json", files: Self.files(["cart.flow.yaml": Self.shouting]))
    let lines = run.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 2)
    let finding = try JSONReader.read(lines[0])
    #expect(finding["rule"]?.text == "design/shouting")
    #expect(finding["line"]?.whole == 11 && finding["column"]?.whole == 24)
    #expect(finding["end_line"]?.whole == 11 && finding["end_column"]?.whole == 34)
    #expect(finding["fix"] == .null)
    #expect(lines[1] == #"{"summary":{"files":5,"errors":0,"warnings":1,"infos":0}}"#)
  }

  @Test func `a file is linted in the program around it and reported alone`() {
    let broken = (CleanProgram.files["fitting.flow.yaml"] ?? "").replacing("then: moved", with: "then: move")
    let files = Self.files(["cart.flow.yaml": Self.shouting, "fitting.flow.yaml": broken])
    let run = CommandRun("lint", "cart.flow.yaml", "--format", "json", files: files)
    #expect(run.output.contains("design/shouting"))
    #expect(!run.output.contains("fitting.flow.yaml"))
    #expect(run.output.contains(#""files":1"#))
  }

  @Test func `a flow without a program skips the rules of programs`() {
    let flow = """
      flow: a
      triggers: {order.shipped: start}
      states:
        start: {say: "Acme: your order shipped. Reply STOP to opt out.", then: resolved}
      """
    let run = CommandRun("lint", "a.flow.yaml", "--format", "json", files: MemoryFiles(["a.flow.yaml": flow]))
    #expect(!run.output.contains("staffing/") && !run.output.contains("no-caps"))
    #expect(run.output.contains("compliance/no-brand"))
  }

  @Test func `a file that can't be parsed ends it with 2`() {
    let files = Self.files(["cart.flow.yaml": "flow: cart\nstates:\n  a: {say: x\n"])
    let run = CommandRun("lint", files: files)
    #expect(run.status == .unusable)
    #expect(run.output.contains("cart.flow.yaml:3"))
    #expect(!run.output.contains("wismo.flow.yaml"))
  }

  @Test func `rules are selected and ignored by id and by family`() {
    let files = Self.files(["cart.flow.yaml": Self.shouting])
    #expect(CommandRun("lint", "--ignore", "design", files: files).output == "")
    #expect(CommandRun("lint", "--select", "cost,flow", files: files).output == "")
    #expect(CommandRun("lint", "--select", "design/*", files: files).output.contains("shouted"))
    let run = CommandRun("lint", "--select", "design/shoutin", files: files)
    #expect(run.status == .unusable)
    #expect(run.errors.contains("did you mean `design/shouting`?"))
  }

  @Test func `a baseline leaves out what is known, by its text and not its line, and tells what is gone`() {
    let files = Self.files(["cart.flow.yaml": Self.shouting])
    #expect(CommandRun("lint", "--baseline", "known.jsonl", "--write-baseline", files: files).status == .ok)
    try? files.write(Array(("# a new first line\n" + Self.shouting).utf8), to: "cart.flow.yaml")
    #expect(CommandRun("lint", "--baseline", "known.jsonl", files: files).output == "")
    try? files.write(Array((CleanProgram.files["cart.flow.yaml"] ?? "").utf8), to: "cart.flow.yaml")
    let stale = CommandRun("lint", "--baseline", "known.jsonl", files: files).output
    #expect(
      stale.hasPrefix("known.jsonl:2:1: warning: `design/shouting` is not found any more in cart.flow.yaml"))
  }

  @Test func `safe fixes are made once and for all`() {
    let curly = (CleanProgram.files["cart.flow.yaml"] ?? "").replacing(
      "need help before checkout?", with: "you\u{2019}re almost done: need help?")
    let files = Self.files(["cart.flow.yaml": curly])
    let patch = CommandRun("lint", "--diff", files: files)
    #expect(patch.output.contains("+    say: \"Acme Outfitters: you're almost done"))
    #expect(files.text("cart.flow.yaml") == curly)
    let run = CommandRun("lint", "--fix", files: files)
    #expect(run.output == "" && run.errors == "1 finding mended\n")
    #expect(files.text("cart.flow.yaml") == curly.replacing("\u{2019}", with: "'"))
    #expect(CommandRun("lint", "--diff", files: files).output == "")
  }

  @Test func `severities of the program hold`() {
    let program =
      (CleanProgram.files["program.flow.yaml"] ?? "")
      + "lint: {design/shouting: error, desing/one-goal: off}\n"
    let files = Self.files(["cart.flow.yaml": Self.shouting, "program.flow.yaml": program])
    let run = CommandRun("lint", files: files)
    #expect(run.status == .findings)
    #expect(run.output.contains("error: \"VERY SMALL\""))
    #expect(run.output.contains("there is no rule `desing/one-goal`; did you mean `design/one-goal`?"))
  }

  @Test func `GitHub's annotations are escaped and the worst come first`() {
    let loud = (CleanProgram.files["cart.flow.yaml"] ?? "").replacing(
      "It runs slightly small. Between sizes? Take the larger.", with: "50% OFF ALL, see https://bit.ly/x")
    let run = CommandRun("lint", "--format", "github", files: Self.files(["cart.flow.yaml": loud]))
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("::error file=cart.flow.yaml,line=11,col=") == true)
    #expect(lines.last?.contains("title=flowrepl (design/shouting)::\"OFF ALL\" is shouted%0A") == true)
  }

  @Test func `on a terminal a finding goes on in the next row, and on a pipe it stays one line`() {
    let flow =
      "flow: a\ntriggers: {order.shipped: start}\nstates:\n  start: {say: Hi., replies: {ETA: start}}\n"
    let files = MemoryFiles(["folder/with-a-long-name/that-goes-on-and-on.flow.yaml": flow])
    let piped = CommandRun("lint", ".", files: files)
    #expect(piped.output.split(separator: "\n").contains { $0.displayWidth > 80 })
    let shown = CommandRun("lint", ".", files: files, environment: ["NO_COLOR": "1"], isTerminal: true)
    #expect(shown.output.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 }, "\(shown.output)")
    // No word is broken or lost.
    func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }
    #expect(words(shown.output) == words(piped.output))
  }
}
