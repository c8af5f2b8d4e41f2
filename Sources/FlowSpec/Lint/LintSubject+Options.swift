extension LintSubject {
  /// Every option where it is declared: of the program, of a flow, or in a state. One that a list only names is not
  /// repeated.
  var declaredOptions: [Option] {
    var options = program.options
    var seen = Set(options.map(\.place))
    for flow in program.flows {
      for option in flow.options where seen.insert(option.place).inserted { options.append(option) }
      for state in flow.states {
        state.eachOption { _, option in
          guard !isNamed(option, in: flow) else { return }
          // What stands in the flow's own file stands in one state; what stands elsewhere may be in many.
          guard option.place.path == flow.place.path || seen.insert(option.place).inserted else { return }
          options.append(option)
        }
      }
    }
    return options
  }

  /// Whether a state only names an option that the flow or the program declares.
  private func isNamed(_ option: Option, in flow: Flow) -> Bool {
    func isThis(_ declared: Option) -> Bool {
      declared === option || declared.word.isSameWord(option.word) && declared.doesSame(as: option)
    }
    return flow.options.contains(where: isThis) || program.options.contains(where: isThis)
  }
}
