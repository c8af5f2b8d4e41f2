/// Why a line of a transcript can't be read.
public enum TranscriptFault: Error, Hashable, Sendable {
  case notJSON(JSONError)
  /// JSON, but neither an event nor a header.
  case notATranscript
  /// A field that an event must have, or that has no such value.
  case missing(String, in: String)
  case unknownEvent(String)
  case laterVersion(Int)

  /// One line without a full stop.
  public var message: String {
    switch self {
    case .notJSON(let error): "this is no JSON: \(error.message)"
    case .notATranscript: "this is no line of a transcript: it has no `type` of an event"
    case .missing(let field, let type): "`\(field)` of this `\(type)` is missing or has no such value"
    case .unknownEvent(let type): "there is no event `\(type)`"
    case .laterVersion(let version):
      "this transcript has version \(version), and this flowrepl reads up to "
        + "\(TranscriptHeader.currentVersion): use a newer one"
    }
  }

  /// What is said of lines that stand before any header.
  static let headless = "a transcript begins with a line of the type `transcript`; this was skipped"

  /// What is said where the line is passed over.
  /// - Parameter isTerminated: whether a line feed followed: the last line of a killed session may lack it.
  func skippedLine(isTerminated: Bool) -> String {
    isTerminated ? message + "; the line was skipped" : "the last line is torn and was skipped"
  }

  /// What is said where a header can't be read.
  var skippedTranscript: String { message + "; this transcript was skipped" }
}
