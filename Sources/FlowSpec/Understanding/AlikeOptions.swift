/// Two options of a menu that the matcher can hardly tell apart, with a text that shows it.
public struct AlikeOptions: Hashable, Sendable {
  public var first: ReplyChoice
  public var second: ReplyChoice
  /// The phrases that might as well be the other's; empty where the two words mean the same by themselves.
  public var torn: [TornPhrase]
  /// A text between which the two are torn.
  public var text: String

  /// How many of the phrases of both must be torn.
  private static let share = 1.0 / 3

  /// The pairs of a menu that are alike, in the order of the menu.
  ///
  /// Two options are alike where a third of what is listed for them would, were it not listed, go to the other; or where
  /// the same things are commonly written for both words ("AGENT" and "HUMAN") and the matcher can't decide.
  public static func found(in choices: [ReplyChoice], threshold: Double = 0.5) -> [AlikeOptions] {
    let torn = TornPhrase.found(in: choices, threshold: threshold)
    var matcher: ReplyMatcher?
    var pairs: [AlikeOptions] = []
    for (number, first) in choices.enumerated() {
      for second in choices.dropFirst(number + 1) {
        let between = torn.filter {
          Set([$0.own.id, $0.other.id]) == [first.id, second.id]
        }
        let listed = first.phrases.count + second.phrases.count
        if let text = between.first?.text, Double(between.count) >= Double(listed) * share {
          pairs.append(AlikeOptions(first: first, second: second, torn: between, text: text))
          continue
        }
        let usual = ServiceVocabulary.usualPhrases(for: Normalizer.key(first.word))
        guard let text = usual.first,
          usual == ServiceVocabulary.usualPhrases(for: Normalizer.key(second.word))
        else { continue }
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
}
