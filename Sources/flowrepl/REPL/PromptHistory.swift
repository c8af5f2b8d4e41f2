/// Lines typed at the prompt, oldest first, in memory and in a file that several sessions may share.
final class PromptHistory {
  static let limit = 1000
  /// A longer line is a paste, not something to type again.
  static let longestLineBytes = 4096

  private(set) var lines: [String] = []
  /// Why lines are not kept for the next session, for people; said once by the session.
  private(set) var notice: String?
  private let file: HistoryFile?
  /// Applied to a line before it is written.
  var redact: (String) -> String

  /// - Parameters:
  ///   - path: of the file; nil keeps lines for this session alone.
  ///   - redact: applied to a line before it is written.
  init(path: String?, redact: @escaping (String) -> String = { $0 }) {
    self.redact = redact
    file = path.map(HistoryFile.init)
    do {
      lines = try file?.load() ?? []
    } catch {
      report(error)
    }
  }

  /// The file of the user whose environment this is: in the ``StateFolder``.
  static func path(environment: [String: String]) -> String? {
    StateFolder.path(environment).map { $0 + "/history" }
  }

  func remember(_ line: String) {
    guard Self.isWorthKeeping(line) else { return }
    if lines.last != line {
      lines.append(line)
      if lines.count > Self.limit { lines.removeFirst(lines.count - Self.limit) }
    }
    let kept = redact(line)
    guard Self.isWorthKeeping(kept) else { return }
    do {
      try file?.append(kept)
    } catch {
      report(error)
    }
  }

  static func isWorthKeeping(_ line: String) -> Bool {
    !line.isEmpty && !line.hasPrefix(" ") && line.utf8.count <= longestLineBytes
      && !line.unicodeScalars.contains { $0.isControl }
  }

  private func report(_ error: HistoryFile.Failure) {
    notice = notice ?? "lines are not kept for the next session: \(error.path): \(error.reason)"
  }
}
