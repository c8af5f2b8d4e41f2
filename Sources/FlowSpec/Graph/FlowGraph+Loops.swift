extension FlowGraph {
  /// The loops that nothing leads out of: each as its states in the order of the numbers.
  ///
  /// A way out is an outcome, an `end`, a handoff, and what is a fault of its own: a state that leads nowhere and a target
  /// that does not exist.
  public func loopsWithoutWayOut() -> [[Int]] {
    let escapes = statesWithWayOut()
    guard escapes.contains(false) else { return [] }
    let caught = escapes.indices.filter { !escapes[$0] }
    return components(of: caught).filter { loop in
      loop.count > 1 || edges(of: loop[0]).contains { $0.end == .state(loop[0]) }
    }
  }

  private func statesWithWayOut() -> [Bool] {
    var goals = [Bool](repeating: false, count: stateCount)
    let callers = Callers(self)
    var open: [Int] = []
    for state in 0..<stateCount {
      let edges = edges(of: state)
      let leaves = edges.allSatisfy { $0.cause == .run }
      goals[state] =
        leaves
        || edges.contains { edge in
          if case .state = edge.end { false } else { true }
        }
      if goals[state] { open.append(state) }
    }
    while let state = open.popLast() {
      for caller in callers[state] where !goals[caller] {
        goals[caller] = true
        open.append(caller)
      }
    }
    return goals
  }

  /// The strongly connected components of some states (Tarjan's algorithm, without recursion), each sorted, in the order
  /// of their first states.
  private func components(of members: [Int]) -> [[Int]] {
    var index = [Int](repeating: -1, count: stateCount)
    var low = [Int](repeating: 0, count: stateCount)
    var isMember = [Bool](repeating: false, count: stateCount)
    var isOnStack = [Bool](repeating: false, count: stateCount)
    for state in members { isMember[state] = true }
    var stack: [Int] = []
    var components: [[Int]] = []
    var counter = 0

    for root in members where index[root] < 0 {
      var work: [(state: Int, next: Int)] = [(root, 0)]
      while let (state, position) = work.last {
        if position == 0 {
          index[state] = counter
          low[state] = counter
          counter += 1
          stack.append(state)
          isOnStack[state] = true
        }
        let edges = edges(of: state)
        var step = position
        var child: Int?
        while step < edges.count {
          let edge = edges[edges.startIndex + step]
          step += 1
          guard case .state(let next) = edge.end, isMember[next] else { continue }
          if index[next] < 0 {
            child = next
            break
          }
          if isOnStack[next] { low[state] = min(low[state], index[next]) }
        }
        work[work.count - 1].next = max(step, 1)
        if let child {
          work.append((child, 0))
          continue
        }
        work.removeLast()
        if let parent = work.last?.state { low[parent] = min(low[parent], low[state]) }
        guard low[state] == index[state] else { continue }
        var component: [Int] = []
        while let top = stack.popLast() {
          isOnStack[top] = false
          component.append(top)
          if top == state { break }
        }
        components.append(component.sorted())
      }
    }
    return components.sorted { $0[0] < $1[0] }
  }
}

/// The states from which each state is entered, all in one list.
private struct Callers {
  private var callers: [Int] = []
  /// Where those of each state start, and behind the last how many there are.
  private var starts: [Int]

  init(_ graph: FlowGraph) {
    starts = Array(repeating: 0, count: graph.stateCount + 1)
    Self.eachCall(graph) { _, called in starts[called + 1] += 1 }
    for state in 0..<graph.stateCount { starts[state + 1] += starts[state] }
    var next = starts
    callers = Array(repeating: 0, count: starts[graph.stateCount])
    Self.eachCall(graph) { caller, called in
      callers[next[called]] = caller
      next[called] += 1
    }
  }

  /// An end of a flow that is run only comes back, so that to run it is no way to its states.
  private static func eachCall(_ graph: FlowGraph, _ body: (_ caller: Int, _ called: Int) -> Void) {
    for state in 0..<graph.stateCount {
      for edge in graph.edges(of: state) {
        if case .state(let next) = edge.end, edge.cause != .run { body(state, next) }
      }
    }
  }

  subscript(state: Int) -> ArraySlice<Int> { callers[starts[state]..<starts[state + 1]] }
}
