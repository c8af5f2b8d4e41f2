extension FindingsReport {
  /// The findings as JUnit XML: a suite a file with a finding, a failure a finding; a file without one passes.
  public var junit: String {
    var places = FindingPlaces(files)
    let byFile = Dictionary(grouping: findings, by: \.path)
    let paths = Set(files.keys).union(byFile.keys).sorted()
    let tests = paths.reduce(0) { $0 + max(1, byFile[$1]?.count ?? 0) }
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<testsuites name=\"flowrepl lint\" tests=\"\(tests)\" failures=\"\(findings.count)\">\n"
    for path in paths {
      let found = byFile[path] ?? []
      let name = Self.escaped(path)
      xml += "  <testsuite name=\"\(name)\" tests=\"\(max(1, found.count))\" failures=\"\(found.count)\">\n"
      if found.isEmpty { xml += "    <testcase classname=\"\(name)\" name=\"lint\"/>\n" }
      for finding in found {
        let start = places.span(path, finding.range).start
        let text = "\(path):\(start.line):\(start.column): \(finding.severity.rawValue): \(finding.message)"
        xml +=
          "    <testcase classname=\"\(name)\" name=\"\(Self.escaped(finding.rule)) (line \(start.line))\">\n"
        xml +=
          "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(Self.escaped(finding.message))\">"
        xml += Self.escaped(text + (finding.help.map { "\n\($0)" } ?? "")) + "</failure>\n    </testcase>\n"
      }
      xml += "  </testsuite>\n"
    }
    return xml + "</testsuites>\n"
  }

  /// Text for XML: marks escaped, what XML can't hold replaced.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        escaped.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }
}
