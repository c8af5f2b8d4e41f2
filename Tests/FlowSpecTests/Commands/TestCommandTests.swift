import FlowSpec
import Testing

@testable import flowrepl

@Suite struct TestCommandTests {
  private let passing = "scenario: eta\nchat:\n  - event: order.shipped\n  - bot: \"*way*\"\n"
  private let failing = "scenario: late\nchat:\n  - event: order.shipped\n  - bot: Your order is late.\n"

  private func files(_ chats: [String: String]) -> MemoryFiles {
    MemoryFiles(
      [
        "flows/shop.flow.yaml": ScenarioTrial.flow, "flows/program.flow.yaml": ScenarioTrial.program,
        "flows/people.csv": "name\nBo\n",
      ].merging(chats.map { ("flows/tests/\($0.key).chat.yaml", $0.value) }) { $1 })
  }

  @Test func `passing scenarios are counted and no more`() {
    let run = CommandRun("test", "flows", files: files(["a": passing, "b": passing]))
    #expect(run.output == "2 passed, 0 failed\n")
    #expect(run.errors == "")
    #expect(run.status == .ok)
  }

  @Test func `a failure reads like a review comment`() {
    let run = CommandRun("test", "flows", files: files(["a": passing, "b": failing]))
    #expect(run.status == .findings)
    #expect(
      run.output == """
        flows/tests/b.chat.yaml:4:10: failed: late
             event  order.shipped
               bot  Your order is on its way. Reply ETA or AGENT.
                    the bot said something else
          expected  bot: Your order is late.
               got  bot: Your order is on its way. Reply ETA or AGENT.
                    `late.` is expected, and there is `on its way. Reply ETA or AGENT.`

        1 passed, 1 failed

        """)
  }

  @Test func `the program is the nearest above, or the one that is named`() {
    var files = files(["deep/a": passing, "deep/b": "program: ../..\n" + passing])
    #expect(CommandRun("test", "flows", files: files).output == "2 passed, 0 failed\n")
    files = self.files(["a": "program: ../nowhere\n" + passing])
    #expect(CommandRun("test", "flows", files: files).status == .unusable)
  }

  @Test func `only scenarios with the text in name or path are played`() {
    let files = files(["a": passing, "b": failing])
    #expect(CommandRun("test", "flows", "--filter", "ETA", files: files).output == "1 passed, 0 failed\n")
    #expect(CommandRun("test", "flows", "--filter", "tests/b", files: files).status == .findings)
    let none = CommandRun("test", "flows", "--filter", "nothing", files: files)
    #expect(none.status == .unusable)
    #expect(none.errors.contains("no scenario's name or path contains \"nothing\""))
  }

  @Test func `junit and json tell the same`() {
    let files = files(["a": passing, "b": failing])
    let junit = CommandRun("test", "flows", "--format", "junit", files: files).output
    #expect(junit.contains("<testsuites name=\"flowrepl\" tests=\"2\" failures=\"1\">"))
    #expect(
      junit.contains(
        "<testcase name=\"late\" classname=\"flows/tests/b.chat.yaml\" file=\"flows/tests/b.chat.yaml\" line=\"1\">"
      ))
    #expect(junit.contains("<failure message=\"the bot said something else\">flows/tests/b.chat.yaml:4:10: "))
    let json = CommandRun("test", "flows", "--format", "json", "--coverage", files: files).output
    let lines = json.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[0]
        == "{\"scenario\":\"eta\",\"file\":\"flows/tests/a.chat.yaml\",\"line\":1,\"row\":null,\"passed\":true,\"failure\":null}"
    )
    #expect(lines[1].contains("\"line\":4,\"column\":10,\"expected\":\"bot: Your order is late.\""))
    #expect(lines[2].contains("\"states\":{\"passed\":1,\"total\":6}"))
    #expect(lines[3] == "{\"summary\":{\"passed\":1,\"failed\":1}}")
  }

  @Test func `coverage names what is missing, and a minimum fails`() {
    let run = CommandRun("test", "flows", "--coverage-min", "90", files: files(["a": passing]))
    #expect(run.status == .findings)
    #expect(run.output.contains("flows/shop.flow.yaml:9:7: not covered: shop/shipped: ETA\n"))
    #expect(run.output.contains("\ncoverage       10 %  2 of 20\n"))
    #expect(run.errors == "error: 10 % is covered, and --coverage-min wants 90 %\n")
    #expect(CommandRun("test", "flows", "--coverage-min", "5", files: files(["a": passing])).status == .ok)
  }

  @Test func `update rewrites what is expected and shows it`() {
    let files = files(["b": failing])
    let run = CommandRun("test", "flows", "--update", files: files)
    #expect(
      run.output == """
        flows/tests/b.chat.yaml
        4 -   - bot: Your order is late.
        4 +   - bot: Your order is on its way. Reply ETA or AGENT.
        1 passed, 0 failed

        """)
    #expect(CommandRun("test", "flows", files: files).status == .ok)
  }

  @Test func `what is no scenario is told`() {
    let files = files(["a": "scenario: s\nchat:\n  - mee: a\n", "b": passing])
    let run = CommandRun("test", "flows", files: files)
    #expect(run.status == .unusable)
    #expect(run.output == "1 passed, 0 failed\n")
    #expect(
      run.errors.hasPrefix("flows/tests/a.chat.yaml:3:5: error: a step has no key `mee`; did you mean `me`?"))
    #expect(CommandRun("test", "flows/shop.flow.yaml", files: files).status == .unusable)
    #expect(CommandRun("test", "nowhere", files: files).status == .unusable)
  }

  @Test func `the program that ships passes its scenarios, which leave nothing out`() throws {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let home = parts.prefix { $0 != "Tests" }.joined(separator: "/") + "/"
    let disk = DiskFiles()
    var texts: [String: [UInt8]] = [:]
    for path in try disk.files(below: home + "flows") {
      texts[String(path.dropFirst(home.count))] = try disk.read(path, limit: SourceFile.maximumBytes)
    }
    let files = MemoryFiles(bytes: texts)
    let run = CommandRun("test", "flows", "--coverage-min", "98", files: files)
    #expect(run.output.hasSuffix(" passed, 0 failed\n"))
    #expect(run.status == .ok)
  }

  @Test func `a program that a scenario names and that is not there is told in its place`() {
    let lost = "scenario: lost\nprogram: ../nope\nchat:\n  - me: hi\n"
    let run = CommandRun("test", "flows", files: files(["a": lost, "b": passing]))
    #expect(run.status == .unusable)
    #expect(run.output == "1 passed, 0 failed\n")
    #expect(
      run.errors.hasPrefix(
        "flows/tests/a.chat.yaml:2:10: error: the scenario's program can't be read: there is no file or folder"
      ),
      "\(run.errors)")
  }

  @Test func `many scenarios are told in the order of their files`() {
    let names = (10..<90).map { "s\($0)" }
    let files = files(Dictionary(uniqueKeysWithValues: names.map { ($0, failing) }))
    let output = CommandRun("test", "flows", files: files).output
    let places = output.split(separator: "\n").filter { $0.contains("failed: late") }
    #expect(places.map(String.init) == names.map { "flows/tests/\($0).chat.yaml:4:10: failed: late" })
  }
}
