/// The words of a text that say what it is about, with what the vocabulary knows of them.
struct Term: Hashable, Sendable {
  var stem: String
  /// As the customer or the designer would read it.
  var text: String
  /// How much it says, from 0 to 1.
  var weight: Double
  var groups: UInt128
  /// The vocabulary does not know it: a name, a misspelling, another subject.
  var isUnknown = false
  /// "I don't want to ..." covers it.
  var isNegated = false
  /// The stem under which a phrase such as "not happy" has it.
  var negatedStem: String { "!" + stem }
  /// What it was read for, below 1 where its spelling was mended.
  var likeness = 1.0
}

extension NormalizedText {
  /// The terms of the text. Pairs such as "money back" are one term.
  var terms: [Term] {
    let negated = Negation.negatedWords(in: words)
    var terms: [Term] = []
    terms.reserveCapacity(words.count)
    var closing: Set<Int> = []
    for (index, word) in words.enumerated() where !closing.contains(index) {
      if let (name, end) = pair(from: index, taken: closing) {
        closing.insert(end)
        var term = Term(named: name, text: word.text + " " + words[end].text)
        term.isNegated = negated.contains(index)
        terms.append(term)
        continue
      }
      var term = Term(named: word.stem, text: word.text)
      term.isNegated = negated.contains(index)
      terms.append(term)
    }
    return terms
  }

  /// The pair that a word opens, with the next word or over small words: "send it back", "change my appointment".
  private func pair(from index: Int, taken: Set<Int>) -> (name: String, end: Int)? {
    let stem = words[index].stem
    guard ServiceVocabulary.opensPair(stem) else { return nil }
    let reach = Swift.min(index + 4, words.count - 1)
    guard index < reach else { return nil }
    for end in (index + 1)...reach where !taken.contains(end) {
      if words[end].opensClause { return nil }
      if let name = ServiceVocabulary.pair(stem, words[end].stem) {
        // "give me my money back": the nearer pair is the one meant.
        let hasNearer = end > index + 1 && ServiceVocabulary.pair(words[end - 1].stem, words[end].stem) != nil
        return hasNearer ? nil : (name, end)
      }
      let mayBeFar = ServiceVocabulary.pair(stem, "back") != nil
      guard mayBeFar || ServiceVocabulary.isFrame(words[end].stem) else { return nil }
    }
    return nil
  }
}

extension Term {
  static let unknownWeight = 0.6

  init(named stem: String, text: String) {
    self.stem = stem
    self.text = text
    if let sense = ServiceVocabulary.sense(ofStem: stem) {
      weight = sense.weight
      groups = sense.groups
    } else {
      weight = stem.utf8.count < 3 || stem.isNumeric ? 0.2 : Self.unknownWeight
      groups = 0
      isUnknown = true
    }
  }
}
