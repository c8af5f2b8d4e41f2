/// What a customer has agreed to, purpose by purpose, with the proof of it.
///
/// Nothing is ever taken out: a withdrawal is an entry of its own. An opt-out therefore holds until the customer comes
/// back, longer than the ten years that Virginia asks for (59.1-511, since 2026-01-01).
public struct ConsentLedger: Hashable, Sendable {
  /// One change, as CTIA's Messaging Principles (5.1.2) want it provable.
  public struct Entry: Hashable, Sendable {
    /// Nil for everything at once: an opt-out, and the return from it.
    public var purpose: Purpose?
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

  /// Enters a change; entries that are entered again in their order give the same ledger.
  public mutating func record(_ entry: Entry) {
    entries.append(entry)
    switch (entry.purpose, entry.isGrant) {
    case (let purpose?, true):
      purposes.insert(purpose)
      isOptedOut = false
      withdrawn = []
    case (let purpose?, false): purposes.remove(purpose)
    case (nil, true):
      isOptedOut = false
      withdrawn = []
    case (nil, false):
      if !isOptedOut { withdrawn = purposes }
      isOptedOut = true
    }
  }

  /// Withdraws everything. What the entries say besides is taken from the one given.
  public mutating func optOut(as entry: Entry) {
    let held = purposes
    record(entry.with(nil, isGrant: false))
    for purpose in Purpose.allCases where held.contains(purpose) {
      record(entry.with(purpose, isGrant: false))
    }
  }

  /// Grants again what the last opt-out took away.
  public mutating func optIn(as entry: Entry) {
    let held = withdrawn
    record(entry.with(nil, isGrant: true))
    for purpose in Purpose.allCases where held.contains(purpose) {
      record(entry.with(purpose, isGrant: true))
    }
  }

  /// What made the customer opt out; nil where they have not.
  public var optOutSource: Source? {
    isOptedOut ? entries.last { $0.purpose == nil }?.source : nil
  }
}

extension ConsentLedger.Entry {
  func with(_ purpose: Purpose?, isGrant: Bool) -> Self {
    var entry = self
    entry.purpose = purpose
    entry.isGrant = isGrant
    return entry
  }

  public init(
    _ purpose: Purpose?, isGrant: Bool, at: Instant, source: ConsentLedger.Source, number: String,
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
