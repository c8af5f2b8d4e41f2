extension LintSubject {
  /// What is declared of a variable, as a flow sees it: its own, the program's, an event's.
  ///
  /// - Parameter flow: nil for messages that belong to none.
  func variable(_ name: String, flow: Int?) -> Variable? {
    if let flow, let own = program.flows[flow].variables.first(where: { $0.name == name }) { return own }
    if let common = program.variables.first(where: { $0.name == name }) { return common }
    // An event that starts the flow goes before others that bring a value of the same name.
    let own =
      flow.map { number in program.events.filter { program.flows[number].isStarted(by: $0.name) } } ?? []
    for event in own + program.events {
      if let sent = event.payload.first(where: { $0.name == name }) { return sent }
    }
    return nil
  }

  /// The number of the flow that a message belongs to.
  func flow(of use: MessageUse) -> Int? { use.state.map { graph.places[$0].flow } }
}

extension Flow {
  fileprivate func isStarted(by event: String) -> Bool {
    triggers.contains { trigger in
      if case .event(event, _) = trigger.cause { true } else { false }
    }
  }
}
