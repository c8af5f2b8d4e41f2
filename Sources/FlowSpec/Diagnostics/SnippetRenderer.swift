/// Draws diagnostics for people: the place, the message, the line with carets under the fault, and the way out.
///
/// ```
/// flows/wismo.flow.yaml:12:14: error: unknown state "trak" [flow/unknown-target]
///  12 |       track: trak
///     |              ^^^^
/// flows/wismo.flow.yaml:30:3: note: "track" is here
///  30 |   track:
///     |   ^^^^^
/// help: did you mean "track"?
/// ```
///
/// What comes from a file is made harmless: control characters and marks that turn the direction of text are shown
/// as U+FFFD.
public struct SnippetRenderer {
  /// How many columns a source line may take, its gutter included, before it is cut around the carets.
  public var width: Int
  private let file: (String) -> SourceFile?
  private var indices: [String: LineIndex] = [:]

  /// - Parameter file: the file of a path; where it knows none, the diagnostic is printed without line and snippet.
  public init(width: Int = 80, file: @escaping (String) -> SourceFile?) {
    self.width = width
    self.file = file
  }

  public init(width: Int = 80, files: [String: SourceFile]) {
    self.init(width: width) { files[$0] }
  }

  /// A diagnostic with its notes and help. Ends with a line break.
  public mutating func text(_ diagnostic: Diagnostic) -> DiagnosticText {
    let severity = diagnostic.severity
    let places = [(diagnostic.path, diagnostic.range)] + diagnostic.notes.map { ($0.path, $0.range) }
    let lines = places.compactMap { path, range in index(path)?.position(of: range.lowerBound).line }
    let gutter = max(2, String(lines.max() ?? 0).count)

    var text = DiagnosticText()
    appendPlace(diagnostic.path, diagnostic.range, to: &text)
    text.append(severity.rawValue, severity.role)
    text.append(": ")
    text.append(diagnostic.message.harmless, .strong)
    text.append(" [\(diagnostic.rule)]\n", .dim)
    appendSnippet(diagnostic.path, diagnostic.range, severity.role, gutter, to: &text)

    for note in diagnostic.notes {
      appendPlace(note.path, note.range, to: &text)
      text.append("note", .note)
      text.append(": \(note.message.harmless)\n")
      appendSnippet(note.path, note.range, .note, gutter, to: &text)
    }
    if let help = diagnostic.help { appendHelp(help, gutter, to: &text) }
    return text
  }

  /// Several diagnostics in their order, an empty line between two.
  public mutating func text(_ diagnostics: [Diagnostic]) -> DiagnosticText {
    var text = DiagnosticText()
    for diagnostic in diagnostics {
      if !text.spans.isEmpty { text.append("\n") }
      text.append(self.text(diagnostic))
    }
    return text
  }

  private mutating func index(_ path: String) -> LineIndex? {
    if let known = indices[path] { return known }
    let index = file(path).map { LineIndex($0) }
    indices[path] = index
    return index
  }

  private mutating func appendPlace(_ path: String, _ range: SourceRange, to text: inout DiagnosticText) {
    let place = index(path)?.position(of: range.lowerBound)
    text.append(path.harmless + (place.map { ":\($0.line):\($0.column)" } ?? ""), .strong)
    text.append(": ")
  }

  private mutating func appendSnippet(
    _ path: String,
    _ range: SourceRange,
    _ role: DiagnosticText.Role,
    _ gutter: Int,
    to text: inout DiagnosticText
  ) {
    guard let index = index(path) else { return }
    let number = index.position(of: range.lowerBound).line
    let line = SnippetLine(index.line(number), marking: range, columns: max(20, width - gutter - 4))
    text.append(" \(padded(String(number), gutter)) |", .dim)
    text.append(line.source.isEmpty ? "\n" : " \(line.source)\n")
    text.append(" \(padded("", gutter)) | ", .dim)
    text.append(line.indent)
    text.append(line.carets, role)
    text.append("\n")
  }

  /// The first line behind `help:`; the others in line with the source above, so that a corrected line lies under it.
  private func appendHelp(_ help: String, _ gutter: Int, to text: inout DiagnosticText) {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    text.append("help", .help)
    text.append(": \((lines.first ?? "").harmless)\n")
    for line in lines.dropFirst() {
      let shown = line.harmless
      text.append(shown.isEmpty ? "\n" : padded("", gutter + 4) + shown + "\n")
    }
  }

  private func padded(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }
}
