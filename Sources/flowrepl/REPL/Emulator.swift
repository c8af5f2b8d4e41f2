import FlowSpec

/// Runs a session: lines in from wherever they come, events out as a chat or as JSON.
struct Emulator {
  let session: Session
  let context: CommandContext
  let folders: [String]

  // MARK: - For programs

  /// One JSON object per event, each line written as soon as it is known.
  func runAsJSON() throws -> ExitStatus {
    try write(session.begin())
    var lines = LineBuffer(context.input)
    while !session.isOver, let line = lines.next() {
      switch line {
      case .text(let text): try write(session.take(text))
      case .refused(let reason): try write(session.error(reason))
      }
    }
    return .ok
  }

  private func write(_ events: [Event]) throws {
    guard !events.isEmpty else { return }
    var json = JSONWriter()
    for event in events {
      event.write(to: &json)
      json.endLine()
    }
    try context.output.write(json.bytes)
    try context.output.flush()
  }

  // MARK: - For people

  func run() throws -> ExitStatus { .ok }
}
