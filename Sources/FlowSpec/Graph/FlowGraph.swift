/// The states of a program and the ways between them, as its files say: what a text, an answer or a timeout leads to.
///
/// States are numbered through all flows. Texts that are understood by their meaning and a person's own decisions are no
/// ways of the graph; escalation is one that is asked for apart.
public struct FlowGraph: Sendable {
  public struct Edge: Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
      /// The customer's option, by its word.
      case reply(String)
      /// A valid answer to the state's question.
      case answer
      case then, when
      /// Branches of a lookup.
      case found, missing, failed
      case noChoice
      case fallback
      case timeout(Span)
      /// Another flow is called.
      case run
      /// The called flow has ended.
      case back
    }

    public enum End: Hashable, Sendable {
      case state(Int)
      case outcome(Outcome)
      /// The target does not exist.
      case nowhere
    }

    public let end: End
    public let cause: Cause
  }

  /// What brings a customer into a flow.
  public struct Entry: Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
      case event(String, delay: Span?)
      case text(String)
      /// Nothing but a person who tries the flow.
      case hand
    }

    public let state: Int
    public let cause: Cause
  }

  public let program: Program
  /// Of each state, its flow and its place there.
  public let places: [(flow: Int, state: Int)]
  public let entries: [Entry]
  /// The number of each flow's first state, and behind the last the number of all states.
  let firsts: [Int]
  private let edges: [Edge]
  /// Where the edges of each state start, and behind the last the number of all edges.
  private let edgeStarts: [Int]
  private let names: StateNumbers

  public init(_ program: Program) { self.init(program) { _, _ in } }

  /// - Parameter look: called with each flow and the numbers of its states, while they are at hand.
  init(_ program: Program, alongside look: (Flow, Range<Int>) -> Void) {
    self.program = program
    var places: [(flow: Int, state: Int)] = []
    var firsts: [Int] = []
    for (flow, source) in program.flows.enumerated() {
      firsts.append(places.count)
      for state in source.states.indices { places.append((flow, state)) }
    }
    firsts.append(places.count)
    self.places = places
    self.firsts = firsts
    let names = StateNumbers(program, firsts: firsts)
    self.names = names

    var edges: [Edge] = []
    var edgeStarts: [Int] = []
    edgeStarts.reserveCapacity(places.count + 1)
    edges.reserveCapacity(places.count * 4)
    for (number, flow) in program.flows.enumerated() {
      for state in flow.states {
        edgeStarts.append(edges.count)
        Self.add(state, number, names, to: &edges)
      }
      look(flow, firsts[number]..<firsts[number + 1])
    }
    edgeStarts.append(edges.count)
    self.edges = edges
    self.edgeStarts = edgeStarts
    entries = Self.entries(program, names, edges, edgeStarts)
  }

  public var stateCount: Int { places.count }

  /// The ways out of a state.
  public func edges(of state: Int) -> ArraySlice<Edge> { edges[edgeStarts[state]..<edgeStarts[state + 1]] }

  public func state(_ number: Int) -> State {
    let place = places[number]
    return program.flows[place.flow].states[place.state]
  }

  /// What a look at a state tells.
  func looking<Answer>(at number: Int, _ look: (State) -> Answer) -> Answer {
    let place = places[number]
    return look(program.flows[place.flow].states[place.state])
  }

  public func flow(of number: Int) -> Flow { program.flows[places[number].flow] }

  /// `FLOW/STATE`
  public func path(_ number: Int) -> String { "\(flow(of: number).name)/\(state(number).name)" }

  /// The numbers of a flow's states.
  public func states(ofFlow flow: Int) -> Range<Int> { firsts[flow]..<firsts[flow + 1] }

  /// The number of the state that a target means, as seen from a flow.
  public func end(of target: Target, from flow: Int) -> Edge.End {
    names.end(of: target, from: flow)
  }
}

// MARK: - Building

extension FlowGraph {
  private static func add(_ state: State, _ flow: Int, _ names: StateNumbers, to edges: inout [Edge]) {
    guard state.handoff == nil, state.end == nil else { return }
    func add(_ target: Target?, _ cause: Edge.Cause) {
      guard let target else { return }
      edges.append(Edge(end: names.end(of: target, from: flow), cause: cause))
    }
    state.replies.eachInPlace { add($0.target, .reply($0.word)) }
    state.also.eachInPlace { add($0.target, .reply($0.word)) }
    add(state.choices?.none, .noChoice)
    if state.hearsReplies {
      if state.asksForAnswer {
        for branch in state.branches { add(branch.target, .answer) }
        add(state.then, .answer)
      }
      add(state.fallback?.then, .fallback)
      for timeout in state.timeouts {
        if case .go(let target) = timeout.action { add(target, .timeout(timeout.after)) }
      }
      return
    }
    add(state.lookup?.found, .found)
    add(state.lookup?.missing, .missing)
    add(state.lookup?.failed, .failed)
    add(state.run, .run)
    for branch in state.branches { add(branch.target, state.run == nil ? .when : .back) }
    add(state.then, state.run == nil ? .then : .back)
  }

  private static func entries(
    _ program: Program, _ names: StateNumbers, _ edges: [Edge], _ starts: [Int]
  ) -> [Entry] {
    var entries: [Entry] = []
    var isEntered = [Bool](repeating: false, count: program.flows.count)
    for (flow, source) in program.flows.enumerated() {
      for trigger in source.triggers {
        guard case .state(let state) = names.end(of: trigger.target, from: flow) else { continue }
        switch trigger.cause {
        case .event(let name, let delay):
          entries.append(Entry(state: state, cause: .event(name, delay: delay)))
        case .text(let text, _): entries.append(Entry(state: state, cause: .text(text)))
        }
        isEntered[names.flow(of: state)] = true
      }
      if !source.triggers.isEmpty { isEntered[flow] = true }
    }
    for flow in program.flows.indices {
      for edge in edges[starts[names.firsts[flow]]..<starts[names.firsts[flow + 1]]] {
        if case .state(let state) = edge.end, !names.range(ofFlow: flow).contains(state) {
          isEntered[names.flow(of: state)] = true
        }
      }
    }
    for flow in program.flows.indices where !isEntered[flow] && !program.flows[flow].states.isEmpty {
      entries.append(Entry(state: names.firsts[flow], cause: .hand))
    }
    return entries
  }
}

extension State {
  /// Whether there is an answer that it can take and go on from.
  var asksForAnswer: Bool { expectation != nil || choices != nil }
}

/// Finds states by their names.
private struct StateNumbers {
  let program: Program
  let firsts: [Int]
  private let flows: [String: Int]
  private let states: [[String: Int]?]

  /// In smaller flows names are compared one by one.
  private static let smallFlow = 24

  init(_ program: Program, firsts: [Int]) {
    self.program = program
    self.firsts = firsts
    flows = Dictionary(program.flows.enumerated().map { ($1.name, $0) }) { first, _ in first }
    states = program.flows.map { flow in
      guard flow.states.count > Self.smallFlow else { return nil }
      var numbers: [String: Int] = [:]
      for index in flow.states.indices where numbers[flow.states[index].name] == nil {
        numbers[flow.states[index].name] = index
      }
      return numbers
    }
  }

  func range(ofFlow flow: Int) -> Range<Int> { firsts[flow]..<firsts[flow + 1] }

  func flow(of state: Int) -> Int {
    var low = 0
    var high = firsts.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if firsts[middle] <= state { low = middle } else { high = middle }
    }
    return low
  }

  func end(of target: Target, from flow: Int) -> FlowGraph.Edge.End {
    switch target.destination {
    case .outcome(let outcome): return .outcome(outcome)
    case .state(let name): return state(name, in: flow)
    case .flow(let name, let stateName):
      guard let other = flows[name] else { return .nowhere }
      guard let stateName else { return range(ofFlow: other).isEmpty ? .nowhere : .state(firsts[other]) }
      return state(stateName, in: other)
    }
  }

  private func state(_ name: String, in flow: Int) -> FlowGraph.Edge.End {
    let index =
      states[flow].map { $0[name] } ?? program.flows[flow].states.firstIndexInPlace { $0.name == name }
    return index.map { .state(firsts[flow] + $0) } ?? .nowhere
  }
}
