/// A way to do the same work for many items: one after the other, or on several processors.
public protocol Spreading: Sendable {
  /// The results in the order of the items.
  func results<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) -> [Result]
}

/// One item after the other.
public struct Serial: Spreading {
  public init() {}

  public func results<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    items.map(work)
  }
}
