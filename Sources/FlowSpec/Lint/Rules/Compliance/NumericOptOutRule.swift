/// A number in place of STOP. Source: aggregators' campaign reviews; 2026-11-23.
enum NumericOptOutRule: LintRule {
  static let rule = Rule.ofTexts(
    "compliance/numeric-opt-out", .error, "a message offers a number to opt out, in place of STOP",
    source: "CTIA Messaging Principles 5.1.3: tell people to reply STOP", date: "2026-11-23",
    reason: """
      No platform acts on "9", so the customer who replies it goes on getting texts, and reviewers reject the campaign. \
      Opting out must take one step with a standard word.
      """,
    bad: [.message("Acme: your order shipped. ↓Reply 9 to unsubscribe.")],
    good: [.message("Acme: your order shipped. Reply STOP to unsubscribe.")]
  ) { text, _ in
    guard let words = text.numericOptOut else { return [] }
    let offersWord = ReplyMention.all(in: text).contains { mention in
      mention.words.contains { OptOutLanguage.isWordOfLaw(text.words[$0].text) }
    }
    if offersWord { return [] }
    return [
      TextFinding(
        .numeric(text.text(words)), at: text.bytes(words), help: "write \"Reply STOP to opt out.\"")
    ]
  }
}

extension MessageWords {
  /// "reply 9 to unsubscribe", "text 2 to stop"
  fileprivate var numericOptOut: Range<Int>? {
    for (index, word) in words.enumerated() where ["reply", "text", "send", "press"].contains(word.text) {
      let verb = index + 3
      guard verb < words.count, words[index + 1].isNumber, words[index + 2].text == "to",
        !isNewSentence(before: index + 1)
      else { continue }
      let next = verb + 1 < words.count && !isNewSentence(before: verb + 1) ? words[verb + 1].text : nil
      switch words[verb].text {
      case "unsubscribe", "opt-out", "optout": return index..<verb + 1
      case "opt": if next == "out" { return index..<verb + 2 }
      case "stop", "end", "cancel", "quit":
        if next.map(Self.objects.contains) ?? (words[verb].text == "stop") { return index..<verb + 1 }
      default: continue
      }
    }
    return nil
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
