/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, Hashable, Sendable, CaseIterable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  private static let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let shortNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  public var name: String { Self.names[rawValue - 1] }
  public var shortName: String { Self.shortNames[rawValue - 1] }

  /// The day that a word names, in full or cut to at least three letters ("tues"); case does not matter.
  public init?(named word: some StringProtocol) {
    let word = word.lowercased()
    guard word.utf8.count >= 3, let day = Self.allCases.first(where: { $0.name.lowercased().hasPrefix(word) })
    else { return nil }
    self = day
  }

  /// The number of days from this one forward to another: 0 to 6.
  public func daysUntil(_ other: Weekday) -> Int { (other.rawValue - rawValue + 7) % 7 }

  public static func < (one: Weekday, other: Weekday) -> Bool { one.rawValue < other.rawValue }
}

/// The months' names as messages write them.
enum MonthName {
  static let full = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  static let short = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// The month (1 to 12) that a word names, in full or cut to at least three letters ("sept").
  static func number(of word: some StringProtocol) -> Int? {
    let word = word.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    return full.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }
}
