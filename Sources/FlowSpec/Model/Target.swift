/// How a run can end.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  case resolved, converted, unresolved, abandoned
}

/// Where a conversation goes on.
public enum Destination: Hashable, Sendable {
  /// A state of the same flow.
  case state(String)
  /// A state of another flow; nil is its first.
  case flow(String, state: String?)
  case outcome(Outcome)
}

/// A destination, with the place where it was named.
public struct Target: Hashable, Sendable {
  public var destination: Destination
  public var place: Place

  public init(_ destination: Destination, place: Place = .nowhere) {
    self.destination = destination
    self.place = place
  }

  /// As an author writes it: `STATE`, `FLOW/STATE` or an outcome.
  public var text: String {
    switch destination {
    case .state(let name): name
    case .flow(let flow, let state?): "\(flow)/\(state)"
    case .flow(let flow, nil): flow
    case .outcome(let outcome): outcome.rawValue
    }
  }
}
