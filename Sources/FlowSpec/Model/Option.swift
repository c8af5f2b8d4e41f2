/// A word that a customer can reply with, and what it does.
public struct Option: Hashable, Sendable {
  public var word: String
  /// Phrases that mean the same.
  public var phrases: [Located<String>]
  /// Nil where the reply only says something and stays.
  public var target: Target?
  public var assignments: [Assignment]
  /// Said before the target is entered.
  public var say: [Message]
  public var tag: String?
  /// Understood in every waiting state and with no run in front.
  public var isEverywhere: Bool
  public var place: Place

  public init(
    _ word: String, phrases: [Located<String>] = [], target: Target? = nil, assignments: [Assignment] = [],
    say: [Message] = [], tag: String? = nil, isEverywhere: Bool = false, place: Place = .nowhere
  ) {
    self.word = word
    self.phrases = phrases
    self.target = target
    self.assignments = assignments
    self.say = say
    self.tag = tag
    self.isEverywhere = isEverywhere
    self.place = place
  }
}

/// Gives a variable a value: the text of a template, or what an expression comes to.
public struct Assignment: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case template(Template)
    case expression(Expression)
  }

  public var name: String
  public var source: Source
  public var place: Place

  public init(_ name: String, _ source: Source, place: Place = .nowhere) {
    self.name = name
    self.source = source
    self.place = place
  }
}
