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
    guard subject.hasTwoOrders else { return }
    var pairs = OptionPairs(subject.replyKeys)
    subject.eachState { number, state, _ in pairs.add(state, number) }
    pairs.count()
    var told: Int?
    for pair in pairs.all where pair.state != told {
      guard let example = pairs.first(pair.second, before: pair.first) else { continue }
      let here = pairs.count(pair.first, before: pair.second)
      let there = pairs.count(pair.second, before: pair.first)
      let isFirst = here == there && pairs.first(pair.first, before: pair.second)?.precedes(example) == true
      if here > there || isFirst { continue }
      findings.report(
        .outOfOrder(pair.option.word.uppercased(), pair.before.word.uppercased()), at: pair.place,
        notes: [Note("here it is the other way round", at: example)],
        help: "keep one order in all menus; `reply-order:` in the program file fixes it")
      told = pair.state
    }
  }
}

/// The options of all menus, each with those behind it.
private struct OptionPairs {
  struct Pair {
    let state: Int
    /// By their numbers among the keys.
    let first: Int
    let second: Int
    /// The first of them, and the second.
    let before: Option
    let option: Option

    var place: Place { option.place }
  }

  private let keys: ReplyKeys
  /// In the order of the menus.
  private(set) var all: [Pair] = []
  /// How often an option stands before another, and where first.
  private var orders: [Order: (count: Int, place: Place)] = [:]

  private struct Order: Hashable {
    let first: Int
    let second: Int
  }

  init(_ keys: ReplyKeys) { self.keys = keys }

  static func compares(_ state: State) -> Bool { (2...20).contains(state.replies.count) }

  mutating func add(_ state: State, _ number: Int) {
    guard Self.compares(state) else { return }
    let replies = state.replies
    // The words of the replies come first.
    let words = keys.entries(of: number).prefix(replies.count)
    for (index, second) in words.enumerated()
    where !words.prefix(index).contains(where: { $0.key == second.key }) {
      for (earlier, first) in words.prefix(index).enumerated()
      where !words.prefix(earlier).contains(where: { $0.key == first.key }) {
        all.append(
          Pair(
            state: number, first: first.key, second: second.key, before: replies[earlier],
            option: replies[index]))
      }
    }
  }

  /// Counts how often each order is there.
  mutating func count() {
    for pair in all {
      orders[Order(first: pair.first, second: pair.second), default: (0, pair.place)].count += 1
    }
  }

  func count(_ first: Int, before second: Int) -> Int {
    orders[Order(first: first, second: second)]?.count ?? 0
  }

  func first(_ first: Int, before second: Int) -> Place? {
    orders[Order(first: first, second: second)]?.place
  }
}

extension LintSubject {
  /// Whether two options stand one way in some menu and the other way in another: in a program in order none do.
  fileprivate var hasTwoOrders: Bool {
    // The words of options get numbers of their own, for a table of which stands before which.
    var numbers = [Int](repeating: -1, count: replyKeys.keys.count)
    var count = 0
    var menus: [(first: Int, count: Int)] = []
    var words: [Int] = []
    eachState { number, state, _ in
      guard OptionPairs.compares(state) else { return }
      menus.append((words.count, state.replies.count))
      for entry in replyKeys.entries(of: number).prefix(state.replies.count) {
        if numbers[entry.key] < 0 {
          numbers[entry.key] = count
          count += 1
        }
        words.append(numbers[entry.key])
      }
    }
    guard count <= 4096 else { return true }
    var isBefore = [Bool](repeating: false, count: count * count)
    for menu in menus {
      for second in menu.first..<menu.first + menu.count {
        for first in menu.first..<second where words[first] != words[second] {
          if isBefore[words[second] * count + words[first]] { return true }
          isBefore[words[first] * count + words[second]] = true
        }
      }
    }
    return false
  }
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
