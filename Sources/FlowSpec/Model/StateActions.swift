/// Hands the thread to a person.
public final class Handoff: Sendable {
  public let queue: String?
  public let reason: String?
  public let priority: String?
  public let place: Place

  public init(queue: String? = nil, reason: String? = nil, priority: String? = nil, place: Place = .nowhere) {
    self.queue = queue
    self.reason = reason
    self.priority = priority
    self.place = place
  }
}

/// Finds a row of a table by the values of its columns. Shared like the ``State`` that it is of.
public final class Lookup: Sendable {
  public struct Key: Hashable, Sendable {
    public var column: Located<String>
    public var value: Expression

    public init(column: Located<String>, value: Expression) {
      self.column = column
      self.value = value
    }
  }

  public let table: Located<String>
  public let keys: [Key]
  /// The variable that holds the row.
  public let name: Located<String>
  public let found: Target?
  public let missing: Target?
  public let failed: Target?
  public let place: Place

  public init(
    table: Located<String>, keys: [Key], name: Located<String>, found: Target? = nil, missing: Target? = nil,
    failed: Target? = nil, place: Place = .nowhere
  ) {
    self.table = table
    self.keys = keys
    self.name = name
    self.found = found
    self.missing = missing
    self.failed = failed
    self.place = place
  }
}

/// Rows of a table that a customer picks from. Shared like the ``State`` that they are of.
public final class Choices: Sendable {
  public let table: Located<String>
  public let keys: [Lookup.Key]
  /// How a row is shown.
  public let show: Message
  public let most: Int
  /// Where to go when there is no row.
  public let none: Target?
  public let place: Place

  /// Rows shown at the most: more than five and customers freeze.
  public static let maximumRows = 5

  public init(
    table: Located<String>, keys: [Lookup.Key] = [], show: Message, most: Int = maximumRows,
    none: Target? = nil,
    place: Place = .nowhere
  ) {
    self.table = table
    self.keys = keys
    self.show = show
    self.most = most
    self.none = none
    self.place = place
  }
}

/// Tells the business something without taking the thread.
public struct BusinessNotice: Hashable, Sendable {
  public var event: String
  public var payload: [Assignment]
  public var place: Place

  public init(event: String, payload: [Assignment] = [], place: Place = .nowhere) {
    self.event = event
    self.payload = payload
    self.place = place
  }
}

/// Makes an event happen later.
public struct Schedule: Hashable, Sendable {
  public enum Time: Hashable, Sendable {
    case after(Span)
    case at(Expression)
  }

  public var event: Located<String>
  public var time: Time
  public var payload: [Assignment]
  public var place: Place

  public init(event: Located<String>, time: Time, payload: [Assignment] = [], place: Place = .nowhere) {
    self.event = event
    self.time = time
    self.payload = payload
    self.place = place
  }
}

/// Writes an entry to the consent record.
public struct ConsentChange: Hashable, Sendable {
  public var purpose: Purpose
  public var isGrant: Bool
  public var place: Place

  public init(purpose: Purpose, isGrant: Bool, place: Place = .nowhere) {
    self.purpose = purpose
    self.isGrant = isGrant
    self.place = place
  }
}
