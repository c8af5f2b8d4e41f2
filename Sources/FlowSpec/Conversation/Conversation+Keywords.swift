// Steps 1 to 3 of "An inbound text": what platform, law and program make of the words of STOP, START and HELP.

extension Conversation {
  /// Takes a text that is about consent or help. False where the flows get it, even though something may have happened.
  ///
  /// - Parameter key: the text's comparison key.
  mutating func heed(_ text: String, _ key: String) -> Bool {
    note(text)
    if let keyword = script.rules.keywords.platformKeyword(text, key: key) {
      switch keyword.role {
      case .optOut: return block(keyword, text, isOption: isOption(key))
      case .optIn: if let isTaken = unblock(keyword, text, key) { return isTaken }
      case .help: if let reply = keyword.reply { return help(keyword, reply) }
      }
    }
    if let isTaken = heedLaw(text, key) { return isTaken }
    guard let keyword = script.rules.keywords.programKeyword(key: key), keyword.role != .optOut else {
      // Nobody would get an answer: the text is kept, and nothing tries to understand it.
      if isOptedOut, !isExpected(key) {
        tellOptedOut()
        return true
      }
      return false
    }
    switch keyword.role {
    case .optOut: return false
    case .optIn: return rejoin(keyword, key)
    case .help:
      if isExpected(key) { return false }
      deliver(answer(.help), kind: .responsive)
      return true
    }
  }

  /// Keeps a text as the last that came, and looks whether it should have come.
  mutating func note(_ text: String) {
    outbox.lastText = text
    warnOfSensitiveData(in: text)
  }

  /// Whether the option in front takes a text to the letter.
  private func isOption(_ key: String) -> Bool {
    guard ownedRun == nil, let front = runs.last else { return false }
    return state(of: front).replies[key] != nil
  }

  /// Whether any option or text trigger takes it to the letter.
  private func isExpected(_ key: String) -> Bool {
    guard ownedRun == nil else { return false }
    return script.textTriggers[key] != nil || script.everywhere[key] != nil
      || runs.contains { state(of: $0).replies[key] != nil }
  }

  // MARK: - Opting out

  /// The platform blocks the number.
  private mutating func block(_ keyword: KeywordPolicy.Keyword, _ text: String, isOption: Bool) -> Bool {
    guard !isOptedOut else {
      outbox.isBlocked = true
      tellOptedOut()
      return true
    }
    outbox.isBlocked = true
    optOut(.platform, word: keyword.word)
    send(reply(to: keyword))
    if isOption {
      outbox.isBlockingNow = true
      return false
    }
    endEverything()
    return true
  }

  /// What the law reads as an opt-out though the platform does not; nil where it says nothing about consent.
  private mutating func heedLaw(_ text: String, _ key: String) -> Bool? {
    let isOption = isOption(key)
    // Nearly every option is a single word that the law does not know: nothing else needs to be read.
    if isOption, !key.utf8.contains(0x20), !OptOutLanguage.perSeWords.contains(key) { return nil }
    let keywords = script.rules.keywords
    let normalized = Normalizer.normalized(text)
    let word = keywords.programKeyword(key: key).flatMap { $0.role == .optOut ? $0.word : nil }
    var isCertain = word != nil
    if word == nil {
      guard let language = OptOutLanguage.found(in: normalized) ?? declining(key) else { return nil }
      switch language {
      case .perSe(let word): isCertain = !keywords.isFreed(word)
      case .phrase(_, let isProbable): isCertain = !isProbable
      }
    }
    if isOptedOut {
      tellOptedOut()
      return true
    }
    if isOption, !isCertain {
      warnOfGap(text, isHonored: false)
      return nil
    }
    optOut(.program, word: word ?? text)
    if word == nil || !keywords.isProgramInCharge { warnOfGap(text, isHonored: true) }
    send(BotMessage(answer(.optOut), kind: .responsive))
    endEverything()
    return true
  }

  /// "Not interested" is an answer where something was asked, and an opt-out where nothing was.
  private func declining(_ key: String) -> OptOutLanguage? {
    guard key == "not interested" || key == "no thanks" || key == "no thank you" else { return nil }
    guard let front = runs.last else { return key == "not interested" ? .phrase(key, isProbable: true) : nil }
    let state = state(of: front)
    let isQuestion =
      ["yes", "no", "y", "n"].contains { state.replies[$0] != nil }
      || state.expectation != nil
      || state.messages.contains { $0.template.source.contains("?") }
    return isQuestion ? nil : .phrase(key, isProbable: true)
  }

  private mutating func optOut(_ source: Event.OptOutSource, word: String) {
    outbox.ledger.optOut(as: entry(nil, isGrant: false, source == .platform ? .platform : .text))
    emit(.optOut(by: source, word: word))
  }

  private mutating func tellOptedOut() {
    emit(.notice(text: "the customer has opted out already, so nothing is sent"))
  }

  private mutating func warnOfGap(_ text: String, isHonored: Bool) {
    let platform = script.program.sender.platform.title ?? "no platform"
    warn(
      "compliance/platform-gap", .warning,
      isHonored
        ? "the law reads this as an opt-out and \(platform) does not act on it: your own program has to stop sending"
        : "the law may read this as an opt-out; here it is an option, and \(platform) does not act on it",
      text: text)
  }

  /// All runs end, and nothing that was to come does.
  private mutating func endEverything() {
    pending.removeAll()
    waiting.removeAll()
    while let last = runs.indices.last {
      runs[last].callers = []
      end(run: last, .abandoned)
    }
    ownedRun = nil
    strayMisses = 0
  }

  /// Ends what a blocking word that was also an option has still reached.
  mutating func settleOptOut() {
    guard outbox.isBlockingNow else { return }
    outbox.isBlockingNow = false
    endEverything()
  }

  // MARK: - Coming back

  /// An opt-in word of the platform; nil where it is nothing to it.
  private mutating func unblock(_ keyword: KeywordPolicy.Keyword, _ text: String, _ key: String) -> Bool? {
    if outbox.isBlocked {
      outbox.isBlocked = false
      optIn(.platform, keyword)
      send(reply(to: keyword))
      return true
    }
    guard !isOptedOut else { return nil }
    if !isExpected(key), script.rules.keywords.programKeyword(key: key) != nil { return nil }
    let platform = script.program.sender.platform.title ?? "the carrier"
    let notice =
      "\(keyword.word) is also an opt-in word of \(platform)'s: it would lift a block, and is no consent"
    if outbox.told.insert(notice).inserted { emit(.notice(text: notice)) }
    return false
  }

  /// START from somebody whom the platform does not block.
  private mutating func rejoin(_ keyword: KeywordPolicy.Keyword, _ key: String) -> Bool {
    if isOptedOut {
      if outbox.isBlocked {
        outbox.isBlocked = false
        let platform = script.program.sender.platform.title ?? "the platform"
        emit(
          .notice(
            text: "\(platform) does not act on \(keyword.word): take the number off its opt-out list yourself"
          ))
      }
      optIn(.program, keyword)
      deliver(answer(.optIn), kind: .responsive)
      return true
    }
    if isExpected(key) { return false }
    emit(.notice(text: "\(keyword.word) changes nothing: the customer has not opted out"))
    return true
  }

  private mutating func optIn(_ source: Event.OptOutSource, _ keyword: KeywordPolicy.Keyword) {
    outbox.ledger.optIn(as: entry(nil, isGrant: true, source == .platform ? .platform : .text))
    emit(.optIn(by: source, word: keyword.word))
  }

  // MARK: - Answers

  /// A help word that the platform answers.
  private mutating func help(_ keyword: KeywordPolicy.Keyword, _ reply: KeywordPolicy.Keyword.Reply) -> Bool {
    if isOptedOut, outbox.isBlocked, script.program.sender.kind == .tollFree {
      emit(.notice(text: "the toll-free network blocks this number, so HELP gets no answer"))
      return true
    }
    send(BotMessage(text(of: reply, keyword), kind: .platform))
    return true
  }

  /// What confirms an opt-out or an opt-in: the platform's reply, or where it has none the program's.
  private mutating func reply(to keyword: KeywordPolicy.Keyword) -> BotMessage {
    guard let reply = keyword.reply else { return BotMessage(answer(keyword.role), kind: .responsive) }
    return BotMessage(self.text(of: reply, keyword), kind: .platform)
  }

  private mutating func text(of reply: KeywordPolicy.Keyword.Reply, _ keyword: KeywordPolicy.Keyword)
    -> String
  {
    switch reply {
    case .fixed(let text):
      text.split(separator: "%", omittingEmptySubsequences: false).joined(
        separator: keyword.word.lowercased())
    case .configured(let otherwise): written(keyword.role) ?? otherwise ?? unwritten(keyword.role)
    }
  }

  /// The program's answer.
  private mutating func answer(_ role: KeywordRole) -> String { written(role) ?? unwritten(role) }

  private mutating func written(_ role: KeywordRole) -> String? {
    let messages = script.program.messages
    let message =
      switch role {
      case .optOut: messages.optOut
      case .optIn: messages.optIn
      case .help: messages.help
      }
    return message.flatMap { rendered($0, run: nil) }
  }

  /// What is said where the program has written nothing.
  private func unwritten(_ role: KeywordRole) -> String {
    let brand = script.program.brand.map { "\($0.value): " } ?? ""
    switch role {
    case .optOut: return "\(brand)you are unsubscribed and will get no more messages. Reply START to rejoin."
    case .optIn:
      return
        "\(brand)you are subscribed again. Msg & data rates may apply. Reply HELP for help, STOP to opt out."
    case .help:
      let contact = script.program.terms?.help.map { "for help, contact \($0.value). " } ?? ""
      return "\(brand)\(contact)Msg & data rates may apply. Reply STOP to opt out."
    }
  }
}
