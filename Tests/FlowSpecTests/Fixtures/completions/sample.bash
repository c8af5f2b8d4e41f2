# Completion of flowrepl for bash: source <(flowrepl completions bash)
_flowrepl() {
  local word=${COMP_WORDS[COMP_CWORD]} flag=${COMP_WORDS[COMP_CWORD-1]} command= flags= words= i
  # --flag=value comes as three words.
  if [[ $word == = ]]; then word=
  elif [[ $flag == = ]]; then flag=${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      play|lint|say) command=${COMP_WORDS[i]}; break ;;
    esac
  done
  case "$command $flag" in
    "play --set") COMPREPLY=(); return ;;
    "play --seed") COMPREPLY=(); return ;;
    "play --consent") COMPREPLY=($(compgen -W "marketing transactional" -- "$word")); return ;;
    "play --record") COMPREPLY=(); return ;;
    "play --format") COMPREPLY=($(compgen -W "text json sarif" -- "$word")); return ;;
    "lint --format") COMPREPLY=($(compgen -W "text json sarif" -- "$word")); return ;;
    *" --color") COMPREPLY=($(compgen -W "always never auto" -- "$word")); return ;;
  esac
  case $command in
    play) flags="--set --seed --consent --record --format --json --quiet --color --help --version" words="" ;;
    lint) flags="--quiet --format --color --help --version" words="" ;;
    say) flags="--color --help --version" words="" ;;
    *) flags="--set --seed --consent --record --format --json --quiet --color --help --version" words="play lint say" ;;
  esac
  if [[ $word == -* ]]; then words=$flags; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _flowrepl flowrepl
