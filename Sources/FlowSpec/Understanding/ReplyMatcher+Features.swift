extension ReplyMatcher {
  /// What speaks for a choice, each part from 0 to about 1.
  struct Features: Hashable, Sendable {
    /// How much of what the text says belongs to the choice.
    var coverage = 0.0
    /// The same, counting words that set the choice apart from the others.
    var distinctCoverage = 0.0
    /// The likeness of the nearest phrase.
    var phrase = 0.0
    /// How much of some phrase the text has.
    var phraseCoverage = 0.0
    /// How much the text says of the choice in all; a single filler word is little.
    var mass = 0.0
    /// How much it says of subjects of the trade that are not the choice's.
    var foreign = 0.0
    /// How much it says in words that nobody knows.
    var unknown = 0.0
    /// How far matched words belong to this choice and no other.
    var exclusive = 0.0
    /// How much of the text is negated and the choice's.
    var negated = 0.0

    var values: [Double] {
      [coverage, distinctCoverage, phrase, phraseCoverage, mass, foreign, unknown, exclusive]
    }
  }

  /// The terms of a text, spelled as the menu spells them, and how near each is to each word of the menu.
  struct Reading {
    var terms: [Term]
    /// `nearness[term * vocabulary.count + word]`
    var nearness: [Double]
    /// `belonging[term * choices.count + choice]`
    var belonging: [Double]
  }

  static let groupNearness = 0.72

  func reading(of text: NormalizedText) -> Reading {
    reading(ofTerms: spelled(text.terms).map(denied))
  }

  func reading(ofTerms terms: [Term]) -> Reading {
    let width = vocabulary.count
    var nearness = [Double](repeating: 0, count: terms.count * width)
    var belonging = [Double](repeating: 0, count: terms.count * choices.count)
    for (i, term) in terms.enumerated() where term.weight > 0 {
      let exact = indexByStem[term.stem]
      for v in 0..<width {
        let near: Double
        if v == exact {
          near = term.likeness
        } else if term.groups & vocabulary[v].term.groups != 0 {
          near = Self.groupNearness * term.likeness
        } else {
          continue
        }
        nearness[i * width + v] = near
        for choice in choices.indices {
          let value = near * vocabulary[v].belonging[choice]
          if value > belonging[i * choices.count + choice] { belonging[i * choices.count + choice] = value }
        }
      }
    }
    return Reading(terms: terms, nearness: nearness, belonging: belonging)
  }

  /// A negated word is a word of the menu where a phrase negates it too.
  private func denied(_ term: Term) -> Term {
    guard term.isNegated, indexByStem[term.negatedStem] != nil else { return term }
    var term = term
    term.stem = term.negatedStem
    term.groups = 0
    term.isNegated = false
    return term
  }

  /// Mends the spelling of unknown words: a word of the menu, two words run together, a word of the vocabulary.
  private func spelled(_ terms: [Term]) -> [Term] {
    guard terms.contains(where: { $0.isUnknown }) else { return terms }
    var result: [Term] = []
    result.reserveCapacity(terms.count + 2)
    for term in terms {
      if !term.isUnknown || indexByStem[term.stem] != nil || EnglishWords.contain(term.text) {
        result.append(term)
      } else if let mended = mended(term) {
        result.append(mended)
      } else if let parts = split(term) {
        result += parts
      } else {
        result.append(term)
      }
    }
    return result
  }

  /// The nearest word of the menu, or of the vocabulary where that is clearly nearer.
  private func mended(_ term: Term) -> Term? {
    let own = [spellings[0].nearest(term.stem), spellings[1].nearest(term.text)].compactMap(\.self)
      .max { $0.likeness < $1.likeness }
    let known = Self.vocabularySpelling.nearest(term.stem)
    var mended: Term
    if let own, own.likeness + 0.05 >= known?.likeness ?? 0 {
      mended = vocabulary[own.index].term
      mended.likeness = own.likeness
    } else if let known {
      mended = Term(named: ServiceVocabulary.stems[known.index], text: ServiceVocabulary.stems[known.index])
      mended.likeness = known.likeness
    } else {
      return nil
    }
    mended.isNegated = term.isNegated
    return mended
  }

  /// "tocontact" as "to contact", where both halves are words.
  private func split(_ term: Term) -> [Term]? {
    let letters = term.text
    guard letters.utf8.count > 4 else { return nil }
    var cut = letters.utf8.index(after: letters.startIndex)
    while cut < letters.endIndex {
      let parts = [String(letters[..<cut]), String(letters[cut...])].map {
        Term(named: Stemmer.stem($0), text: $0)
      }
      if parts.allSatisfy({
        !$0.isUnknown && ($0.text.utf8.count > 1 || $0.text == "i" || $0.text == "a" || $0.text == "u")
      }) {
        return parts.map {
          var part = $0
          part.isNegated = term.isNegated
          return part
        }
      }
      cut = letters.utf8.index(after: cut)
    }
    return nil
  }

  private static let vocabularySpelling = Spelling(ServiceVocabulary.stems)

  func features(of reading: Reading) -> [Features] {
    let count = choices.count
    var features = [Features](repeating: Features(), count: count)
    var said = 0.0
    var distinctSaid = 0.0
    var unknown = 0.0
    for (i, term) in reading.terms.enumerated() {
      let row = i * count
      var sum = 0.0
      var most = 0.0
      for choice in 0..<count {
        sum += reading.belonging[row + choice]
        most = max(most, reading.belonging[row + choice])
      }
      let weight = term.weight
      let distinction = most == 0 ? 1 : 1 - max(0, sum - most) / Double(max(count - 1, 1))
      said += weight
      distinctSaid += weight * distinction
      if term.isUnknown && most == 0 { unknown += weight }
      for choice in 0..<count {
        let own = reading.belonging[row + choice]
        if term.isNegated {
          features[choice].negated += weight * own
          continue
        }
        features[choice].coverage += weight * own
        features[choice].distinctCoverage += weight * own * distinction
        if sum > 0 { features[choice].exclusive += weight * own * own / sum }
        if !term.isUnknown && weight >= 0.5 { features[choice].foreign += weight * (1 - own) }
      }
    }
    for choice in 0..<count {
      let matched = features[choice].coverage
      features[choice].mass = min(matched, 2)
      if matched > 0 { features[choice].exclusive /= matched }
      if said > 0 { features[choice].coverage /= said }
      if distinctSaid > 0 { features[choice].distinctCoverage /= distinctSaid }
      features[choice].foreign = min(features[choice].foreign, 3)
      features[choice].unknown = min(unknown, 3)
    }
    for phrase in phrases {
      let (likeness, coverage) = likeness(of: phrase, to: reading)
      features[phrase.choice].phrase = max(features[phrase.choice].phrase, likeness)
      features[phrase.choice].phraseCoverage = max(features[phrase.choice].phraseCoverage, coverage)
    }
    return features
  }

  /// How much a phrase and a text share, and how much of the phrase the text has.
  func likeness(of phrase: MenuPhrase, to reading: Reading) -> (likeness: Double, coverage: Double) {
    let width = vocabulary.count
    var phraseWeight = 0.0
    var textWeight = 0.0
    var phraseMatched = 0.0
    var textMatched = 0.0
    for v in phrase.terms {
      let weight = vocabulary[v].term.weight * vocabulary[v].emphasis
      phraseWeight += weight
      var near = 0.0
      for i in reading.terms.indices where !reading.terms[i].isNegated {
        near = max(near, reading.nearness[i * width + v])
      }
      phraseMatched += weight * near
    }
    for (i, term) in reading.terms.enumerated() {
      var near = 0.0
      var emphasis = 1.0
      for v in phrase.terms where reading.nearness[i * width + v] > near {
        near = reading.nearness[i * width + v]
        emphasis = vocabulary[v].emphasis
      }
      textWeight += term.weight * emphasis
      if !term.isNegated { textMatched += term.weight * emphasis * near }
    }
    guard phraseWeight > 0, textWeight > 0 else { return (0, 0) }
    return (
      phrase.scale * (phraseMatched + textMatched) / (phraseWeight + textWeight),
      phrase.scale * phraseMatched / phraseWeight
    )
  }
}
