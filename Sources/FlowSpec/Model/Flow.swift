/// One workflow: what starts it, and its states. Never changed once it is read, and shared like its states.
public final class Flow: Sendable {
  public let name: String
  /// The flow's name in its file.
  public let place: Place
  public let title: Located<String>?
  public let goal: Located<String>?
  public let purpose: Purpose
  /// Where its handoffs go.
  public let queue: String?
  public let variables: [Variable]
  public let triggers: [Trigger]
  /// Events that end its runs.
  public let until: [Ending]
  /// Its own in the order of the file, then the program's that it doesn't define itself.
  public let states: [State]
  /// Named options that apply here: its own, and the program's that it doesn't override.
  public let options: [Option]

  public init(
    _ name: String, place: Place = .nowhere, title: Located<String>? = nil, goal: Located<String>? = nil,
    purpose: Purpose = .transactional, queue: String? = nil, variables: [Variable] = [],
    triggers: [Trigger] = [],
    until: [Ending] = [], states: [State] = [], options: [Option] = []
  ) {
    self.name = name
    self.place = place
    self.title = title
    self.goal = goal
    self.purpose = purpose
    self.queue = queue
    self.variables = variables
    self.triggers = triggers
    self.until = until
    self.states = states
    self.options = options
  }

  public func state(_ name: String) -> State? {
    states.first { $0.name == name }
  }
}

/// What starts a run.
public struct Trigger: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// The business tells of something; the run starts then, or later.
    case event(String, delay: Span?)
    /// The customer writes first.
    case text(String, phrases: [Located<String>])
  }

  public var cause: Cause
  public var target: Target
  public var place: Place

  public init(_ cause: Cause, target: Target, place: Place = .nowhere) {
    self.cause = cause
    self.target = target
    self.place = place
  }
}

/// An event that ends a flow's runs.
public struct Ending: Hashable, Sendable {
  public var event: String
  public var outcome: Outcome
  public var place: Place

  public init(event: String, outcome: Outcome, place: Place = .nowhere) {
    self.event = event
    self.outcome = outcome
    self.place = place
  }
}
