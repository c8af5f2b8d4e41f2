import FlowSpec

/// A line on standard error that tells how far long work is; only a terminal sees it, and nothing is left of it.
final class Progress {
  /// Ten times a second is as often as an eye wants it.
  private static let pause: Int64 = 100

  private let output: (any OutputStream)?
  private let clock: WallClock
  private var lastDrawn: Int64
  private var isShown = false

  init(_ output: any OutputStream, _ clock: WallClock) {
    self.output = output.isTerminal ? output : nil
    self.clock = clock
    lastDrawn = clock.milliseconds()
  }

  /// Tells how far the work is, unless it has just been told.
  func tell(_ text: @autoclosure () -> String) {
    guard let output else { return }
    let now = clock.milliseconds()
    guard now - lastDrawn >= Self.pause else { return }
    lastDrawn = now
    isShown = true
    draw("\r" + text() + "\u{1B}[K", output)
  }

  /// Takes the line away.
  func clear() {
    guard let output, isShown else { return }
    isShown = false
    draw("\r\u{1B}[K", output)
  }

  private func draw(_ text: String, _ output: any OutputStream) {
    // Where this can't be written there is nobody to see it.
    try? output.write(text)
    try? output.flush()
  }
}
