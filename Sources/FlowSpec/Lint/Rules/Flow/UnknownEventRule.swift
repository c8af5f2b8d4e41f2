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
    let shapes = declared.map { NameShape($0.text) }
    for flow in subject.program.flows {
      for (name, place) in flow.eventMentions where !known.contains(name) {
        let shape = NameShape(name)
        guard shapes.contains(where: shape.mayBeNear) else { continue }
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

/// What of a name tells that it is no slip of most others, before they are compared.
private struct NameShape {
  private var partCount = 1
  private var length = 0
  /// A bit for each letter, whatever its case.
  private var letters: UInt64 = 0
  private var isASCII = true

  init(_ name: String) {
    for byte in name.utf8 {
      if byte == UInt8(ascii: ".") { partCount += 1 }
      if byte >= 0x80 { isASCII = false }
      letters |= 1 << UInt64((byte | 0x20) & 0x3F)
      length += 1
    }
  }

  /// A part has a slip for three letters, and one at least; a slip changes two letters at most, and none in length by more
  /// than one.
  func mayBeNear(_ other: NameShape) -> Bool {
    if !isASCII || !other.isASCII { return partCount == other.partCount }
    return partCount == other.partCount && abs(length - other.length) <= 2 * partCount
      && (letters ^ other.letters).nonzeroBitCount <= 2 * (partCount + max(length, other.length) / 3)
  }
}

/// A name with its parts between the points.
private final class EventName {
  private struct Part {
    let range: Range<Int>
    /// In Unicode scalars.
    var length = 0
    /// A bit for each letter, whatever its case.
    var letters: UInt64 = 0
    var isASCII = true

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      self.range = range
      for byte in bytes[range] {
        if byte & 0xC0 != 0x80 { length += 1 }
        if byte >= 0x80 { isASCII = false }
        letters |= 1 << UInt64((byte | 0x20) & 0x3F)
      }
    }

    /// Whether one may be a slip of the other. Of three letters one may be a slip, which changes two at most: lengths and
    /// letters tell most others without comparing them.
    func mayBeNear(_ other: Part) -> Bool {
      guard abs(length - other.length) <= 2 else { return false }
      return !isASCII || !other.isASCII
        || (letters ^ other.letters).nonzeroBitCount <= 2 * max(1, max(length, other.length) / 3)
    }
  }

  let text: String
  private let parts: [Part]

  init(_ text: String) {
    self.text = text
    var text = text
    parts = text.withUTF8 { bytes in
      var parts: [Part] = []
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: ".") {
        parts.append(Part(bytes, start..<end))
        start = end + 1
      }
      return parts
    }
  }

  /// Whether each part is the other's, or nearly so: `order.delivered` is no slip of `order.delayed`.
  func isSlip(of other: EventName) -> Bool {
    guard parts.count == other.parts.count, zip(parts, other.parts).allSatisfy({ $0.mayBeNear($1) }) else {
      return false
    }
    return zip(parts, other.parts).allSatisfy { part, near in
      let (own, declared) = (text(of: part), other.text(of: near))
      return own == declared || Suggestion.nearest(to: own, in: [declared]) != nil
    }
  }

  private func text(of part: Part) -> String {
    String(decoding: Array(text.utf8)[part.range], as: UTF8.self)
  }
}

extension String {
  fileprivate static func unknown(_ name: String, _ near: String) -> String {
    "the program declares no event `\(name)`; did you mean `\(near)`?"
  }
}
