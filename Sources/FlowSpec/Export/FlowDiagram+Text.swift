extension FlowDiagram {
  /// The diagram as an outline: each state with the ways out of it.
  public var text: String { text(at: nil) }

  /// The same with a star before a state.
  /// - Parameter place: `FLOW/STATE`
  public func text(at place: String?) -> String {
    var text = "\(title): \(description)\n"
    var flow: String?
    for (index, node) in nodes.enumerated() {
      if node.flow != flow {
        flow = node.flow
        text += "\n\(node.flow)\n"
        for edge in edges where edge.from == .start {
          guard case .node(let target) = edge.to, nodes[target].flow == node.flow else { continue }
          let label = edge.labels.isEmpty ? "start" : edge.labels.joined(separator: ", ")
          text += "  \(label) → \(nodes[target].state)\n"
        }
      }
      text += "\(node.id == place ? "*" : " ") \(node.state)\(Self.remark(node))\n"
      for edge in edges where edge.from == .node(index) {
        let label = edge.labels.joined(separator: ", ")
        text += "    \(label.isEmpty ? "" : label + " ")→ \(name(edge.to, from: node.flow))\n"
      }
    }
    return text
  }

  private static func remark(_ node: Node) -> String {
    let remark = node.kind == .handoff ? " (a person)" : ""
    return node.isReachable ? remark : remark + " (nothing leads here)"
  }

  private func name(_ point: Point, from flow: String) -> String {
    switch point {
    case .start: "start"
    case .node(let index): nodes[index].flow == flow ? nodes[index].state : nodes[index].id
    case .outcome(let outcome): outcome.rawValue
    }
  }
}

extension FlowDiagram: JSONValue {
  /// `{"title", "states": [{"id", "flow", "state", "kind", "reachable"}], "edges": [{"from", "to", "labels"}]}`: `from` is
  /// null where customers come in, and `to` a state's id or an outcome.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("title", title)
      json.key("states")
      json.array { json in
        for node in nodes {
          json.object {
            $0.member("id", node.id)
            $0.member("flow", node.flow)
            $0.member("state", node.state)
            $0.member("kind", node.kind.rawValue)
            $0.member("reachable", node.isReachable)
          }
        }
      }
      json.key("edges")
      json.array { json in
        for edge in edges {
          json.object {
            $0.member("from", id(edge.from))
            $0.member("to", id(edge.to))
            $0.member("labels", edge.labels)
          }
        }
      }
    }
  }

  private func id(_ point: Point) -> String? {
    switch point {
    case .start: nil
    case .node(let index): nodes[index].id
    case .outcome(let outcome): outcome.rawValue
    }
  }
}
