/// Finds the option that a text means, with a confidence.
///
/// Made once for a menu. Knows the menu's own words and phrases and the ``ServiceVocabulary``, and nothing else.
/// Every text is read in the same way whatever was read before.
public struct ReplyMatcher: Hashable, Sendable {
  let choices: [ReplyChoice]
  /// The words of the whole menu, each once.
  let vocabulary: [MenuTerm]
  let indexByStem: [String: Int]
  let phrases: [MenuPhrase]
  /// The words of the menu by their stems and as written.
  let spellings: [Spelling]

  /// A word of the menu.
  struct MenuTerm: Hashable, Sendable {
    var term: Term
    /// For each choice, how far the word belongs to it: 1 where it is the option's word, or a designer's phrase
    /// has it, less where only the built-in phrases do.
    var belonging: [Double]
    /// 1 where one choice has the word, near 0 where all do.
    var distinction = 1.0

    /// How much the word counts where phrases are compared.
    var emphasis: Double { 0.25 + 0.75 * distinction }
  }

  /// A phrase of a choice as indexes into the vocabulary.
  struct MenuPhrase: Hashable, Sendable {
    var choice: Int
    var text: String
    var terms: [Int]
    var isBuiltIn: Bool
    /// How much a likeness to it counts.
    var scale: Double
  }

  public init(_ choices: [ReplyChoice]) {
    self.choices = choices
    var vocabulary: [MenuTerm] = []
    var indexByStem: [String: Int] = [:]
    var phrases: [MenuPhrase] = []
    for (choice, option) in choices.enumerated() {
      let own = [option.word] + option.phrases
      let usual = ServiceVocabulary.usualPhrases(for: Normalizer.key(option.word))
      for (text, isBuiltIn) in own.map({ ($0, false) }) + usual.map({ ($0, true) }) {
        var indexes: [Int] = []
        for var term in Normalizer.normalized(text).terms {
          if term.isNegated {
            term.stem = term.negatedStem
            term.groups = 0
            term.isNegated = false
          }
          let index: Int
          if let known = indexByStem[term.stem] {
            index = known
          } else {
            index = vocabulary.count
            indexByStem[term.stem] = index
            vocabulary.append(MenuTerm(term: term, belonging: Array(repeating: 0, count: choices.count)))
          }
          vocabulary[index].belonging[choice] = max(vocabulary[index].belonging[choice], isBuiltIn ? 0.8 : 1)
          if !indexes.contains(index) { indexes.append(index) }
        }
        if !indexes.isEmpty {
          phrases.append(
            MenuPhrase(
              choice: choice,
              text: text,
              terms: indexes,
              isBuiltIn: isBuiltIn,
              scale: isBuiltIn || (text == option.word && option.phrases.count > 2) ? 0.85 : 1
            )
          )
        }
      }
    }
    for index in vocabulary.indices where choices.count > 1 {
      let owners = vocabulary[index].belonging.reduce(0, +)
      vocabulary[index].distinction = 1 - max(0, owners - 1) / Double(choices.count - 1)
    }
    self.vocabulary = vocabulary
    self.indexByStem = indexByStem
    self.phrases = phrases
    spellings = [Spelling(vocabulary.map(\.term.stem)), Spelling(vocabulary.map(\.term.text))]
  }

  /// An option or a designer's phrase has the word, or one of its group.
  func knows(_ word: NormalizedText.Word) -> Bool {
    let term = Term(named: word.stem, text: word.text)
    return vocabulary.contains { own in
      guard own.belonging.contains(1) else { return false }
      return own.term.stem == term.stem || own.term.stem == term.negatedStem
        || own.term.groups & term.groups != 0
    }
  }
}
