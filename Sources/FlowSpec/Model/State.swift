/// One step of a flow: what is said on entry, and what happens next.
///
/// Never changed once it is read, and shared by all who look at it: a state has some twenty parts, and to copy them for a
/// look costs more than most looks do.
public final class State: Sendable {
  public let name: String
  /// The state's name in its file.
  public let place: Place
  /// Whether it came from the program's `states` and every flow has it.
  public let isShared: Bool

  public let assignments: [Assignment]
  public let lookup: Lookup?
  public let say: [Message]
  public let ask: Message?
  public let notifications: [BusinessNotice]
  public let schedules: [Schedule]
  public let consent: ConsentChange?
  public let tags: [String]

  public let expectation: Located<Expectation>?
  /// The variable that an answer is stored in.
  public let save: Located<String>?
  public let choices: Choices?
  /// Advertised, in the order in which they are listed and numbered.
  public let replies: [Option]
  /// Understood, not advertised: its own, then those of `everywhere` that it doesn't have itself.
  public let also: [Option]
  public let fallback: Fallback?
  public let timeouts: [Timeout]

  public let branches: [Branch]
  public let run: Target?
  public let then: Target?
  public let handoff: Handoff?
  public let end: Located<Outcome>?

  /// Whether a customer's text is taken here.
  public let hearsReplies: Bool
  /// Whether it wants an answer that is none of its replies.
  let isQuestion: Bool
  /// Whether it looks something up in a table, or offers rows of one.
  public let readsTables: Bool

  /// - Parameters:
  ///   - defaults: what holds for a state that hears replies and has no fallback or no timeouts itself.
  ///   - everywhere: options that every state which hears replies understands.
  public init(
    _ name: String, place: Place = .nowhere, isShared: Bool = false, assignments: [Assignment] = [],
    lookup: Lookup? = nil, say: [Message] = [], ask: Message? = nil, notifications: [BusinessNotice] = [],
    schedules: [Schedule] = [], consent: ConsentChange? = nil, tags: [String] = [],
    expectation: Located<Expectation>? = nil, save: Located<String>? = nil, choices: Choices? = nil,
    replies: [Option] = [], also: [Option] = [], fallback: Fallback? = nil, timeouts: [Timeout] = [],
    branches: [Branch] = [], run: Target? = nil, then: Target? = nil, handoff: Handoff? = nil,
    end: Located<Outcome>? = nil, defaults: Defaults = Defaults(), everywhere: [Option] = []
  ) {
    isQuestion = ask != nil || expectation != nil || choices != nil
    let asks = isQuestion || !replies.isEmpty || !also.isEmpty
    let goesOn = then != nil || run != nil || !branches.isEmpty || lookup != nil
    hearsReplies = handoff == nil && end == nil && (asks || !goesOn && !timeouts.isEmpty)
    readsTables = lookup != nil || choices != nil
    self.name = name
    self.place = place
    self.isShared = isShared
    self.assignments = assignments
    self.lookup = lookup
    self.say = say
    self.ask = ask
    self.notifications = notifications
    self.schedules = schedules
    self.consent = consent
    self.tags = tags
    self.expectation = expectation
    self.save = save
    self.choices = choices
    self.replies = replies
    self.also = hearsReplies ? also + everywhere.filter { !replies.has($0.word) && !also.has($0.word) } : also
    self.fallback = fallback ?? (hearsReplies ? defaults.fallback : nil)
    self.timeouts = hearsReplies && timeouts.isEmpty ? defaults.timeouts : timeouts
    self.branches = branches
    self.run = run
    self.then = then
    self.handoff = handoff
    self.end = end
  }

  /// Whether the run stays here until a text, a timer or a person moves it.
  public var waits: Bool { handoff != nil || hearsReplies }

  /// Whether it names what follows without waiting.
  public var goesOn: Bool { then != nil || run != nil || !branches.isEmpty || lookup != nil }

  /// All that is sent on entry, in order.
  public var messages: [Message] { say + (ask.map { [$0] } ?? []) }
}

/// What to do with a text that nothing took.
public final class Fallback: Sendable {
  /// Empty: the state's last message is sent again.
  public let say: [Message]
  /// How often `say` is sent before `then` is taken.
  public let tries: Int
  public let then: Target?
  public let place: Place

  /// Tries where an author names none.
  public static let defaultTries = 2

  public init(say: [Message] = [], tries: Int = defaultTries, then: Target? = nil, place: Place = .nowhere) {
    self.say = say
    self.tries = tries
    self.then = then
    self.place = place
  }
}

/// What happens when no reply came for a while.
public struct Timeout: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case go(Target)
    /// Sends and stays.
    case say([Message])
  }

  public var after: Span
  public var action: Action
  public var place: Place

  public init(after: Span, _ action: Action, place: Place = .nowhere) {
    self.after = after
    self.action = action
    self.place = place
  }
}

/// One line of `when`; a nil condition is its `else`.
public struct Branch: Hashable, Sendable {
  public var condition: Expression?
  public var target: Target
  public var place: Place

  public init(_ condition: Expression?, _ target: Target, place: Place = .nowhere) {
    self.condition = condition
    self.target = target
    self.place = place
  }
}
