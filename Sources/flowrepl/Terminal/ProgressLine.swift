/// Tells on a terminal how far long work has come: one line, drawn at most ten times a second and gone when the work
/// is done. On anything but a terminal it says nothing.
final class ProgressLine {
  private let context: CommandContext
  private var lastDrawn = ContinuousClock.now
  private var isShown = false

  private static let interval: Duration = .milliseconds(100)

  init(_ context: CommandContext) { self.context = context }

  /// Shows how things stand, unless that was shown a moment ago.
  func show(_ text: @autoclosure () -> String) {
    guard context.errors.isTerminal, context.environment["TERM"] != "dumb" else { return }
    let now = ContinuousClock.now
    guard now - lastDrawn >= Self.interval else { return }
    lastDrawn = now
    isShown = true
    let line = String(text().prefix(max(1, context.errors.columns - 1)))
    try? context.errors.write("\r" + line + "\u{1B}[K")
    try? context.errors.flush()
  }

  /// Takes the line away, so that something else can be written.
  func clear() {
    guard isShown else { return }
    isShown = false
    try? context.errors.write("\r\u{1B}[K")
    try? context.errors.flush()
  }
}
