/// A place of a spec that a conversation has been at, such as a state, an option or a timeout.
public struct Footprint: Hashable, Sendable {
  public enum Way: Hashable, Sendable {
    case through
    /// A text that nothing took, for the nth time.
    case miss(Int)
    /// One text more than the fallback bears with.
    case givenUp
    case lookup(LookupResult)
  }

  public var place: Place
  public var way: Way

  public init(_ place: Place, _ way: Way = .through) {
    self.place = place
    self.way = way
  }
}

extension Conversation {
  /// Leaves a footprint, where somebody follows them.
  mutating func tread(_ place: Place, _ way: Footprint.Way = .through) {
    trail?.insert(Footprint(place, way))
  }
}
