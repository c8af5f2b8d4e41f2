extension FindingsReport {
  /// The findings as SARIF 2.1.0 (OASIS): columns in Unicode code points, a fingerprint that survives moved lines.
  ///
  /// - Parameter version: of flowrepl.
  public func sarif(version: String) -> [UInt8] {
    var places = FindingPlaces(files)
    let rules = ruleIDs
    let indices = Dictionary(rules.enumerated().map { ($1, $0) }) { first, _ in first }
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in
          json.key("tool")
          json.object { json in
            json.key("driver")
            json.object { json in
              json.member("name", "flowrepl")
              json.member("semanticVersion", version)
              json.key("rules")
              json.array { json in for rule in rules { Self.write(rule, to: &json) } }
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.key("results")
          json.array { json in
            var seen: [String: Int] = [:]
            for finding in findings { write(finding, indices, &places, &seen, to: &json) }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private var ruleIDs: [String] { Set(findings.map(\.rule)).sorted() }

  private static func write(_ id: String, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      guard let rule = RuleCatalog[id] else { return }
      json.key("shortDescription")
      json.object { $0.member("text", rule.summary) }
      json.key("fullDescription")
      json.object { $0.member("text", rule.reason) }
      json.key("help")
      json.object {
        $0.member("text", "\(rule.reason) Source: \(rule.source) (\(rule.date))")
        $0.member("markdown", "\(rule.reason)\n\nSource: \(rule.source) (\(rule.date))")
      }
      json.key("defaultConfiguration")
      json.object { $0.member("level", rule.severity.sarifLevel) }
      json.key("properties")
      json.object { $0.member("tags", [rule.family]) }
    }
  }

  private func write(
    _ finding: Diagnostic, _ indices: [String: Int], _ places: inout FindingPlaces,
    _ seen: inout [String: Int],
    to json: inout JSONWriter
  ) {
    let text = places.lineText(finding.path, finding.range)
    let key = "\(finding.rule)\n\(text)"
    seen[key, default: 0] += 1
    let fingerprint = "\(Self.digest(key)):\(seen[key, default: 1])"
    json.object { json in
      json.member("ruleId", finding.rule)
      if let index = indices[finding.rule] { json.member("ruleIndex", index) }
      json.member("level", finding.severity.sarifLevel)
      json.key("message")
      json.object { $0.member("text", finding.message + (finding.help.map { "\n\($0)" } ?? "")) }
      json.key("locations")
      json.array { json in
        json.object { json in
          Self.write(places.span(finding.path, finding.range), finding.path, to: &json)
        }
      }
      if !finding.notes.isEmpty {
        json.key("relatedLocations")
        json.array { json in
          for note in finding.notes {
            json.object { json in
              Self.write(places.span(note.path, note.range), note.path, to: &json)
              json.key("message")
              json.object { $0.member("text", note.message) }
            }
          }
        }
      }
      json.key("partialFingerprints")
      json.object { $0.member("flowreplFindingHash/v1", fingerprint) }
      if let fix = finding.fix { Self.write(fix, of: finding, &places, to: &json) }
    }
  }

  private static func write(_ span: FindingPlaces.Span, _ path: String, to json: inout JSONWriter) {
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      json.object { $0.member("uri", uri(path)) }
      json.key("region")
      json.object { write(span, to: &$0) }
    }
  }

  private static func write(_ span: FindingPlaces.Span, to json: inout JSONWriter) {
    json.member("startLine", span.start.line)
    json.member("startColumn", span.start.column)
    json.member("endLine", span.end.line)
    json.member("endColumn", span.end.column)
  }

  private static func write(
    _ fix: Fix, of finding: Diagnostic, _ places: inout FindingPlaces, to json: inout JSONWriter
  ) {
    json.key("fixes")
    json.array { json in
      json.object { json in
        json.key("description")
        json.object { $0.member("text", fix.description) }
        json.key("artifactChanges")
        json.array { json in
          json.object { json in
            json.key("artifactLocation")
            json.object { $0.member("uri", uri(finding.path)) }
            json.key("replacements")
            json.array { json in
              for edit in fix.edits {
                json.object { json in
                  json.key("deletedRegion")
                  json.object { write(places.span(finding.path, edit.range), to: &$0) }
                  json.key("insertedContent")
                  json.object { $0.member("text", edit.text) }
                }
              }
            }
          }
        }
      }
    }
  }

  /// A path as a relative URI reference.
  private static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || "-._~/".utf8.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }

  /// FNV-1a over the bytes.
  private static func digest(_ text: String) -> String {
    String(
      text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
  }
}

extension Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
