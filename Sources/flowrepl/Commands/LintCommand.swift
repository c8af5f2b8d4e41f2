import FlowSpec

/// `flowrepl lint PATH...`: what carriers, platforms, the law and customers will make of the specs.
enum LintCommand {
  private enum Format: String, CaseIterable {
    case text, json
  }

  private static let format = FlagSpec(
    "format", value: FlagValue("FORMAT", .choice(Format.allCases.map(\.rawValue))), default: "text",
    "how findings are printed")
  private static let failOn = FlagSpec(
    "fail-on", value: FlagValue("SEVERITY", .choice(Severity.allCases.reversed().map(\.rawValue))),
    default: "error", "exit with 1 from this severity on")
  private static let select = FlagSpec(
    "select", value: FlagValue("RULES"), isRepeatable: true,
    "only these rules or families: design, cost/segments")
  private static let ignore = FlagSpec(
    "ignore", value: FlagValue("RULES"), isRepeatable: true, "all rules but these")

  static let spec = CommandSpec(
    "lint", "find what is wrong with specs before customers do",
    arguments: [
      ArgumentSpec("PATH", .any, completion: .files, "flows, folders of them, or - (default: this folder)")
    ],
    flags: [format, failOn, select, ignore],
    examples: [
      .init("flowrepl lint flows", "everything about a program"),
      .init("flowrepl lint flows/wismo.flow.yaml", "one file, with the program around it"),
      .init("flowrepl lint --format json --fail-on warning flows", "for other programs"),
      .init("flowrepl explain flow/dead-end", "why a rule exists"),
    ],
    details: [
      "A comment allows a finding: `# flowrepl: allow RULE -- reason`, above what it is about or at the end of its line.",
      "Severities are set in program.flow.yaml: `lint: {design/menu-size: error, flow/no-timeout: off}`.",
    ]
  ) { context in
    try run(context)
  }

  private static func run(_ context: CommandContext) throws -> ExitStatus {
    let arguments = context.arguments
    let selection = RuleSelection(selecting: arguments.list(select), ignoring: arguments.list(ignore))
    if let name = selection.unknownNames.first {
      let known = RuleCatalog.all.flatMap { [$0.id, $0.family] }
      throw context.misuse(
        "there is no rule `\(name)`", suggestion: Suggestion.nearest(to: name, in: known))
    }
    let result = try LintFiles(context: context).result(arguments.words, selecting: selection)
    try write(result.report, context)
    if result.hasSyntaxErrors { return .unusable }
    let threshold = arguments.value(failOn).flatMap(Severity.init(rawValue:)) ?? .error
    return result.report.findings.contains { $0.severity >= threshold } ? .findings : .ok
  }

  private static func write(_ report: FindingsReport, _ context: CommandContext) throws {
    switch context.arguments.value(format).flatMap(Format.init(rawValue:)) ?? .text {
    case .json: try context.output.write(report.json)
    case .text:
      guard !report.findings.isEmpty else { return }
      var renderer = SnippetRenderer(width: max(40, context.output.columns), files: report.files)
      try context.show(StyledText(renderer.text(report.findings)) + StyledText("\n\(report.summary)\n"))
    }
  }
}
