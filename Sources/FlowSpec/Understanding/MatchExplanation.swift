/// Why a matcher decided as it did, in words that a designer reads.
public struct MatchExplanation: Hashable, Sendable {
  /// What was compared: the text as the matcher sees it.
  public var compared: String
  public var result: MatchResult
  /// What was decided, in a sentence.
  public var verdict: String
  /// What spoke for the best option and against it.
  public var reasons: [String]
  /// The smallest change of the text or the spec that would have changed the verdict, where one was found.
  public var change: String?

  /// The explanation as lines.
  public var lines: [String] {
    ["compared: \(compared)", verdict] + reasons + (change.map { ["to change it: \($0)"] } ?? [])
  }
}

extension ReplyMatcher {
  /// Explains the match of a text. `threshold` is the confidence from which an option is taken.
  public func explanation(of text: NormalizedText, threshold: Double = 0.5) -> MatchExplanation {
    let result = match(text)
    let reading = reading(of: text)
    var explanation = MatchExplanation(
      compared: text.compared,
      result: result,
      verdict: verdict(of: result, threshold),
      reasons: [],
      change: nil
    )
    guard let best = result.best, let choice = choices.firstIndex(where: { $0.id == best.id }) else {
      explanation.reasons = ["no word of the text belongs to an option"]
      explanation.change = "add what customers write to an option's `like`"
      return explanation
    }
    guard best.confidence >= 0.05 else {
      explanation.verdict = "nothing was taken: no option comes near"
      explanation.reasons = reasons(for: choice, result, reading)
      explanation.change = "add the text to the `like` phrases of the option that it means"
      return explanation
    }
    explanation.reasons = reasons(for: choice, result, reading)
    explanation.change = change(of: text, result, choice, threshold)
    return explanation
  }

  private func verdict(of result: MatchResult, _ threshold: Double) -> String {
    guard let best = result.best else { return "nothing was taken: no option comes near" }
    guard let other = result.runnerUp else {
      return best.confidence >= threshold
        ? "\(best.word) was taken with \(best.confidence.hundredths)"
        : "nothing was taken: \(best.word) has only \(best.confidence.hundredths), under \(threshold.hundredths)"
    }
    let behind = (best.confidence - other.confidence).hundredths
    if result.isTie { return "torn between \(best.word) and \(other.word)" }
    if best.confidence >= threshold {
      return "\(best.word) was taken with \(best.confidence.hundredths); \(other.word) lost with"
        + " \(other.confidence.hundredths), \(behind) behind"
    }
    return
      "nothing was taken: \(best.word) has only \(best.confidence.hundredths), under \(threshold.hundredths);"
      + " \(other.word) has \(other.confidence.hundredths)"
  }

  private func reasons(for choice: Int, _ result: MatchResult, _ reading: Reading) -> [String] {
    let word = choices[choice].word
    var own: [String] = []
    var other: [String] = []
    var denied: [String] = []
    for (index, term) in reading.terms.enumerated() where term.weight >= 0.2 {
      let belongs = reading.belonging[index * choices.count + choice]
      if term.isNegated && belongs > 0 {
        denied.append("“\(term.text)”")
      } else if belongs >= 0.5 {
        own.append("“\(term.text)”" + reading.detail(of: index, in: self))
      } else if term.weight >= 0.5 {
        other.append("“\(term.text)”")
      }
    }
    var reasons: [String] = []
    if !own.isEmpty { reasons.append("for \(word): " + own.joined(separator: ", ")) }
    if let phrase = nearestPhrase(of: choice, to: reading) { reasons.append("nearest phrase: “\(phrase)") }
    if !denied.isEmpty { reasons.append("said not to be wanted: " + denied.joined(separator: ", ")) }
    if !other.isEmpty { reasons.append("not \(word)'s: " + other.joined(separator: ", ")) }
    return reasons
  }

  private func nearestPhrase(of choice: Int, to reading: Reading) -> String? {
    var best: (likeness: Double, text: String)?
    for phrase in phrases where phrase.choice == choice {
      let likeness = likeness(of: phrase, to: reading).likeness
      if likeness > best?.likeness ?? 0.3 {
        best = (likeness, phrase.text + (phrase.isBuiltIn ? "” (built in)" : "”"))
      }
    }
    return best?.text
  }

  /// The smallest change that was found by trying: one word less in the text, one phrase less or more in the spec.
  private func change(of text: NormalizedText, _ result: MatchResult, _ choice: Int, _ threshold: Double)
    -> String?
  {
    let taken = result.taken(from: threshold)
    return changeOfText(text, taken, threshold)
      ?? (taken == nil
        ? additionToSpec(for: text, choice, threshold) : removalFromSpec(for: text, choice, taken, threshold))
  }

  private func changeOfText(_ text: NormalizedText, _ taken: MatchResult.Candidate?, _ threshold: Double)
    -> String?
  {
    guard text.words.count > 1 else { return nil }
    for index in text.words.indices {
      var shorter = text
      shorter.words.remove(at: index)
      let other = match(shorter).taken(from: threshold)
      guard other?.id != taken?.id else { continue }
      return "without “\(text.original(of: index..<index + 1))” " + Self.outcome(other)
    }
    return nil
  }

  private func removalFromSpec(
    for text: NormalizedText, _ choice: Int, _ taken: MatchResult.Candidate?, _ threshold: Double
  ) -> String? {
    for phrase in choices[choice].phrases.indices {
      var poorer = choices
      let removed = poorer[choice].phrases.remove(at: phrase)
      let other = ReplyMatcher(poorer).match(text).taken(from: threshold)
      guard other?.id != taken?.id else { continue }
      return "without `\(removed)` among the `like` phrases of \(choices[choice].word) " + Self.outcome(other)
    }
    return nil
  }

  /// The fewest words of the text that would do as a phrase.
  private func additionToSpec(for text: NormalizedText, _ choice: Int, _ threshold: Double) -> String {
    let word = choices[choice].word
    let parts = text.words.indices.flatMap { index in
      [index..<index + 1] + (index + 1 < text.words.count ? [index..<index + 2] : [])
    }.sorted { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
    let worthTrying = parts.filter { part in
      text.words[part].contains { ServiceVocabulary.sense(ofStem: $0.stem)?.weight ?? 1 >= 0.5 }
    }
    for phrase in worthTrying.prefix(12).map(text.original) + [text.original] {
      var richer = choices
      richer[choice].phrases.append(phrase)
      guard let other = ReplyMatcher(richer).match(text).taken(from: threshold),
        other.id == choices[choice].id
      else { continue }
      return "with `\(phrase)` among the `like` phrases of \(word) " + Self.outcome(other)
    }
    return "no single word or phrase would; if it means \(word), say so in shorter phrases of `like`"
  }

  private static func outcome(_ candidate: MatchResult.Candidate?) -> String {
    guard let candidate else { return "nothing would have been taken" }
    return "it would have been \(candidate.word), with \(candidate.confidence.hundredths)"
  }
}

extension ReplyMatcher.Reading {
  /// How a term came to belong to the menu: as it is, mended, or by a word of its group.
  fileprivate func detail(of index: Int, in matcher: ReplyMatcher) -> String {
    let term = terms[index]
    let width = matcher.vocabulary.count
    if term.likeness < 1 { return " (mended spelling)" }
    if matcher.indexByStem[term.stem] != nil { return "" }
    let near = (0..<width).max { nearness[index * width + $0] < nearness[index * width + $1] }
    return near.map { " (near “\(matcher.vocabulary[$0].term.text)”)" } ?? ""
  }
}

extension Double {
  /// Two decimals, without Foundation: `0.82`.
  var hundredths: String {
    let value = Int(Swift.max(-99, Swift.min(99, self)) * 100 + (self < 0 ? -0.5 : 0.5))
    let digits = String(abs(value) % 100)
    return (value < 0 ? "-" : "") + "\(abs(value) / 100)." + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
