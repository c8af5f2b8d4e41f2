// For programs: a line of JSON per chat, or JUnit's XML for CI servers.

extension ReplayReport {
  /// One object; ``writeSummary(to:)`` ends the report.
  public func write(_ result: ReplayResult, to json: inout JSONWriter) {
    json.object { json in
      json.member("file", result.path)
      json.member("line", result.line)
      json.member("verdict", result.verdict.rawValue)
      json.member("turn", result.divergence?.turn)
      json.key("differences")
      json.array { json in
        for difference in result.differences {
          json.object { json in
            json.member("verdict", difference.verdict.rawValue)
            json.member("turn", difference.turn)
            for (name, lines) in [
              ("chat", difference.chat), ("then", difference.then), ("now", difference.now),
            ] {
              json.key(name)
              json.array { json in
                for line in lines {
                  json.object { json in
                    json.member("who", line.who)
                    json.member("text", line.text)
                  }
                }
              }
            }
          }
        }
      }
    }
    json.endLine()
  }

  public func writeSummary(to json: inout JSONWriter) {
    json.object { json in
      json.key("summary")
      json.object { json in
        for verdict in ReplayResult.Verdict.allCases { json.member(verdict.rawValue, counts[verdict] ?? 0) }
      }
    }
    json.endLine()
  }

  // MARK: - JUnit

  /// The case of one chat. Path and compliance fail; other changes are told and pass.
  public static func testCase(_ result: ReplayResult) -> String {
    let path = result.path.xml
    var xml = "    <testcase name=\"chat in line \(result.line)\" classname=\"\(path)\""
    xml += " file=\"\(path)\" line=\"\(result.line)\""
    guard let difference = result.divergence else { return xml + "/>\n" }
    let message = "\(difference.verdict.rawValue) changed at turn \(difference.turn)"
    let text = "\(result.path):\(result.line): \(message)\n\(Self.text(difference).plain)"
    return xml
      + (difference.verdict.isFailure
        ? ">\n      <failure message=\"\(message)\">\(text.xml)</failure>\n    </testcase>\n"
        : ">\n      <system-out>\(text.xml)</system-out>\n    </testcase>\n")
  }

  /// The suite of one file.
  public static func testSuite(_ path: String, cases: String, count: Int, failures: Int) -> String {
    "  <testsuite name=\"\(path.xml)\" tests=\"\(count)\" failures=\"\(failures)\" errors=\"0\">\n"
      + "\(cases)  </testsuite>\n"
  }

  public func testSuites(_ suites: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"flowrepl replay\" tests=\"\(total)\" failures=\"\(failedCount)\">\n"
      + "\(suites)</testsuites>\n"
  }
}
