import FlowSpec
import Testing

@testable import flowrepl

@Suite("flowrepl report")
struct ReportCommandTests {
  private static let program = """
    program: acme
    brand: Acme
    events: {order.placed: {}, order.shipped: {}}
    goals: {converted: order.placed within 7d}
    """
  private static let flow = """
    flow: wismo
    triggers: {order.shipped: shipped}
    states:
      shipped: {say: "Acme: shipped. Reply ETA or TRACK.", replies: {ETA: eta, TRACK: {to: eta, tag: complaint}}}
      eta: {say: It comes Friday., then: resolved}
    """

  /// A program, and three chats that were played with it.
  private func files() -> MemoryFiles {
    let files = MemoryFiles(["acme/program.flow.yaml": Self.program, "acme/wismo.flow.yaml": Self.flow])
    for input in [
      "eta\n:event order.placed\n", "track\n:undo\neta\n", "what?\n<script>alert('x')</script>\n",
    ] {
      _ = CommandRun(
        arguments: [
          "play", "acme", "--at", "2026-03-02T10:00", "--event", "order.shipped", "--record",
          "acme/chats/a.jsonl",
          "--json",
        ], input: MemoryInput(input), files: files)
    }
    return files
  }

  private func json(_ run: CommandRun) throws -> JSON { try JSONReader.read(run.output) }

  private func figure(_ name: String, _ json: JSON) throws -> JSON {
    try #require(json["kpis"]?.elements?.first { $0["kpi"]?.text == name })
  }

  @Test("finds the program around the transcripts and counts by its tags and goals")
  func nearest() throws {
    let run = CommandRun("report", "acme/chats", "--format", "json", files: files())
    #expect(run.status == .ok)
    #expect(run.errors == "")
    let json = try json(run)
    #expect(json["chats"]?.whole == 3)
    #expect(json["contacts"]?.whole == 3)
    #expect(json["program"]?["same_specs"]?.whole == 3)
    #expect(try figure("conversion", json)["count"]?.whole == 1)
    #expect(try figure("containment", json)["count"]?.whole == 2)
    // What was undone does not count.
    #expect(try figure("complaints", json)["count"]?.whole == 0)
    #expect(json["menus"]?.elements?.first?["options"]?.elements?.first?["option"]?.text == "ETA")
    #expect(json["not_understood"]?.elements?.count == 2)
  }

  @Test("leaves tags and goals out where the program is another's, unless it is named")
  func otherProgram() throws {
    let all = files()
    let other = MemoryFiles(
      ["program.flow.yaml": "program: other\n", "wismo.flow.yaml": Self.flow],
      bytes: ["a.jsonl": all.contents["acme/chats/a.jsonl"] ?? []])
    let run = CommandRun("report", "a.jsonl", "--format", "json", files: other)
    #expect(try json(run)["program"]?["chats"]?.whole == 0)
    #expect(!run.output.contains("complaints"))
    let forced = CommandRun("report", "a.jsonl", "--format", "json", "--program", ".", files: other)
    #expect(try json(forced)["program"]?["chats"]?.whole == 3)
    #expect(forced.output.contains("complaints"))
  }

  @Test("prints money, a lift and bars on 80 columns, and the definitions")
  func text() {
    let run = CommandRun(
      "report", "acme/chats", "--price", "0.0079", "--control", "acme/chats/a.jsonl", "--chats", "2",
      files: files())
    #expect(run.status == .ok)
    #expect(run.output.hasPrefix("3 chats with 3 contacts: 3 conversations, 4 texts of customers\n"))
    #expect(run.output.contains("Conversion against the control group"))
    #expect(run.output.contains("0.0 points (-53.3 to +53.3), a lift of 0.0 %; chance alone could do that"))
    #expect(run.output.contains("What the figures mean"))
    #expect(!run.output.contains("\u{1B}"))
    for line in run.output.split(separator: "\n") { #expect(line.displayWidth <= 80, "\(line)") }
  }

  @Test("writes one page to a file, the same each time, in which no text is markup")
  func page() throws {
    let files = files()
    let arguments = ["report", "acme/chats", "--format", "html", "--chats", "3", "--out", "report.html"]
    let run = CommandRun(arguments: arguments, files: files)
    #expect(run.status == .ok)
    #expect(run.output == "")
    let page = try #require(files.text("report.html"))
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
    _ = CommandRun(arguments: arguments, files: files)
    #expect(files.text("report.html") == page)
  }

  @Test("wants a file for a page on a terminal")
  func terminal() {
    let run = CommandRun("report", "acme/chats", "--format", "html", files: files(), isTerminal: true)
    #expect(run.status == .unusable)
    #expect(run.errors.contains("name its file: --out report.html"))
  }

  @Test("reads standard input, and says what it had to skip")
  func standardInput() throws {
    let bytes = files().contents["acme/chats/a.jsonl"] ?? []
    let run = CommandRun(
      "report", "-", "--format", "json", input: MemoryInput(bytes: bytes + Array("torn".utf8)))
    #expect(run.status == .ok)
    #expect(run.errors.hasPrefix("<stdin>:"))
    #expect(run.errors.hasSuffix(": the last line is torn and was skipped\n"))
    #expect(try json(run)["chats"]?.whole == 3)
  }

  @Test(
    "says what is wrong with its arguments",
    arguments: [
      (["report", "nowhere.jsonl"], "nowhere.jsonl"),
      (["report", "empty.jsonl"], "`empty.jsonl` holds no transcript that can be read"),
      (["report", "a.jsonl", "--price", "cheap"], "\"cheap\" is no price; write --price 0.0079"),
      (
        ["report", "a.jsonl", "--repeat-within", "soon"],
        "is no length of time; write --repeat-within 7d or 48h"
      ),
      (["report", "a.jsonl", "--format", "pdf"], "pdf"),
    ])
  func faults(arguments: [String], words: String) {
    let run = CommandRun(arguments: arguments, files: MemoryFiles(["empty.jsonl": "", "a.jsonl": "x\n"]))
    #expect(run.status == .unusable)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("shows the chat's figures in the emulator, without what was undone")
  func emulator() {
    let run = CommandRun(
      arguments: ["play", "acme", "--event", "order.shipped", "--at", "2026-03-02T10:00"],
      input: MemoryInput("track\n:undo\neta\n:event order.placed\n:kpi\n"), files: files())
    #expect(run.output.contains("1 chat with 1 contact: 1 conversation, 1 text of customers"))
    #expect(run.output.contains("Conversion"))
    #expect(run.output.contains("0 of 1"))
    #expect(run.output.contains("with the flows that\n    it calls, or"))
  }
}
