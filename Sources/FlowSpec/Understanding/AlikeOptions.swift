/// Two options of a menu that the matcher can hardly tell apart, with a text that shows it.
public struct AlikeOptions: Hashable, Sendable {
  public var first: ReplyChoice
  public var second: ReplyChoice
  /// The phrases that might as well be the other's; empty where the two words mean the same by themselves.
  public var torn: [TornPhrase]
  /// A text between which the two are torn.
  public var text: String

  /// The pairs of a menu that are alike, in the order of the menu.
  ///
  /// Two options are alike where a phrase of one says in other words what a phrase of the other says and would, were it not
  /// listed, lead to it; or where the same things are commonly written for both words ("AGENT" and "HUMAN") and the matcher
  /// can't decide.
  public static func found(in choices: [ReplyChoice], threshold: Double = 0.5) -> [AlikeOptions] {
    let contents = choices.map { $0.phrases.map(PhraseContent.init) }
    // Where no phrases say the same, nothing need be matched to know that none is torn.
    var torn: [TornPhrase] = []
    if sayTheSame(contents) {
      torn = TornPhrase.found(in: choices, threshold: threshold).filter { torn in
        let content = PhraseContent(torn.text)
        return torn.other.phrases.contains { content.saysTheSame(as: PhraseContent($0)) }
      }
    }
    let keys = choices.map { Normalizer.key($0.word) }
    let usual = keys.map { ServiceVocabulary.usualPhrases(for: $0) }
    var matcher: ReplyMatcher?
    var pairs: [AlikeOptions] = []
    for (number, first) in choices.enumerated() {
      for (other, second) in choices.enumerated().dropFirst(number + 1)
      where keys[number] != keys[other] {
        let between = torn.filter {
          Set([$0.own.id, $0.other.id]) == [first.id, second.id]
        }
        if let text = between.first?.text {
          pairs.append(AlikeOptions(first: first, second: second, torn: between, text: text))
          continue
        }
        guard let text = usual[number].first, usual[number] == usual[other] else { continue }
        let menu = matcher ?? ReplyMatcher(choices)
        matcher = menu
        let result = menu.match(Normalizer.normalized(text))
        if result.isTie, Set([result.best?.id, result.runnerUp?.id]) == [first.id, second.id] {
          pairs.append(AlikeOptions(first: first, second: second, torn: [], text: text))
        }
      }
    }
    return pairs
  }

  /// Whether phrases of two options say the same in other words.
  private static func sayTheSame(_ phrases: [[PhraseContent]]) -> Bool {
    for (number, own) in phrases.enumerated() {
      for others in phrases.dropFirst(number + 1) {
        for one in own where others.contains(where: one.saysTheSame) {
          return true
        }
      }
    }
    return false
  }
}
