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
    let declared = subject.program.events.map(\.name)
    for flow in subject.program.flows {
      for (name, place) in flow.eventMentions where !declared.contains(name) {
        guard let near = declared.first(where: name.isSlip(of:)) else { continue }
        findings.report(.unknown(name, near), at: place)
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
    let scheduled = states.flatMap(\.schedules).map { ($0.event.value, $0.event.place) }
    return starts + until.map { ($0.event, $0.place) } + scheduled
  }
}

extension String {
  /// Whether each part between its points is the other's, or nearly so: `order.delivered` is no slip of `order.delayed`.
  fileprivate func isSlip(of other: String) -> Bool {
    let parts = split(separator: ".").map(String.init)
    let others = other.split(separator: ".").map(String.init)
    return parts.count == others.count
      && zip(parts, others).allSatisfy { part, other in
        part == other
          || abs(part.count - other.count) <= 2 && Suggestion.nearest(to: part, in: [other]) != nil
      }
  }

  fileprivate static func unknown(_ name: String, _ near: String) -> String {
    "the program declares no event `\(name)`; did you mean `\(near)`?"
  }
}
