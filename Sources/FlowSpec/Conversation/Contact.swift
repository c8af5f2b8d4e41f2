/// The customer on the other side.
public struct Contact: Hashable, Sendable {
  public var number: String
  public var name: String?
  public var zone: Zone
  /// A US state by its two letters, where one is known.
  public var usState: String?
  /// Whether nobody has said which zone it is, so that it may be any of the state's.
  public var isZoneAssumed = false
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

  /// Where the law sees the customer: in all zones of the state where nobody has said in which.
  var whereabouts: SendingHours.Whereabouts {
    let others = isZoneAssumed ? StateZones.identifiers(of: usState ?? "") : []
    let zones = others.compactMap { $0 == zone.identifier ? nil : Zone(identifier: $0) }
    return SendingHours.Whereabouts(zones: [zone] + zones, usState: usState)
  }

  /// Takes the zone of most people in the state, where nobody has said which it is and the one assumed is not there.
  public mutating func assumeZone() {
    let names = StateZones.identifiers(of: usState ?? "")
    guard isZoneAssumed, !names.contains(zone.identifier), let first = names.first.flatMap(Zone.init) else {
      return
    }
    zone = first
  }

  public static let sampleNumber = PhoneNumber.sample
}

extension Zone {
  /// Where customers are of whom nobody has said it: in the zone of the agents' hours, else in New York's.
  public static func usual(for program: Program) -> Zone {
    program.agents?.hours?.zone ?? Zone(identifier: "America/New_York") ?? .utc
  }
}
