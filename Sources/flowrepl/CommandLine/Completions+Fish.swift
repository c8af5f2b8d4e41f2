extension Completions {
  var fish: String {
    var lines = ["# Completion of flowrepl for fish: flowrepl completions fish | source"]
    for command in table.commands {
      lines.append(
        "complete -c flowrepl -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))"
      )
    }
    for flag in FlagSpec.everywhere { lines.append("complete -c flowrepl\(fishFlag(flag))") }
    for flag in table.player?.flags ?? [] {
      lines.append("complete -c flowrepl -n __fish_use_subcommand\(fishFlag(flag))")
    }
    for command in table.commands {
      let start = "complete -c flowrepl -n '__fish_seen_subcommand_from \(command.name)'"
      lines += command.flags.map { start + fishFlag($0) }
      if let words = words(of: command) {
        lines.append("\(start) -f -a \(quoted(words.joined(separator: " ")))")
      } else if !takesFiles(command) {
        lines.append("\(start) -f")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fishFlag(_ flag: FlagSpec) -> String {
    var words = flag.short.map { " -s \($0)" } ?? ""
    words += " -l \(flag.name) -d \(quoted(flag.summary))"
    guard let value = flag.value else { return words }
    if value.kind == .file { return words + " -r -F" }
    let choices = value.choices.joined(separator: " ")
    return words + (value.isOptional ? " -f" : " -x") + (choices.isEmpty ? "" : " -a \(quoted(choices))")
  }

  private func quoted(_ text: String) -> String {
    "'" + text.reduce(into: "") { $0 += "'\\".contains($1) ? "\\\($1)" : String($1) } + "'"
  }
}
