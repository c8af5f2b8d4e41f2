/// A chat that must go as it is written: what a `*.chat.yaml` file says.
public struct Scenario: Hashable, Sendable {
  public var name: Located<String>
  /// The folder of the program, from the scenario's file; nil is the nearest program above.
  public var program: Located<String>?
  public var given = Given()
  public var steps: [ScenarioStep] = []
  /// Which row of the file's examples this is, from 1; nil where it has none.
  public var row: Int?

  public init(_ name: Located<String>) { self.name = name }

  public var path: String { name.place.path }

  /// How things stand when the chat begins.
  public struct Given: Hashable, Sendable {
    /// What the customer's clock shows, as people type it; nil is ``defaultStart``.
    public var at: Located<String>?
    public var customer = Customer()
    /// Values that every run starts with.
    public var variables: [Field] = []

    public static let defaultStart = "2026-03-02T10:00"
  }

  public struct Customer: Hashable, Sendable {
    public var name: String?
    public var number: String?
    /// Nil is the zone of the agents' hours.
    public var zone: Zone?
    /// A US state by its two letters.
    public var usState: Located<String>?
    public var consents: Set<Purpose> = [.transactional, .marketing]
    public var attributes: [Field] = []
  }

  /// A name and the value that it has or gets, as it was typed.
  public struct Field: Hashable, Sendable {
    public var name: Located<String>
    public var value: Located<String>

    public init(_ name: Located<String>, _ value: Located<String>) {
      self.name = name
      self.value = value
    }
  }
}

/// One line of a scenario's chat.
public struct ScenarioStep: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case act(ScenarioAct)
    case expect(ScenarioExpectation)
    /// The expectation must not hold.
    case refuse(ScenarioExpectation)
  }

  public var kind: Kind
  /// What the step says: the part that is wrong where it fails.
  public var place: Place
  /// The step from its key to its end.
  public var range: SourceRange

  public init(_ kind: Kind, place: Place, range: SourceRange) {
    self.kind = kind
    self.place = place
    self.range = range
  }
}

/// Something that happens in a scenario.
public enum ScenarioAct: Hashable, Sendable {
  /// The business tells of something.
  case event(String, with: [Scenario.Field])
  /// The customer writes.
  case text(String)
  case wait(Span)
  /// Until the next thing that is due.
  case waitNext
  /// Until a moment, as people type it.
  case at(String)
  /// The person who has the thread writes.
  case agent(String)
  case macro(String)
  case resume(state: String?)
  case close
  case set([Scenario.Field])
  case table([Located<String>], isDown: Bool)
  /// `FLOW` or `FLOW/STATE`.
  case go(String)
  case consent(Purpose, isGrant: Bool)
  /// More is known of the customer; what is nil stays as it was.
  case customer(Scenario.Customer)

  /// Whether it can make the bot say something: if not, it may stand between a text and its answer.
  public var isSilent: Bool {
    switch self {
    case .set, .table, .customer: true
    default: false
    }
  }
}

/// What must be true at a point of a scenario. Most look back to the last step that made something happen.
public enum ScenarioExpectation: Hashable, Sendable {
  /// The next message that no line has named yet.
  case bot(MessagePattern)
  /// Where the run in front stands: `FLOW/STATE`, `STATE`, or `none` where there is no run.
  case state(String)
  case end(Outcome)
  /// Whether all messages are named.
  case silent(Bool)
  /// A rule fired.
  case warn(String)
  case handoff(Handover)
  case optedOut(Bool)
  case notify(event: String, with: [Scenario.Field])
  /// Variables have these values: those that were set just now, else those of the run in front.
  case variables([Scenario.Field])

  /// What a handoff must look like; what is nil may be anything.
  public struct Handover: Hashable, Sendable {
    public var reason: MessagePattern?
    public var queue: MessagePattern?
    /// Whether people are there.
    public var isOpen: Bool?

    public init(reason: MessagePattern? = nil, queue: MessagePattern? = nil, isOpen: Bool? = nil) {
      self.reason = reason
      self.queue = queue
      self.isOpen = isOpen
    }
  }
}
