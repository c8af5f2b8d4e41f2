/// Follows one chat event by event, and tells its conversations apart: runs of flows, which may wait behind each other
/// and call each other, from the events alone.
struct ChatTracker {
  /// A conversation that goes on.
  struct Open {
    var id: Int
    var record: ConversationRecord
    /// Where it stands; none outside of any flow.
    var path = Symbol.none
    var flow = Symbol.none
    /// The flows that have called another and wait for its end.
    var callers: [Symbol] = []
    /// An end that may be that of a flow which was called.
    var innerEnd: (outcome: Outcome, at: Int64)?
  }

  /// A text of which is not known yet which conversation it belongs to.
  struct Pending {
    var at: Int64
    var turn: Int
    var text: String
    var offset: Int32
    /// The conversation in front when it came.
    var front: Int?
    var option = Symbol.none
    var isMiss = false
  }

  /// No message has more; a file that says so is not believed.
  private static let mostSegments = 1000

  let contact: UInt64
  let facts: NumberedFacts?
  var open: [Open] = []
  var finished: [ConversationRecord] = []
  var pending: Pending?
  /// The handoff that no person has answered yet.
  private var awaiting: Int?
  private var nextID = 0
  private var optOutTurn = -1
  /// The state that the last transition left.
  private var left = Symbol.none
  private var strayEscalation: (reason: Symbol, topic: Symbol, turn: Int)?

  init(contact: UInt64, facts: NumberedFacts?) {
    self.contact = contact
    self.facts = facts
  }

  mutating func take(_ event: EventGlance, _ counts: inout Measurement) {
    if open.contains(where: { $0.innerEnd != nil }) { settleInnerEnds(event, &counts) }
    switch event.kind {
    case .customer:
      settle(&counts)
      pending = Pending(
        at: event.at, turn: event.turn, text: event.text, offset: event.offset, front: open.last?.id)
    case .match: pending?.option = event.name
    case .miss:
      pending?.isMiss = true
      if let text = pending?.text { counts.count(miss: text, in: open.last?.path ?? .none) }
    case .transition: move(event, &counts)
    case .set: rate(event)
    case .bot: say(event, &counts)
    case .agent: agentSays(event, &counts)
    case .optOut: optOut(event, &counts)
    case .escalation: escalate(event, &counts)
    case .handoff: handOff(event, &counts)
    case .end: end(event, &counts)
    case .business:
      for goal in facts?.goals[event.name] ?? [] {
        counts.goals.append(GoalRecord(contact: contact, goal: goal, at: event.at))
      }
    case .undo, .restart, .other: break
    }
  }

  /// The end of the chat: what is still open stays open.
  mutating func finish(_ counts: inout Measurement) {
    settle(&counts)
    while let index = open.firstIndex(where: { $0.innerEnd != nil }) {
      close(
        index, open[index].innerEnd?.outcome ?? .abandoned, at: open[index].innerEnd?.at ?? 0, turn: -1,
        &counts)
    }
    finished += open.sorted { $0.id < $1.id }.map(\.record)
    open = []
  }

  // MARK: - Runs

  mutating func begin(_ event: EventGlance, flow: Symbol) -> Int {
    var record = ConversationRecord(
      contact: contact, flow: flow,
      week: ConversationRecord.week(at: event.at, offset: event.offset), started: event.at)
    if facts != nil { record.marks.insert(.isTagged) }
    open.append(Open(id: nextID, record: record, flow: flow))
    nextID += 1
    return open.count - 1
  }

  private mutating func move(_ event: EventGlance, _ counts: inout Measurement) {
    let flow = counts.flow(of: event.other)
    left = event.name
    if event.name != .none, let index = open.lastIndex(where: { $0.path == event.name }) {
      var run = open.remove(at: index)
      if event.cause == .run { run.callers.append(run.flow) }
      open.append(run)
    } else {
      let index = begin(event, flow: flow)
      if event.cause == .event { open[index].record.marks.insert(.isProactive) }
      if let stray = strayEscalation, stray.turn == event.turn {
        escalate(index, stray.reason, stray.topic)
        strayEscalation = nil
      }
    }
    let front = open.count - 1
    if pending?.turn == event.turn { settle(front, from: event.name, &counts) }
    open[front].path = event.other
    open[front].flow = flow
    counts.states[event.other, default: StateTally()].entered += 1
    if facts?.complaintStates.contains(event.other) == true { open[front].record.marks.insert(.isComplaint) }
    if facts?.ratings[event.other] != nil { open[front].record.marks.insert(.isRatingAsked) }
  }

  private mutating func end(_ event: EventGlance, _ counts: inout Measurement) {
    guard let index = open.lastIndex(where: { $0.flow == event.name && $0.flow != .none }) else { return }
    if open[index].callers.isEmpty {
      close(index, event.outcome, at: event.at, turn: event.turn, &counts)
    } else {
      open[index].innerEnd = (event.outcome, event.at)
    }
  }

  /// What follows the end of a flow tells whether another had called it and goes on.
  private mutating func settleInnerEnds(_ event: EventGlance, _ counts: inout Measurement) {
    if event.kind == .set || event.kind == .other { return }
    for index in open.indices.reversed() {
      guard let end = open[index].innerEnd else { continue }
      let isReturn = event.kind == .transition && event.cause == .return && event.name == open[index].path
      let isOuterEnd = event.kind == .end && event.name == open[index].callers.last
      if isReturn || isOuterEnd {
        open[index].innerEnd = nil
        let caller = open[index].callers.popLast()
        if isOuterEnd, let caller { open[index].flow = caller }
      } else {
        close(index, end.outcome, at: end.at, turn: event.turn, &counts)
      }
    }
  }

  private mutating func close(
    _ index: Int, _ outcome: Outcome, at: Int64, turn: Int, _ counts: inout Measurement
  ) {
    if let pending, pending.front == open[index].id { settle(index, from: open[index].path, &counts) }
    var run = open.remove(at: index)
    run.record.outcome = outcome
    run.record.ended = at
    finished.append(run.record)
    guard !run.record.isEscalated, turn != optOutTurn else { return }
    if outcome == .abandoned { counts.states[run.path, default: StateTally()].abandoned += 1 }
    if outcome == .unresolved { counts.states[run.path, default: StateTally()].unresolved += 1 }
  }

  // MARK: - People

  private mutating func escalate(_ index: Int, _ reason: Symbol, _ topic: Symbol) {
    guard !open[index].record.isEscalated else { return }
    open[index].record.marks.insert(.isEscalated)
    open[index].record.reason = reason
    open[index].record.topic = topic
  }

  private mutating func escalate(_ event: EventGlance, _ counts: inout Measurement) {
    guard let front = open.indices.last else {
      strayEscalation = (event.name, event.other, event.turn)
      return
    }
    if counts.symbols.name(event.name) == Event.EscalationReason.repeatedQuestion.rawValue {
      open[front].record.marks.insert(.isQuestionRepeated)
    }
    if !open[front].record.isEscalated {
      counts.states[open[front].path, default: StateTally()].toPerson += 1
    }
    escalate(front, event.name, event.other)
  }

  private mutating func handOff(_ event: EventGlance, _ counts: inout Measurement) {
    var front = open.count - 1
    if open.isEmpty {
      front = begin(event, flow: .none)
      if let stray = strayEscalation { escalate(front, stray.reason, stray.topic) }
      strayEscalation = nil
    }
    if !open[front].record.isEscalated {
      let state = left == .none ? open[front].path : left
      if state != .none { counts.states[state, default: StateTally()].toPerson += 1 }
      escalate(front, event.name, .none)
    }
    awaiting = counts.handoffs.count
    counts.handoffs.append(
      HandoffRecord(
        flow: open[front].record.flow, week: open[front].record.week, isOpen: event.flag, at: event.at))
  }

  private mutating func agentSays(_ event: EventGlance, _ counts: inout Measurement) {
    if let index = awaiting {
      counts.handoffs[index].wait = max(0, event.at - counts.handoffs[index].at)
      awaiting = nil
    }
    let segments = SegmentCount(event.text).segments
    settle(&counts)
    change(open.indices.last, event) { record in
      record.segments += segments
      record.messages += 1
    }
  }

  private mutating func optOut(_ event: EventGlance, _ counts: inout Measurement) {
    optOutTurn = event.turn
    if let front = open.last { counts.states[front.path, default: StateTally()].optedOut += 1 }
    change(open.indices.last, event) { $0.marks.insert(.hasOptedOut) }
  }

  // MARK: - Texts

  private mutating func rate(_ event: EventGlance) {
    guard let front = open.indices.last, let question = facts?.ratings[open[front].path],
      question.variable == event.name
    else { return }
    open[front].record.marks.insert(.isRated)
    guard let rating = Double(event.text), question.rating.scale?.contains(rating) == true else { return }
    open[front].record.rating = rating
    if question.rating.isGood(rating) {
      open[front].record.marks.insert(.isRatedWell)
    } else {
      open[front].record.marks.remove(.isRatedWell)
    }
  }

  private mutating func say(_ event: EventGlance, _ counts: inout Measurement) {
    let speaker =
      event.other == .none ? nil : open.lastIndex { $0.flow == event.other || $0.record.flow == event.other }
    if let pending {
      let index = speaker ?? open.firstIndex { $0.id == pending.front }
      if let index { settle(index, from: open[index].path, &counts) } else { settle(&counts) }
    }
    change(speaker ?? open.indices.last, event) { record in
      record.segments += min(max(0, event.number), Self.mostSegments)
      record.messages += 1
      if record.firstText >= 0, record.firstAnswer < 0 {
        record.firstAnswer = max(0, event.at - record.firstText)
      }
    }
  }

  /// Changes the conversation that something belongs to: an open one, else the last that has ended, else one outside
  /// of any flow, which begins here.
  private mutating func change(
    _ index: Int?, _ event: EventGlance, _ body: (inout ConversationRecord) -> Void
  ) {
    if let index {
      body(&open[index].record)
    } else if let last = finished.indices.last {
      body(&finished[last])
    } else {
      body(&open[begin(event, flow: .none)].record)
    }
  }

  /// Gives the text that waits to the conversation that was in front; with none before it opens one.
  private mutating func settle(_ counts: inout Measurement) {
    guard let text = pending else { return }
    if let index = open.firstIndex(where: { $0.id == text.front }) {
      settle(index, from: open[index].path, &counts)
    } else if finished.isEmpty, open.isEmpty {
      let event = EventGlance(kind: .customer, at: text.at, offset: text.offset, turn: text.turn)
      settle(begin(event, flow: .none), from: .none, &counts)
    }
    pending = nil
  }

  /// Gives the text that waits to a conversation.
  /// - Parameter state: where the option was offered; none for a trigger.
  private mutating func settle(_ index: Int, from state: Symbol, _ counts: inout Measurement) {
    guard let text = pending else { return }
    pending = nil
    open[index].record.texts += 1
    if text.isMiss { open[index].record.misses += 1 }
    if open[index].record.firstText < 0 { open[index].record.firstText = text.at }
    guard text.option != .none else { return }
    if open[index].record.question == .none { open[index].record.question = text.option }
    let flow = open[index].record.flow
    counts.options[
      Measurement.OptionUse(state: state, flow: flow, option: text.option), default: 0] += 1
    if facts?.complaintOptions.contains([state, text.option]) == true {
      open[index].record.marks.insert(.isComplaint)
    }
  }
}
