/// The type of a variable, as authors declare it.
public enum ValueType: String, Hashable, Sendable, CaseIterable {
  case text, number, flag, date, time, datetime, duration, phone, email, money, url, row, choice
  /// What can't be told before a run: a table's cell, a contact's attribute. Authors can't declare it.
  case any

  /// Nil for what is no type. `boolean` is another word for `flag`.
  public init?(name: String) {
    guard let type = name == "boolean" ? .flag : ValueType(rawValue: name), type != .any else { return nil }
    self = type
  }

  public var name: String { rawValue }

  /// Every name that ``init(name:)`` takes.
  public static var names: [String] {
    allCases.filter { $0 != .any }.map(\.rawValue) + ["boolean"]
  }

  /// How a value of the type is written.
  public var sample: String {
    switch self {
    case .text, .choice, .any: "any text"
    case .number: "4.5"
    case .flag: "true or false"
    case .date: "2026-03-04"
    case .time: "15:00"
    case .datetime: "2026-03-04T15:00"
    case .duration: "3d or 1d12h"
    case .phone: "+15550100123"
    case .email: "ana@acme.example"
    case .money: "$1,200.50"
    case .url: "https://acme.example/track"
    case .row: "the row of a table, which only a lookup or a choice gives"
    }
  }

  /// "a date", "an email": for sentences.
  var phrase: String {
    switch self {
    case .email: "an email address"
    case .phone: "a phone number"
    case .flag: "true or false"
    case .money: "an amount of money"
    case .duration: "a duration"
    case .datetime: "a date and time"
    case .any: "anything"
    default: "a \(rawValue)"
    }
  }
}
