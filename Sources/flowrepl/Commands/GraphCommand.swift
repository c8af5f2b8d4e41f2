import FlowSpec

/// `flowrepl graph PATH`: the states of a program and the ways between them, drawn.
enum GraphCommand {
  private enum Format: String, CaseIterable {
    case mermaid, dot, text, json
  }

  private static let format = FlagSpec(
    "format", value: FlagValue("FORMAT", .choice(Format.allCases.map(\.rawValue))), default: "text",
    "mermaid for docs, dot for Graphviz, text for people, json for programs")

  static let spec = CommandSpec(
    "graph", "draw the states of a program and the ways between them",
    arguments: [
      ArgumentSpec(
        "PATH", .optional, completion: .files, "a flow, a folder of them, or - (default: this folder)")
    ],
    flags: [format],
    examples: [
      .init("flowrepl graph flows/wismo.flow.yaml", "one flow as an outline"),
      .init("flowrepl graph flows --format mermaid > flows.mmd", "a program as a Mermaid diagram"),
      .init("flowrepl graph flows --format dot | dot -Tsvg > flows.svg", "with Graphviz"),
    ]
  ) { context in
    let path = context.arguments.words.first ?? "."
    let loaded = try ProgramFiles(context: context, path: path).load().program
    if loaded.hasErrors {
      context.tell(loaded)
      return .unusable
    }
    let flows = loaded.program.flows.filter { $0.place.path == path }
    let diagram = FlowDiagram(
      loaded.program, flows: flows.isEmpty ? nil : Set(flows.map(\.name)), files: loaded.files)
    switch context.arguments.value(format).flatMap(Format.init(rawValue:)) ?? .text {
    case .mermaid: try context.output.write(diagram.mermaid)
    case .dot: try context.output.write(diagram.dot)
    case .json: try context.output.write(diagram.json + "\n")
    case .text:
      try context.show(
        StyledText(
          diagram.text.split(separator: "\n", omittingEmptySubsequences: false).map(\.harmless).joined(
            separator: "\n")))
    }
    return .ok
  }
}
