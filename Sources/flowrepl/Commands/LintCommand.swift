import FlowSpec

/// `flowrepl lint PATH...`: what carriers, platforms, the law and customers will make of the specs.
enum LintCommand {
  private enum Format: String, CaseIterable {
    case text, json, sarif, github, junit
  }

  private static let format = FlagSpec(
    "format", value: FlagValue("FORMAT", .choice(Format.allCases.map(\.rawValue))), default: "text",
    "how findings are printed")
  private static let failOn = FlagSpec(
    "fail-on", value: FlagValue("SEVERITY", .choice(Severity.allCases.reversed().map(\.rawValue))),
    default: "error", "exit with 1 from this severity on")
  private static let select = FlagSpec(
    "select", value: FlagValue("RULES"), isRepeatable: true,
    "only these rules or families: design,cost/segments")
  private static let ignore = FlagSpec(
    "ignore", value: FlagValue("RULES"), isRepeatable: true, "all rules but these")
  private static let fix = FlagSpec("fix", "make the safe fixes in the files, then tell what is left")
  private static let diff = FlagSpec("diff", "print the safe fixes as a patch and change nothing")
  private static let baseline = FlagSpec(
    "baseline", value: FlagValue("FILE", .file), "leave out the findings that this file knows")
  private static let writeBaseline = FlagSpec(
    "write-baseline", "write all findings to the file of --baseline")

  static let spec = CommandSpec(
    "lint", "find what is wrong with specs before customers do",
    arguments: [
      ArgumentSpec("PATH", .any, completion: .files, "flows, folders of them, or - (default: this folder)")
    ],
    flags: [format, failOn, select, ignore, fix, diff, baseline, writeBaseline],
    examples: [
      .init("flowrepl lint flows", "everything about a program"),
      .init("flowrepl lint flows/wismo.flow.yaml", "one file, with the program around it"),
      .init("flowrepl lint --format json --fail-on warning flows", "for other programs"),
      .init("flowrepl lint --baseline known.jsonl --write-baseline flows", "start with what is there today"),
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
    let selection = try selection(context)
    if arguments.has(writeBaseline), arguments.value(baseline) == nil {
      throw context.misuse("--write-baseline needs --baseline FILE to write to")
    }
    let files = LintFiles(context: context)
    var result = try files.result(arguments.words, selecting: selection)
    if arguments.has(diff) { return try showPatch(result.report, context) }
    if arguments.has(fix) { result = try fixed(result, files, selection, context) }
    if let program = result.program { context.keepsakes.keep(program) }
    if let path = arguments.value(baseline) {
      if arguments.has(writeBaseline) {
        try context.files.write(
          Baseline.bytes(of: result.report.findings, files: result.report.files), to: path)
        context.tell(StyledText("\(path) knows \(result.report.findings.count) findings now\n"))
        return result.hasSyntaxErrors ? .unusable : .ok
      }
      try apply(path, to: &result.report, context)
    }
    try write(result.report, context)
    if result.hasSyntaxErrors { return .unusable }
    let threshold = arguments.value(failOn).flatMap(Severity.init(rawValue:)) ?? .error
    return result.report.findings.contains { $0.severity >= threshold } ? .findings : .ok
  }

  private static func selection(_ context: CommandContext) throws -> RuleSelection {
    let selection = RuleSelection(
      selecting: context.arguments.list(select), ignoring: context.arguments.list(ignore))
    if let name = selection.unknownNames.first {
      let known = RuleCatalog.all.flatMap { [$0.id, $0.family] }
      throw context.misuse(
        "there is no rule `\(name)`", suggestion: Suggestion.nearest(to: name, in: known))
    }
    return selection
  }

  private static func apply(_ path: String, to report: inout FindingsReport, _ context: CommandContext) throws
  {
    let file = try context.source(path)
    do throws(Baseline.Invalid) {
      report.findings = try Baseline(file).applied(to: report.findings, files: report.files)
      report.files[path] = file
    } catch {
      throw FileError(path, .failed(error.message))
    }
  }

  // MARK: - Fixing

  /// Fixes until nothing safe is left: mending one fault can show another.
  private static func fixed(
    _ first: LintFiles.Result, _ files: LintFiles, _ selection: RuleSelection, _ context: CommandContext
  ) throws -> LintFiles.Result {
    var result = first
    var count = 0
    for _ in 0..<10 {
      let fixes = SafeFixes(result.report.findings, files: result.report.files)
      let changed = fixes.changed.filter { $0.key != CommandContext.standardInput.name }
      if changed.isEmpty { break }
      for (path, file) in changed.sorted(by: { $0.key < $1.key }) {
        try context.files.write(file.bytes, to: path)
      }
      count += fixes.count
      result = try files.result(context.arguments.words, selecting: selection)
    }
    if count > 0 { context.tell(StyledText("\(count) \(count == 1 ? "finding" : "findings") mended\n")) }
    return result
  }

  private static func showPatch(_ report: FindingsReport, _ context: CommandContext) throws -> ExitStatus {
    let fixes = SafeFixes(report.findings, files: report.files)
    for (path, new) in fixes.changed.sorted(by: { $0.key < $1.key }) {
      guard let old = report.files[path] else { continue }
      try context.output.write(UnifiedDiff.text(from: old, to: new))
    }
    return fixes.changed.isEmpty ? .ok : .findings
  }

  // MARK: - Printing

  private static func write(_ report: FindingsReport, _ context: CommandContext) throws {
    switch context.arguments.value(format).flatMap(Format.init(rawValue:)) ?? .text {
    case .json: try context.output.write(report.json)
    case .sarif: try context.output.write(report.sarif(version: Command.version))
    case .github:
      // GitHub takes the annotations out of the log, and shows no more than some of them.
      try context.output.write(report.githubAnnotations)
      if !report.findings.isEmpty { context.tell(text(report, context.errors)) }
    case .junit: try context.output.write(report.junit)
    case .text:
      guard !report.findings.isEmpty else { return }
      try context.show(findings: text(report, context.output))
    }
  }

  /// The findings as people read them.
  private static func text(_ report: FindingsReport, _ stream: any OutputStream) -> StyledText {
    var renderer = SnippetRenderer(width: max(40, stream.columns), files: report.files)
    return StyledText(renderer.text(report.findings)) + StyledText("\n\(report.summary)\n")
  }
}
