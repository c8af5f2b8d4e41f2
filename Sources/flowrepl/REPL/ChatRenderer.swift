import FlowSpec

/// Shows events to people as a chat: who spoke, what it cost, and what moved.
struct ChatRenderer {
  /// Columns of the screen; texts are wrapped to them.
  var columns: Int
  /// Whether the customer's lines are shown too: on a terminal they have just been typed there.
  var showsCustomer: Bool

  /// The lines of an event.
  func lines(_ event: Event) -> [StyledText] {
    switch event.kind {
    case .customer(let text): showsCustomer ? bubble("you", .customer, text) : []
    case .bot(let message): bot(message)
    case .agent(let text): bubble("agent", .agent, text)
    case .match(let match): self.match(match)
    case .transition(_, let to, let because): [arrow(to, because.rawValue)]
    case .set(let name, let value): [detail("set \(name) = \(value)")]
    case .warning(let rule, let severity, let message, _):
      [labelled(severity.rawValue, severity.role, "\(message) [\(rule)]")]
    case .refused(let refusal): refused(refusal, event.zone)
    case .optOut(let by, let word): [labelled("opted out", .warning, "by the \(by.rawValue): \(word)")]
    case .optIn(let by, let word): [labelled("opted in", .success, "by the \(by.rawValue): \(word)")]
    case .escalation(let reason, let topic):
      [labelled("escalated", .warning, reason.rawValue + (topic.map { ": \($0)" } ?? ""))]
    case .handoff(let queue, let reason, let isOpen):
      [labelled("handed over", .success, "to \(queue) (\(reason))" + (isOpen ? "" : ", outside the team's hours"))]
    case .timer(let after, let to): [detail("in \(after) without a reply → \(to)")]
    case .end(let flow, let outcome): [labelled("ended", .success, "\(flow), \(outcome.rawValue)")]
    case .notify(let name, let payload):
      [detail("told the business: \(([name] + payload.map { "\($0.name)=\($0.value)" }).joined(separator: " "))")]
    case .clock: [clock(event)]
    case .notice(let text): notice(text)
    case .error(let message): [labelled("error", .error, message)]
    case .undo(let turn): [detail(turn == 0 ? "undone: back at the start" : "undone: back after line \(turn)")]
    case .restart: [detail("started again")]
    }
  }

  // MARK: - Messages

  private func bot(_ message: BotMessage) -> [StyledText] {
    var lines = bubble("bot", .bot, message.text)
    let cost = message.cost
    let segments = cost.segments == 1 ? "1 segment" : "\(cost.segments) segments"
    let place = message.flow.map { flow in "\(flow)/\(message.state ?? "")" }
    let kind = message.kind == .platform ? "sent by the platform" : nil
    let facts = [place, kind, cost.encoding.rawValue, segments].compactMap { $0 }
    var foot = StyledText(String(repeating: " ", count: Self.gutter - 2) + "└ ", .dim)
    foot.append(facts.joined(separator: " · "), .dim)
    lines.append(foot)
    return lines
  }

  /// Columns before the text of a bubble.
  private static let gutter = 8

  private func bubble(_ who: String, _ role: Role, _ text: String) -> [StyledText] {
    let name = String(repeating: " ", count: max(0, Self.gutter - 3 - who.count)) + who
    return wrapped(text, to: columns - Self.gutter).enumerated().map { index, line in
      var styled = StyledText(
        index == 0 ? name + " │ " : String(repeating: " ", count: Self.gutter - 2) + "│ ", role)
      styled.append(line)
      return styled
    }
  }

  private func match(_ match: Match) -> [StyledText] {
    guard let option = match.option else {
      let guess = match.runnerUp.map { "; nearest is \($0.option) (\(Self.percent($0.confidence)))" } ?? ""
      return [detail("not understood\(guess)")]
    }
    switch match.kind {
    case .exact: return []
    case .close:
      let other = match.runnerUp.map { ", then \($0.option) (\(Self.percent($0.confidence)))" } ?? ""
      return [detail("understood as \(option) (\(Self.percent(match.confidence))\(other))")]
    default: return [detail("understood as \(option) (\(match.kind.rawValue))")]
    }
  }

  private static func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded()))%" }

  private func refused(_ refusal: Refusal, _ zone: Zone) -> [StyledText] {
    let until = refusal.until.map { " until \(zone.clockText($0))" } ?? ""
    var lines = [labelled("\(refusal.action.rawValue)\(until)", .warning, "\(refusal.message) [\(refusal.rule)]")]
    if let text = refusal.text { lines += bubble("unsent", .dim, text) }
    return lines
  }

  // MARK: - Lines

  private func arrow(_ to: String, _ because: String) -> StyledText {
    var line = StyledText("  → ", .dim)
    line.append(to, .state)
    line.append(" (\(because))", .dim)
    return line
  }

  private func detail(_ text: String) -> StyledText { StyledText("    " + text, .dim) }

  private func labelled(_ label: String, _ role: Role, _ text: String) -> StyledText {
    var line = StyledText("  ! ", role)
    line.append(label, role)
    line.append(": " + text)
    return line
  }

  private func clock(_ event: Event) -> StyledText {
    StyledText("── \(event.zone.clockText(event.at)) ──", .dim)
  }

  private func notice(_ text: String) -> [StyledText] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText("  " + $0) }
  }

  // MARK: - Wrapping

  /// A text in lines of so many columns, broken at spaces where there are some.
  func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
      var lines: [String] = []
      var line = ""
      var lineWidth = 0
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        for piece in pieces(of: word, to: max(width, 10)) {
          let pieceWidth = DisplayWidth.columns(of: piece)
          if lineWidth > 0, lineWidth + 1 + pieceWidth > width {
            lines.append(line)
            line = ""
            lineWidth = 0
          }
          if lineWidth > 0 || !line.isEmpty {
            line += " "
            lineWidth += 1
          }
          line += piece
          lineWidth += pieceWidth
        }
      }
      return lines + [line]
    }
  }

  /// A word that is too wide for a line, cut.
  private func pieces(of word: Substring, to width: Int) -> [String] {
    guard DisplayWidth.columns(of: String(word)) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if DisplayWidth.columns(of: piece + String(character)) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}

extension Zone {
  /// A moment as people say it: "Wed, Mar 4, 15:00".
  func clockText(_ instant: Instant) -> String {
    let local = local(instant)
    return "\(local.date.shortText), \(local.time.text)"
  }
}
