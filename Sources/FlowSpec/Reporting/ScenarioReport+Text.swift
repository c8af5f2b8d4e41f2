extension ScenarioReport {
  /// Each failure as a review comment, then what is not covered, then the count.
  public var text: DiagnosticText {
    var text = DiagnosticText()
    var positions = Positions(files)
    for result in results {
      guard let failure = result.failure else { continue }
      text.append("\(positions.text(failure.place)): ", .strong)
      text.append("failed", .error)
      text.append(": \(result.scenario.name.value.harmless)\n", .strong)
      text.append(failure.text)
      text.append("\n")
    }
    if !coverages.isEmpty { appendCoverage(to: &text, &positions) }
    text.append("\(passedCount) passed")
    text.append(", ")
    text.append("\(failedCount) failed", failedCount > 0 ? .error : nil)
    text.append("\n")
    return text
  }

  private func appendCoverage(to text: inout DiagnosticText, _ positions: inout Positions) {
    let missing = coverages.flatMap(\.missing)
    for item in missing {
      text.append("\(positions.text(item.place)): ", .strong)
      text.append("not covered", .warning)
      text.append(": \(item.what.harmless)\n")
    }
    if !missing.isEmpty { text.append("\n") }
    let kinds = Coverage.Kind.allCases.map { ($0.rawValue, tally($0)) }
    for (name, tally) in [("coverage", coverage)] + kinds where tally.total > 0 {
      let indent = name == "coverage" ? "" : "  "
      let label = indent + name + String(repeating: " ", count: max(0, 14 - name.count - indent.count))
      let percent = "\(tally.percent) %"
      text.append(label + String(repeating: " ", count: max(0, 5 - percent.count)) + percent)
      text.append("  \(tally.passed) of \(tally.total)\n", .dim)
    }
    text.append("\n")
  }
}

extension ScenarioFailure {
  /// The chat so far, what was expected and what came instead.
  var text: DiagnosticText {
    var text = DiagnosticText()
    for line in chat { text.appendLine(line.who, line.text, .dim) }
    text.appendLine("", message, .strong)
    if let expected { text.appendLine("expected", expected, nil) }
    for (index, line) in got.enumerated() {
      let mark = index == nearest && got.count > 1 ? "   <- nearest" : ""
      text.appendLine(index == 0 ? "got" : "", line + mark, nil)
    }
    if let difference { text.appendLine("", difference, .info) }
    if let help { text.appendLine("help", help, nil) }
    return text
  }

  /// Where the nearest line parts from what was expected.
  private var difference: String? {
    guard let expected, let nearest, got.indices.contains(nearest) else { return nil }
    let (wanted, found) = TextLikeness.difference(expected, got[nearest])
    // Two texts that share next to nothing differ everywhere.
    guard wanted.utf8.count + found.utf8.count < expected.utf8.count + got[nearest].utf8.count else {
      return nil
    }
    if wanted.isEmpty { return "`\(found)` is too much" }
    if found.isEmpty { return "`\(wanted)` is not there" }
    return "`\(wanted)` is expected, and there is `\(found)`"
  }
}

extension DiagnosticText {
  /// A line with a label before it; the label's lines stand under each other.
  mutating func appendLine(_ label: String, _ text: String, _ role: Role?) {
    let gutter = 10
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let label = index == 0 ? label : ""
      append(String(repeating: " ", count: max(0, gutter - label.count)) + label + "  ", .dim)
      append(line.harmless + "\n", role)
    }
  }
}
