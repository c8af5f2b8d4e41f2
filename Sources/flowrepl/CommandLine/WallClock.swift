import Glibc

/// What time it is outside: for seeds and the dates of reports, never for a conversation.
struct WallClock: Sendable {
  /// Since 1970 in UTC.
  let seconds: @Sendable () -> Int64

  static let system = WallClock { Int64(time(nil)) }

  static func fixed(at seconds: Int64) -> WallClock { WallClock { seconds } }
}
