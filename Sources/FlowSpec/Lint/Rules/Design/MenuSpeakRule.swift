/// A message that sounds like a phone tree. Source: the two-way texting guide; 2026-11-23.
enum MenuSpeakRule: LintRule {
  static let rule = Rule.ofTexts(
    "design/menu-speak", .warning, "a message is written like a phone tree: \"select option 2\", \"press 2\"",
    source: "the two-way texting guide: write like a human", date: "2026-11-23",
    reason: """
      "Reply SHIPPING for rates" feels better than "Select option 2 for shipping information", and the word says what comes \
      back. There is nothing to press or to select in a text.
      """,
    bad: [
      .message("↓Select option 2 for shipping rates."), .message("For rates ↓press 2."),
      .message("Please ↓choose from the following topics."),
    ],
    good: [.message("Shipping rates depend on the size. See https://acme.example/rates")]
  ) { text, _ in
    guard let words = text.menuSpeak else { return [] }
    return [
      TextFinding(
        .phoneTree(text.text(words)), at: text.bytes(words),
        help: "say what to reply: \"Reply SHIPPING for rates\"")
    ]
  }
}

extension MenuSpeakRule {
  /// The words that begin what it looks for.
  static let firstWords = [
    "press", "dial", "select", "choose", "enter", "pick", "hit", "make", "option", "options",
  ]
}

extension MessageWords {
  /// The words of a phone tree, if there are any.
  fileprivate var menuSpeak: Range<Int>? {
    guard kinds.contains(.phoneTree) else { return nil }
    for index in words.indices where words[index].kinds.contains(.phoneTree) {
      switch small(index) {
      case "press", "dial":
        if let number = number(behind: index) { return index..<number + 1 }
        if index + 1 < words.count, isNext(index + 1), Self.numerals.contains(small(index + 1)) {
          return index..<index + 2
        }
      case "select", "choose", "enter", "pick", "hit":
        if let end = optionNumber(behind: index) ?? following(behind: index) { return index..<end }
      case "make":
        if index + 2 < words.count, ["a", "your"].contains(small(index + 1)),
          small(index + 2) == "selection"
        {
          return index..<index + 3
        }
      case "option", "options":
        if index + 1 < words.count, isNext(index + 1), words[index + 1].isNumber { return index..<index + 2 }
      default: continue
      }
    }
    return nil
  }

  private static let numerals: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "zero",
  ]

  private func number(behind index: Int) -> Int? {
    var next = index + 1
    if next < words.count, ["option", "number", "key"].contains(small(next)) { next += 1 }
    return next < words.count && words[next].isNumber && !isNewSentence(before: next) ? next : nil
  }

  /// "select option 2", "choose number 2", "select 2 for"
  private func optionNumber(behind index: Int) -> Int? {
    guard let number = number(behind: index) else { return nil }
    if number > index + 1 { return number + 1 }
    let isCall = number + 1 < words.count && ["for", "to"].contains(small(number + 1))
    // "Enter 5 to win" is a raffle.
    let isEntry = small(index) == "enter" && isCall && small(number + 1) != "for"
    return isCall && !isEntry ? number + 1 : nil
  }

  /// "choose from the following", "select one of the options below"
  private func following(behind index: Int) -> Int? {
    var next = index + 1
    var hasFrom = false
    while next < words.count,
      ["one", "an", "any", "option", "from", "of", "the", "our", "these"].contains(small(next))
    {
      if small(next) == "from" || small(next) == "of" { hasFrom = true }
      next += 1
    }
    guard next < words.count, !isNewSentence(before: next) else { return nil }
    if small(next) == "following" { return next + 1 }
    if small(next) == "below", small(next - 1) == "option" { return next + 1 }
    return hasFrom && (small(next) == "menu" || small(next) == "options") ? next + 1 : nil
  }
}

extension String {
  fileprivate static func phoneTree(_ words: String) -> String { "\"\(words)\" is written like a phone tree" }
}
