import FlowSpec

/// `flowrepl parse`: the tree of a file, as JSON for other programs.
enum ParseCommand {
  private static let quiet = FlagSpec("quiet", short: "q", "print no tree, only what is wrong")

  static let spec = CommandSpec(
    "parse",
    "read a file and print its tree as JSON",
    arguments: [
      ArgumentSpec("FILE", completion: .files, "a YAML file of the subset, or - for standard input")
    ],
    flags: [quiet],
    examples: [
      .init("flowrepl parse flows/wismo.flow.yaml", "print the tree on one line"),
      .init("flowrepl parse --quiet flows/wismo.flow.yaml", "only say whether it can be read"),
      .init("cat draft.yaml | flowrepl parse -", "read standard input"),
    ],
    details: ["Every scalar is printed as a string: NO, 1.10 and 2026-03-02 stay what was typed."]
  ) { context in
    let file = try context.source(context.arguments.words.first ?? "")
    let result = Parser.parse(file)
    if !result.diagnostics.isEmpty {
      context.tell(result.diagnostics, in: file)
      return .unusable
    }
    if context.arguments.has(quiet) { return .ok }
    try context.output.write(result.tree.jsonBytes)
    try context.output.write("\n")
    return .ok
  }
}
