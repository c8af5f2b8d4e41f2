/// Reads one file's tree into values of the model, and collects what is wrong with it.
///
/// Reading goes on after an error with what is left, so that an author sees all faults of a file at once.
final class Reading {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  let comments: [SourceRange]
  /// Whose clock the dates and times of examples are on: that of the team, where the program says it.
  var zone = usualZone
  /// What the placeholders of a scenario stand for.
  var example: ExampleRow?

  private static let usualZone = Zone(identifier: "America/New_York") ?? .utc

  init(_ tree: Tree) {
    file = tree.file
    comments = tree.comments
  }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func report(
    _ rule: String, _ severity: Severity, _ message: String, at range: SourceRange, help: String? = nil,
    fix: Fix? = nil
  ) {
    report(Diagnostic(rule, severity, message, path: file.path, range: range, help: help, fix: fix))
  }

  func report(_ rule: String, _ message: String, at range: SourceRange, help: String? = nil, fix: Fix? = nil)
  {
    report(rule, .error, message, at: range, help: help, fix: fix)
  }

  func place(_ node: Node) -> Place { Place(file.path, node.range) }
}

// MARK: - Scalars

extension Reading {
  /// The text of a scalar; anything else, and a missing value, is an error.
  func string(_ node: Node, _ what: @autoclosure () -> String) -> String? {
    guard let text = node.text else {
      reportCollection(node, instead: what())
      return nil
    }
    guard !node.isMissing else {
      reportMissing(node, what())
      return nil
    }
    return example?.filling(text) ?? text
  }

  /// The text of a scalar that must not be empty.
  func filledString(_ node: Node, _ what: @autoclosure () -> String) -> String? {
    guard let text = string(node, what()) else { return nil }
    guard !text.isEmpty else {
      report(.wrongType, "\(what()) is empty", at: node.range, help: "write it, or leave the key out")
      return nil
    }
    return text
  }

  /// The text of a scalar, with its place.
  func text(_ node: Node, _ what: @autoclosure () -> String) -> Located<String>? {
    string(node, what()).map { Located($0, place(node)) }
  }

  /// The text of a scalar that must not be empty, with its place.
  func filledText(_ node: Node, _ what: @autoclosure () -> String) -> Located<String>? {
    filledString(node, what()).map { Located($0, place(node)) }
  }

  /// A message to send: a template.
  func message(_ node: Node, _ what: String = "the message") -> Message? {
    guard let text = string(node, what) else { return nil }
    reportLostText(node)
    return Message(template(node, trimmed(text)), place: place(node))
  }

  /// One message or a list of them.
  func messages(_ node: Node, _ what: String = "the message") -> [Message] {
    guard node.kind == .sequence else { return message(node, what).map { [$0] } ?? [] }
    if node.items.isEmpty { report(.wrongType, "\(what) is an empty list", at: node.range) }
    return node.items.compactMap { message($0, what) }
  }

  func template(_ node: Node, _ text: String? = nil) -> Template {
    let parsed = Template.parsed(text ?? node.text ?? "", of: node)
    parsed.diagnostics.forEach(report)
    return parsed.template
  }

  func expression(_ node: Node, _ text: Substring? = nil) -> Expression? {
    guard node.text != nil, !node.isMissing else {
      _ = self.text(node, "the condition")
      return nil
    }
    let parsed = Expression.parsed(text, of: node)
    parsed.diagnostics.forEach(report)
    return parsed.expression
  }

  func flag(_ node: Node, _ what: String) -> Bool? {
    guard let text = string(node, what) else { return nil }
    switch text {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      report(.wrongType, "\(what) is true or false, not `\(text)`", at: node.range)
      return nil
    }
  }

  func count(_ node: Node, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = string(node, what) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    let limits =
      range.upperBound == Int.max
      ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
    report(.wrongType, "\(what) is a whole number, \(limits), not `\(text)`", at: node.range)
    return nil
  }

  func number(_ node: Node, _ what: String, in range: ClosedRange<Double>) -> Double? {
    guard let text = string(node, what) else { return nil }
    if let number = Double(text), range.contains(number) { return number }
    report(
      .wrongType, "\(what) is a number from \(range.lowerBound) to \(range.upperBound), not `\(text)`",
      at: node.range)
    return nil
  }

  func span(_ node: Node) -> Span? {
    guard let text = string(node, "a duration") else { return nil }
    return result(Span.parsed(text), node)
  }

  /// What was read from a scalar's text, or the fault told where it is in the file.
  func result<Value>(_ parsed: Result<Value, TextFault>, _ node: Node) -> Value? {
    switch parsed {
    case .success(let value): return value
    case .failure(let fault):
      report(ScalarText(node).diagnostic(.wrongType, fault))
      return nil
    }
  }

  /// One of the values of an enumeration, as authors write them.
  func choice<Value: RawRepresentable & CaseIterable>(_ node: Node, _ what: String) -> Value?
  where Value.RawValue == String {
    guard let text = string(node, what) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let names = Value.allCases.map(\.rawValue)
    report(
      .wrongType, "\(what) is \(names.listed("or")), not `\(text)`\(didYouMean(text, names))",
      at: node.range)
    return nil
  }

  /// A list of texts; a single text counts as a list of one.
  func texts(_ node: Node, _ what: String) -> [Located<String>] {
    guard node.kind == .sequence else { return filledText(node, what).map { [$0] } ?? [] }
    return node.items.compactMap { filledText($0, what) }
  }

  /// `text` without the final line break that a `|` block leaves.
  private func trimmed(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: "\n") else { return text }
    var text = text
    while text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
    return text
  }
}

// MARK: - Collections

extension Reading {
  /// The entries of a mapping whose keys are the author's own names.
  func entries(_ node: Node, _ what: String) -> NodeEntries {
    if node.kind != .mapping {
      if node.isMissing { reportMissing(node, what) } else { reportNoMapping(node, what) }
    }
    return node.entries
  }

  /// The fields of a mapping whose keys are given by the language.
  ///
  /// - Parameter allowed: the keys that it may have here; nil allows all.
  func fields<Key>(
    _ node: Node, _ what: String, _ keys: Key.Type, allowing allowed: [Key]? = nil
  ) -> Fields<Key>? {
    guard node.kind == .mapping else {
      if node.isMissing { reportMissing(node, what) } else { reportNoMapping(node, what) }
      return nil
    }
    return Fields(node, what, allowed, self)
  }
}

// MARK: - Wording

extension String {
  static let unknownKey = "schema/unknown-key"
  static let wrongType = "schema/wrong-type"
  static let missingKey = "schema/missing-key"
  static let unknownTarget = "flow/unknown-target"
  static let unknownOption = "flow/unknown-option"
  static let undefinedVariable = "flow/undefined-variable"
}

extension [String] {
  /// "a, b or c"
  func listed(_ conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

/// " (did you mean `x`?)" where one of the names is near.
func didYouMean(_ text: String, _ names: [String]) -> String {
  Suggestion.nearest(to: text, in: names).map { "; did you mean `\($0)`?" } ?? ""
}

extension Reading {
  func reportUnknownKey(_ key: String, at range: SourceRange, in what: String, _ keys: [String]) {
    let nearest = Suggestion.nearest(to: key, in: keys)
    report(
      .unknownKey, "\(what) has no key `\(key)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
      at: range,
      help: nearest == nil ? "its keys are \(keys.listed("and"))" : nil,
      fix: nearest.map {
        Fix("write `\($0)`", edits: [TextEdit(range, $0)], isSafe: false)
      })
  }

  func reportMissingKey(_ key: String, in what: String, at range: SourceRange, help: String? = nil) {
    report(.missingKey, "\(what) needs `\(key)`", at: range, help: help)
  }

  func reportNoMapping(_ node: Node, _ what: String) {
    let found = node.kind == .sequence ? "a list" : "a text"
    report(
      .wrongType, "\(what) is written as `key: value` lines, and this is \(found)", at: firstLine(node.range),
      help: node.kind == .sequence && node.style != .flow
        ? "take the `- ` away and write a key with a colon"
        : "write `key: value` lines under the key, or `{key: value}` behind it")
  }

  /// The part of a range on its first line: enough to show where.
  func firstLine(_ range: SourceRange) -> SourceRange {
    var end = range.lowerBound
    while end < range.upperBound, file.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return SourceRange(range.lowerBound, end)
  }
}
