import Glibc
import Testing

@testable import flowrepl

@Suite struct CompletionsTests {
  @Test(arguments: Completions.Shell.allCases)
  func `the script is as reviewed`(shell: Completions.Shell) throws {
    try GoldenFile("completions/sample.\(shell)").expect(Completions(.sample).script(for: shell))
  }

  @Test func `bash completes commands, flags and their values`() {
    #expect(bash("flowrepl", "") == "play lint say")
    #expect(bash("flowrepl", "li") == "lint")
    #expect(bash("flowrepl", "lint", "--f") == "--format")
    #expect(bash("flowrepl", "lint", "--format", "s") == "sarif")
    #expect(bash("flowrepl", "lint", "--format", "=", "") == "text json sarif")
    #expect(bash("flowrepl", "lint", "--format", "=") == "text json sarif")
    #expect(bash("flowrepl", "--color", "n") == "never")
    #expect(bash("flowrepl", "lint", "-q", "fl") == "")
  }

  /// What the script offers for the last of the words.
  private func bash(_ words: String...) -> String? {
    let script = """
      \(Completions(.sample).script(for: .bash))
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " "))) COMP_CWORD=\(words.count - 1)
      _flowrepl; printf '%s' "${COMPREPLY[*]}"
      """
    let quoted = script.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    guard let pipe = popen("bash -c '\(quoted)' 2>&1", "r") else { return nil }
    defer { pclose(pipe) }
    return try? String(decoding: Descriptor(number: fileno(pipe)).bytes(atMost: 4096), as: UTF8.self)
  }

  @Test func `an unknown shell is answered with those there are`() {
    let run = CommandRun("completions", "bas")
    #expect(run.status == .unusable)
    #expect(
      run.errors.hasPrefix(
        "error: there are no completions for `bas`, only for bash, zsh and fish; did you mean `bash`?\n"
      )
    )
    #expect(CommandRun("completions", "fish").output == Completions(.standard).fish)
  }
}
