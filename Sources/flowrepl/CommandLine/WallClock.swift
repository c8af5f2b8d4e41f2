import Glibc

/// What time it is outside: for seeds, the dates of reports and the pace of progress, never for a conversation.
struct WallClock: Sendable {
  /// Since 1970 in UTC.
  let seconds: @Sendable () -> Int64
  /// From some moment on, never backwards.
  let milliseconds: @Sendable () -> Int64

  static let system = WallClock {
    Int64(time(nil))
  } milliseconds: {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }

  static func fixed(at seconds: Int64) -> WallClock {
    WallClock {
      seconds
    } milliseconds: {
      seconds * 1000
    }
  }
}
