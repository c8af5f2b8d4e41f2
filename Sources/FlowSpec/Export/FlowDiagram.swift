/// A program's states and ways as a drawing has them: parallel ways joined, labels ready to read.
public struct FlowDiagram: Sendable {
  public struct Node: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case waits, goesOn = "goes-on", handoff, end
    }

    public let flow: String
    public let state: String
    public let kind: Kind
    public let isReachable: Bool

    /// `FLOW/STATE`
    public var id: String { "\(flow)/\(state)" }
  }

  public enum Point: Hashable, Sendable {
    /// Where customers come from.
    case start
    /// By its place in `nodes`.
    case node(Int)
    case outcome(Outcome)
  }

  public struct Edge: Hashable, Sendable {
    public let from: Point
    public let to: Point
    /// What leads that way: `TRACK`, `after 2h`, `rating >= 4`.
    public var labels: [String]
  }

  public let title: String
  /// In the order of flows and files; a shared state is in each flow that gets to it.
  public let nodes: [Node]
  public let edges: [Edge]

  /// - Parameters:
  ///   - flows: the flows to draw; nil draws all. Ways into others lead to their states, which are drawn too.
  ///   - files: where conditions are read as their authors wrote them.
  public init(_ program: Program, flows: Set<String>? = nil, files: [String: SourceFile] = [:]) {
    let graph = FlowGraph(program)
    let isReached = graph.reachableStates()
    let isDrawn = { (number: Int) in flows?.contains(graph.flow(of: number).name) ?? true }

    var edges: [Edge] = []
    func add(_ from: Point, _ to: Point, _ label: String) {
      if let index = edges.firstIndex(where: { $0.from == from && $0.to == to }) {
        if !label.isEmpty, !edges[index].labels.contains(label) { edges[index].labels.append(label) }
      } else {
        edges.append(Edge(from: from, to: to, labels: label.isEmpty ? [] : [label]))
      }
    }
    for entry in graph.entries where isDrawn(entry.state) { add(.start, .node(entry.state), entry.label) }
    for option in program.options where option.isEverywhere {
      // Understood in every state: one way in says it better than one from each.
      guard let target = option.target else { continue }
      for flow in program.flows.indices where flows?.contains(program.flows[flow].name) ?? true {
        if case .state(let number) = graph.end(of: target, from: flow) {
          add(.start, .node(number), "\(option.word) (everywhere)")
        }
      }
    }
    for number in 0..<graph.stateCount where isDrawn(number) {
      let state = graph.state(number)
      if state.isShared, !isReached[number] { continue }
      if let outcome = state.end?.value { add(.node(number), .outcome(outcome), "") }
      for (edge, label) in state.labelled(graph.edges(of: number), files) {
        switch edge.end {
        case .state(let next): add(.node(number), .node(next), label)
        case .outcome(let outcome): add(.node(number), .outcome(outcome), label)
        case .nowhere: continue
        }
      }
    }

    let shown = (0..<graph.stateCount).filter { number in
      isDrawn(number) && (isReached[number] || !graph.state(number).isShared)
        || edges.contains { $0.to == .node(number) }
    }
    let places = Dictionary(shown.enumerated().map { ($1, $0) }) { first, _ in first }
    func placed(_ point: Point) -> Point? {
      if case .node(let number) = point { places[number].map { .node($0) } } else { point }
    }
    nodes = shown.map { number in
      let state = graph.state(number)
      let kind: Node.Kind =
        state.handoff != nil ? .handoff : state.end != nil ? .end : state.hearsReplies ? .waits : .goesOn
      return Node(
        flow: graph.flow(of: number).name, state: state.name, kind: kind, isReachable: isReached[number])
    }
    self.edges = edges.compactMap { edge in
      guard let from = placed(edge.from), let to = placed(edge.to) else { return nil }
      return Edge(from: from, to: to, labels: edge.labels)
    }
    title = flows.flatMap { $0.count == 1 ? $0.first : nil } ?? program.name
  }
}

extension FlowGraph.Entry {
  fileprivate var label: String {
    switch cause {
    case .event(let name, nil): name
    case .event(let name, let delay?): "\(name) + \(delay.text)"
    case .text(let text): "\"\(text)\""
    case .hand: ""
    }
  }
}

extension State {
  /// Each way with what is written at it; options that are understood everywhere are left out.
  fileprivate func labelled(
    _ edges: ArraySlice<FlowGraph.Edge>, _ files: [String: SourceFile]
  ) -> [(FlowGraph.Edge, String)] {
    var branch = 0
    let everywhere = Set(also.filter(\.isEverywhere).map(\.word))
    return edges.compactMap { edge in
      switch edge.cause {
      case .reply(let word): return everywhere.contains(word) ? nil : (edge, word)
      case .answer, .when, .back, .then:
        guard branch < branches.count else { return (edge, edge.cause == .answer ? "answer" : "") }
        defer { branch += 1 }
        let place = branches[branch].place
        guard branches[branch].condition != nil else { return (edge, "else") }
        return (edge, files[place.path]?.text(place.range) ?? "when")
      case .found: return (edge, "found")
      case .missing: return (edge, "missing")
      case .failed: return (edge, "failed")
      case .noChoice: return (edge, "none")
      case .fallback: return (edge, "not understood")
      case .timeout(let span): return (edge, "after \(span.text)")
      case .run: return (edge, "run")
      }
    }
  }
}
