/// Findings that were there before: they are known and not told again.
///
/// A finding is known again by its rule, its file and the text of its line, so that moved lines stay known. The file has a
/// first line that says what it is, then one JSON object a finding.
public struct Baseline: Sendable {
  struct Entry: Hashable {
    var rule: String
    var file: String
    /// The line without the spaces around it.
    var text: String
  }

  private var entries: [(entry: Entry, range: SourceRange)] = []
  private let file: SourceFile

  public struct Invalid: Error {
    public let message: String
  }

  public init(_ file: SourceFile) throws(Invalid) {
    self.file = file
    var start = 0
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      let line = file.bytes[start..<end]
      if !line.isEmpty {
        guard let object = try? JSONReader.read(line) else {
          throw Invalid(message: "\(file.path) is no baseline: a line of it is no JSON object")
        }
        if let rule = object["rule"]?.text, let path = object["file"]?.text, let text = object["text"]?.text {
          entries.append((Entry(rule: rule, file: path, text: text), SourceRange(start, end)))
        } else if object["baseline"] == nil {
          throw Invalid(message: "\(file.path) is no baseline: a line of it lacks `rule`, `file` or `text`")
        }
      }
      start = end + 1
    }
  }

  /// The findings that are new, and those of the baseline that are gone.
  public func applied(to findings: [Diagnostic], files: [String: SourceFile]) -> [Diagnostic] {
    var left: [Entry: [SourceRange]] = [:]
    for (entry, range) in entries.reversed() { left[entry, default: []].append(range) }
    var lines = LineTexts(files)
    var remaining = findings.filter { left[lines.entry($0)]?.popLast() == nil }
    for (entry, ranges) in left {
      for range in ranges {
        remaining.append(
          Diagnostic(
            StaleBaselineRule.rule.id, StaleBaselineRule.rule.severity,
            "`\(entry.rule)` is not found any more in \(entry.file)", path: file.path, range: range,
            help: "write the baseline again with --write-baseline"))
      }
    }
    return remaining.sorted(by: Diagnostic.precedes)
  }

  /// A baseline that knows these findings.
  public static func bytes(of findings: [Diagnostic], files: [String: SourceFile]) -> [UInt8] {
    var lines = LineTexts(files)
    var json = JSONWriter()
    json.object { $0.member("baseline", 1) }
    json.endLine()
    for finding in findings {
      let entry = lines.entry(finding)
      json.object {
        $0.member("rule", entry.rule)
        $0.member("file", entry.file)
        $0.member("text", entry.text)
      }
      json.endLine()
    }
    return json.bytes
  }
}

/// The lines that findings are on.
private struct LineTexts {
  let files: [String: SourceFile]
  private var indices: [String: LineIndex] = [:]

  init(_ files: [String: SourceFile]) { self.files = files }

  mutating func entry(_ finding: Diagnostic) -> Baseline.Entry {
    if indices[finding.path] == nil { indices[finding.path] = files[finding.path].map { LineIndex($0) } }
    var text = ""
    if let index = indices[finding.path] {
      let line = index.line(index.position(of: finding.range.lowerBound).line)
      text = String(decoding: line, as: UTF8.self)[...].trimmingSpaces
    }
    return Baseline.Entry(rule: finding.rule, file: finding.path, text: text)
  }
}
