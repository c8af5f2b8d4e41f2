/// How a command ended, as shells and CI jobs read it.
enum ExitStatus: Int32 {
  /// The job is done and nothing was found.
  case ok = 0
  /// The job is done, and there are findings or failed expectations.
  case findings = 1
  /// The job could not be done: arguments that mean nothing, or input that can't be read or parsed.
  case unusable = 2
  /// Somebody pressed ^C.
  case interrupted = 130
}

extension ExitStatus: CaseIterable {
  /// The sentence that help prints.
  var summary: String {
    switch self {
    case .ok: "fine"
    case .findings: "findings, or failed expectations"
    case .unusable: "unusable arguments, or input that can't be read"
    case .interrupted: "interrupted by ^C"
    }
  }
}
