/// What decides whether a message may go out: consent, opt-out, and what has been sent.
struct Outbox: Hashable, Sendable {
  var ledger = ConsentLedger()
  /// Whether the platform refuses messages by itself.
  var isBlocked = false
  /// Set while a text that the platform has blocked still reaches the flow.
  var isBlockingNow = false
  /// When the customer last wrote, and what.
  var lastInbound: Instant?
  var lastText: String?
  /// Proactive steps that were sent, for caps; only as far back as the longest cap looks.
  var sent: [Sent] = []
  /// Warnings that were given: each is given once.
  var told: Set<String> = []

  struct Sent: Hashable, Sendable {
    var at: Instant
    var purpose: Purpose
  }

  /// How long a customer's own text lets a conversation go on without another consent: 24 hours.
  static let conversationMilliseconds: Int64 = 24 * 3600 * 1000

  func hasConsent(for purpose: Purpose, at now: Instant) -> Bool {
    if ledger.purposes.contains(purpose) { return true }
    guard purpose == .conversational else { return false }
    return !ledger.purposes.isEmpty
      || lastInbound.map { now.milliseconds(since: $0) < Self.conversationMilliseconds } ?? false
  }
}

extension Conversation {
  /// The purposes that a contact starts with.
  public mutating func agree(to purposes: Set<Purpose>) {
    for purpose in Purpose.allCases where purposes.contains(purpose) {
      outbox.ledger.record(entry(purpose, isGrant: true, .record))
    }
  }

  /// What is known of the customer's consent from before.
  public mutating func remember(_ entries: [ConsentLedger.Entry]) {
    for entry in entries { outbox.ledger.record(entry) }
    outbox.isBlocked = outbox.ledger.optOutSource == .platform
  }

  public var consents: Set<Purpose> { outbox.ledger.purposes }

  /// What the customer has agreed to, with proof.
  public var ledger: ConsentLedger { outbox.ledger }

  /// Whether the customer has opted out of everything.
  public var isOptedOut: Bool { outbox.ledger.isOptedOut }

  mutating func recordConsent(_ purpose: Purpose, isGrant: Bool, source: ConsentLedger.Source) {
    outbox.ledger.record(entry(purpose, isGrant: isGrant, source))
    emit(.notice(text: "consent to \(purpose.rawValue) texts \(isGrant ? "recorded" : "withdrawn")"))
    if isGrant, outbox.isBlocked {
      let platform = script.program.sender.platform.title ?? "the carrier"
      emit(
        .notice(
          text: "\(platform) still blocks this number: only the customer can lift that, by texting START"))
    }
  }

  /// An entry of now, with what the customer saw and wrote.
  func entry(_ purpose: Purpose?, isGrant: Bool, _ source: ConsentLedger.Source) -> ConsentLedger.Entry {
    ConsentLedger.Entry(
      purpose, isGrant: isGrant, at: now, source: source, number: contact.number,
      disclosure: isGrant && purpose == .marketing && source == .flow
        ? script.program.terms?.disclosure?.value : nil,
      words: source == .record || source == .agent ? nil : outbox.lastText)
  }
}

// MARK: - The customer

extension Conversation {
  /// Takes what is known of the customer from now on.
  mutating func know(_ contact: Contact) {
    self.contact = contact
    let state = contact.usState.map { " in \($0)" } ?? ""
    emit(
      .notice(text: "the customer is \(contact.name ?? contact.number)\(state), \(contact.zone.identifier)"))
  }
}

// MARK: - Sending

extension Conversation {
  /// Sends a message, or tells why it is refused.
  mutating func deliver(_ text: String, flow: String? = nil, state: String? = nil, kind: BotMessage.Kind) {
    guard !isOptedOut else { return refuseOptedOut(text) }
    send(BotMessage(text, flow: flow, state: state, kind: kind))
  }

  /// Sends a message whatever the customer has opted out of: a confirmation.
  mutating func send(_ message: BotMessage) {
    emit(.bot(message))
    warnOfCost(message.text, message.encoding, message.segments)
  }

  /// A message to somebody who has opted out.
  mutating func refuseOptedOut(_ text: String?) {
    let isBlocked = outbox.isBlockingNow
    emit(
      .refused(
        Refusal(
          rule: "compliance/opted-out", message: isBlocked ? blockedMessage : "the customer has opted out",
          text: text, action: isBlocked ? .blocked : .suppressed)))
  }

  private var blockedMessage: String {
    let platform = script.program.sender.platform.title ?? "the carrier"
    guard let code = script.rules.keywords.blockCode else {
      return "\(platform) has blocked this number: the customer has opted out"
    }
    return "\(platform) refuses it with error \(code): the customer has opted out"
  }
}
