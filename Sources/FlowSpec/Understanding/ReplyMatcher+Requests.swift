extension ReplyMatcher {
  /// The choice that a text asks for out of nothing, where no menu has been sent that it could answer.
  ///
  /// A word of the trade in passing is no request: "half an hour", "move on", "nice jacket". So beside a likeness the text
  /// has to ask or want something and name the choice, or to be hardly more than its word or phrase.
  public func request(in text: NormalizedText) -> MatchResult {
    var result = match(text)
    guard let best = result.best, let choice = choices.firstIndex(where: { $0.id == best.id }) else {
      return result
    }
    if !isRequested(choice, text) {
      result.best?.confidence = min(best.confidence, Self.passingMention)
      result.runnerUp = result.runnerUp.map { other in
        var other = other
        other.confidence = min(other.confidence, Self.passingMention)
        return other
      }
      result.isTie = false
    }
    return result
  }

  /// What a mention in passing is worth: less than any threshold that makes sense.
  private static let passingMention = 0.2

  private func isRequested(_ choice: Int, _ text: NormalizedText) -> Bool {
    let reading = reading(of: text)
    let ownWords = Set(Normalizer.normalized(choices[choice].word).terms.map(\.stem))
    // "Another time" stands for RESCHEDULE in an answer; out of nothing it is only another time.
    let saysWord = reading.terms.contains {
      !$0.isNegated && ownWords.contains($0.stem) && ($0.weight >= 0.5 || ownWords.count == 1)
        && !$0.text.utf8.contains(0x20)
    }
    let asks = RepeatedQuestion.isQuestion(text)
    let saysLittleElse = saysLittleElse(than: choice, reading)
    for phrase in phrases
    where phrase.choice == choice && !phrase.isBuiltIn && phrase.text != choices[choice].word {
      let coverage = likeness(of: phrase, to: reading).coverage
      // One noun makes no request: "any sign of the jacket" is not "which jacket should I get".
      let isTelling = weightyWordCount(of: phrase) >= 2
      if isTelling && coverage >= (asks ? 0.75 : 0.9) && (asks || text.words.count > 2)
        || asks && saysLittleElse && coverage >= 0.75
      {
        return true
      }
    }
    return saysWord && (asks || text.words.count <= 3 && saysLittleElse)
  }

  /// A pair such as "you open" is one term of two words.
  private func weightyWordCount(of phrase: MenuPhrase) -> Int {
    let terms = phrase.terms.reduce(0) { count, index in
      let term = vocabulary[index].term
      return term.weight < 0.5 ? count : count + (term.text.utf8.contains(0x20) ? 2 : 1)
    }
    let words = Normalizer.normalized(phrase.text).words.count {
      (ServiceVocabulary.sense(ofStem: $0.stem)?.weight ?? Term.unknownWeight) >= 0.5
    }
    return max(terms, words)
  }

  private func saysLittleElse(than choice: Int, _ reading: Reading) -> Bool {
    reading.terms.indices.allSatisfy { index in
      reading.terms[index].weight < 0.2 || reading.belonging[index * choices.count + choice] >= 0.7
    }
  }
}
