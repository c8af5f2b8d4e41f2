/// Something that happened in a conversation. The names are those of the JSON that other programs read.
public struct Event: Hashable, Sendable {
  public var at: Instant
  /// The customer's, whose clock the event is told by.
  public var zone: Zone
  /// The input line that it belongs to; 0 before the first.
  public var turn: Int
  public var kind: Kind

  public init(at: Instant, zone: Zone, turn: Int, _ kind: Kind) {
    self.at = at
    self.zone = zone
    self.turn = turn
    self.kind = kind
  }

  public enum Kind: Hashable, Sendable {
    case customer(text: String)
    case bot(BotMessage)
    case agent(text: String)
    case match(Match)
    case transition(from: String?, to: String, because: Cause)
    case set(name: String, value: String)
    case warning(rule: String, severity: Severity, message: String, text: String?)
    case refused(Refusal)
    case optOut(by: OptOutSource, word: String)
    case optIn(by: OptOutSource, word: String)
    case escalation(reason: EscalationReason, topic: String?)
    case handoff(queue: String, reason: String, isOpen: Bool)
    case timer(after: String, to: String?)
    case end(flow: String, outcome: Outcome)
    case notify(event: String, payload: [Field])
    /// The clock has moved; the new time is the event's own.
    case clock
    case notice(text: String)
    case error(message: String)
    /// The turn that stands again.
    case undo(to: Int)
    case restart
    /// A `:command` that changed the conversation, as it was typed. Only records have it, before what came of it.
    case command(line: String)
  }

  /// Why a run went on.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    case event, reply, then, when, timeout, `else`, escalation, handoff, run, `return`, command
  }

  public enum OptOutSource: String, Hashable, Sendable, CaseIterable {
    case platform, program
  }

  public enum EscalationReason: String, Hashable, Sendable, CaseIterable {
    case customerAsked = "customer-asked"
    case negativeSentiment = "negative-sentiment"
    case repeatedQuestion = "repeated-question"
    case sensitiveTopic = "sensitive-topic"
    case lowConfidence = "low-confidence"
  }

  public struct Field: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// A message that was sent.
public struct BotMessage: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// In the same step as the customer's own text.
    case responsive
    case proactive
    /// Sent by the platform itself.
    case platform
  }

  public var text: String
  /// Nil for what belongs to no flow.
  public var flow: String?
  public var state: String?
  public var kind: Kind
  public var encoding: SegmentCount.Encoding
  /// How many are billed.
  public var segments: Int

  public init(_ text: String, flow: String? = nil, state: String? = nil, kind: Kind) {
    let cost = SegmentCount(text)
    self.init(
      text, flow: flow, state: state, kind: kind, encoding: cost.encoding, segments: cost.segments)
  }

  /// A message of which is known what it cost, be its text shortened or redacted.
  public init(
    _ text: String, flow: String?, state: String?, kind: Kind, encoding: SegmentCount.Encoding, segments: Int
  ) {
    self.text = text
    self.flow = flow
    self.state = state
    self.kind = kind
    self.encoding = encoding
    self.segments = segments
  }
}

/// How a text was understood.
public struct Match: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case exact, number, phrase, close, trigger, fallback
  }

  /// An option with how likely it is meant.
  public struct Guess: Hashable, Sendable {
    public var option: String
    public var confidence: Double

    public init(_ option: String, confidence: Double) {
      self.option = option
      self.confidence = confidence
    }
  }

  /// Nil where nothing took the text.
  public var option: String?
  public var kind: Kind
  /// From 0 to 1.
  public var confidence: Double
  public var runnerUp: Guess?

  public init(_ option: String?, _ kind: Kind, confidence: Double = 1, runnerUp: Guess? = nil) {
    self.option = option
    self.kind = kind
    self.confidence = confidence
    self.runnerUp = runnerUp
  }
}

/// A message that was not sent, or not yet.
public struct Refusal: Hashable, Sendable {
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// Sent later.
    case held
    /// Not sent by the program.
    case suppressed
    /// Refused by the platform.
    case blocked
  }

  public var rule: String
  public var message: String
  public var text: String?
  public var action: Action
  /// When a held message goes out.
  public var until: Instant?

  public init(rule: String, message: String, text: String?, action: Action, until: Instant? = nil) {
    self.rule = rule
    self.message = message
    self.text = text
    self.action = action
    self.until = until
  }
}
