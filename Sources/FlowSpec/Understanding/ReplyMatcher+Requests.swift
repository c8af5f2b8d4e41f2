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
    var coverage = 0.0
    for phrase in phrases
    where phrase.choice == choice && !phrase.isBuiltIn && phrase.text != choices[choice].word {
      let covered = likeness(of: phrase, to: reading).coverage
      let weighty = phrase.terms.count { vocabulary[$0].term.weight >= 0.5 }
      if covered >= 0.9, weighty >= 2 { return true }
      coverage = max(coverage, covered)
    }
    if RepeatedQuestion.isQuestion(text) { return saysWord || coverage >= 0.75 }
    return saysWord && text.words.count <= 3 && saysLittleElse(than: choice, reading)
  }

  private func saysLittleElse(than choice: Int, _ reading: Reading) -> Bool {
    reading.terms.indices.allSatisfy { index in
      reading.terms[index].weight < 0.2 || reading.belonging[index * choices.count + choice] >= 0.7
    }
  }
}
