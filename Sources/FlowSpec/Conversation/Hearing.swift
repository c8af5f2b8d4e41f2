/// What becomes of one text of a customer in a state: what it was understood as, and what the conversation did about it.
public struct Hearing: Hashable, Sendable {
  /// What was done, by the names that programs read.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// An option was taken.
    case taken
    /// A text trigger started a flow.
    case started
    /// It answers the question that the state asks.
    case answered
    /// Two options are equally likely, so the customer is asked which.
    case askedWhich = "asked-which"
    /// A person was fetched.
    case escalated
    /// The platform or the law read it as the wish to get no more texts.
    case optedOut = "opted-out"
    /// Another keyword of the platform or the program took it, such as HELP.
    case keyword
    case notUnderstood = "not-understood"
  }

  public var text: String
  public var verdict: Verdict
  /// How it was compared; nil where nothing was.
  public var kind: Match.Kind?
  /// What was taken, or else the best guess.
  public var best: Match.Guess?
  public var runnerUp: Match.Guess?
  public var reason: Event.EscalationReason?
  /// What a sensitive topic was.
  public var topic: String?

  /// The option that was taken; nil where none was.
  public var option: String? { verdict == .taken ? best?.option : nil }
}

extension Conversation {
  /// A conversation that waits in a state as if the chat had come there; nil where there is no such state or it waits for
  /// no text.
  public init?(_ script: Script, waitingIn path: String, contact: Contact, now: Instant) {
    guard let number = script.number(ofState: path), script.states[number].hearsReplies else { return nil }
    self.init(script, contact: contact, now: now)
    agree(to: Set(Purpose.allCases))
    runs = [Run(id: nextRun, flow: script.states[number].flow, state: number)]
    nextRun += 1
  }

  /// What would become of a text, were it the next one. Nothing is changed.
  public func hearing(_ text: String) -> Hearing {
    var conversation = self
    var hearing = Hearing(text: text, verdict: .notUnderstood)
    for event in conversation.receive(.text(text)) { hearing.take(event.kind) }
    guard hearing.verdict == .notUnderstood, hearing.kind == .fallback else { return hearing }
    let options = matcherInFront.match(Normalizer.normalized(text))
    if options.isTie(from: confidenceThreshold) {
      hearing.verdict = .askedWhich
      hearing.runnerUp = options.runnerUp.map(Match.Guess.init)
    }
    return hearing
  }

  /// The confidence from which an option is taken.
  public var confidenceThreshold: Double {
    script.program.escalation?.confidenceBelow ?? EscalationPolicy.defaultConfidence
  }
}

extension Hearing {
  /// Each event can only make the verdict clearer: an opt-out says more than the match before it.
  fileprivate mutating func take(_ event: Event.Kind) {
    switch event {
    case .match(let match):
      kind = match.kind
      guard let option = match.option else {
        best = match.runnerUp
        return
      }
      best = Match.Guess(option, confidence: match.confidence)
      runnerUp = match.runnerUp
      if verdict == .notUnderstood { verdict = match.kind == .trigger ? .started : .taken }
    case .optOut: verdict = .optedOut
    case .optIn: verdict = .keyword
    case .bot(let message) where message.kind == .platform && verdict == .notUnderstood: verdict = .keyword
    case .set where kind == nil && verdict == .notUnderstood: verdict = .answered
    case .transition where kind == nil && verdict == .notUnderstood: verdict = .answered
    case .escalation(let reason, let topic) where kind == .fallback:
      verdict = .escalated
      self.reason = reason
      self.topic = topic
    default: break
    }
  }
}

extension Script {
  func number(ofState path: String) -> Int? {
    statePaths.contains(path) ? states.firstIndex { $0.path == path } : nil
  }

  /// The states in which a text can be replied, as `FLOW/STATE`.
  public var waitingStatePaths: [String] {
    statePaths.filter { path in number(ofState: path).map { states[$0].hearsReplies } ?? false }
  }

  /// The options of a waiting state, the advertised ones first.
  public func choices(ofState path: String) -> [ReplyChoice] {
    guard let number = number(ofState: path) else { return [] }
    return choices(ofState: number)
  }
}
