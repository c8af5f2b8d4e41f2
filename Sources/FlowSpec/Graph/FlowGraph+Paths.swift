extension FlowGraph {
  /// A way to a state: how a customer comes in, then each step.
  public struct Path: Hashable, Sendable {
    public let entry: Entry
    public let edges: [Edge]
  }

  /// A shortest way from an entry to a state; nil where there is none. Of equally short ones the first by entry and by the
  /// order in a state.
  public func shortestPath(to goal: Int) -> Path? {
    var origin: [(from: Int, edge: Edge?, entry: Entry?)?] = Array(repeating: nil, count: stateCount)
    var queue: [Int] = []
    for entry in entries where origin[entry.state] == nil {
      origin[entry.state] = (-1, nil, entry)
      queue.append(entry.state)
    }
    var head = 0
    while head < queue.count, origin[goal] == nil {
      let state = queue[head]
      head += 1
      for edge in edges(of: state) {
        guard case .state(let next) = edge.end, origin[next] == nil else { continue }
        origin[next] = (state, edge, nil)
        queue.append(next)
      }
    }
    var edges: [Edge] = []
    var state = goal
    while let step = origin[state] {
      if let entry = step.entry { return Path(entry: entry, edges: edges.reversed()) }
      if let edge = step.edge { edges.append(edge) }
      state = step.from
    }
    return nil
  }

  /// A shortest circle through a state that stays within some states, as the states passed, the first again at the end.
  public func circle(through state: Int, within members: Set<Int>) -> [Int] {
    var origin: [Int: Int] = [:]
    var queue = [state]
    var head = 0
    while head < queue.count {
      let current = queue[head]
      head += 1
      for edge in edges(of: current) {
        guard case .state(let next) = edge.end, members.contains(next) else { continue }
        if next == state {
          var path = [state, current]
          while let before = origin[path[path.count - 1]] { path.append(before) }
          if path[path.count - 1] != state { path.append(state) }
          return current == state ? [state, state] : path.reversed()
        }
        if origin[next] == nil {
          origin[next] = current
          queue.append(next)
        }
      }
    }
    return [state]
  }
}
