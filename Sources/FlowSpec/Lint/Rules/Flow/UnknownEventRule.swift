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
        // Most names of other events differ in their parts' lengths already.
        let lengths = name.partLengths
        guard declared.contains(where: { $0.mayBeNear(lengths) }) else { continue }
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
  private struct Part {
    let text: String
    let length: Int
    /// A bit for each letter, whatever its case; nil where one is no ASCII.
    let letters: UInt64?

    init(_ text: String) {
      self.text = text
      length = text.unicodeScalars.count
      let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
      letters = isASCII ? text.utf8.reduce(0) { $0 | 1 << UInt64(($1 | 0x20) & 0x3F) } : nil
    }

    func isNear(_ other: Part) -> Bool {
      if text == other.text { return true }
      guard abs(length - other.length) <= 2 else { return false }
      // Of three letters one may be a slip, which changes two at most: that tells most others without comparing them.
      if let letters, let others = other.letters,
        (letters ^ others).nonzeroBitCount > 2 * max(1, max(length, other.length) / 3)
      {
        return false
      }
      return Suggestion.nearest(to: text, in: [other.text]) != nil
    }
  }

  let text: String
  private let parts: [Part]
  private let lengths: [Int]

  init(_ text: String) {
    self.text = text
    lengths = text.partLengths
    parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
      Part(String(Substring($0)))
    }
  }

  /// Whether a name whose parts have these lengths can be a slip of this one.
  func mayBeNear(_ others: [Int]) -> Bool {
    lengths.count == others.count && zip(lengths, others).allSatisfy { abs($0 - $1) <= 2 }
  }

  /// Whether each part is the other's, or nearly so: `order.delivered` is no slip of `order.delayed`.
  func isSlip(of other: EventName) -> Bool {
    parts.count == other.parts.count && zip(parts, other.parts).allSatisfy { $0.isNear($1) }
  }
}

extension String {
  /// The lengths of what stands between its points, in Unicode scalars.
  fileprivate var partLengths: [Int] {
    var lengths = [0]
    for byte in utf8 {
      if byte == UInt8(ascii: ".") {
        lengths.append(0)
      } else if byte & 0xC0 != 0x80 {
        lengths[lengths.count - 1] += 1
      }
    }
    return lengths
  }

  fileprivate static func unknown(_ name: String, _ near: String) -> String {
    "the program declares no event `\(name)`; did you mean `\(near)`?"
  }
}
