extension Completions {
  var bash: String {
    """
    # Completion of flowrepl for bash: source <(flowrepl completions bash)
    _flowrepl() {
      local word=${COMP_WORDS[COMP_CWORD]} flag=${COMP_WORDS[COMP_CWORD-1]} command= flags= words= i
      # --flag=value comes as three words.
      if [[ $word == = ]]; then word=
      elif [[ $flag == = ]]; then flag=${COMP_WORDS[COMP_CWORD-2]}; fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          \(names.joined(separator: "|"))) command=${COMP_WORDS[i]}; break ;;
        esac
      done
      case "$command $flag" in
    \(valueCases.joined(separator: "\n"))
      esac
      case $command in
    \((table.commands.map(bashCase) + [bashStart]).joined(separator: "\n"))
      esac
      if [[ $word == -* ]]; then words=$flags; fi
      COMPREPLY=($(compgen -W "$words" -- "$word"))
    }
    complete -o default -F _flowrepl flowrepl

    """
  }

  private var valueCases: [String] {
    let everywhere = FlagSpec.everywhere.compactMap { valueCase("*", $0) }
    return table.commands.flatMap { command in command.flags.compactMap { valueCase(command.name, $0) } }
      + everywhere
  }

  private func valueCase(_ command: String, _ flag: FlagSpec) -> String? {
    guard let value = flag.value else { return nil }
    let pattern = command == "*" ? "*\" \(flag.long)\"" : "\"\(command) \(flag.long)\""
    let words = value.choices.joined(separator: " ")
    let reply = words.isEmpty ? "COMPREPLY=()" : "COMPREPLY=($(compgen -W \"\(words)\" -- \"$word\"))"
    return "    \(pattern)) \(reply); return ;;"
  }

  private func bashCase(_ command: CommandSpec) -> String {
    let words = (words(of: command) ?? []).joined(separator: " ")
    return "    \(command.name)) flags=\"\(bashFlags(command))\" words=\"\(words)\" ;;"
  }

  private var bashStart: String {
    "    *) flags=\"\(bashFlags(table.player))\" words=\"\(names.joined(separator: " "))\" ;;"
  }

  private func bashFlags(_ command: CommandSpec?) -> String {
    flags(of: command).map(\.long).joined(separator: " ")
  }
}
