/// A confirmation that says too much. Source: the two-way texting guide; 2026-11-23.
enum LongConfirmationRule: LintRule {
  /// One segment.
  static let maximumLength = 160

  static let rule = Rule(
    "design/long-confirmation", .info,
    "the message right after a reply only confirms and is over 160 characters",
    source: "the two-way texting guide: use short confirmations (\"Got it, here's your tracking link\")",
    date: "2026-11-23",
    reason: """
      The customer has just decided and wants to see that it worked. A confirmation that scrolls is read as if something \
      had gone wrong.
      """,
    bad: [
      .states(
        """
        booked:
          say: Your fitting is tomorrow at 3 pm. Reply CONFIRM or AGENT.
          replies: {CONFIRM: confirmed, AGENT: agent}
          else: {say: "Reply {options}.", then: agent}
          after: {24h: abandoned}
        confirmed:
          say: ↓Got it. We have noted that you are coming tomorrow at 3 pm and have told the whole team in the store about it, so that everything is ready for you when you come through the door.
          then: resolved
        """)
    ],
    good: [
      .states(
        """
        booked:
          say: Your fitting is tomorrow at 3 pm. Reply CONFIRM or AGENT.
          replies: {CONFIRM: confirmed, AGENT: agent}
          else: {say: "Reply {options}.", then: agent}
          after: {24h: abandoned}
        confirmed: {say: Got it. See you tomorrow at 3 pm., then: resolved}
        """)
    ]
  ) { subject, findings in
    let isAnswer = subject.statesBehindReplies
    for use in subject.messages {
      guard let number = use.state, use.text.bytes.count > maximumLength else { continue }
      let isFirst =
        use.role == .reply || isAnswer[number] && subject.graph.state(number).messages.first == use.message
      guard isFirst, use.text.onlyConfirms else { continue }
      let length = subject.longest(use).length
      guard length > maximumLength else { continue }
      findings.report(
        .tooLong(length), at: use.place, help: "say that it worked, and what comes next, in one segment")
    }
  }
}

extension LintSubject {
  /// The states that a reply or an answer leads to.
  fileprivate var statesBehindReplies: [Bool] {
    var isBehind = [Bool](repeating: false, count: graph.stateCount)
    for number in 0..<graph.stateCount {
      for edge in graph.edges(of: number) {
        guard case .state(let next) = edge.end else { continue }
        switch edge.cause {
        case .reply, .answer: isBehind[next] = true
        default: continue
        }
      }
    }
    return isBehind
  }
}

extension MessageWords {
  /// Whether it starts as confirmations do, asks nothing and offers nothing to reply.
  fileprivate var onlyConfirms: Bool {
    guard !words.isEmpty, !signs.hasAny(of: "?"), !has("reply", WordMark("reply")) else { return false }
    let second = words.count > 1 ? small(1) : ""
    switch small(0) {
    case "got": return second == "it"
    case "all": return second == "set"
    case "thanks", "thank", "ok", "okay", "great", "perfect", "done", "confirmed", "noted", "sure", "awesome",
      "excellent",
      "wonderful", "super":
      return true
    case "you're", "your": return words.indices.prefix(8).contains { Self.settled.contains(small($0)) }
    default: return false
    }
  }

  private static let settled: Set<String> = [
    "confirmed", "booked", "cancelled", "canceled", "updated", "changed", "saved", "set",
  ]
}

extension String {
  fileprivate static func tooLong(_ length: Int) -> String {
    "this confirmation takes up to \(length) characters; \(LongConfirmationRule.maximumLength) is one segment"
  }
}
