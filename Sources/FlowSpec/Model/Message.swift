/// A text to send, as a template, with the place where it was written. Shared like the ``State`` that sends it.
public final class Message: Sendable {
  public let template: Template
  public let place: Place

  public init(_ template: Template, place: Place = .nowhere) {
    self.template = template
    self.place = place
  }
}

extension Message: Hashable {
  public static func == (one: Message, other: Message) -> Bool {
    one === other || one.template == other.template && one.place == other.place
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(template)
    hasher.combine(place)
  }
}
