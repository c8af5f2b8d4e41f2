import FlowSpec

extension Session {
  static let complianceCommands = [
    SessionCommand(
      "consent", "[grant|revoke PURPOSE]", .change,
      "what the customer has agreed to, with proof; or change it",
      details:
        "`:consent revoke marketing`, as an agent would. Purposes are \(purposes.joined(separator: ", "))."
    ) { $0.consent($1) },
    SessionCommand(
      "customer", "[K=V ...]", .change, "who the customer is: name, timezone, state, number, anything else",
      details:
        "`:customer name=Ana state=TX`, `:customer timezone=America/Chicago`. A state's law sets the hours for marketing."
    ) { $0.customer($1) },
  ]

  private static let purposes = Purpose.allCases.map(\.rawValue)

  // MARK: - Consent

  private func consent(_ words: [String]) -> [Event] {
    guard let verb = words.first else { return listConsent() }
    guard verb == "grant" || verb == "revoke" else {
      let near = Suggestion.nearest(to: verb, in: ["grant", "revoke"])
      return error(
        "write `:consent grant PURPOSE` or `:consent revoke PURPOSE`"
          + (near.map { "; did you mean `\($0)`?" } ?? ""))
    }
    guard words.count == 2, let purpose = Purpose(rawValue: words[1]) else {
      let near = words.count > 1 ? Suggestion.nearest(to: words[1], in: Self.purposes) : nil
      return error(
        "name a purpose: \(Self.purposes.joined(separator: ", "))"
          + (near.map { "; did you mean `\($0)`?" } ?? ""))
    }
    return change(.consent(purpose, isGrant: verb == "grant"), ":consent \(verb) \(purpose.rawValue)")
  }

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

  private func customer(_ words: [String]) -> [Event] {
    var contact = conversation.contact
    guard !words.isEmpty else { return notice(Self.lines(contact).joined(separator: "\n")) }
    var hasZone = false
    for word in words {
      guard let (key, value) = Self.pair(word) else {
        return error("`\(word)` is no value: write `NAME=VALUE`, in quotes where there are spaces")
      }
      switch key {
      case "name": contact.name = value
      case "number": contact.number = value
      case "timezone", "zone":
        guard let zone = Zone(identifier: value) else {
          let near = Suggestion.nearest(to: value, in: Zone.knownIdentifiers)
          return error("there is no time zone `\(value)`" + (near.map { "; did you mean `\($0)`?" } ?? ""))
        }
        contact.zone = zone
        contact.isZoneAssumed = false
        hasZone = true
      case "state":
        let state = value.uppercased()
        guard state == "NONE" || StateZones.isState(state) else {
          return error("`\(value)` is no US state: write its two letters, as in `:customer state=TX`")
        }
        contact.usState = state == "NONE" ? nil : state
      default: contact.attributes[key] = value
      }
    }
    if !hasZone, contact.usState != conversation.contact.usState { contact.assumeZone() }
    return change(.customer(contact), ":customer " + words.joined(separator: " "))
  }

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
