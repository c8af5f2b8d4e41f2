/// What decides whether a message may go out: consent, opt-out, and what has been sent.
struct Outbox: Hashable, Sendable {
  /// Purposes that the customer has agreed to.
  var consents: Set<Purpose> = []
  /// Whether the customer has opted out of everything.
  var isOptedOut = false
  /// When the customer last wrote.
  var lastInbound: Instant?
  /// Proactive steps that were sent, for caps; only as far back as the longest cap looks.
  var sent: [Sent] = []

  struct Sent: Hashable, Sendable {
    var at: Instant
    var purpose: Purpose
  }

  /// How long a customer's own text lets a conversation go on without another consent: 24 hours.
  static let conversationMilliseconds: Int64 = 24 * 3600 * 1000

  func hasConsent(for purpose: Purpose, at now: Instant) -> Bool {
    if consents.contains(purpose) { return true }
    guard purpose == .conversational else { return false }
    return !consents.isEmpty
      || lastInbound.map { now.milliseconds(since: $0) < Self.conversationMilliseconds } ?? false
  }
}

extension Conversation {
  /// The purposes that a contact starts with.
  public mutating func agree(to purposes: Set<Purpose>) { outbox.consents = purposes }

  public var consents: Set<Purpose> { outbox.consents }

  mutating func recordConsent(_ purpose: Purpose, isGrant: Bool) {
    if isGrant { outbox.consents.insert(purpose) } else { outbox.consents.remove(purpose) }
    emit(.notice(text: "consent to \(purpose.rawValue) texts \(isGrant ? "recorded" : "withdrawn")"))
  }

  /// Whether a proactive step may be taken.
  enum Gate {
    case open
    case closed(rule: String, message: String)
    case held(until: Instant)
  }

  func gate(for purpose: Purpose) -> Gate {
    if outbox.isOptedOut {
      return .closed(rule: "compliance/opted-out", message: "the customer has opted out")
    }
    if !outbox.hasConsent(for: purpose, at: now) {
      return .closed(
        rule: "compliance/no-consent", message: "the customer has not agreed to \(purpose.rawValue) texts")
    }
    if let window = script.program.quietHours.window(for: purpose), window.contains(now, in: contact.zone) {
      return .held(until: window.end(after: now, in: contact.zone))
    }
    if let cap = script.program.caps.first(where: isReached(for: purpose)) {
      let what = cap.purpose.map { "\($0.rawValue) " } ?? ""
      return .closed(
        rule: "compliance/caps",
        message:
          "the cap of \(cap.count) \(what)messages in \(cap.days == 1 ? "a day" : "\(cap.days) days") is reached"
      )
    }
    return .open
  }

  private func isReached(for purpose: Purpose) -> (Cap) -> Bool {
    { cap in
      guard cap.purpose == nil || cap.purpose == purpose else { return false }
      let start = now + Int64(cap.days) * -86_400_000
      let count = outbox.sent.count { $0.at > start && (cap.purpose == nil || $0.purpose == cap.purpose) }
      return count >= cap.count
    }
  }

  /// Remembers a proactive step for the caps, and forgets what no cap looks back to.
  mutating func countSent(_ purpose: Purpose) {
    guard let longest = script.program.caps.map(\.days).max() else { return }
    let start = now + Int64(longest) * -86_400_000
    outbox.sent.removeAll { $0.at <= start }
    outbox.sent.append(Outbox.Sent(at: now, purpose: purpose))
  }
}
