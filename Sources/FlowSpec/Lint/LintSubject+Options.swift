extension LintSubject {
  /// Every option where it is declared: of the program, of a flow, or in a state. One that a list only names is not
  /// repeated.
  static func declaredOptions(of program: Program) -> [Option] {
    var options = program.options
    var seen = Set(options.map(\.place))
    for flow in program.flows {
      let named = Set(flow.options.map { $0.word.uppercased() })
      for option in flow.options where seen.insert(option.place).inserted { options.append(option) }
      flow.states.eachInPlace { state in
        state.eachOption { _, option in
          // What stands in the flow's own file and is in no list stands there once.
          let isAlone = named.isEmpty && option.place.path == flow.place.path
          guard isAlone || isOwn(option, named, flow, program) && seen.insert(option.place).inserted else {
            return
          }
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
    return !(flow.options + program.options).contains { $0.doesSame(as: option) }
  }
}
