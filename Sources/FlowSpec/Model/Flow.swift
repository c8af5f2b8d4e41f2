/// One workflow: what starts it, and its states.
public struct Flow: Sendable {
  public var name: String
  /// The flow's name in its file.
  public var place: Place
  public var title: Located<String>?
  public var goal: Located<String>?
  public var purpose: Purpose = .transactional
  /// Where its handoffs go.
  public var queue: String?
  public var variables: [Variable] = []
  public var triggers: [Trigger] = []
  /// Events that end its runs.
  public var until: [Ending] = []
  /// Its own in the order of the file, then the program's that it doesn't define itself.
  public var states: [State] = []
  /// Named options that apply here: its own, and the program's that it doesn't override.
  public var options: [Option] = []

  public init(_ name: String, place: Place = .nowhere) {
    self.name = name
    self.place = place
  }

  public func state(_ name: String) -> State? {
    states.firstIndexInPlace { $0.name == name }.map { states[$0] }
  }

  func hasState(_ name: String) -> Bool { states.containsInPlace { $0.name == name } }
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
