/// A word that a customer can reply with, and what it does. Shared like a ``State``, and like one never changed.
public final class Option: Sendable {
  public let word: String
  /// Phrases that mean the same.
  public let phrases: [Located<String>]
  /// Nil where the reply only says something and stays.
  public let target: Target?
  public let assignments: [Assignment]
  /// Said before the target is entered.
  public let say: [Message]
  public let tag: String?
  /// Understood in every waiting state and with no run in front.
  public let isEverywhere: Bool
  public let place: Place

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

  /// The option where a state names it and says no more of it.
  func named(at place: Place) -> Option {
    Option(
      word, phrases: phrases, target: target, assignments: assignments, say: say, tag: tag,
      isEverywhere: isEverywhere, place: place)
  }

  /// Whether the two do the same, whatever their words and wherever they stand.
  func doesSame(as other: Option) -> Bool {
    phrases == other.phrases && target == other.target && assignments == other.assignments
      && say == other.say && tag == other.tag && isEverywhere == other.isEverywhere
  }
}

extension [Option] {
  /// Whether one of them is this word.
  func has(_ word: String) -> Bool { contains { $0.word.isSameWord(word) } }
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
