extension ScenarioReport {
  /// JUnit's XML, as CI servers read it: a suite per file, a case per scenario.
  public var junit: String {
    var positions = Positions(files)
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<testsuites name=\"flowrepl\" tests=\"\(results.count)\" failures=\"\(failedCount)\">\n"
    var rest = results[...]
    while let first = rest.first {
      let suite = rest.prefix { $0.scenario.path == first.scenario.path }
      rest = rest.dropFirst(suite.count)
      let path = first.scenario.path.xml
      xml += "  <testsuite name=\"\(path)\" tests=\"\(suite.count)\""
      xml += " failures=\"\(suite.count { !$0.hasPassed })\" errors=\"0\">\n"
      for result in suite { xml += testCase(result, &positions) }
      xml += "  </testsuite>\n"
    }
    return xml + "</testsuites>\n"
  }

  private func testCase(_ result: ScenarioResult, _ positions: inout Positions) -> String {
    let scenario = result.scenario
    let line = positions.position(of: scenario.name.place).line
    var xml = "    <testcase name=\"\(scenario.name.value.xml)\" classname=\"\(scenario.path.xml)\""
    xml += " file=\"\(scenario.path.xml)\" line=\"\(line)\""
    guard let failure = result.failure else { return xml + "/>\n" }
    let text = "\(positions.text(failure.place)): \(failure.message)\n\(failure.text.plain)"
    return xml
      + ">\n      <failure message=\"\(failure.message.xml)\">\(text.xml)</failure>\n    </testcase>\n"
  }
}
