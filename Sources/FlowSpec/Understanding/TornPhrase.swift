/// A phrase of one option that a customer's text might as well have used for another.
public struct TornPhrase: Hashable, Sendable {
  public var text: String
  /// The option that has the phrase, and the one that it would lead to.
  public var own: ReplyChoice
  public var other: ReplyChoice
  /// The matcher does not decide for the other: it would ask which is meant.
  public var isTie: Bool

  /// The phrases of a menu that, were they not listed, would be taken for another option or torn between two.
  ///
  /// What the designer listed stands for what customers will write and the designer did not list.
  public static func found(in choices: [ReplyChoice], threshold: Double = 0.5) -> [TornPhrase] {
    let menu = ReplyMatcher(choices)
    var torn: [TornPhrase] = []
    for (index, choice) in choices.enumerated() {
      for phrase in choice.phrases.indices {
        let text = Normalizer.normalized(choice.phrases[phrase])
        // A phrase that shares no word with another option leads to none.
        guard menu.sharesWords(text, besides: index) else { continue }
        var rest = choices
        rest[index].phrases.remove(at: phrase)
        let result = ReplyMatcher(rest).match(text)
        guard let best = result.best, best.confidence >= threshold else { continue }
        let rival = best.id != choice.id ? best.id : result.isTie ? result.runnerUp?.id : nil
        guard let other = choices.first(where: { $0.id == rival }) else { continue }
        torn.append(TornPhrase(text: text.original, own: choice, other: other, isTie: result.isTie))
      }
    }
    return torn
  }
}

extension ReplyMatcher {
  /// A word of the text belongs to another choice too.
  fileprivate func sharesWords(_ text: NormalizedText, besides choice: Int) -> Bool {
    let reading = reading(of: text)
    return reading.terms.indices.contains { term in
      choices.indices.contains { $0 != choice && reading.belonging[term * choices.count + $0] > 0 }
    }
  }
}
