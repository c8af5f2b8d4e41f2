extension FindingsReport {
  /// One JSON object a finding and a last one with the summary, each on its line.
  public var json: [UInt8] {
    var places = FindingPlaces(files)
    var json = JSONWriter()
    for finding in findings {
      let span = places.span(finding.path, finding.range)
      json.object { json in
        json.member("rule", finding.rule)
        json.member("severity", finding.severity.rawValue)
        json.member("message", finding.message)
        json.member("file", finding.path)
        json.member("line", span.start.line)
        json.member("column", span.start.column)
        json.member("end_line", span.end.line)
        json.member("end_column", span.end.column)
        json.member("help", finding.help)
        json.key("fix")
        if let fix = finding.fix { write(fix, of: finding, &places, to: &json) } else { json.null() }
      }
      json.endLine()
    }
    json.object { json in
      json.key("summary")
      json.object { json in
        json.member("files", fileCount)
        json.member("errors", count(.error))
        json.member("warnings", count(.warning))
        json.member("infos", count(.info))
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(
    _ fix: Fix, of finding: Diagnostic, _ places: inout FindingPlaces, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("description", fix.description)
      json.key("edits")
      json.array { json in
        for edit in fix.edits {
          let span = places.span(finding.path, edit.range)
          json.object { json in
            json.member("line", span.start.line)
            json.member("column", span.start.column)
            json.member("end_line", span.end.line)
            json.member("end_column", span.end.column)
            json.member("text", edit.text)
          }
        }
      }
    }
  }
}
