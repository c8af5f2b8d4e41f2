import FlowSpec

/// What a session says first: whose program it is, what starts its flows, and how to get help.
struct Banner {
  let script: Script
  let columns: Int

  init(_ script: Script, columns: Int) {
    self.script = script
    self.columns = columns
  }

  var lines: [StyledText] {
    let program = script.program
    var title = StyledText(program.brand?.value ?? program.flows.first?.title?.value ?? program.name, .strong)
    let states = program.flows.reduce(0) { $0 + $1.states.count }
    title.append(
      "  \(program.flows.count) \(program.flows.count == 1 ? "flow" : "flows"), \(states) \(states == 1 ? "state" : "states") · flowrepl \(Command.version)",
      .dim)
    var lines = [title]
    for flow in program.flows { lines += self.lines(flow) }
    lines += hint.wrapped(to: columns)
    return lines
  }

  private func lines(_ flow: Flow) -> [StyledText] {
    var line = StyledText("  " + flow.name, .state)
    if let title = flow.title?.value { line.append("  \(title)") }
    let starts = flow.triggers.map { trigger in
      switch trigger.cause {
      case .event(let name, let delay): name + (delay.map { " + \($0.text)" } ?? "")
      case .text(let word, _): "“\(word)”"
      }
    }
    if !starts.isEmpty { line.append("  starts on \(starts.joined(separator: ", "))", .dim) }
    return line.wrapped(to: columns, indent: 4)
  }

  /// What to type first.
  private var hint: StyledText {
    var line = StyledText("You are the customer: type a text")
    let first = script.program.flows.flatMap(\.triggers).lazy.compactMap { trigger -> String? in
      if case .event(let name, nil) = trigger.cause { return name }
      return nil
    }.first
    if let first {
      line.append(", or ")
      line.append(":event \(first)", .command)
      line.append(" to begin")
    }
    line.append(". ")
    line.append(":help", .command)
    line.append(" lists the commands, Tab completes, ^D leaves.")
    return line
  }
}
