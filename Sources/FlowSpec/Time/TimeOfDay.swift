/// A time on the clock, to the second.
public struct TimeOfDay: Hashable, Sendable, Comparable {
  private let stored: Int32

  /// Seconds since midnight: 0 to 86,399.
  public var secondOfDay: Int { Int(stored) }
  public var hour: Int { secondOfDay / 3600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }

  public static let midnight = TimeOfDay(secondOfDay: 0)
  public static let noon = TimeOfDay(secondOfDay: 43_200)

  /// Whole days are dropped: the clock goes round.
  public init(secondOfDay: Int) { stored = Int32(secondOfDay.floorRemainder(by: 86_400)) }

  /// Nil for what no clock shows; hours count from 0 to 23.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    self.init(secondOfDay: hour * 3600 + minute * 60 + second)
  }

  public static func < (one: TimeOfDay, other: TimeOfDay) -> Bool { one.stored < other.stored }
}

extension TimeOfDay {
  /// Reads what people write for a time: `15:00`, `9:30`, `3pm`, `3:30 p.m.`, `noon`, `midnight`.
  public init?(typed text: some StringProtocol) {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    guard let time = cursor.timeOfDay() else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    self = time
  }

  /// `15:00`, or `15:00:30` where there are seconds.
  public var text: String {
    String(unsafeUninitializedCapacity: 8) { bytes in
      var writer = DigitWriter(bytes)
      writer.put(self, showsSeconds: second != 0)
      return writer.count
    }
  }
}
