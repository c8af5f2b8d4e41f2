import FlowSpec
import Testing

@testable import flowrepl

@Suite struct NewCommandTests {
  private static let workflows = Blueprint.all.map(\.name).filter { $0 != "program" }

  private func expectClean(_ folder: String, _ files: MemoryFiles, atLeast count: Int) {
    let lint = CommandRun("lint", folder, "--fail-on", "info", files: files)
    #expect(lint.status == .ok && lint.output == "", "\(lint.output)\(lint.errors)")
    let test = CommandRun("test", folder, files: files)
    #expect(test.status == .ok, "\(test.output)\(test.errors)")
    #expect(files.contents.keys.count { $0.hasSuffix(".chat.yaml") } >= count)
  }

  @Test(arguments: Blueprint.all.map(\.name))
  func `a program from any blueprint has no findings, and its scenarios hold`(_ name: String) {
    let files = MemoryFiles()
    let run = CommandRun("new", "blue-bike", "--from", name, files: files)
    #expect(run.status == .ok && run.errors == "", "\(run.errors)")
    #expect(files.text("blue-bike/program.flow.yaml")?.contains("brand: Blue Bike\n") == true)
    #expect(files.contents.keys.allSatisfy { files.text($0)?.contains("cme") == false })
    expectClean("blue-bike", files, atLeast: name == "program" ? 3 : 8)
  }

  @Test(arguments: workflows)
  func `a workflow fits into a bare program under a name of its own`(_ name: String) throws {
    let files = MemoryFiles()
    #expect(CommandRun("new", "shop", files: files).status == .ok)
    let before = files.contents
    let run = CommandRun("new", "shop/mine", "--from", name, files: files)
    #expect(run.status == .ok && run.errors == "", "\(run.errors)")
    #expect(!run.output.contains("stayed away"), "\(run.output)")
    #expect(files.text("shop/mine.flow.yaml")?.hasPrefix("flow: mine\n") == true)
    for (path, bytes) in before where path != "shop/program.flow.yaml" {
      #expect(files.contents[path] == bytes)
    }
    let old = try #require(before["shop/program.flow.yaml"].map { String(decoding: $0, as: UTF8.self) })
    var lines = try #require(files.text("shop/program.flow.yaml")).split(separator: "\n")[...]
    for line in old.split(separator: "\n") {
      let place = try #require(lines.firstIndex(of: line), "\(line) is gone")
      lines = lines[(place + 1)...]
    }
    expectClean("shop", files, atLeast: 8)
  }

  @Test func `all workflows fit into one program, one after another`() {
    let files = MemoryFiles()
    #expect(CommandRun("new", "shop", files: files).status == .ok)
    // What calls another flow brings it along.
    for name in Self.workflows where files.text("shop/\(name).flow.yaml") == nil {
      let run = CommandRun("new", "shop/\(name)", "--from", name, files: files)
      #expect(run.status == .ok, "\(name): \(run.errors)")
    }
    expectClean("shop", files, atLeast: 100)
  }

  @Test func `a small program written by hand gets what a flow needs`() throws {
    let files = MemoryFiles([
      "p/program.flow.yaml": """
      program: corner
      brand: Corner
      events: {hello: {}}  # few
      data:
          people: people.csv
      openers: {start: "{brand}: ", end: " Reply STOP to opt out."}
      """,
      "p/people.csv": "name\nBo\n",
      "p/hi.flow.yaml": "flow: hi\ntriggers: {hello: hi}\nstates: {hi: {say: Hi!, then: resolved}}\n",
    ])
    let run = CommandRun("new", "p/orders", "--from", "wismo", files: files)
    #expect(run.status == .ok, "\(run.errors)")
    #expect(
      try #require(files.text("p/program.flow.yaml")).hasPrefix(
        """
        program: corner
        brand: Corner
        events: {hello: {}, order.cancelled: {order_id: text}, order.shipped:
        """))
    #expect(
      files.text("p/program.flow.yaml")?.contains("    people: people.csv\n    orders: data/orders.csv\n")
        == true)
    #expect(CommandRun("lint", "p", files: files).status == .ok)
    #expect(CommandRun("test", "p", files: files).status == .ok)
    #expect(
      run.output.contains("p/program.flow.yaml got events: order.cancelled, order.shipped, "), "\(run.output)"
    )
  }

  @Test func `it says what it wrote and what to type next`() {
    let run = CommandRun("new", "shop", "--from", "recommend", files: MemoryFiles())
    #expect(
      run.output == """
        Started shop from recommend:
          shop/program.flow.yaml
          shop/recommend.flow.yaml
          shop/join.flow.yaml
          shop/data/styles.csv
          shop/tests/agent/ (2 scenarios)
          shop/tests/consent/ (1 scenario)
          shop/tests/menus/ (1 scenario)
          shop/tests/recommend/ (7 scenarios)

        Put your number, the address for help, links and prices where the examples stand.

        Next
          flowrepl shop                         play it
          flowrepl test shop                    play its scenarios
          flowrepl ready shop                   what is left before the launch
          flowrepl new shop/wismo --from wismo  add a workflow

        """)
  }

  @Test func `a slash behind the name is no name`() {
    let files = MemoryFiles()
    #expect(CommandRun("new", "a/shop/", files: files).status == .ok)
    #expect(files.text("a/shop/program.flow.yaml")?.hasPrefix("# Shop texts from one number.") == true)
  }

  @Test func `the list fits a terminal`() {
    let run = CommandRun("new", "--list", environment: ["NO_COLOR": "1"], isTerminal: true)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 }, "\(run.output)")
  }

  @Test func `the list names every workflow of the program that ships`() {
    let run = CommandRun("new", "--list")
    #expect(run.status == .ok)
    for name in Self.workflows + ["program"] {
      #expect(run.output.contains("\n\(name) ") || run.output.hasPrefix("\(name) "))
    }
    #expect(
      Set(Self.workflows) == [
        "wismo", "prepurchase", "returns", "appointments", "feedback", "recommend", "lead", "quote", "faq",
        "visit",
        "pickup",
      ])
  }

  @Test(arguments: [
    (["new"], "NAME is missing; `flowrepl new --list` shows what there is to start from"),
    (
      ["new", "My Shop!"],
      "the name `My Shop!` has other characters than small letters, digits and `-`, or starts with no letter; did you mean `my-shop`?"
    ),
    (["new", "resolved"], "the name `resolved` is the name of an outcome"),
    (["new", "a/b/Ünder"], "did you mean `a/b/nder`?"),
    (["new", "9"], "or starts with no letter\n"),
    (["new", "shop", "--from", "wismoo"], "did you mean `wismo`?"),
    (["new", "shop", "--brand", "# nice"], "the brand `# nice` starts with no letter"),
    (["new", "old"], "there is a folder `old` already; nothing is overwritten"),
    (
      ["new", "p/x"],
      "there is a program already, p/program.flow.yaml; say with --from which flow to add to it"
    ),
    (["new", "p/hi", "--from", "faq"], "this program has a flow `hi` already"),
    (["new", "p/low", "--from", "faq"], "there is a file `p/low.flow.yaml` already; nothing is overwritten"),
    (["new", "p/x", "--from", "faq", "--brand", "X"], "--brand is for a new program"),
  ])
  func `what can't be started is told, and nothing is written`(_ arguments: [String], _ message: String) {
    let files = MemoryFiles([
      "old/x": "", "p/program.flow.yaml": "program: p\nbrand: P\n",
      "p/low.flow.yaml": "flow: other\nstates: {a: {say: A, then: resolved}}\n",
      "p/hi.flow.yaml": "flow: hi\nstates: {hi: {say: Hi!, then: resolved}}\n",
    ])
    let before = files.contents
    let run = CommandRun(arguments: arguments, files: files)
    #expect(run.status == .unusable && run.errors.contains(message), "\(run.errors)")
    #expect(files.contents == before)
  }

  @Test func `a flow whose words another starts on is refused with both places`() {
    let files = MemoryFiles()
    #expect(CommandRun("new", "shop", "--from", "wismo", files: files).status == .ok)
    let before = files.contents
    let run = CommandRun("new", "shop/orders", "--from", "wismo", files: files)
    #expect(run.status == .unusable)
    #expect(
      run.errors.contains("shop/orders.flow.yaml:") && run.errors.contains("[flow/trigger-conflict]"),
      "\(run.errors)")
    #expect(run.errors.contains("wismo does not fit into this program; nothing was written"))
    #expect(files.contents == before)
  }

  @Test func `a workflow goes into the folder that is named, also one that is not there yet`() {
    let files = MemoryFiles()
    #expect(CommandRun("new", "shop", files: files).status == .ok)
    let run = CommandRun("new", "shop/more/help/questions", "--from", "faq", files: files)
    #expect(run.status == .ok && run.errors == "", "\(run.errors)")
    #expect(files.text("shop/more/help/questions.flow.yaml")?.hasPrefix("flow: questions\n") == true)
    #expect(files.text("shop/questions.flow.yaml") == nil)
    #expect(!files.contents.keys.contains { $0.hasPrefix("shop/more") && $0.hasSuffix("program.flow.yaml") })
    expectClean("shop", files, atLeast: 4)
    #expect(CommandRun("new", "shop/even/more", files: files).errors.contains("there is a program already"))
  }

  @Test func `a table goes to the program, whatever folder its workflow is in`() {
    let files = MemoryFiles()
    #expect(CommandRun("new", "shop", files: files).status == .ok)
    #expect(CommandRun("new", "shop/more/orders", "--from", "wismo", files: files).status == .ok)
    #expect(files.text("shop/data/orders.csv") != nil)
    expectClean("shop", files, atLeast: 8)
  }
}
