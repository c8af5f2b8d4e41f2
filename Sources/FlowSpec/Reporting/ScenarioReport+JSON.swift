extension ScenarioReport {
  /// One object per scenario, one for the coverage where it was asked for, and a last one with the counts.
  public func write(to json: inout JSONWriter) {
    var positions = Positions(files)
    for result in results {
      write(result, to: &json, &positions)
      json.endLine()
    }
    if !coverages.isEmpty {
      writeCoverage(to: &json, &positions)
      json.endLine()
    }
    json.object { json in
      json.key("summary")
      json.object { json in
        json.member("passed", passedCount)
        json.member("failed", failedCount)
      }
    }
    json.endLine()
  }

  private func write(_ result: ScenarioResult, to json: inout JSONWriter, _ positions: inout Positions) {
    let place = positions.position(of: result.scenario.name.place)
    let failurePlace = result.failure.map { positions.position(of: $0.place) }
    json.object { json in
      json.member("scenario", result.scenario.name.value)
      json.member("file", result.scenario.path)
      json.member("line", place.line)
      json.member("row", result.scenario.row)
      json.member("passed", result.hasPassed)
      json.key("failure")
      guard let failure = result.failure, let failurePlace else { return json.null() }
      json.object { json in
        json.member("message", failure.message)
        json.member("file", failure.place.path)
        json.member("line", failurePlace.line)
        json.member("column", failurePlace.column)
        json.member("expected", failure.expected)
        json.key("got")
        json.array { json in failure.got.forEach { json.string($0) } }
        json.member("nearest", failure.nearest)
        json.member("help", failure.help)
        json.key("chat")
        json.array { json in
          for line in failure.chat {
            json.object { json in
              json.member("who", line.who)
              json.member("text", line.text)
            }
          }
        }
      }
    }
  }

  private func writeCoverage(to json: inout JSONWriter, _ positions: inout Positions) {
    let missing = coverages.flatMap(\.missing).map { ($0, positions.position(of: $0.place)) }
    json.object { json in
      json.key("coverage")
      json.object { json in
        json.member("percent", coverage.percent)
        for kind in Coverage.Kind.allCases {
          let tally = tally(kind)
          json.key(kind.rawValue)
          json.object { json in
            json.member("passed", tally.passed)
            json.member("total", tally.total)
          }
        }
        json.key("missing")
        json.array { json in
          for (item, position) in missing {
            json.object { json in
              json.member("kind", item.kind.rawValue)
              json.member("what", item.what)
              json.member("file", item.place.path)
              json.member("line", position.line)
              json.member("column", position.column)
            }
          }
        }
      }
    }
  }
}
