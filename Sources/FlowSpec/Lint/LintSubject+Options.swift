extension LintSubject {
  /// Every option where it is declared: of the program, of a flow, or in a state. One that a list only names is not
  /// repeated.
  static func declaredOptions(of program: Program) -> [Option] {
    var options = program.options
    var seen = Set(options.map(\.place))
    for flow in program.flows {
      let named = Set(flow.options.map { $0.word.uppercased() })
      for option in flow.options where seen.insert(option.place).inserted { options.append(option) }
      for state in flow.states {
        for option in state.replies
        where isOwn(option, named, flow, program) && seen.insert(option.place).inserted {
          options.append(option)
        }
        for option in state.also
        where isOwn(option, named, flow, program) && seen.insert(option.place).inserted {
          options.append(option)
        }
      }
    }
    return options
  }

  /// Whether an option is written out in the state, and not just named there.
  private static func isOwn(
    _ option: Option, _ named: Set<String>, _ flow: Flow, _ program: Program
  ) -> Bool {
    guard !named.isEmpty, named.contains(option.word.uppercased()) else { return true }
    return !(flow.options + program.options).contains { declared in
      var copy = declared
      copy.place = option.place
      copy.word = option.word
      return copy == option
    }
  }
}
