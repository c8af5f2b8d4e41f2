/// Tells how chats went that were said again, one at a time, so that thousands take no more memory than one.
public struct ReplayReport: Sendable {
  /// How many chats there were of each verdict.
  public private(set) var counts: [ReplayResult.Verdict: Int] = [:]
  /// Differences that were told already, with the place of the chat that showed them.
  private var told: [Shown: String] = [:]
  /// More different differences than this are told one by one.
  private static let mostRemembered = 1000
  /// The lines of the chat that are shown before a difference.
  private static let mostLines = 8

  private struct Shown: Hashable {
    var verdict: ReplayResult.Verdict
    var then: [ChatLine]
    var now: [ChatLine]
  }

  public init() {}

  public var total: Int { counts.values.reduce(0, +) }
  public var failedCount: Int { counts.reduce(0) { $0 + ($1.key.isFailure ? $1.value : 0) } }

  public mutating func count(_ result: ReplayResult) { counts[result.verdict, default: 0] += 1 }

  /// `12 chats: 9 same, 2 wording, 0 cost, 1 path, 0 compliance`
  public var summary: String {
    let parts = ReplayResult.Verdict.allCases.map { "\((counts[$0] ?? 0).grouped) \($0.rawValue)" }
    return "\(total.grouped) \(total == 1 ? "chat" : "chats"): \(parts.joined(separator: ", "))"
  }

  // MARK: - Text

  /// A chat that changed, with both versions where they first part; nothing of one that is the same. A difference that
  /// another chat has shown is not shown again.
  public mutating func text(_ result: ReplayResult) -> DiagnosticText {
    var text = DiagnosticText()
    guard let difference = result.divergence else { return text }
    let place = "\(result.path.harmless):\(result.line)"
    text.append("\(place): ", .strong)
    text.append(
      "\(difference.verdict.rawValue) changed", difference.verdict.isFailure ? .error : .warning)
    text.append(difference.turn == 0 ? " at the start" : " at turn \(difference.turn)")
    for other in result.differences where other.verdict != difference.verdict {
      text.append(", \(other.verdict.rawValue) at turn \(other.turn)")
    }
    let shown = Shown(verdict: difference.verdict, then: difference.then, now: difference.now)
    if let first = told[shown] {
      text.append(", as in \(first)\n")
      return text
    }
    text.append("\n")
    if told.count < Self.mostRemembered { told[shown] = place }
    text.append(Self.text(difference))
    text.append("\n")
    return text
  }

  static func text(_ difference: ReplayResult.Difference) -> DiagnosticText {
    var text = DiagnosticText()
    let hidden = difference.chat.count - mostLines
    if hidden > 0 { text.appendLine("", "… \(hidden) \(hidden == 1 ? "line" : "lines") before", .dim) }
    for line in difference.chat.suffix(mostLines) { text.appendLine(line.who, line.text, .dim) }
    text.appendVersion("then", difference.then, .note)
    text.appendVersion("now", difference.now, .strong)
    return text
  }
}

extension DiagnosticText {
  fileprivate mutating func appendVersion(_ name: String, _ lines: [ChatLine], _ role: Role) {
    if lines.isEmpty { return appendLine(name, "nothing", role) }
    for (index, line) in lines.enumerated() {
      let mark = line.who == "→" ? "→ " : line.who + ": "
      appendLine(index == 0 ? name : "", mark + line.text, role)
    }
  }
}

extension Int {
  /// `10,000`
  public var grouped: String {
    var digits = String(magnitude)
    var parts: [String] = []
    while digits.count > 3 {
      parts.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (self < 0 ? "-" : "") + ([digits] + parts).joined(separator: ",")
  }
}
