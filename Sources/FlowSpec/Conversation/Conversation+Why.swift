extension Conversation {
  /// Why a text would be taken as it is, in lines that a designer reads.
  public func explanation(of text: String) -> [String] {
    if ownedRun != nil { return ["a person has the thread, so the bot reads nothing"] }
    if let exact = exactExplanation(of: text, Normalizer.key(text)) { return exact }
    let normalized = Normalizer.normalized(text)
    if runs.isEmpty, SmallTalk.isAll(of: normalized) {
      return ["small talk with no flow in front is only recorded"]
    }
    var lines: [String] = []
    if soundsUnhappy(normalized) {
      let evidence = sentiment(of: normalized).evidence.prefix(3)
      let words = evidence.map { "“\($0.text)”" }.joined(separator: ", ")
      lines.append(
        "the customer sounds unhappy (\(words)), so a person is fetched before anything is guessed")
      if let word = calmingWord(of: normalized) {
        lines.append("without “\(word)” the customer would not sound unhappy")
      }
    }
    lines += menuExplanation(of: normalized)
    lines += triggerExplanation(of: normalized)
    if let request = PersonRequest.found(in: normalized) {
      lines.append("“\(request.text)” asks for a person")
    }
    if let mention = mention(in: normalized) {
      lines.append("“\(mention.text)” touches \(mention.topic.rawValue), which the menu does not offer")
    }
    if isRepeated(normalized) { lines.append("the same question was asked before, within a day") }
    return lines
  }

  /// The first word without which the tone would pass.
  private func calmingWord(of text: NormalizedText) -> String? {
    guard text.words.count > 1 else { return nil }
    return text.words.indices.lazy.filter { index in
      var shorter = text
      shorter.words.remove(at: index)
      return !soundsUnhappy(shorter)
    }.first.map { text.original(of: $0..<$0 + 1) }
  }

  /// What the options in front make of a text; with no run in front, those that are understood everywhere.
  private func menuExplanation(of text: NormalizedText) -> [String] {
    let matcher = matcherInFront
    if runs.isEmpty, let passing = matcher.match(text).taken(from: confidenceThreshold),
      matcher.request(in: text).taken(from: confidenceThreshold) == nil
    {
      return ["compared: \(text.compared)", Self.inPassing(passing.word, "is understood everywhere")]
    }
    return matcher.explanation(of: text, threshold: confidenceThreshold).lines
  }

  private static func inPassing(_ word: String, _ role: String) -> String {
    "it speaks of \(word), which \(role), only in passing: out of nothing a text has to ask for it, or be hardly more"
      + " than its word or phrase"
  }

  /// Which flow a text would start, or why a word of a trigger starts none.
  private func triggerExplanation(of text: NormalizedText) -> [String] {
    guard !isAsking else { return [] }
    let matcher = script.triggerMatcher
    if let taken = matcher.request(in: text).taken(from: confidenceThreshold) {
      let start = script.textTriggerList[taken.id]
      return [
        "the trigger \(start.word) of \(script.states[start.state].path) comes near, with \(taken.confidence.hundredths)"
      ]
    }
    guard let passing = matcher.match(text).taken(from: confidenceThreshold) else { return [] }
    return [Self.inPassing(passing.word, "starts a flow")]
  }

  /// A text that is taken to the letter.
  private func exactExplanation(of text: String, _ key: String) -> [String]? {
    for (distance, run) in runs.reversed().enumerated() {
      let state = state(of: run)
      if let reply = state.replies[key], reply.kind != .number || distance == 0 {
        let word = state.options[reply.option].word
        let place = distance == 0 ? "in front" : "of \(state.path), which waits behind"
        switch reply.kind {
        case .number: return ["“\(text)” is the number of \(word) in the menu in front"]
        case .phrase: return ["“\(text)” is a phrase of the option \(word) \(place), word for word"]
        default: return ["“\(text)” is the option \(word) \(place), word for word"]
        }
      }
      if distance == 0, let expectation = state.expectation, expectation != .text, expectation != .choice,
        let value = expectation.answer(from: text, now: contact.zone.local(now), zone: contact.zone)
      {
        return [
          "“\(text)” answers the question in front (\(expectation.text)): \(value.text(in: contact.zone))"
        ]
      }
    }
    if let trigger = script.textTriggers[key] {
      return ["“\(text)” starts \(script.states[trigger.state].path), word for word"]
    }
    if let run = runs.last, state(of: run).expectation == .text {
      return ["any text answers the question in front"]
    }
    return script.everywhere[key].map {
      ["“\(text)” is the option \(script.program.options[$0.option].word), understood everywhere"]
    }
  }
}
