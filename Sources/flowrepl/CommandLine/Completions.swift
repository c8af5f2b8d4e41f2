/// Scripts that let a shell complete commands, flags and their values, all read from the table.
struct Completions {
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  let table: CommandTable

  init(_ table: CommandTable) { self.table = table }

  func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  var names: [String] { table.commands.map(\.name) }

  func flags(of command: CommandSpec?) -> [FlagSpec] { (command?.flags ?? []) + FlagSpec.everywhere }

  /// The words that a command's first argument can be; nil where it is something else.
  func words(of command: CommandSpec) -> [String]? {
    switch command.arguments.first?.completion {
    case .words(let words): words
    case .commands: names
    case .files, .none?, nil: nil
    }
  }

  func takesFiles(_ command: CommandSpec) -> Bool {
    if case .files? = command.arguments.first?.completion { return true }
    return false
  }
}
