#compdef flowrepl
# Completion of flowrepl for zsh: flowrepl completions zsh > a file _flowrepl in a folder of $fpath
_flowrepl() {
  local -a subcommands
  subcommands=(
    'play:play a program'
    'lint:find faults'
    'say:say it'\''s so'
  )
  local command=
  local -i i
  for ((i = 2; i < CURRENT; i++)); do
    if (( ${subcommands[(I)${words[i]}:*]} )); then command=${words[i]}; break; fi
  done
  case $command in
    play)
      words=(flowrepl "${(@)words[i+1,-1]}"); (( CURRENT -= i - 1 ))
      _arguments -s -S \
        '*-s+[set a variable]:KEY=VALUE: ' \
        '*--set=[set a variable]:KEY=VALUE: ' \
        '--seed=[where chance starts]:N: ' \
        '--consent=[what the customer agreed to]:PURPOSES:_values -s , PURPOSES marketing transactional' \
        '--record=-[write a transcript]:FILE:_files' \
        '-f+[how results are printed]:FORMAT:(text json sarif)' \
        '--format=[how results are printed]:FORMAT:(text json sarif)' \
        '--json[events for programs]' \
        '-q[only count]' \
        '--quiet[only count]' \
        '--color=[use colours\: always, never, or auto (on a terminal)]:WHEN:(always never auto)' \
        '-h[show this help]' \
        '--help[show this help]' \
        '--version[show the version]' \
        '*:file:_files' ;;
    lint)
      words=(flowrepl "${(@)words[i+1,-1]}"); (( CURRENT -= i - 1 ))
      _arguments -s -S \
        '-q[only count]' \
        '--quiet[only count]' \
        '-f+[how results are printed]:FORMAT:(text json sarif)' \
        '--format=[how results are printed]:FORMAT:(text json sarif)' \
        '--color=[use colours\: always, never, or auto (on a terminal)]:WHEN:(always never auto)' \
        '-h[show this help]' \
        '--help[show this help]' \
        '--version[show the version]' \
        '*:file:_files' ;;
    say)
      words=(flowrepl "${(@)words[i+1,-1]}"); (( CURRENT -= i - 1 ))
      _arguments -s -S \
        '--color=[use colours\: always, never, or auto (on a terminal)]:WHEN:(always never auto)' \
        '-h[show this help]' \
        '--help[show this help]' \
        '--version[show the version]' \
        '*:text: ' ;;
    *)
      _arguments -s -S \
        '*-s+[set a variable]:KEY=VALUE: ' \
        '*--set=[set a variable]:KEY=VALUE: ' \
        '--seed=[where chance starts]:N: ' \
        '--consent=[what the customer agreed to]:PURPOSES:_values -s , PURPOSES marketing transactional' \
        '--record=-[write a transcript]:FILE:_files' \
        '-f+[how results are printed]:FORMAT:(text json sarif)' \
        '--format=[how results are printed]:FORMAT:(text json sarif)' \
        '--json[events for programs]' \
        '-q[only count]' \
        '--quiet[only count]' \
        '--color=[use colours\: always, never, or auto (on a terminal)]:WHEN:(always never auto)' \
        '-h[show this help]' \
        '--help[show this help]' \
        '--version[show the version]' \
        '*:command:{_describe -t commands command subcommands; _files}' ;;
  esac
}
if [[ $funcstack[1] == _flowrepl ]]; then _flowrepl "$@"; else compdef _flowrepl flowrepl; fi
