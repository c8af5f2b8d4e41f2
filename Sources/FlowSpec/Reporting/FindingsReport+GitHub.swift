extension FindingsReport {
  /// As many annotations of one kind as GitHub shows for a step.
  private static let shownBySeverity = 10

  /// The findings as GitHub's workflow commands: the worst first, and no more than GitHub shows; a last line counts the
  /// others.
  public var githubAnnotations: String {
    var places = FindingPlaces(files)
    var text = ""
    let bySeverity = Dictionary(grouping: findings, by: \.severity)
    let isCapped = bySeverity.values.contains { $0.count > Self.shownBySeverity }
    var hidden = 0
    for severity in Severity.allCases.reversed() {
      let found = bySeverity[severity] ?? []
      // The last line is a notice too, and must be among those that are shown.
      let shown = severity == .info && isCapped ? Self.shownBySeverity - 1 : Self.shownBySeverity
      for finding in found.prefix(shown) {
        let span = places.span(finding.path, finding.range)
        var properties = [("file", finding.path), ("line", "\(span.start.line)")]
        if span.start.line == span.end.line {
          properties += [
            ("col", "\(span.start.column)"), ("endLine", "\(span.end.line)"),
            ("endColumn", "\(span.end.column)"),
          ]
        } else {
          properties.append(("endLine", "\(span.end.line)"))
        }
        properties.append(("title", "flowrepl (\(finding.rule))"))
        let list = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }.joined(separator: ",")
        let message = finding.message + (finding.help.map { "\n\($0)" } ?? "")
        text += "::\(severity.githubCommand) \(list)::\(Self.escaped(message, isProperty: false))\n"
      }
      hidden += max(0, found.count - shown)
    }
    if hidden > 0 { text += "::notice title=flowrepl::\(hidden) more in the log\n" }
    return text
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Severity {
  fileprivate var githubCommand: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}
