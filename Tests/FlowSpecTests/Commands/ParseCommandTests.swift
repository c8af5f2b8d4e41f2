import Testing

@testable import flowrepl

@Suite struct ParseCommandTests {
  private let files = MemoryFiles(
    ["flows/a.yaml": "say: Hi\nnumbers: [1.10, NO]\n", "flows/bad.yaml": "say: a: b\n"],
    bytes: ["latin.yaml": Array("say: caf".utf8) + [0xE9, 0x0A]],
    forbidden: ["secret.yaml"]
  )

  @Test func `the tree is printed on one line, every scalar a string`() {
    let run = CommandRun("parse", "flows/a.yaml", files: files)
    #expect(run.output == "{\"say\":\"Hi\",\"numbers\":[\"1.10\",\"NO\"]}\n")
    #expect(run.errors == "")
    #expect(run.status == .ok)
    #expect(CommandRun("parse", "-", input: MemoryInput("- x\n")).output == "[\"x\"]\n")
  }

  @Test func `a fault is drawn on standard error and the tree is not printed`() {
    let run = CommandRun("parse", "flows/bad.yaml", files: files)
    #expect(run.output == "")
    #expect(run.status == .unusable)
    #expect(run.errors.hasPrefix("flows/bad.yaml:1:7: error: "))
    #expect(run.errors.contains("\n  1 | say: a: b\n    |       ^"))
    #expect(CommandRun("parse", "-", input: MemoryInput("\ta: b")).errors.hasPrefix("<stdin>:1:1: error: "))
  }

  @Test func `quiet prints the diagnostics alone`() {
    let fine = CommandRun("parse", "-q", "flows/a.yaml", files: files)
    #expect(fine.status == .ok)
    #expect(fine.output + fine.errors == "")
    let bad = CommandRun("parse", "--quiet", "flows/bad.yaml", files: files)
    #expect(bad.status == .unusable)
    #expect(bad.errors == CommandRun("parse", "flows/bad.yaml", files: files).errors)
  }

  @Test func `what can't be read is told in a sentence`() {
    func complaint(_ path: String) -> String {
      let run = CommandRun("parse", path, files: files)
      #expect(run.status == .unusable)
      return run.errors
    }
    #expect(
      complaint("flows/aa.yaml")
        == "error: there is no file or folder `flows/aa.yaml`; did you mean `flows/a.yaml`?\n"
    )
    #expect(complaint("flows") == "error: `flows` is a folder; name a file in it\n")
    #expect(complaint("secret.yaml") == "error: `secret.yaml` can't be opened: you have no permission\n")
    #expect(complaint("latin.yaml").hasPrefix("latin.yaml:1:9: error: "))
    #expect(complaint("a\u{1B}[31mb").contains("`a\u{FFFD}[31mb`"))
  }
}
