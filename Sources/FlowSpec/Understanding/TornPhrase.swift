/// A phrase of one option that a customer's text might as well have used for another.
public struct TornPhrase: Hashable, Sendable {
  public var text: String
  /// The option that has the phrase, and the one that it would lead to.
  public var own: ReplyChoice
  public var other: ReplyChoice

  /// The phrases of a menu that, were they not listed, would be taken for another option or torn between two.
  ///
  /// What the designer listed stands for what customers will write and the designer did not list.
  public static func found(in choices: [ReplyChoice], threshold: Double = 0.5) -> [TornPhrase] {
    var torn: [TornPhrase] = []
    for (index, choice) in choices.enumerated() {
      for phrase in choice.phrases.indices {
        var rest = choices
        let text = rest[index].phrases.remove(at: phrase)
        let result = ReplyMatcher(rest).match(Normalizer.normalized(text))
        guard let best = result.best, best.confidence >= threshold else { continue }
        let rival = best.id != choice.id ? best.id : result.isTie ? result.runnerUp?.id : nil
        guard let other = choices.first(where: { $0.id == rival }) else { continue }
        torn.append(TornPhrase(text: text, own: choice, other: other))
      }
    }
    return torn
  }
}
