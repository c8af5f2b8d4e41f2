/// How much a finding matters.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  case info, warning, error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }
}

/// Something to tell an author about a place in a file.
public struct Diagnostic: Hashable, Sendable {
  /// A stable id such as `syntax/tab`; suppressions, `explain` and other programs go by it.
  public var rule: String
  public var severity: Severity
  /// What is wrong, in one line and without a full stop.
  public var message: String
  public var path: String
  public var range: SourceRange
  public var notes: [Note]
  /// What to do about it.
  public var help: String?
  public var fix: Fix?

  public init(
    _ rule: String, _ severity: Severity, _ message: String, path: String, range: SourceRange,
    notes: [Note] = [], help: String? = nil, fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.path = path
    self.range = range
    self.notes = notes
    self.help = help
    self.fix = fix
  }

  /// An error.
  public init(
    _ rule: String, _ message: String, path: String, range: SourceRange, notes: [Note] = [],
    help: String? = nil,
    fix: Fix? = nil
  ) {
    self.init(rule, .error, message, path: path, range: range, notes: notes, help: help, fix: fix)
  }
}

/// A second place that matters to a diagnostic ("first defined here").
public struct Note: Hashable, Sendable {
  public var message: String
  public var path: String
  public var range: SourceRange

  public init(_ message: String, path: String, range: SourceRange) {
    self.message = message
    self.path = path
    self.range = range
  }
}

/// A change of text that mends a fault.
public struct Fix: Hashable, Sendable {
  public var description: String
  public var edits: [TextEdit]
  /// A safe fix keeps the meaning that the author can only have had; `lint --fix` applies no other.
  public var isSafe: Bool

  public init(_ description: String, edits: [TextEdit], isSafe: Bool = true) {
    self.description = description
    self.edits = edits
    self.isSafe = isSafe
  }
}

/// Replaces a range of a file's bytes by a text.
public struct TextEdit: Hashable, Sendable {
  public var range: SourceRange
  public var text: String

  public init(_ range: SourceRange, _ text: String) {
    self.range = range
    self.text = text
  }
}

extension Diagnostic {
  /// The order in which findings are printed: by file, place and id, so that the same input gives the same output.
  public static func precedes(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    if one.path != other.path { return one.path < other.path }
    if one.range.start != other.range.start { return one.range.start < other.range.start }
    if one.range.end != other.range.end { return one.range.end < other.range.end }
    return (one.rule, one.message) < (other.rule, other.message)
  }
}

extension [Diagnostic] {
  /// The first errors of each file, as many as a person reads at once, and all that is less than an error.
  public func limitedPerFile(to count: Int = 20) -> [Diagnostic] {
    var errors: [String: Int] = [:]
    return filter { diagnostic in
      guard diagnostic.severity == .error else { return true }
      errors[diagnostic.path, default: 0] += 1
      return errors[diagnostic.path, default: 0] <= count
    }
  }
}
