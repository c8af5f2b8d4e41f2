extension FlowGraph {
  /// Where an escalation leads from a state; nil where a person takes over on the spot.
  public func escalation(from state: Int) -> Int? {
    guard let target = program.escalation?.target else { return nil }
    guard case .state(let end) = end(of: target, from: places[state].flow) else { return nil }
    return end
  }

  /// The states that some trigger, reply, jump or escalation gets to.
  public func reachableStates() -> [Bool] {
    var isReached = [Bool](repeating: false, count: stateCount)
    var open = entries.map(\.state)
    let escalations = escalationsByFlow()
    var hasEscalated = [Bool](repeating: false, count: program.flows.count)
    func visit(_ state: Int, _ open: inout [Int]) {
      guard !isReached[state] else { return }
      isReached[state] = true
      open.append(state)
    }
    for state in open { isReached[state] = true }
    while let state = open.popLast() {
      for edge in edges(of: state) {
        if case .state(let next) = edge.end { visit(next, &open) }
      }
      let flow = places[state].flow
      if !hasEscalated[flow], let target = escalations[flow], looking(at: state, \.hearsReplies) {
        hasEscalated[flow] = true
        visit(target, &open)
      }
    }
    return isReached
  }

  /// Of each flow, the state that escalations lead to.
  private func escalationsByFlow() -> [Int?] {
    guard program.escalation?.target != nil else {
      return Array(repeating: nil, count: program.flows.count)
    }
    return program.flows.indices.map { flow in
      states(ofFlow: flow).isEmpty ? nil : escalation(from: firsts[flow])
    }
  }

  /// The states from which the ways of the graph lead to a state of a kind in at most so many steps.
  ///
  /// - Parameter follows: the ways that count.
  public func states(
    leadingTo isGoal: [Bool], within steps: Int, along follows: (Edge) -> Bool = { _ in true }
  ) -> [Bool] {
    var isLeading = isGoal
    var isChanged = true
    for _ in 0..<steps where isChanged {
      isChanged = false
      let before = isLeading
      for state in 0..<stateCount where !before[state] {
        for edge in edges(of: state) where follows(edge) {
          if case .state(let next) = edge.end, before[next] {
            isLeading[state] = true
            isChanged = true
            break
          }
        }
      }
    }
    return isLeading
  }
}
