/// What of a program chats have been through, and what not.
///
/// A thing counts once, where it is written: states, options and defaults that every flow shares are one each.
public struct Coverage: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case states, transitions, options, fallbacks, timeouts, lookups
  }

  public struct Item: Hashable, Sendable {
    public var kind: Kind
    public var footprint: Footprint
    /// As people read it: `wismo/shipped: TRACK`.
    public var what: String

    public var place: Place { footprint.place }
  }

  /// In the order of files and places.
  public let items: [Item]
  private var passed: Set<Footprint> = []

  public init(_ program: Program) {
    var inventory = Inventory()
    for flow in program.flows { inventory.add(flow) }
    for option in program.options where option.isEverywhere {
      inventory.add(.options, option.place, "\(option.word), everywhere")
    }
    items = inventory.items.sorted {
      ($0.place.path, $0.place.range.start) < ($1.place.path, $1.place.range.start)
    }
  }

  /// Counts what a chat has been through.
  public mutating func add(_ trail: Set<Footprint>) { passed.formUnion(trail) }

  public var missing: [Item] { items.filter { !passed.contains($0.footprint) } }

  public struct Tally: Hashable, Sendable {
    public var passed: Int
    public var total: Int

    /// Of nothing, all is covered. Rounded down: 100 means all.
    public var percent: Int { total == 0 ? 100 : passed * 100 / total }
  }

  public var tally: Tally { tally(of: items) }
  public func tally(_ kind: Kind) -> Tally { tally(of: items.filter { $0.kind == kind }) }

  private func tally(of items: [Item]) -> Tally {
    Tally(passed: items.count { passed.contains($0.footprint) }, total: items.count)
  }
}

/// Collects what there is to cover.
private struct Inventory {
  private(set) var items: [Coverage.Item] = []
  private var seen: Set<Footprint> = []

  mutating func add(
    _ kind: Coverage.Kind, _ place: Place, _ way: Footprint.Way = .through, _ what: @autoclosure () -> String
  ) {
    let footprint = Footprint(place, way)
    guard place != .nowhere, seen.insert(footprint).inserted else { return }
    items.append(Coverage.Item(kind: kind, footprint: footprint, what: what()))
  }

  mutating func add(_ flow: Flow) {
    for trigger in flow.triggers {
      add(.transitions, trigger.place, "\(trigger.cause.text) → \(flow.name)/\(trigger.target.text)")
    }
    for ending in flow.until { add(.transitions, ending.place, "\(ending.event) ends \(flow.name)") }
    for state in flow.states { add(state, "\(flow.name)/\(state.name)") }
  }

  private mutating func add(_ state: State, _ path: String) {
    add(.states, state.place, path)
    for option in state.replies + state.also where option.target != nil || !option.say.isEmpty {
      add(.options, option.place, "\(path): \(option.word)")
    }
    for timeout in state.timeouts { add(.timeouts, timeout.place, "\(path): after \(timeout.after.text)") }
    if let fallback = state.fallback, state.hearsReplies {
      for miss in 0..<fallback.tries {
        add(.fallbacks, fallback.place, .miss(miss + 1), "\(path): else, try \(miss + 1)")
      }
      add(.fallbacks, fallback.place, .givenUp, "\(path): else, after \(fallback.tries) tries")
    }
    addExits(state, path)
  }

  private mutating func addExits(_ state: State, _ path: String) {
    if let none = state.choices?.none {
      add(.transitions, none.place, "\(path): no choice → \(none.text)")
    }
    if let run = state.run { add(.transitions, run.place, "\(path): run \(run.text)") }
    for branch in state.branches { add(.transitions, branch.place, "\(path): when → \(branch.target.text)") }
    if let lookup = state.lookup {
      let ways: [(LookupResult, String)] = [(.found, "found"), (.missing, "missing"), (.failed, "failed")]
      for (way, word) in ways { add(.lookups, lookup.place, .lookup(way), "\(path): lookup \(word)") }
      // With a target for each way, nothing is left for `then`.
      if lookup.found != nil, lookup.missing != nil, lookup.failed != nil { return }
    }
    if let then = state.then, state.branches.last?.condition != nil || state.branches.isEmpty {
      add(.transitions, then.place, "\(path) → \(then.text)")
    }
  }
}

extension Inventory {
  fileprivate mutating func add(_ kind: Coverage.Kind, _ place: Place, _ what: @autoclosure () -> String) {
    add(kind, place, .through, what())
  }
}

extension Trigger.Cause {
  fileprivate var text: String {
    switch self {
    case .event(let name, nil): name
    case .event(let name, let delay?): "\(name) + \(delay.text)"
    case .text(let word, _): word
    }
  }
}
