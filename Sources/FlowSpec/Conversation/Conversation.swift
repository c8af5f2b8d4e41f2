/// One customer talking to a whole program: a value that takes inputs and gives events.
///
/// It is copied to branch, undo or explore. It does no I/O, knows no clock but its own, and gives the same events for the same
/// inputs every time.
public struct Conversation: Sendable {
  public let script: Script
  public internal(set) var contact: Contact
  public internal(set) var now: Instant
  /// The input line that events are counted to; whoever feeds the conversation sets it.
  public var turn = 0
  /// Values that every run starts with.
  public var presets: [String: Value]

  /// The contact's own values, kept between runs.
  var values: [String: Value] = [:]
  /// The last one is in front.
  var runs: [Run] = []
  /// In the order in which they fall due.
  var pending: [Pending] = []
  /// The run whose thread a person owns.
  var ownedRun: Int?
  /// What fell due while a person owned the thread.
  var waiting: [Pending.Kind] = []
  /// Tables that can't be reached.
  var downTables: Set<String> = []
  /// Texts that nothing took with no run in front.
  var strayMisses = 0
  /// What the customer asked within a day.
  var questions: [Question] = []
  /// Variables for which an example stood in, and was told.
  var toldExamples: Set<String> = []
  var outbox = Outbox()
  var nextRun = 1
  var nextOrder = 0
  /// Set while the customer's own text is worked on: what is sent then is responsive.
  var isResponding = false
  var events: [Event] = []
  /// Where in the spec the conversation has been; nil where nobody asks.
  public var trail: Set<Footprint>?

  public init(_ script: Script, contact: Contact, now: Instant, presets: [String: Value] = [:]) {
    self.script = script
    self.contact = contact
    self.now = now
    self.presets = presets
  }

  /// Takes an input and tells everything that follows from it, in order.
  public mutating func receive(_ input: Input) -> [Event] {
    events.reserveCapacity(Self.usualEventCount)
    switch input {
    case .text(let text): hear(text)
    case .event(let name, let payload): tell(name, payload)
    case .wait(let span): pass(until: contact.zone.adding(span, to: now))
    case .waitUntil(let instant): pass(until: instant)
    case .waitNext:
      if let next = pending.first { pass(until: next.due) } else { emit(.notice(text: "nothing is due")) }
    case .set(let name, let value): set(name, value, run: runs.indices.last)
    case .go(let flow, let state): go(flow, state)
    case .agent(let text): agentSays(text)
    case .macro(let name): agentSays(macro: name)
    case .resume(let state): resume(state)
    case .close: close()
    case .consent(let purpose, let isGrant): recordConsent(purpose, isGrant: isGrant, source: .agent)
    case .customer(let contact): know(contact)
    case .table(let name, let isDown):
      if isDown { downTables.insert(name) } else { downTables.remove(name) }
      emit(.notice(text: "the table `\(name)` \(isDown ? "can't be reached now" : "can be reached again")"))
    }
    defer { events = [] }
    return events
  }

  /// What a reply usually brings: the text, its match, a transition, a message, a timer.
  private static let usualEventCount = 6

  mutating func emit(_ kind: Event.Kind) {
    events.append(Event(at: now, zone: contact.zone, turn: turn, kind))
  }

  func state(of run: Run) -> ScriptState { script.states[run.state] }

  /// Where a run stands in the list; nil once it has ended.
  func index(ofRun id: Int) -> Int? { runs.lastIndex { $0.id == id } }
}

extension Conversation: Hashable {
  public static func == (one: Conversation, other: Conversation) -> Bool {
    one.script === other.script && one.now == other.now && one.turn == other.turn
      && one.contact == other.contact
      && one.presets == other.presets && one.values == other.values && one.runs == other.runs
      && one.pending == other.pending && one.ownedRun == other.ownedRun && one.waiting == other.waiting
      && one.downTables == other.downTables && one.strayMisses == other.strayMisses
      && one.questions == other.questions && one.toldExamples == other.toldExamples
      && one.outbox == other.outbox && one.nextRun == other.nextRun
      && one.nextOrder == other.nextOrder
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(now)
    hasher.combine(turn)
    hasher.combine(runs)
    hasher.combine(pending)
    hasher.combine(values)
  }
}
