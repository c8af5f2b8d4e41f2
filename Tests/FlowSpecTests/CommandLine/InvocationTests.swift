import Testing

@testable import flowrepl

@Suite struct InvocationTests {
  private let flows = MemoryFiles(["flows/program.flow.yaml": "", "readme": ""])

  @Test func `the version is told wherever it is asked for`() {
    for run in [
      CommandRun("--version"), CommandRun("parse", "--version"),
      CommandRun("nonsense", "--nonsense", "--version"),
    ] {
      #expect(run.output == "flowrepl 0.1.0\n")
      #expect(run.status == .ok)
    }
  }

  @Test func `a path alone is played`() {
    for path in ["flows", "readme", "other.flow.yaml", "a/b", "-"] {
      #expect(CommandRun(path, files: flows, table: .sample).output == "play|\(path)\n")
    }
    #expect(CommandRun("--json", "flows", files: flows, table: .sample).output == "play|flows|json=\n")
    #expect(CommandRun("--set", "a=b", table: .sample).output == "play|set=a=b\n")
    #expect(CommandRun("--", "flows", files: flows, table: .sample).output == "play|flows\n")
  }

  @Test func `a command comes before a folder of its name`() {
    let files = MemoryFiles(["lint/a.flow.yaml": ""])
    #expect(CommandRun("lint", "x", files: files, table: .sample).output == "lint|x\n")
    #expect(CommandRun("./lint", files: files, table: .sample).output == "play|./lint\n")
  }

  @Test func `flags that are good everywhere may stand before the command`() {
    #expect(CommandRun("--color", "never", "say", "hi", table: .sample).output == "say|hi\n")
    #expect(CommandRun("--color=never", "say", "hi", table: .sample).output == "say|hi\n")
  }

  @Test func `a mistyped command is answered with the nearest and never carried out`() {
    let run = CommandRun("segmnets", "hi")
    #expect(run.status == .unusable)
    #expect(
      run.errors == """
        error: there is no command `segmnets`; did you mean `segments`?
        usage: flowrepl COMMAND [ARGUMENTS]
         help: flowrepl --help

        """
    )
    #expect(
      CommandRun("seg", "hi").errors.hasPrefix("error: there is no command `seg`; did you mean `segments`?")
    )
    let files = MemoryFiles(["flows/wismo.flow.yaml": "", "returns.flow.yaml": ""])
    #expect(CommandRun("flow", files: files).errors.contains("did you mean `flows`?"))
    #expect(CommandRun("returns", files: files).errors.contains("did you mean `returns.flow.yaml`?"))
    #expect(CommandRun("xyzzy").errors.hasPrefix("error: there is no command `xyzzy`\n"))
    #expect(CommandRun("help", "pars").errors.contains("did you mean `parse`?"))
  }

  @Test func `without arguments the folder that one is in is played, at a terminal`() {
    let here = MemoryFiles(["wismo.flow.yaml": ""])
    let terminal = MemoryInput(isTerminal: true)
    #expect(CommandRun(input: terminal, files: here, isTerminal: true, table: .sample).output == "play\n")
    let elsewhere = CommandRun(input: terminal, isTerminal: true, table: .sample)
    #expect(elsewhere.output.contains("Examples"))
    #expect(elsewhere.status == .ok)
    #expect(CommandRun(files: here, table: .sample).output.contains("Examples"))
  }

  @Test func `help is given at every level, in every way`() {
    let help = CommandRun("parse", "--help").output
    #expect(help.hasPrefix("flowrepl parse: "))
    for run in [
      CommandRun("help", "parse"), CommandRun("parse", "-h"), CommandRun("--help", "parse"),
      CommandRun("parse", "a", "b", "--nonsense", "-h"),
    ] {
      #expect(run.output == help)
      #expect(run.status == .ok)
    }
    #expect(CommandRun("help").output == CommandRun("--help").output)
    #expect(CommandRun("flows", "--help", files: flows, table: .sample).output.hasPrefix("flowrepl play: "))
  }

  @Test func `a flag alone that nothing knows is refused`() {
    let run = CommandRun("--verison", table: CommandTable(commands: []))
    #expect(run.status == .unusable)
    #expect(run.errors.hasPrefix("error: flowrepl has no flag `--verison`; did you mean `--version`?\n"))
    let played = CommandRun("--verison", table: .sample)
    #expect(played.errors.hasPrefix("error: play has no flag `--verison`; did you mean `--version`?\n"))
  }
}
