/// The text of a scalar, or a part of it, that has a grammar of its own: offsets in it lead back to the file.
struct ScalarText {
  let text: String
  let path: String
  /// Where the text starts in the file; nil where escapes or folding part the two, and all faults are those of the
  /// whole scalar.
  private let base: Int?
  private let whole: SourceRange
  private let quote: Character?

  /// - Parameter part: a part of the node's text; the whole of it where nil.
  init(_ node: Node, _ part: Substring? = nil) {
    text = part.map(String.init) ?? node.text ?? ""
    path = node.path
    whole = node.range
    quote = node.style == .doubleQuoted ? "\"" : node.style == .singleQuoted ? "'" : nil
    let distance = part.map { $0.base.utf8.distance(from: $0.base.startIndex, to: $0.startIndex) } ?? 0
    base = node.isVerbatim ? node.contentRange.lowerBound + distance : nil
  }

  /// A text that no file holds: what people type at the prompt.
  init(_ text: String, path: String = "") {
    self.text = text
    self.path = path
    base = 0
    whole = SourceRange(0, text.utf8.count)
    quote = nil
  }

  func range(_ bytes: Range<Int>) -> SourceRange {
    base.map { SourceRange($0 + bytes.lowerBound, $0 + bytes.upperBound) } ?? whole
  }

  func diagnostic(_ rule: String, _ fault: TextFault) -> Diagnostic {
    let range = range(fault.range)
    var fix: Fix?
    if let replacement = fault.replacement, base != nil, quote.map(replacement.contains) != true {
      let description = replacement.isEmpty ? "leave it out" : "write `\(replacement)`"
      fix = Fix(description, edits: [TextEdit(range, replacement)], isSafe: fault.isCertain)
    }
    return Diagnostic(rule, .error, fault.message, path: path, range: range, help: fault.help, fix: fix)
  }
}

extension String {
  static let badExpression = "flow/bad-expression"
  static let badTemplate = "flow/bad-template"
}

extension DateFormat {
  /// Reads the pattern that a scalar holds.
  static func parsed(_ pattern: String, of node: Node) -> (format: DateFormat?, diagnostics: [Diagnostic]) {
    switch parsed(pattern) {
    case .success(let format): (format, [])
    case .failure(let fault): (nil, [ScalarText(node).diagnostic("schema/wrong-type", fault)])
    }
  }
}

extension Expectation {
  /// Reads what a scalar says to expect.
  static func parsed(_ text: String, of node: Node) -> (expectation: Expectation?, diagnostics: [Diagnostic])
  {
    switch parsed(text) {
    case .success(let expectation): (expectation, [])
    case .failure(let fault): (nil, [ScalarText(node).diagnostic("schema/wrong-type", fault)])
    }
  }
}
