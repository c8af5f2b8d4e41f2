/// Writes a chat that was played as a scenario that passes.
public struct ScenarioRecord {
  /// One input and what it brought about.
  public struct Turn {
    public var input: Input
    public var events: [Event]
    /// Where the conversation stood afterwards.
    public var after: Conversation

    public init(_ input: Input, events: [Event], after: Conversation) {
      self.input = input
      self.events = events
      self.after = after
    }
  }

  private var text = ""
  /// The customer as the scenario has told of them so far.
  private var known: Contact

  /// - Parameters:
  ///   - program: the folder of the program, from the scenario's; nil where it is the nearest above.
  ///   - start: the conversation before its first turn.
  public init(named name: String, program: String?, start: Conversation, turns: [Turn]) {
    known = start.contact
    line("scenario: \(Self.scalar(name))")
    if let program { line("program: \(Self.scalar(program))") }
    writeGiven(start)
    line("chat:")
    var path = start.front?.path
    for turn in turns {
      write(turn, in: start.contact.zone)
      let front = turn.after.front?.path
      if front != path, let front { line("  - state: \(front)") }
      path = front
    }
  }

  /// The scenario's file.
  public func file(_ path: String) -> SourceFile { SourceFile(path: path, text: text) }

  private mutating func line(_ text: String) { self.text += text + "\n" }

  private static func scalar(_ text: String) -> String { ScalarWriting.scalar(text) }

  private static func mapping(_ fields: [(name: String, value: String)]) -> String {
    "{"
      + fields.map { "\($0.name): \(ScalarWriting.scalar($0.value, isInBrackets: true))" }.joined(
        separator: ", ")
      + "}"
  }

  // MARK: - Given

  /// Only what is not so anyway.
  private mutating func writeGiven(_ start: Conversation) {
    var lines: [String] = []
    let at = start.contact.zone.stamp(start.now)
    let usual = Scenario.Given.defaultStart + ":00"
    if !at.hasPrefix(usual) { lines.append("  at: \(at)") }
    let customer = customerFields(start.contact) + consentFields(start.consents)
    if !customer.isEmpty { lines.append("  customer: {\(customer.joined(separator: ", "))}") }
    if !start.presets.isEmpty {
      let fields = start.presets.sorted { $0.key < $1.key }
        .map { (name: $0.key, value: $0.value.typedText(in: start.contact.zone)) }
      lines.append("  vars: \(Self.mapping(fields))")
    }
    if !lines.isEmpty { (["given:"] + lines).forEach { line($0) } }
  }

  /// - Parameter known: the customer before: what is gone is told as empty.
  private func customerFields(_ contact: Contact, after known: Contact? = nil) -> [String] {
    var fields: [(name: String, value: String)] = []
    if let name = contact.name ?? known?.name.map({ _ in "" }) { fields.append(("name", name)) }
    if contact.number != Contact.sampleNumber { fields.append(("number", contact.number)) }
    if !contact.isZoneAssumed, let zone = contact.zone.loadableIdentifier {
      fields.append(("timezone", zone))
    }
    if let state = contact.usState ?? known?.usState.map({ _ in "none" }) { fields.append(("state", state)) }
    let gone = (known?.attributes ?? [:]).mapValues { _ in "" }
    let attributes = gone.merging(contact.attributes) { $1 }.sorted { $0.key < $1.key }
      .map { (name: $0.key, value: $0.value) }
    return fields.map { "\($0.name): \(ScalarWriting.scalar($0.value, isInBrackets: true))" }
      + (attributes.isEmpty ? [] : ["attributes: \(Self.mapping(attributes))"])
  }

  private func consentFields(_ consents: Set<Purpose>) -> [String] {
    if consents == Scenario.Customer().consents { return [] }
    let purposes = Purpose.allCases.filter(consents.contains).map(\.rawValue)
    return ["consent: \(purposes.isEmpty ? "none" : "[\(purposes.joined(separator: ", "))]")"]
  }

  // MARK: - Turns

  /// The text itself; anything in the place of what was redacted.
  private static func pattern(_ text: String) -> String {
    Placeholder.replacing(in: MessagePattern.exactly(text).text) { _ in "*" }
  }

  private mutating func write(_ turn: Turn, in zone: Zone) {
    switch turn.input {
    case .text(let text): line("  - me: \(Self.scalar(text))")
    case .event(let name, let payload):
      line("  - event: \(Self.scalar(name))")
      let fields = payload.map { (name: $0.name, value: $0.value.typedText(in: zone)) }
      if !fields.isEmpty { line("    with: \(Self.mapping(fields))") }
    case .wait(let span): line("  - wait: \(span.text)")
    case .waitUntil: line("  - at: \(zone.stamp(turn.after.now))")
    case .waitNext: line("  - wait: next")
    case .set(let name, let value): line("  - set: \(Self.mapping([(name, value.typedText(in: zone))]))")
    case .go(let flow, let state):
      line("  - go: \(([flow] + (state.map { [$0] } ?? [])).joined(separator: "/"))")
    case .agent(let text): line("  - agent: \(Self.scalar(text))")
    case .macro(let name): line("  - macro: \(Self.scalar(name))")
    case .resume(let state): line("  - resume: \(state ?? "true")")
    case .close: line("  - close: true")
    case .consent(let purpose, let isGrant):
      line("  - consent: {\(isGrant ? "grant" : "revoke"): \(purpose.rawValue)}")
    case .customer(let contact):
      line("  - customer: {\(customerFields(contact, after: known).joined(separator: ", "))}")
      known = contact
    case .table(let name, let isDown): line("  - \(isDown ? "fail" : "heal"): \(Self.scalar(name))")
    }
    for event in turn.events { write(event) }
    let isSilent = !turn.events.contains { if case .bot = $0.kind { true } else { false } }
    if isSilent, turn.input.isTimeOrNews { line("  - silent: true") }
  }

  private mutating func write(_ event: Event) {
    switch event.kind {
    case .bot(let message): line("  - bot: \(Self.scalar(Self.pattern(message.text)))")
    case .handoff(_, let reason, _): line("  - handoff: \(Self.scalar(Self.pattern(reason)))")
    case .end(_, let outcome): line("  - end: \(outcome.rawValue)")
    case .notify(let name, let payload):
      let fields = payload.map { (name: $0.name, value: Self.pattern($0.value)) }
      line("  - notify: \(fields.isEmpty ? Self.scalar(name) : "{\(name): \(Self.mapping(fields))}")")
    case .refused(let refusal): line("  - warn: \(refusal.rule)")
    case .optOut: line("  - opted-out: true")
    default: break
    }
  }
}

extension Input {
  /// Whether it is one that often makes the bot speak by itself.
  fileprivate var isTimeOrNews: Bool {
    switch self {
    case .wait, .waitUntil, .waitNext, .event: true
    default: false
    }
  }
}
