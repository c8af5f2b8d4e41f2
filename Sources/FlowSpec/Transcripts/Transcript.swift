/// One chat as it was recorded.
public struct Transcript: Hashable, Sendable {
  public var header: TranscriptHeader
  /// As they were written, in that order.
  public var events: [Event]
  /// The file that it was read from.
  public var path: String
  /// The line of the file on which it begins, from 1.
  public var line: Int

  public init(_ header: TranscriptHeader, events: [Event] = [], path: String = "", line: Int = 1) {
    self.header = header
    self.events = events
    self.path = path
    self.line = line
  }

  /// The events of the chat as it stood at the end: without what was undone or played before a restart, and without
  /// what the emulator said beside the chat.
  public var standing: [Event] {
    var standing: [Event] = []
    standing.reserveCapacity(events.count)
    for event in events {
      switch event.kind {
      case .undo(let turn): while let last = standing.last, last.turn > turn { standing.removeLast() }
      case .restart: standing.removeAll(keepingCapacity: true)
      case .notice, .error: break
      default: standing.append(event)
      }
    }
    return standing
  }
}

extension Transcript: JSONValue {
  /// The header and the events, a line each.
  public func write(to json: inout JSONWriter) {
    header.write(to: &json)
    json.endLine()
    for event in events {
      event.write(to: &json)
      json.endLine()
    }
  }
}
