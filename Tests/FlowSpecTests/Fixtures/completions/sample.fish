# Completion of flowrepl for fish: flowrepl completions fish | source
complete -c flowrepl -n __fish_use_subcommand -a play -d 'play a program'
complete -c flowrepl -n __fish_use_subcommand -a lint -d 'find faults'
complete -c flowrepl -n __fish_use_subcommand -a say -d 'say it\'s so'
complete -c flowrepl -l color -d 'use colours: always, never, or auto (on a terminal)' -x -a 'always never auto'
complete -c flowrepl -s h -l help -d 'show this help'
complete -c flowrepl -l version -d 'show the version'
complete -c flowrepl -n __fish_use_subcommand -s s -l set -d 'set a variable' -x
complete -c flowrepl -n __fish_use_subcommand -l seed -d 'where chance starts' -x
complete -c flowrepl -n __fish_use_subcommand -l consent -d 'what the customer agreed to' -x -a 'marketing transactional'
complete -c flowrepl -n __fish_use_subcommand -l record -d 'write a transcript' -r -F
complete -c flowrepl -n __fish_use_subcommand -s f -l format -d 'how results are printed' -x -a 'text json sarif'
complete -c flowrepl -n __fish_use_subcommand -l json -d 'events for programs'
complete -c flowrepl -n __fish_use_subcommand -s q -l quiet -d 'only count'
complete -c flowrepl -n '__fish_seen_subcommand_from play' -s s -l set -d 'set a variable' -x
complete -c flowrepl -n '__fish_seen_subcommand_from play' -l seed -d 'where chance starts' -x
complete -c flowrepl -n '__fish_seen_subcommand_from play' -l consent -d 'what the customer agreed to' -x -a 'marketing transactional'
complete -c flowrepl -n '__fish_seen_subcommand_from play' -l record -d 'write a transcript' -r -F
complete -c flowrepl -n '__fish_seen_subcommand_from play' -s f -l format -d 'how results are printed' -x -a 'text json sarif'
complete -c flowrepl -n '__fish_seen_subcommand_from play' -l json -d 'events for programs'
complete -c flowrepl -n '__fish_seen_subcommand_from play' -s q -l quiet -d 'only count'
complete -c flowrepl -n '__fish_seen_subcommand_from lint' -s q -l quiet -d 'only count'
complete -c flowrepl -n '__fish_seen_subcommand_from lint' -s f -l format -d 'how results are printed' -x -a 'text json sarif'
complete -c flowrepl -n '__fish_seen_subcommand_from say' -f
