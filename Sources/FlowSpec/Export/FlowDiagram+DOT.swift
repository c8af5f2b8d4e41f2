extension FlowDiagram {
  /// The diagram for Graphviz.
  public var dot: String {
    var text = "digraph \(Self.quoted(title)) {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n"
    text += "  \"start\" [shape=point, label=\"\"];\n"
    for (index, node) in nodes.enumerated() {
      var attributes = ["label=\(Self.quoted(node.id))"]
      if node.kind == .handoff { attributes.append("style=\"rounded,filled\", fillcolor=\"lightgrey\"") }
      if !node.isReachable { attributes.append("style=\"rounded,dotted\"") }
      text += "  \"s\(index + 1)\" [\(attributes.joined(separator: ", "))];\n"
    }
    for outcome in Outcome.allCases where edges.contains(where: { $0.to == .outcome(outcome) }) {
      text +=
        "  \(Self.quoted("end " + outcome.rawValue)) [label=\(Self.quoted(outcome.rawValue)), peripheries=2];\n"
    }
    for edge in edges {
      var attributes =
        edge.labels.isEmpty ? [] : ["label=\(Self.quoted(Self.cut(edge.labels.joined(separator: ", "))))"]
      if !edge.labels.isEmpty, edge.labels.allSatisfy({ $0.hasPrefix("after ") }) {
        attributes.append("style=dashed")
      }
      text += "  \(Self.id(edge.from)) -> \(Self.id(edge.to))"
      text += attributes.isEmpty ? ";\n" : " [\(attributes.joined(separator: ", "))];\n"
    }
    return text + "}\n"
  }

  private static func id(_ point: Point) -> String {
    switch point {
    case .start: "\"start\""
    case .node(let index): "\"s\(index + 1)\""
    case .outcome(let outcome): quoted("end " + outcome.rawValue)
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.harmless.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
