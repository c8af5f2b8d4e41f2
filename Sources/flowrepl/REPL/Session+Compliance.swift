import FlowSpec

extension Session {
  static let complianceCommands = [
    SessionCommand(
      "consent", "[grant|revoke PURPOSE]", .change,
      "what the customer has agreed to, with proof; or change it",
      details:
        "`:consent revoke marketing`, as an agent would. Purposes are \(TypedCommand.purposes.joined(separator: ", ")).",
      atMost: 2
    ) { session, _ in session.listConsent() },
    SessionCommand(
      "customer", "[K=V ...]", .change, "who the customer is: name, timezone, state, number, anything else",
      details:
        "`:customer name=Ana state=TX`, `:customer timezone=America/Chicago`. A state's law sets the hours for marketing."
        + " With nothing behind the equals sign it is forgotten: `:customer name=`; number and time zone can only change."
    ) { session, _ in
      session.notice(lines(session.conversation.contact).joined(separator: "\n"))
    },
  ]

  // MARK: - Consent

  private func listConsent() -> [Event] {
    let ledger = conversation.ledger
    var lines = Purpose.allCases.map { purpose in
      "\(purpose.rawValue): \(ledger.purposes.contains(purpose) ? "yes" : "no")"
    }
    if ledger.isOptedOut { lines.append("the customer has opted out of everything") }
    lines += ledger.entries.map(line)
    return notice(lines.joined(separator: "\n"))
  }

  /// `2026-03-02 10:00 marketing granted by flow for +15550199, saying "JOIN", shown "By replying ..."`
  private func line(_ entry: ConsentLedger.Entry) -> String {
    let zone = conversation.contact.zone
    var line =
      "\(zone.stamp(entry.at)) \(entry.purpose?.rawValue ?? "everything") \(entry.isGrant ? "granted" : "withdrawn")"
    line += " by \(entry.source.title) for \(entry.number)"
    if let words = entry.words { line += ", saying \"\(SensitiveData.redacted(words))\"" }
    if let disclosure = entry.disclosure { line += ", shown \"\(disclosure)\"" }
    return line
  }

  /// The customer's consent as the session begins: what the file knows, else what the settings say.
  func settleConsent() -> [Event] {
    conversation.settle(settings.record, settings.consents)
    return settings.remarks.flatMap(notice) + (settings.fault.map(error) ?? [])
  }

  /// Keeps what has changed of it, before anybody is told.
  func keepConsent() -> [Event] {
    settings.consentFile?.keep(conversation.ledger).map(error) ?? []
  }

  // MARK: - Customer

  private static func lines(_ contact: Contact) -> [String] {
    [
      contact.name.map { "name: \($0)" }, "number: \(contact.number)",
      "timezone: \(contact.zone.identifier)" + (contact.isZoneAssumed ? " (assumed)" : ""),
      contact.usState.map { "state: \($0)" },
    ].compactMap { $0 } + contact.attributes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
  }
}

extension ConsentLedger.Source {
  fileprivate var title: String {
    switch self {
    case .record: "an earlier record"
    case .flow: "a flow"
    case .platform: "a keyword of the platform"
    case .text: "a text that the program honours"
    case .agent: "an agent"
    }
  }
}

extension Conversation {
  /// Takes consent as it was on record, or where nothing is, as it is supposed to be.
  fileprivate mutating func settle(_ record: [ConsentLedger.Entry], _ purposes: Set<Purpose>) {
    if record.isEmpty { agree(to: purposes) } else { remember(record) }
  }
}
