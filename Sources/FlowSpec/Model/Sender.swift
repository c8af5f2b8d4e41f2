/// The number that a program texts from.
public struct Sender: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case tenDLC = "10dlc"
    case tollFree = "toll-free"
    case shortCode = "short-code"
  }

  public enum Platform: String, Hashable, Sendable, CaseIterable {
    case twilio, telnyx, bandwidth, plivo, aws, vonage, none
  }

  /// Who sees to opt-outs: the platform as it comes, the platform with the program's own words, or the program.
  public enum OptOutHandling: String, Hashable, Sendable, CaseIterable {
    case `default`, advanced, `self`
  }

  public var number: String?
  public var kind: Kind = .tenDLC
  public var platform: Platform = .twilio
  public var optOutHandling: OptOutHandling = .default
  public var place: Place = .nowhere

  public init() {}
}
