import FlowSpec

/// Shows events to people as a chat: who spoke, what it cost, and what moved.
struct ChatRenderer {
  /// Columns of the screen; texts are wrapped to them.
  var columns: Int
  /// Whether the customer's lines are shown too: on a terminal they have just been typed there.
  var showsCustomer: Bool

  /// The lines of an event, none wider than the screen.
  func lines(_ event: Event) -> [StyledText] { content(event).map(\.harmless).flatMap(fitted) }

  /// A line that is too wide goes on below its text: below the second column where it has two.
  private func fitted(_ line: StyledText) -> [StyledText] {
    let text = line.spans.map(\.text).joined()
    guard text.displayWidth > columns else { return [line] }
    let start = text.prefix { $0 == " " }.count
    let gap = text.dropFirst(start).firstRange(of: "  ")
    let column = gap.map { text[..<$0.lowerBound].count + text[$0.lowerBound...].prefix { $0 == " " }.count }
    return line.wrapped(to: columns, indent: column.flatMap { $0 < columns / 2 ? $0 : nil } ?? start + 2)
  }

  private func content(_ event: Event) -> [StyledText] {
    switch event.kind {
    case .customer(let text): showsCustomer ? bubble("you", .customer, text) : []
    case .bot(let message): bot(message)
    case .agent(let text): bubble("agent", .agent, text)
    case .match(let match): self.match(match)
    case .transition(_, let to, let because): [arrow(to, because.rawValue)]
    case .set(let name, let value): [detail("set \(name) = \(value)")]
    case .warning(let rule, let severity, let message, _):
      [labelled(severity.rawValue, severity == .error ? .error : .warning, "\(message) [\(rule)]")]
    case .refused(let refusal): refused(refusal, event.zone)
    case .optOut(let by, let word): [labelled("opted out", .warning, "by the \(by.rawValue): \(word)")]
    case .optIn(let by, let word): [labelled("opted in", .success, "by the \(by.rawValue): \(word)")]
    case .escalation(let reason, let topic):
      [labelled("escalated", .warning, reason.rawValue + (topic.map { ": \($0)" } ?? ""))]
    case .handoff(let queue, let reason, let isOpen):
      [
        labelled(
          "handed over", .success, "to \(queue) (\(reason))" + (isOpen ? "" : ", outside the team's hours"))
      ]
    case .timer: []
    case .end(let flow, let outcome): [labelled("ended", .success, "\(flow), \(outcome.rawValue)")]
    case .notify(let name, let payload):
      [
        detail(
          "told the business: \(([name] + payload.map { "\($0.name)=\($0.value)" }).joined(separator: " "))")
      ]
    case .clock: [clock(event)]
    case .notice(let text): notice(text)
    case .error(let message): [labelled("error", .error, message)]
    case .undo(let turn):
      [detail(turn == 0 ? "undone: back at the start" : "undone: back after line \(turn)")]
    case .restart: [detail("started again")]
    case .command(let line): showsCustomer ? [detail(line)] : []
    }
  }

  // MARK: - Messages

  private func bot(_ message: BotMessage) -> [StyledText] {
    var lines = bubble("bot", .bot, message.text)
    let segments = message.segments == 1 ? "1 segment" : "\(message.segments) segments"
    let place = message.flow.map { flow in "\(flow)/\(message.state ?? "")" }
    let kind = message.kind == .platform ? "sent by the platform" : nil
    let facts = [place, kind, message.encoding.rawValue, segments].compactMap { $0 }
    var foot = StyledText(String(repeating: " ", count: Self.gutter - 2) + "└ ", .dim)
    foot.append(facts.joined(separator: " · "), .dim)
    lines.append(foot)
    return lines
  }

  /// Columns before the text of a bubble.
  private static let gutter = 8

  private func bubble(_ who: String, _ role: Role, _ text: String) -> [StyledText] {
    let name = String(repeating: " ", count: max(0, Self.gutter - 3 - who.count)) + who
    let rest = String(repeating: " ", count: Self.gutter - 2)
    return StyledText(text).harmless.wrapped(to: max(20, columns - Self.gutter)).enumerated().map {
      index, line in
      StyledText(index == 0 ? name + " │ " : rest + "│ ", role) + line
    }
  }

  private func match(_ match: Match) -> [StyledText] {
    guard let option = match.option else {
      let guess =
        nearby(match.runnerUp).map { "; nearest is \($0.option) (\(Self.percent($0.confidence)))" } ?? ""
      return [detail("not understood\(guess)")]
    }
    switch match.kind {
    case .exact: return []
    case .close:
      let other = nearby(match.runnerUp).map { ", then \($0.option) (\(Self.percent($0.confidence)))" } ?? ""
      return [detail("understood as \(option) (\(Self.percent(match.confidence))\(other))")]
    default: return [detail("understood as \(option) (\(match.kind.rawValue))")]
    }
  }

  /// A guess that is worth a word: one in five or better.
  private func nearby(_ guess: Match.Guess?) -> Match.Guess? {
    guess.flatMap { $0.confidence >= 0.2 ? $0 : nil }
  }

  private static func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded()))%" }

  private func refused(_ refusal: Refusal, _ zone: Zone) -> [StyledText] {
    let until = refusal.until.map { " until \(zone.clockText($0))" } ?? ""
    var lines = [
      labelled("\(refusal.action.rawValue)\(until)", .warning, "\(refusal.message) [\(refusal.rule)]")
    ]
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

  /// A line that says something happened; the sign in front tells good from bad without colour.
  private func labelled(_ label: String, _ role: Role, _ text: String) -> StyledText {
    var line = StyledText(role == .success ? "  ✓ " : "  ! ", role)
    line.append(label, role)
    line.append(": " + text)
    return line
  }

  private func clock(_ event: Event) -> StyledText {
    StyledText("── \(event.zone.clockText(event.at)) ──", .dim)
  }

  /// Columns before the text of a notice.
  static let noticeIndent = 2

  private func notice(_ text: String) -> [StyledText] {
    let indent = String(repeating: " ", count: Self.noticeIndent)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText(indent + $0) }
  }

  // MARK: - Standing

  /// What can be replied now, and what is due: shown after everything that moved the chat.
  func standing(_ conversation: Conversation, after events: [Event]) -> [StyledText] {
    guard events.contains(where: \.movesChat) else { return [] }
    var lines: [StyledText] = []
    if let front = conversation.front, !front.isWithPerson {
      if !front.options.isEmpty {
        let words = front.options.enumerated().map { "\($0.offset + 1) \($0.element)" }
        lines.append(labelled("replies", words.joined(separator: "   "), .option))
      }
      if let expects = front.expects { lines.append(labelled("expects", expects, .option)) }
    } else if conversation.front?.isWithPerson == true {
      lines.append(labelled("now", "a person has the thread; the bot is silent", nil))
    } else if events.contains(where: \.isMiss) {
      let words = conversation.script.textTriggerWords + conversation.script.everywhereWords
      if !words.isEmpty { lines.append(labelled("can say", words.joined(separator: "   "), .option)) }
    }
    let due = conversation.upcoming.prefix(3).map { entry in
      "in \(Session.distance(from: conversation.now, to: entry.due)) → \(entry.what)"
    }
    if !due.isEmpty { lines.append(labelled("timers", due.joined(separator: ",  "), .dim)) }
    return lines.map(\.harmless).flatMap(fitted)
  }

  private func labelled(_ label: String, _ text: String, _ role: Role?) -> StyledText {
    var line = StyledText("  " + label + String(repeating: " ", count: max(1, 9 - label.count)), .dim)
    line.append(text, role)
    return line
  }
}

extension Event {
  /// Whether nothing took a text.
  fileprivate var isMiss: Bool {
    if case .match(let match) = kind { match.option == nil } else { false }
  }

  /// Whether it changes where the chat stands or what can be replied.
  var movesChat: Bool {
    switch kind {
    case .notice, .error: false
    default: true
    }
  }
}

extension Zone {
  /// A moment as people say it: "Wed, Mar 4, 15:00".
  func clockText(_ instant: Instant) -> String {
    let local = local(instant)
    return "\(DateFormat.date.text(local.date)), \(local.time.text)"
  }
}
