/// The findings of a lint with what is needed to print them.
public struct FindingsReport: Sendable {
  /// In the order in which they are printed.
  public var findings: [Diagnostic]
  /// The files that findings are in, by their paths.
  public var files: [String: SourceFile]
  /// How many files were looked at.
  public var fileCount: Int

  public init(findings: [Diagnostic], files: [String: SourceFile], fileCount: Int) {
    self.findings = findings
    self.files = files
    self.fileCount = fileCount
  }

  public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// `2 errors, 1 warning in 12 files`
  public var summary: String {
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.info, "info")].compactMap {
      severity, word in
      count(severity) > 0 ? counted(count(severity), word) : nil
    }
    return (counts.isEmpty ? "nothing found" : counts.joined(separator: ", "))
      + " in \(counted(fileCount, "file"))"
  }

  private func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}

/// Lines and columns of findings, with each file's lines found once.
struct FindingPlaces {
  let files: [String: SourceFile]
  private var indices: [String: LineIndex] = [:]

  init(_ files: [String: SourceFile]) { self.files = files }

  struct Span {
    var start: SourcePosition
    var end: SourcePosition
  }

  mutating func span(_ path: String, _ range: SourceRange) -> Span {
    guard let index = index(path) else {
      let first = SourcePosition(line: 1, column: 1)
      return Span(start: first, end: first)
    }
    return Span(start: index.position(of: range.lowerBound), end: index.position(of: range.upperBound))
  }

  /// The text of the line on which a range starts.
  mutating func lineText(_ path: String, _ range: SourceRange) -> String {
    guard let index = index(path) else { return "" }
    let line = index.line(index.position(of: range.lowerBound).line)
    return String(decoding: line, as: UTF8.self)
  }

  private mutating func index(_ path: String) -> LineIndex? {
    if let known = indices[path] { return known }
    let index = files[path].map { LineIndex($0) }
    indices[path] = index
    return index
  }
}
