/// What a customer has agreed to, purpose by purpose, with the proof of it.
///
/// Nothing is ever taken out: a withdrawal is an entry of its own. An opt-out therefore holds until the customer comes
/// back, longer than the ten years that Virginia asks for (59.1-511, since 2026-01-01).
public struct ConsentLedger: Hashable, Sendable {
  /// One change, as CTIA's Messaging Principles (5.1.2) want it provable.
  public struct Entry: Hashable, Sendable {
    public var purpose: Purpose
    public var isGrant: Bool
    public var at: Instant
    public var source: Source
    /// The number that it is about.
    public var number: String
    /// What the customer was shown when agreeing.
    public var disclosure: String?
    /// What the customer wrote.
    public var words: String?
  }

  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// Known before the conversation began.
    case record
    /// A state of a flow.
    case flow
    /// A keyword of the platform.
    case platform
    /// A word or phrase that the program honours.
    case text
    /// The seat, or somebody at the emulator.
    case agent
  }

  public private(set) var entries: [Entry] = []
  /// The purposes that are agreed to now.
  public private(set) var purposes: Set<Purpose> = []
  /// Whether the customer has opted out of everything.
  public private(set) var isOptedOut = false
  /// The purposes that an opt-out took away, for a return.
  private var withdrawn: Set<Purpose> = []

  public init() {}

  public mutating func record(_ entry: Entry) {
    entries.append(entry)
    if entry.isGrant {
      purposes.insert(entry.purpose)
      isOptedOut = false
      withdrawn = []
    } else {
      purposes.remove(entry.purpose)
    }
  }

  /// Withdraws everything. What an entry says is taken from the one given.
  public mutating func optOut(as entry: Entry) {
    let held = purposes
    for purpose in Purpose.allCases where held.contains(purpose) {
      record(entry.with(purpose, isGrant: false))
    }
    withdrawn = held
    isOptedOut = true
  }

  /// Grants again what the last opt-out took away.
  public mutating func optIn(as entry: Entry) {
    let held = withdrawn
    for purpose in Purpose.allCases where held.contains(purpose) {
      record(entry.with(purpose, isGrant: true))
    }
    withdrawn = []
    isOptedOut = false
  }
}

extension ConsentLedger.Entry {
  func with(_ purpose: Purpose, isGrant: Bool) -> Self {
    var entry = self
    entry.purpose = purpose
    entry.isGrant = isGrant
    return entry
  }

  public init(
    _ purpose: Purpose, isGrant: Bool, at: Instant, source: ConsentLedger.Source, number: String,
    disclosure: String? = nil, words: String? = nil
  ) {
    self.purpose = purpose
    self.isGrant = isGrant
    self.at = at
    self.source = source
    self.number = number
    self.disclosure = disclosure
    self.words = words
  }
}
