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
      let words = sentiment(of: normalized).evidence.prefix(3).map { "“\($0.text)”" }.joined(separator: ", ")
      lines.append(
        "the customer sounds unhappy (\(words)), so a person is fetched before anything is guessed")
    }
    let threshold = script.program.escalation?.confidenceBelow ?? EscalationPolicy.defaultConfidence
    lines += matcherInFront.explanation(of: normalized, threshold: threshold).lines
    if let request = PersonRequest.found(in: normalized) {
      lines.append("“\(request.text)” asks for a person")
    }
    if let mention = mention(in: normalized) {
      lines.append("“\(mention.text)” touches \(mention.topic.rawValue), which the menu does not offer")
    }
    if isRepeated(normalized) { lines.append("the same question was asked before, within a day") }
    return lines
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
