/// What the answer to a question has to be: `expect: number 1..5`.
public enum Expectation: Hashable, Sendable {
  /// Within bounds, both included, where the author gave them.
  case number(ClosedRange<Double>?)
  case text
  case date
  case time
  /// A date and time: "tomorrow 3pm".
  case datetime
  case phone
  case email
  case money
  /// A row of the state's `choices`.
  case choice
  /// Words that a regular expression matches.
  case pattern(Pattern)

  /// The type of the variable that holds the answer.
  public var type: ValueType {
    switch self {
    case .number: .number
    case .text, .pattern: .text
    case .date: .date
    case .time: .time
    case .datetime: .datetime
    case .phone: .phone
    case .email: .email
    case .money: .money
    case .choice: .row
    }
  }

  /// Whether a bare number can be an answer, so that it can't stand for an option.
  public var isNumber: Bool {
    switch self {
    case .number, .money, .choice: true
    default: false
    }
  }

  /// As it is written after `expect:`.
  public var text: String {
    switch self {
    case .number(nil): "number"
    case .number(let bounds?): "number \(bounds.lowerBound.shortText)..\(bounds.upperBound.shortText)"
    case .text: "text"
    case .date: "date"
    case .time: "time"
    case .datetime: "datetime"
    case .phone: "phone"
    case .email: "email"
    case .money: "money"
    case .choice: "choice"
    case .pattern(let pattern): "/\(pattern.source)/"
    }
  }
}
