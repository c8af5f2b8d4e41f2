/// Options that change their order from menu to menu. Source: the two-way texting guide; 2026-11-23.
enum MenuOrderRule: LintRule {
  static let rule = Rule(
    "design/menu-order", .warning,
    "options stand in another order than in `reply-order`, or without it than elsewhere in the program",
    source: "the two-way texting guide: put the reply options in the same order every time",
    date: "2026-11-23",
    reason: """
      Customers learn a menu by place. Where AGENT comes last every time they need not read to the end, and a number that \
      they remember still means the same.
      """,
    bad: [
      .addition(
        "reply-order: [TRACK, ETA, AGENT]",
        flow: """
          flow: example
          triggers: {order.shipped: shipped}
          states:
            shipped:
              say: "Your order shipped! Reply {options}."
              replies: {ETA: agent, ↓TRACK: agent, AGENT: agent}
              else: {say: "Reply {options}.", then: agent}
              after: {24h: abandoned}
          """)
    ],
    good: [
      .addition(
        "reply-order: [TRACK, ETA, AGENT]",
        flow: """
          flow: example
          triggers: {order.shipped: shipped}
          states:
            shipped:
              say: "Your order shipped! Reply {options}."
              replies: {TRACK: agent, AGENT: agent}
              else: {say: "Reply {options}.", then: agent}
              after: {24h: abandoned}
          """)
    ]
  ) { subject, findings in
    if subject.program.replyOrder.isEmpty {
      reportUnlikeElsewhere(subject, &findings)
    } else {
      reportUnlikeOrder(subject, &findings)
    }
  }

  private static func reportUnlikeOrder(_ subject: LintSubject, _ findings: inout Findings) {
    var ranks: [String: (rank: Int, entry: Located<String>)] = [:]
    for (rank, entry) in subject.program.replyOrder.enumerated() {
      let key = entry.value.uppercased()
      if ranks[key] == nil { ranks[key] = (rank, entry) }
    }
    subject.eachState { _, state, _ in
      var last: (rank: Int, word: String)?
      for option in state.replies {
        guard let (rank, entry) = ranks[option.word.uppercased()] else { continue }
        if let before = last, rank < before.rank {
          findings.report(
            .outOfOrder(option.word, before.word), at: option.place,
            notes: [Note("the order of the program is here", at: entry.place)],
            help: "put \(option.word) before \(before.word), as everywhere else")
          return
        }
        last = (rank, option.word)
      }
    }
  }

  /// Of two orders of the same options, the one that fewer menus have is told; of equally many the later one.
  private static func reportUnlikeElsewhere(_ subject: LintSubject, _ findings: inout Findings) {
    var uses: [OptionPair: [Place]] = [:]
    subject.eachState { _, state, _ in
      for pair in pairs(state) { uses[pair.words, default: []].append(pair.second) }
    }
    subject.eachState { _, state, _ in
      for pair in pairs(state) {
        let other = OptionPair(first: pair.words.second, second: pair.words.first)
        guard let here = uses[pair.words], let there = uses[other], let example = there.first else {
          continue
        }
        let isFirst = here.count == there.count && here[0].precedes(example)
        if here.count > there.count || isFirst { continue }
        findings.report(
          .outOfOrder(pair.words.second, pair.words.first), at: pair.second,
          notes: [Note("here it is the other way round", at: example)],
          help: "keep one order in all menus; `reply-order:` in the program file fixes it")
        return
      }
    }
  }

  private static func pairs(_ state: State) -> [(words: OptionPair, second: Place)] {
    let options = state.replies
    guard options.count > 1, options.count <= 20 else { return [] }
    var pairs: [(OptionPair, Place)] = []
    var before: [String] = []
    for option in options {
      let word = option.word.uppercased()
      if before.contains(word) { continue }
      pairs += before.map { (OptionPair(first: $0, second: word), option.place) }
      before.append(word)
    }
    return pairs
  }
}

/// Two options in their order.
private struct OptionPair: Hashable {
  var first: String
  var second: String
}

extension Place {
  fileprivate func precedes(_ other: Place) -> Bool {
    path == other.path ? range.start < other.range.start : path < other.path
  }
}

extension String {
  fileprivate static func outOfOrder(_ word: String, _ before: String) -> String {
    "\(word) stands behind \(before), and elsewhere before it"
  }
}
