/// Everything that one phone number says.
public struct Program: Sendable {
  public var name = "program"
  /// Where the program says its name; `nowhere` for the default program.
  public var place: Place = .nowhere
  public var brand: Located<String>?
  /// Other spellings that count as naming the brand.
  public var aliases: [Located<String>] = []
  public var sender = Sender()
  public var terms: ConsentTerms?
  public var keywords = Keywords()
  public var messages = ProgramMessages()
  public var openers = Openers()
  public var quietHours = QuietHours()
  public var caps: [Cap] = []
  public var agents: AgentDesk?
  public var escalation: EscalationPolicy?
  public var events: [EventDeclaration] = []
  public var options: [Option] = []
  public var defaults = Defaults()
  /// States that every flow has unless it defines its own.
  public var states: [State] = []
  public var replyOrder: [Located<String>] = []
  /// The contact's: kept between runs.
  public var variables: [Variable] = []
  public var macros: [Macro] = []
  public var tables: [TableReference] = []
  public var goals: [Goal] = []
  public var hasAgeGate = false
  public var domains: [Located<String>] = []
  public var severities: [RuleSeverity] = []
  public var launch: LaunchPlan?
  /// In the order of their names.
  public var flows: [Flow] = []

  public init() {}

  /// Whether a program file was read, or this is the default that a lone flow runs under.
  public var isDeclared: Bool { place != .nowhere }

  public func flow(_ name: String) -> Flow? { flows.firstIndexInPlace { $0.name == name }.map { flows[$0] } }
}

/// What customers agree to.
public struct ConsentTerms: Hashable, Sendable {
  public var disclosure: Located<String>?
  public var frequency: Located<String>?
  /// Whom to ask.
  public var help: Located<String>?
  public var place: Place = .nowhere

  public init() {}
}

/// The program's own keywords, where the platform lets it choose them; nil leaves the platform's.
public struct Keywords: Hashable, Sendable {
  public var optOut: [Located<String>]?
  public var optIn: [Located<String>]?
  public var help: [Located<String>]?
  public var place: Place = .nowhere

  public init() {}
}

/// Answers that belong to no flow.
public struct ProgramMessages: Hashable, Sendable {
  public var optIn: Message?
  public var optOut: Message?
  public var help: Message?
  /// Asked when two options are equally likely.
  public var which: Message?

  public init() {}
}

/// What a proactive message that opens a run gets when it lacks it.
public struct Openers: Hashable, Sendable {
  public var start: Message?
  public var end: Message?

  public init() {}
}

/// When a program keeps silent, in the customer's local time.
public struct QuietHours: Hashable, Sendable {
  public enum StateRules: String, Hashable, Sendable, CaseIterable {
    case us, strictest, none
  }

  public var marketing: DayWindow?
  public var transactional: DayWindow?
  public var conversational: DayWindow?
  public var stateRules: StateRules = .us
  public var place: Place = .nowhere

  public init() {}

  /// The program's own window for a purpose; conversational texts keep the transactional one unless they have theirs.
  public func window(for purpose: Purpose) -> DayWindow? {
    switch purpose {
    case .marketing: marketing
    case .transactional: transactional
    case .conversational: conversational ?? transactional
    }
  }
}

/// At most so many proactive messages in so long, counted back from now.
public struct Cap: Hashable, Sendable {
  /// Nil counts all purposes together.
  public var purpose: Purpose?
  public var count: Int
  public var days: Int
  public var place: Place

  public init(purpose: Purpose?, count: Int, days: Int, place: Place = .nowhere) {
    self.purpose = purpose
    self.count = count
    self.days = days
    self.place = place
  }
}

/// The people behind the bot.
public struct AgentDesk: Hashable, Sendable {
  /// Nil where none are stated.
  public var hours: WeeklyHours?
  public var afterHours: Message?
  /// How soon a person answers.
  public var firstReply: Span?
  public var place: Place = .nowhere

  public init() {}
}

/// When a person takes over though no option led there.
public struct EscalationPolicy: Hashable, Sendable {
  public var negativeSentiment = false
  /// The time of asking the same question at which a person is fetched.
  public var repeatedQuestion: Int?
  public var topics: [Located<String>] = []
  /// A close match below this is not taken.
  public var confidenceBelow = defaultConfidence
  public var target: Target?
  public var place: Place = .nowhere

  public static let defaultConfidence = 0.5

  public init() {}
}

/// What the business tells, and what comes with it.
public struct EventDeclaration: Hashable, Sendable {
  public var name: String
  public var payload: [Variable]
  public var place: Place

  public init(_ name: String, payload: [Variable] = [], place: Place = .nowhere) {
    self.name = name
    self.payload = payload
    self.place = place
  }
}

/// What a waiting state does where it says nothing itself.
public struct Defaults: Sendable {
  public var fallback: Fallback?
  public var timeouts: [Timeout] = []

  public init() {}
}

/// A canned reply for the agent seat.
public struct Macro: Hashable, Sendable {
  public var name: String
  public var message: Message
  public var place: Place

  public init(_ name: String, _ message: Message, place: Place = .nowhere) {
    self.name = name
    self.message = message
    self.place = place
  }
}

/// A table of the program, by its file.
public struct TableReference: Hashable, Sendable {
  public var name: String
  /// From the program's folder.
  public var path: Located<String>

  public init(_ name: String, path: Located<String>) {
    self.name = name
    self.path = path
  }
}

/// An event that counts as success when it follows within a time.
public struct Goal: Hashable, Sendable {
  public var outcome: Outcome
  public var event: String
  public var within: Span
  public var place: Place

  public init(outcome: Outcome, event: String, within: Span, place: Place = .nowhere) {
    self.outcome = outcome
    self.event = event
    self.within = within
    self.place = place
  }
}

/// A rule's severity in this program; nil switches it off.
public struct RuleSeverity: Hashable, Sendable {
  public var rule: Located<String>
  public var severity: Severity?

  public init(rule: Located<String>, severity: Severity?) {
    self.rule = rule
    self.severity = severity
  }
}

/// How a program goes live.
public struct LaunchPlan: Hashable, Sendable {
  public var segment: Located<String>?
  /// Steps, each a share of customers in percent, from the least on.
  public var shares: [Located<Int>] = []
  /// How long a step lasts before the next.
  public var every: Span?
  /// How often people read transcripts and tighten the menus.
  public var review: Located<Span>?
  public var place: Place = .nowhere

  public init() {}
}
