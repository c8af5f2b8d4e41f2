extension ReplyMatcher {
  /// The option that a text means, in the same way for the same text always.
  ///
  /// The text is read as a whole; where that says little, a clause of it may still say enough: "hi, it came broken.
  /// Can I get my money back?"
  public func match(_ text: NormalizedText) -> MatchResult {
    let whole = wholeMatch(text)
    if let best = whole.best, best.confidence >= 0.5 { return whole }
    return clauseMatch(text) ?? whole
  }

  private func wholeMatch(_ text: NormalizedText) -> MatchResult {
    let reading = reading(of: text)
    let ranking = ranking(of: reading)
    guard let first = ranking.first, first.features.mass > 0 else {
      return MatchResult(best: nil, runnerUp: nil, isTie: false)
    }
    let second = ranking.dropFirst().first { $0.features.mass > 0 }
    return MatchResult(
      best: candidate(first),
      runnerUp: second.map(candidate),
      isTie: second.map { isTorn(between: first, and: $0, reading, joins: text.joinsThoughts) } ?? false
    )
  }

  /// The clause that is surest by itself, at a discount for what the others say.
  private func clauseMatch(_ text: NormalizedText) -> MatchResult? {
    let clauses = text.thoughts
    guard clauses.count > 1 else { return nil }
    var sure: [MatchResult] = []
    for clause in clauses where clause.count > 1 {
      var part = text
      part.words = Array(clause)
      let match = wholeMatch(part)
      if let best = match.best, best.confidence >= Self.clauseThreshold { sure.append(match) }
    }
    guard var surest = sure.max(by: { ($0.best?.confidence ?? 0) < ($1.best?.confidence ?? 0) }) else {
      return nil
    }
    if let other = sure.first(where: { $0.best?.id != surest.best?.id }) {
      surest.runnerUp = other.best
      surest.runnerUp?.confidence *= Self.clauseDiscount
      surest.isTie = true
    }
    surest.best?.confidence *= Self.clauseDiscount
    return surest
  }

  private static let clauseThreshold = 0.8
  private static let clauseDiscount = 0.8

  /// A choice with what speaks for it.
  struct Ranked {
    var choice: Int
    var features: Features
    var score: Double
    var confidence: Double
  }

  /// All choices, the likeliest first; equal ones in the order of the menu.
  func ranking(of reading: Reading) -> [Ranked] {
    var ranking = features(of: reading).enumerated().map { choice, features in
      Ranked(choice: choice, features: features, score: Self.score(features), confidence: 0)
    }
    ranking.sort { $0.score != $1.score ? $0.score > $1.score : $0.choice < $1.choice }
    for index in ranking.indices {
      let confidence = Self.confidence(ranking[index].features)
      ranking[index].confidence = index == 0 ? confidence : min(confidence, ranking[0].confidence)
    }
    return ranking
  }

  private func candidate(_ ranked: Ranked) -> MatchResult.Candidate {
    .init(id: choices[ranked.choice].id, word: choices[ranked.choice].word, confidence: ranked.confidence)
  }

  /// Both are likely and near, or the text asks for one "and" or "or" the other, each in words of its own.
  private func isTorn(between first: Ranked, and second: Ranked, _ reading: Reading, joins: Bool) -> Bool {
    if second.confidence >= 0.5, first.score - second.score < 0.2 { return true }
    guard joins else { return false }
    let count = choices.count
    var ownOfFirst: Set<Int> = []
    var ownOfSecond: Set<Int> = []
    for (index, term) in reading.terms.enumerated() where !term.isNegated && term.weight >= 0.9 {
      let one = reading.belonging[index * count + first.choice]
      let other = reading.belonging[index * count + second.choice]
      if one >= 0.95 && other < 0.3 { ownOfFirst.insert(index) }
      if other >= 0.95 && one < 0.3 { ownOfSecond.insert(index) }
    }
    guard !ownOfFirst.isEmpty, !ownOfSecond.isEmpty else { return false }
    return isConvincing(second.choice, without: ownOfFirst, reading)
      && isConvincing(first.choice, without: ownOfSecond, reading)
  }

  private func isConvincing(_ choice: Int, without left: Set<Int>, _ reading: Reading) -> Bool {
    let rest = self.reading(
      ofTerms: reading.terms.indices.filter { !left.contains($0) }.map { reading.terms[$0] }
    )
    guard let best = ranking(of: rest).first else { return false }
    return best.choice == choice && best.confidence >= 0.75
  }

  // The weights were fitted once to menus of the project's own (Benchmarks/understanding), so that a score of 0.8 is
  // right in 80 % of cases there. They say how much each kind of evidence is worth, nothing of any subject.

  static func score(_ features: Features) -> Double {
    var score = 0.85 * features.coverage + 1.01 * features.distinctCoverage
    score += 1.95 * features.phrase + 2.85 * features.phraseCoverage + 1.67 * features.mass
    score += 1.09 * features.exclusive - 1.47 * features.foreign - 2 * features.negated
    return score
  }

  static func confidence(_ features: Features) -> Double {
    guard features.mass > 0 else { return 0 }
    var odds = -8.3 - 0.54 * features.coverage + 0.62 * features.distinctCoverage
    odds += 3.79 * features.phrase + 5.92 * features.phraseCoverage + 2.28 * features.mass
    odds += 2.66 * features.exclusive - 2.04 * features.foreign - 4 * features.negated
    return Logistic.probability(odds)
  }
}

/// The logistic function, without Foundation.
enum Logistic {
  /// Odds of 0 are a half. Odds beyond ±16 are cut.
  static func probability(_ odds: Double) -> Double {
    let odds = Swift.max(-16, Swift.min(16, odds))
    // e^x as (e^(x/1024))^1024, by the first terms of its series: good to nine digits here.
    let x = -odds / 1024
    var power = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)))
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }
}
