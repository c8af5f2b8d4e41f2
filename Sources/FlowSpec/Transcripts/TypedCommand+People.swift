// The agent seat, the customer, and tables that fail.

extension TypedCommand {
  func macro(_ script: Script) throws(Fault) -> Input {
    let names = script.program.macros.map(\.name)
    guard let name = words.first else {
      throw fault(
        names.isEmpty ? "this program has no macros" : "name a macro: \(names.joined(separator: ", "))")
    }
    guard names.contains(name) else {
      throw fault("there is no macro `\(name)`" + Self.hint(name, names))
    }
    return .macro(name)
  }

  func table(_ script: Script, isDown: Bool) throws(Fault) -> Input {
    let names = script.tableNames
    guard let name = words.first, names.contains(name) else {
      let near = words.first.flatMap { Suggestion.nearest(to: $0, in: names) }
      let list = names.isEmpty ? "this program has none" : "there are \(names.joined(separator: ", "))"
      throw fault("name a table: " + (near.map { "did you mean `\($0)`?" } ?? list))
    }
    return .table(name, isDown: isDown)
  }

  // MARK: - The customer

  public static let purposes = Purpose.allCases.map(\.rawValue)

  func consent() throws(Fault) -> Input {
    guard let verb = words.first, verb == "grant" || verb == "revoke" else {
      throw fault(
        "write `:consent grant PURPOSE` or `:consent revoke PURPOSE`"
          + Self.hint(words.first, ["grant", "revoke"]))
    }
    guard words.count == 2, let purpose = Purpose(rawValue: words[1]) else {
      throw fault(
        "name a purpose: \(Self.purposes.joined(separator: ", "))"
          + Self.hint(words.dropFirst().first, Self.purposes))
    }
    return .consent(purpose, isGrant: verb == "grant")
  }

  func customer(_ known: Contact) throws(Fault) -> Contact {
    var contact = known
    var hasZone = false
    for word in words {
      let (key, value) = try pair(word)
      switch key {
      case "name": contact.name = value.isEmpty ? nil : value
      case "number":
        guard !value.isEmpty else {
          throw fault("a customer always has a number: write it, as in `:customer number=+15550123`")
        }
        contact.number = value
      case "timezone", "zone":
        guard !value.isEmpty else {
          throw fault(
            "a customer always has a time zone: write it, as in `:customer timezone=America/Chicago`")
        }
        guard let zone = Zone(identifier: value) else {
          throw fault("there is no time zone `\(value)`" + Self.hint(value, Zone.knownIdentifiers))
        }
        contact.zone = zone
        contact.isZoneAssumed = false
        hasZone = true
      case "state":
        let state = value.isEmpty ? "NONE" : value.uppercased()
        guard state == "NONE" || StateZones.isState(state) else {
          throw fault("`\(value)` is no US state: write its two letters, as in `:customer state=TX`")
        }
        contact.usState = state == "NONE" ? nil : state
      default: contact.attributes[key] = value.isEmpty ? nil : value
      }
    }
    if !hasZone, contact.usState != known.usState { contact.assumeZone() }
    return contact
  }
}
