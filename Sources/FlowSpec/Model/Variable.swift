/// Something that a program knows about a contact or a run.
public struct Variable: Hashable, Sendable {
  public var name: String
  public var type: ValueType
  /// How a date or time is written in messages.
  public var format: DateFormat?
  /// The longest text that it can become, in characters.
  public var maximumLength: Int?
  public var example: Value?
  public var fallback: Value?
  /// What a `choice` can be.
  public var choices: [String]
  public var place: Place

  public init(
    _ name: String, type: ValueType, format: DateFormat? = nil, maximumLength: Int? = nil,
    example: Value? = nil,
    fallback: Value? = nil, choices: [String] = [], place: Place = .nowhere
  ) {
    self.name = name
    self.type = type
    self.format = format
    self.maximumLength = maximumLength
    self.example = example
    self.fallback = fallback
    self.choices = choices
    self.place = place
  }
}
