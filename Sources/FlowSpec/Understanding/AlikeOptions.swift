/// Two options of a menu that the matcher can hardly tell apart, with a text that shows it.
public struct AlikeOptions: Hashable, Sendable {
  public var first: ReplyChoice
  public var second: ReplyChoice
  /// The phrases that might as well be the other's; empty where the two words mean the same by themselves.
  public var torn: [TornPhrase]
  /// A text between which the two are torn.
  public var text: String

  /// How much of their content two phrases must share.
  private static let sameness = 0.8

  /// The pairs of a menu that are alike, in the order of the menu.
  ///
  /// Two options are alike where a phrase of one says in other words what a phrase of the other says and would, were it not
  /// listed, lead to it; or where the same things are commonly written for both words ("AGENT" and "HUMAN") and the matcher
  /// can't decide.
  public static func found(in choices: [ReplyChoice], threshold: Double = 0.5) -> [AlikeOptions] {
    let torn = TornPhrase.found(in: choices, threshold: threshold).filter { torn in
      torn.other.phrases.contains { sharedContent(torn.text, $0) >= sameness }
    }
    var matcher: ReplyMatcher?
    var pairs: [AlikeOptions] = []
    for (number, first) in choices.enumerated() {
      for second in choices.dropFirst(number + 1)
      where Normalizer.key(first.word) != Normalizer.key(second.word) {
        let between = torn.filter {
          Set([$0.own.id, $0.other.id]) == [first.id, second.id]
        }
        if let text = between.first?.text {
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

  /// How much of what two phrases say is the same word in both, from 0 to 1.
  private static func sharedContent(_ one: String, _ other: String) -> Double {
    let texts = [one, other].map(Normalizer.normalized)
    // "I'll be home" and "I'm not home" are no kin.
    let isDenied = texts.map { $0.words.contains { ["not", "no", "never"].contains($0.text) } }
    guard isDenied[0] == isDenied[1] else { return 0 }
    let terms = texts.map { $0.terms.filter { $0.weight >= 0.2 } }
    let stems = terms.map { Set($0.map { $0.isNegated ? $0.negatedStem : $0.stem }) }
    let all = Dictionary((terms[0] + terms[1]).map { ($0.isNegated ? $0.negatedStem : $0.stem, $0.weight) }) {
      max($0, $1)
    }
    let said = all.values.reduce(0, +)
    let shared = stems[0].intersection(stems[1]).reduce(0) { $0 + (all[$1] ?? 0) }
    return said > 0 ? shared / said : 0
  }
}
