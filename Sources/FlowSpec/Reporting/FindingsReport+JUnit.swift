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
      let name = path.xml
      xml += "  <testsuite name=\"\(name)\" tests=\"\(max(1, found.count))\" failures=\"\(found.count)\">\n"
      if found.isEmpty { xml += "    <testcase classname=\"\(name)\" name=\"lint\"/>\n" }
      for finding in found {
        let start = places.span(path, finding.range).start
        let text = "\(path):\(start.line):\(start.column): \(finding.severity.rawValue): \(finding.message)"
        xml +=
          "    <testcase classname=\"\(name)\" name=\"\(finding.rule.xml) (line \(start.line))\">\n"
        xml +=
          "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(finding.message.xml)\">"
        xml += (text + (finding.help.map { "\n\($0)" } ?? "")).xml + "</failure>\n    </testcase>\n"
      }
      xml += "  </testsuite>\n"
    }
    return xml + "</testsuites>\n"
  }
}
