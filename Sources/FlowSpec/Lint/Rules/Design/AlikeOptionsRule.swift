/// Two options that sentences of customers can hardly tell apart. Source: the product's own measures, 2026-11-25.
enum AlikeOptionsRule: LintRule {
  static let rule = Rule.ofStates(
    "design/alike-options", .info, "two options of a menu are too alike to tell apart",
    source: "the product's own measures of how menus are understood (`flowrepl understand`)",
    date: "2026-11-25",
    reason: """
      Customers write sentences and not option words. What is listed for an option stands for all that they will write, so a \
      phrase that would lead to another option, were it not listed, shows what happens to its kin: the customer gets the \
      wrong answer, or is asked back.
      """,
    bad: [
      .states(
        """
        shipped:
          say: Reply RETURN or REFUND.
          replies:
            RETURN: {to: resolved, like: [send it back, i want my money back]}
            ↓REFUND: {to: agent, like: [get my money back]}
          else: {say: Reply RETURN or REFUND., then: agent}
          after: {48h: resolved}
        """)
    ],
    good: [
      .states(
        """
        shipped:
          say: Reply RETURN or REFUND.
          replies:
            RETURN: {to: resolved, like: [send it back, it does not fit]}
            REFUND: {to: agent, like: [get my money back, pay me back]}
          else: {say: Reply RETURN or REFUND., then: agent}
          after: {48h: resolved}
        """)
    ]
  ) { subject in
    let threshold =
      subject.program.escalation?.confidenceBelow ?? EscalationPolicy.defaultConfidence
    let kin = MenuKin(subject.replyKeys)
    return { number, state, _, findings in
      guard state.hearsReplies, kin.mayBeAlike(inState: number) else { return }
      let options = state.replies + state.also
      let choices = options.enumerated().map { ReplyChoice($0.offset, $0.element) }
      for pair in AlikeOptions.found(in: choices, threshold: threshold) {
        // To be taken for an option that leads to the same place does no harm.
        if options[pair.first.id].target?.destination == options[pair.second.id].target?.destination {
          continue
        }
        findings.report(
          .alike(pair), at: options[pair.second.id].place,
          notes: [Note("the other option is here", at: options[pair.first.id].place)],
          help: .advice(pair))
      }
    }
  }
}

/// Tells in which menus options may be alike: in most they are not, and nothing need be matched to know it.
private struct MenuKin: Sendable {
  private let replies: ReplyKeys
  /// What each phrase says, worked out once however many menus list it; by the texts of `replies`.
  private let contents: [PhraseContent]
  /// What is commonly written for the word of each key; by the keys of `replies`.
  private let usual: [[String]]

  init(_ replies: ReplyKeys) {
    self.replies = replies
    var reader = PhraseReader()
    contents = replies.texts.map { reader.content(of: $0) }
    usual = replies.keys.map(ServiceVocabulary.usualPhrases)
  }

  func mayBeAlike(inState state: Int) -> Bool {
    let entries = replies.entries(of: state)
    // The words come first, then the phrases of one option after the other.
    let phrases = entries.drop { $0.phrase == nil }
    let words = entries[..<phrases.startIndex]
    guard words.count > 1 else { return false }
    for (index, one) in words.enumerated() where !usual[one.key].isEmpty {
      if words.dropFirst(index + 1).contains(where: { $0.key != one.key && usual[$0.key] == usual[one.key] })
      {
        return true
      }
    }
    guard phrases.first?.option != phrases.last?.option else { return false }
    for index in phrases.indices {
      let one = contents[phrases[index].text]
      for other in phrases[index...] where other.option != phrases[index].option {
        if one.saysTheSame(as: contents[other.text]) { return true }
      }
    }
    return false
  }
}

extension String {
  fileprivate static func alike(_ pair: AlikeOptions) -> String {
    "\(pair.first.word) and \(pair.second.word) are possibly too alike to tell apart"
  }

  fileprivate static func advice(_ pair: AlikeOptions) -> String {
    guard let torn = pair.torn.first else {
      return "`me: \(pair.text)` is torn between them; make one option of the two"
    }
    let outcome = torn.isTie ? "be torn between them" : "be taken for \(torn.other.word)"
    return "`\(torn.text)` of \(torn.own.word), were it not listed, would \(outcome); "
      + "give each words that only it has, or make one option of the two"
  }
}
