import FlowSpec

/// `flowrepl completions`: teaches a shell to complete commands and flags.
enum CompletionsCommand {
  private static let shells = ArgumentSpec(
    "SHELL",
    completion: .words(Completions.Shell.allCases.map(\.rawValue)),
    "bash, zsh or fish"
  )

  static let spec = CommandSpec(
    "completions",
    "print a script for completion in a shell",
    arguments: [shells],
    examples: [
      .init("source <(flowrepl completions bash)", "in ~/.bashrc"),
      .init("flowrepl completions zsh > ~/.zfunc/_flowrepl", "in a folder of $fpath"),
      .init("flowrepl completions fish > ~/.config/fish/completions/flowrepl.fish", "for fish"),
    ]
  ) { context in
    let name = context.arguments.words.first ?? ""
    guard let shell = Completions.Shell(rawValue: name) else {
      throw context.misuse(
        "there are no completions for `\(name)`, only for bash, zsh and fish",
        suggestion: Suggestion.nearest(to: name, in: Completions.Shell.allCases.map(\.rawValue))
      )
    }
    try context.output.write(Completions(context.table).script(for: shell))
    return .ok
  }
}
