extension Completions {
  var zsh: String {
    """
    #compdef flowrepl
    # Completion of flowrepl for zsh: flowrepl completions zsh > a file _flowrepl in a folder of $fpath
    _flowrepl() {
      local -a subcommands
      subcommands=(
    \(table.commands.map { "    \(quoted("\($0.name):\($0.summary)"))" }.joined(separator: "\n"))
      )
      local command=
      local -i i
      for ((i = 2; i < CURRENT; i++)); do
        if (( ${subcommands[(I)${words[i]}:*]} )); then command=${words[i]}; break; fi
      done
      case $command in
    \(table.commands.map(zshCase).joined(separator: "\n"))
        *)
          _arguments \(arguments(flags(of: table.player), zshFirst)) ;;
      esac
    }
    if [[ $funcstack[1] == _flowrepl ]]; then _flowrepl "$@"; else compdef _flowrepl flowrepl; fi

    """
  }

  private func zshCase(_ command: CommandSpec) -> String {
    let rest: String
    if let words = words(of: command) {
      rest = "*:argument:(\(words.joined(separator: " ")))"
    } else {
      rest = takesFiles(command) ? "*:file:_files" : "*:text: "
    }
    return """
          \(command.name))
            words=(flowrepl "${(@)words[i+1,-1]}"); (( CURRENT -= i - 1 ))
            _arguments \(arguments(flags(of: command), [rest])) ;;
      """
  }

  private var zshFirst: [String] { ["*:command:{_describe -t commands command subcommands; _files}"] }

  private func arguments(_ flags: [FlagSpec], _ rest: [String]) -> String {
    let specs = flags.flatMap(zshFlag) + rest
    return "-s -S \\\n" + specs.map { "        \(quoted($0))" }.joined(separator: " \\\n")
  }

  private func zshFlag(_ flag: FlagSpec) -> [String] {
    let text = flag.summary.reduce(into: "") { $0 += "[]:\\".contains($1) ? "\\\($1)" : String($1) }
    let star = flag.isRepeatable ? "*" : ""
    guard let value = flag.value else {
      return (flag.short.map { ["-\($0)"] } ?? []).map { "\(star)\($0)[\(text)]" } + [
        "\(star)\(flag.long)[\(text)]"
      ]
    }
    let action =
      switch value.kind {
      case .choice(let words): "(\(words.joined(separator: " ")))"
      case .list(let words): "_values -s , \(value.name) \(words.joined(separator: " "))"
      case .file: "_files"
      case .text, .wholeNumber: " "
      }
    let short = flag.short.map { ["\(star)-\($0)+[\(text)]:\(value.name):\(action)"] } ?? []
    return short + ["\(star)\(flag.long)=\(value.isOptional ? "-" : "")[\(text)]:\(value.name):\(action)"]
  }

  private func quoted(_ text: String) -> String {
    "'" + text.reduce(into: "") { $0 += $1 == "'" ? "'\\''" : String($1) } + "'"
  }
}
