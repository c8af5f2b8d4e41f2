import Testing

@testable import flowrepl

@Suite struct ArgumentParserTests {
  private func said(_ arguments: String...) -> String { run(arguments).output }
  private func complaint(_ arguments: String...) -> String {
    let run = run(arguments)
    #expect(run.status == .unusable)
    #expect(run.output == "")
    return String(run.errors.split(separator: "\n")[0])
  }

  private func run(_ arguments: [String]) -> (status: ExitStatus, output: String, errors: String) {
    let (output, errors) = (MemoryOutput(), MemoryOutput())
    let command = Command(
      input: MemoryInput(),
      output: output,
      errors: errors,
      files: MemoryFiles(),
      clock: .fixed(at: 0),
      environment: [:],
      table: .sample
    )
    return (command.run(arguments), output.text, errors.text)
  }

  @Test func `a value stands behind its flag or its equals sign`() {
    #expect(said("play", "--seed", "4") == "play|seed=4\n")
    #expect(said("play", "--seed=4") == "play|seed=4\n")
    #expect(said("play", "--set=a=b=c") == "play|set=a=b=c\n")
    #expect(said("lint", "x", "-f", "json") == "lint|x|format=json\n")
    #expect(said("lint", "x", "-fjson") == "lint|x|format=json\n")
    #expect(said("lint", "x", "-f=json") == "lint|x|format=json\n")
  }

  @Test func `letters share a dash`() {
    #expect(said("lint", "-qf", "json", "x") == "lint|x|format=json|quiet=\n")
    #expect(said("lint", "x", "-qh").hasPrefix("flowrepl lint: find faults\n"))
  }

  @Test func `a repeatable flag keeps all its values and another is refused the second time`() {
    #expect(said("play", "--set", "a=1", "-s", "b=2") == "play|set=a=1+b=2\n")
    #expect(complaint("play", "--seed=1", "--seed=2") == "error: `--seed` is given twice")
  }

  @Test func `an optional value needs the equals sign`() {
    #expect(said("play", "--record", "flows") == "play|flows|record=\n")
    #expect(said("play", "--record=a.jsonl") == "play|record=a.jsonl\n")
  }

  @Test func `behind two dashes nothing is a flag`() {
    #expect(said("say", "--", "--version") == "say|--version\n")
    #expect(said("say", "--color", "never", "--", "-h") == "say|-h\n")
    #expect(
      complaint("say", "-5") == "error: say has no flag `-5`; put `--` before a word that starts with `-`"
    )
  }

  @Test func `a lone dash is a word`() {
    #expect(said("lint", "-", "-q") == "lint|-|quiet=\n")
  }

  @Test func `what is wrong with a value is said`() {
    #expect(complaint("play", "--seed") == "error: `--seed` needs a value, N")
    #expect(
      complaint("play", "--seed", "--json")
        == "error: `--seed` needs a value, N; if `--json` is meant, write `--seed=--json`"
    )
    #expect(complaint("play", "--seed=-4") == "error: `--seed` needs a whole number such as 42, not `-4`")
    #expect(complaint("play", "--json=yes") == "error: `--json` takes no value")
    #expect(
      complaint("lint", "x", "--format", "jsn")
        == "error: `--format` can't be `jsn`, only text, json or sarif; did you mean `json`?"
    )
    #expect(
      complaint("play", "--consent=marketing,transactonal")
        == "error: `--consent` can't be `transactonal`, only marketing or transactional; "
        + "did you mean `transactional`?"
    )
    #expect(complaint("play", "--record=") == "error: `--record` needs the name of a file")
  }

  @Test func `a mistyped flag is answered with the nearest`() {
    #expect(complaint("play", "--sed=1") == "error: play has no flag `--sed`; did you mean `--set`?")
    #expect(
      complaint("play", "--consnet", "x") == "error: play has no flag `--consnet`; did you mean `--consent`?"
    )
    #expect(
      complaint("play", "--colour=never") == "error: play has no flag `--colour`; did you mean `--color`?"
    )
  }

  @Test func `too few and too many words are told with the usage`() {
    let run = run(["lint"])
    #expect(
      run.errors == """
        error: PATH is missing
        usage: flowrepl lint PATH... [--quiet] [--format FORMAT]
         help: flowrepl lint --help

        """
    )
    #expect(
      complaint("say", "hello", "world")
        == "error: `world` is one argument too many; put quotes around what belongs together"
    )
    #expect(complaint("play", "a", "b") == "error: `b` is one argument too many")
  }
}
