/// One step of a flow: what is said on entry, and what happens next.
public struct State: Hashable, Sendable {
  public var name: String
  /// The state's name in its file.
  public var place: Place
  /// Whether it came from the program's `states` and every flow has it.
  public var isShared = false

  public var assignments: [Assignment] = []
  @Boxed public var lookup: Lookup?
  public var say: [Message] = []
  public var ask: Message?
  public var notifications: [BusinessNotice] = []
  public var schedules: [Schedule] = []
  @Boxed public var consent: ConsentChange?
  public var tags: [String] = []

  @Boxed public var expectation: Located<Expectation>?
  /// The variable that an answer is stored in.
  @Boxed public var save: Located<String>?
  @Boxed public var choices: Choices?
  /// Advertised, in the order in which they are listed and numbered.
  public var replies: [Option] = []
  /// Understood, not advertised.
  public var also: [Option] = []
  public var fallback: Fallback?
  public var timeouts: [Timeout] = []

  public var branches: [Branch] = []
  @Boxed public var run: Target?
  public var then: Target?
  @Boxed public var handoff: Handoff?
  @Boxed public var end: Located<Outcome>?

  public init(_ name: String, place: Place = .nowhere) {
    self.name = name
    self.place = place
  }

  /// Whether the run stays here until a text, a timer or a person moves it.
  public var waits: Bool { handoff != nil || hearsReplies }

  /// Whether a customer's text is taken here.
  public var hearsReplies: Bool {
    guard handoff == nil, end == nil else { return false }
    if !replies.isEmpty || !also.isEmpty || ask != nil || expectation != nil || choices != nil { return true }
    return !goesOn && !timeouts.isEmpty
  }

  /// Whether it names what follows without waiting.
  public var goesOn: Bool { then != nil || run != nil || !branches.isEmpty || lookup != nil }

  /// All that is sent on entry, in order.
  public var messages: [Message] { say + (ask.map { [$0] } ?? []) }
}

/// What to do with a text that nothing took.
public struct Fallback: Hashable, Sendable {
  /// Empty: the state's last message is sent again.
  public var say: [Message]
  /// How often `say` is sent before `then` is taken.
  public var tries: Int
  public var then: Target?
  public var place: Place

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
