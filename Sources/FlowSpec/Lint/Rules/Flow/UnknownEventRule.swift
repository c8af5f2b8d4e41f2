/// An event that is spelt otherwise than it is declared. Source: the flow language, section 3; 2026-11-25.
enum UnknownEventRule: LintRule {
  static let rule = Rule(
    "flow/unknown-event", .warning, "an event is named that is declared under another spelling",
    source: "the flow language: `events` says what the business tells", date: "2026-11-25",
    reason: """
      An event that is not declared is taken all the same, so a slip of the pen makes no error: the flow waits for news \
      that never comes under this name.
      """,
    bad: [
      .addition(
        events,
        flow: """
          flow: example
          triggers: {↓order.shiped: start}
          states: {start: {say: Your order shipped., then: resolved}}
          """),
      .addition(
        events,
        flow: """
          flow: example
          triggers: {order.shipped + 3d: start}
          until: {↓order.shippd: unresolved}
          states: {start: {say: It is there., then: resolved}}
          """),
    ],
    good: [
      .addition(
        events,
        flow: """
          flow: example
          triggers: {order.shipped: start, order.delivered: start, quiz.finished: start}
          states: {start: {say: Your order shipped., then: resolved}}
          """)
    ]
  ) { subject, findings in
    let declared = subject.program.events.map { EventName($0.name) }
    if declared.isEmpty { return }
    let known = Set(declared.map(\.text))
    for flow in subject.program.flows {
      for (name, place) in flow.eventMentions where !known.contains(name) {
        let mentioned = EventName(name)
        guard let near = declared.first(where: mentioned.isSlip(of:)) else { continue }
        findings.report(.unknown(name, near.text), at: place)
      }
    }
  }

  private static let events = "events: {order.shipped: {order_id: text}, order.delayed: {order_id: text}}"
}

extension Flow {
  /// The events that it names, each time.
  fileprivate var eventMentions: [(String, Place)] {
    let starts = triggers.compactMap { trigger -> (String, Place)? in
      if case .event(let name, _) = trigger.cause { (name, trigger.place) } else { nil }
    }
    let scheduled = states.lazy.flatMap(\.schedules).map { ($0.event.value, $0.event.place) }
    return starts + until.map { ($0.event, $0.place) } + scheduled
  }
}

/// A name with its parts between the points.
private struct EventName {
  let text: String
  private let parts: [(text: String, length: Int)]

  init(_ text: String) {
    self.text = text
    parts = text.utf8.split(separator: UInt8(ascii: ".")).map { (String(Substring($0)), Substring($0).count) }
  }

  /// Whether each part is the other's, or nearly so: `order.delivered` is no slip of `order.delayed`.
  func isSlip(of other: EventName) -> Bool {
    guard parts.count == other.parts.count else { return false }
    // Lengths first: they tell most names of other events.
    return zip(parts, other.parts).allSatisfy { abs($0.length - $1.length) <= 2 }
      && zip(parts, other.parts).allSatisfy {
        $0.text == $1.text || Suggestion.nearest(to: $0.text, in: [$1.text]) != nil
      }
  }
}

extension String {
  fileprivate static func unknown(_ name: String, _ near: String) -> String {
    "the program declares no event `\(name)`; did you mean `\(near)`?"
  }
}
