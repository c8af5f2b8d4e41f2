/// The customer on the other side.
public struct Contact: Hashable, Sendable {
  public var number: String
  public var name: String?
  public var zone: Zone
  /// A US state by its two letters, where one is known.
  public var usState: String?
  /// What else is known, as `contact.NAME`.
  public var attributes: [String: String]

  public init(
    number: String = Contact.sampleNumber, name: String? = nil, zone: Zone, usState: String? = nil,
    attributes: [String: String] = [:]
  ) {
    self.number = number
    self.name = name
    self.zone = zone
    self.usState = usState
    self.attributes = attributes
  }

  /// From the range of numbers that is kept free for fiction.
  public static let sampleNumber = "+15550199"
}
