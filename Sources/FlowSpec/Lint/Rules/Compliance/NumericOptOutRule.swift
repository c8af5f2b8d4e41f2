/// A number in place of STOP. Source: aggregators' campaign reviews; 2026-11-23.
enum NumericOptOutRule: LintRule {
  static let rule = Rule.ofTexts(
    "compliance/numeric-opt-out", .error, "a message offers a number to opt out, in place of STOP",
    source: "CTIA Messaging Principles 5.1.3: tell people to reply STOP", date: "2026-11-23",
    reason: """
      No platform acts on "9", so the customer who replies it goes on getting texts, and reviewers reject the campaign. \
      Opting out must take one step with a standard word.
      """,
    bad: [
      .message("Acme: your order shipped. ↓Reply 9 to unsubscribe."),
      .message("Acme: your order shipped. ↓To opt out, reply 9."),
    ],
    good: [.message("Acme: your order shipped. Reply STOP to unsubscribe.")]
  ) { text, _ in
    guard let words = text.numericOptOut else { return [] }
    let offersWord = ReplyMention.all(in: text).contains { mention in
      mention.words.contains { OptOutLanguage.isWordOfLaw(text.small($0)) }
    }
    if offersWord { return [] }
    return [
      TextFinding(
        .numeric(text.text(words)), at: text.bytes(words), help: "write \"Reply STOP to opt out.\"")
    ]
  }
}

extension NumericOptOutRule {
  /// What may begin the words for opting out.
  static let verbs = ["unsubscribe", "opt-out", "optout", "opt", "stop", "end", "cancel", "quit"]
}

extension MessageWords {
  /// "reply 9 to unsubscribe", "text 2 to stop", "9 to opt out", "to unsubscribe, reply 9"
  fileprivate var numericOptOut: Range<Int>? {
    guard signs.hasAny(of: "0123456789"), kinds.contains(.optingOut) else { return nil }
    for index in words.indices {
      if words[index].isNumber, index + 2 < words.count, words[index + 1].kinds.contains(.purpose),
        !isNewSentence(before: index + 1), let end = optingOut(at: index + 2)
      {
        let start = callStart(before: index)
        if start < index || isStrong(index + 2) { return start..<end }
      }
      guard words[index].kinds.contains(.purpose), let end = optingOut(at: index + 1) else { continue }
      for number in end..<min(end + 7, words.count) {
        if isNewSentence(before: number) { break }
        if words[number].isNumber, callStart(before: number) < number { return index..<number + 1 }
      }
    }
    return nil
  }

  /// Where "reply", "text with" and their kin right before a number begin; the number where there is none.
  private func callStart(before number: Int) -> Int {
    var start = number
    while start > 0, !isNewSentence(before: start),
      ["with", "the", "number", "back"].contains(small(start - 1))
    {
      start -= 1
    }
    guard start > 0, !isNewSentence(before: start),
      ["reply", "text", "send", "press", "respond", "type"].contains(small(start - 1))
    else { return number }
    return start - 1
  }

  /// Where "unsubscribe", "opt out", "stop these texts" ends; nil where nothing of the kind stands there.
  private func optingOut(at verb: Int) -> Int? {
    guard verb < words.count, !isNewSentence(before: verb) else { return nil }
    let next = verb + 1 < words.count && !isNewSentence(before: verb + 1) ? small(verb + 1) : nil
    switch small(verb) {
    case "unsubscribe", "opt-out", "optout": return verb + 1
    case "opt": return next == "out" ? verb + 2 : nil
    case "stop", "end", "cancel", "quit":
      guard let next, !gap(before: verb + 1).contains(UInt8(ascii: ",")) else {
        return small(verb) == "stop" ? verb + 1 : nil
      }
      return Self.objects.contains(next) ? verb + 1 : nil
    default: return nil
    }
  }

  /// Whether the word is about consent whatever stands around it.
  private func isStrong(_ verb: Int) -> Bool {
    small(verb).hasPrefix("opt") || small(verb) == "unsubscribe"
  }

  private static let objects: Set<String> = [
    "messages", "texts", "texting", "receiving", "getting", "these", "all", "our", "sms", "alerts", "updates",
    "msgs",
  ]
}

extension String {
  fileprivate static func numeric(_ words: String) -> String {
    "\"\(words)\" is no way to opt out: no platform acts on it"
  }
}
