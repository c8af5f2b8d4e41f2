/// A text to send, as a template, with the place where it was written.
public struct Message: Hashable, Sendable {
  public var template: Template
  public var place: Place

  public init(_ template: Template, place: Place = .nowhere) {
    self.template = template
    self.place = place
  }
}
