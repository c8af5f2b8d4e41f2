extension FlowDiagram {
  /// The diagram for Mermaid (`stateDiagram-v2`), with a title and a description for those who don't see it.
  public var mermaid: String {
    var text = "stateDiagram-v2\n  accTitle: \(Self.plain(title))\n  accDescr: \(Self.plain(description))\n"
    for (index, node) in nodes.enumerated() {
      let mark = node.kind == .handoff ? " (a person)" : ""
      text += "  state \"\(Self.plain(node.id))\(mark)\" as s\(index + 1)\n"
    }
    for edge in edges {
      let label = Self.cut(edge.labels.map(Self.plain).joined(separator: ", "))
      let outcome = if case .outcome(let outcome) = edge.to { outcome.rawValue } else { "" }
      let words = [label, outcome].filter { !$0.isEmpty }.joined(separator: " / ")
      text += "  \(Self.id(edge.from)) --> \(Self.id(edge.to))\(words.isEmpty ? "" : " : \(words)")\n"
    }
    let unreachable = nodes.indices.filter { !nodes[$0].isReachable }
    if !unreachable.isEmpty {
      text += "  classDef unreachable stroke-dasharray: 4\n"
      text += "  class \(unreachable.map { "s\($0 + 1)" }.joined(separator: ",")) unreachable\n"
    }
    return text
  }

  /// `12 states of 3 flows; 2 lead to a person`
  public var description: String {
    let flows = Set(nodes.map(\.flow)).count
    let people = nodes.count { $0.kind == .handoff }
    return "\(nodes.count) states of \(flows) \(flows == 1 ? "flow" : "flows"), \(people) with a person"
  }

  private static func id(_ point: Point) -> String {
    if case .node(let index) = point { "s\(index + 1)" } else { "[*]" }
  }

  private static let maximumLabel = 40

  static func cut(_ label: String) -> String {
    label.count > maximumLabel ? label.prefix(maximumLabel - 3) + "..." : label
  }

  /// Without what means something to Mermaid.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": plain += "'"
      case "\n", "\r", "\t", ";", ":", "{", "}", "[", "]", "`": plain += " "
      case "#": plain += "#35;"
      case "<": plain += "#lt;"
      case ">": plain += "#gt;"
      case "%": plain += "#37;"
      default: plain.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
      }
    }
    return plain
  }
}
