/// A chat that shows what a finding claims: played by the engine, so that it can be played again.
struct Witness {
  /// `event: order.shipped`, `me: TRACK`, `wait: 2h`
  private(set) var lines: [String] = []
  private(set) var conversation: Conversation
  private(set) var events: [Event] = []

  /// - Parameter start: on the clock of the agents' hours, else of New York.
  init(_ script: Script, at start: Instant, hasConsent: Bool = true) {
    let zone = Self.zone(of: script.program)
    conversation = Conversation(script, contact: Contact(name: "Ana", zone: zone), now: start)
    if hasConsent { conversation.agree(to: [.transactional, .marketing]) }
  }

  static func zone(of program: Program) -> Zone {
    Zone.usual(for: program)
  }

  mutating func receive(_ input: Input, _ line: String) {
    lines.append(line)
    conversation.turn += 1
    events += conversation.receive(input)
  }

  mutating func wait(_ span: Span) { receive(.wait(span), "wait: \(span.text)") }
  mutating func say(_ text: String) { receive(.text(text), "me: \(text)") }
  mutating func tell(_ event: String) { receive(.event(event, payload: []), "event: \(event)") }

  /// Goes the shortest way to a state; false where the engine does not come out there.
  mutating func go(to state: Int, _ graph: FlowGraph) -> Bool {
    guard let path = graph.shortestPath(to: state) else { return false }
    switch path.entry.cause {
    case .event(let name, let delay):
      tell(name)
      if let delay { wait(delay) }
    case .text(let text): say(text)
    case .hand: return false
    }
    var current = path.entry.state
    for edge in path.edges {
      guard take(edge, from: graph.state(current)), case .state(let next) = edge.end else { return false }
      current = next
    }
    return conversation.front?.path == graph.path(state)
  }

  private mutating func take(_ edge: FlowGraph.Edge, from state: State) -> Bool {
    switch edge.cause {
    case .reply(let word): say(word)
    case .answer:
      guard let answer = state.expectation?.value.sampleAnswer else { return false }
      say(answer)
    case .timeout(let span): wait(span)
    case .fallback:
      for _ in 0...(state.fallback?.tries ?? Fallback.defaultTries) { say("blorp") }
    case .then, .when, .found, .missing, .failed, .noChoice, .run, .back: break
    }
    return true
  }
}

extension Expectation {
  /// A text that answers; nil where what answers hangs on a table or a pattern.
  fileprivate var sampleAnswer: String? {
    switch self {
    case .number(let bounds): (bounds?.lowerBound ?? 1).shortText
    case .text: "like this"
    case .date: "2026-03-04"
    case .time: "3pm"
    case .datetime: "tomorrow 3pm"
    case .phone: "(555) 010-0123"
    case .email: "ana@acme.example"
    case .money: "$50"
    case .choice: "1"
    case .pattern: nil
    }
  }
}
