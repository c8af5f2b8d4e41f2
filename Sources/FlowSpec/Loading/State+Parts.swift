extension State {
  /// Every target that it can go to, `run` aside.
  func eachTarget(_ body: (Target) -> Void) {
    replies.eachInPlace { if let target = $0.target { body(target) } }
    also.eachInPlace { if let target = $0.target { body(target) } }
    branches.eachInPlace { body($0.target) }
    if readsTables, let lookup {
      for case let target? in [lookup.found, lookup.missing, lookup.failed] { body(target) }
    }
    if readsTables, let target = choices?.none { body(target) }
    if let then { body(then) }
    if let target = fallback?.then { body(target) }
    timeouts.eachInPlace { timeout in
      if case .go(let target) = timeout.action { body(target) }
    }
  }

  /// Every target that it can go to, `run` aside.
  var targets: [Target] {
    var targets: [Target] = []
    eachTarget { targets.append($0) }
    return targets
  }

  /// Every message that it can send: on entry, then what it says to what it does not understand, to silence and to options.
  func eachMessage(_ body: (Message) -> Void) {
    say.eachInPlace(body)
    if let ask { body(ask) }
    fallback?.say.eachInPlace(body)
    timeouts.eachInPlace { timeout in
      if case .say(let say) = timeout.action { say.eachInPlace(body) }
    }
    replies.eachInPlace { $0.say.eachInPlace(body) }
    also.eachInPlace { $0.say.eachInPlace(body) }
  }

  /// Every message that it can send.
  public var allMessages: [Message] {
    var messages: [Message] = []
    eachMessage { messages.append($0) }
    return messages
  }

  /// Every value that it can set.
  func eachAssignment(_ body: (Assignment) -> Void) {
    assignments.eachInPlace(body)
    replies.eachInPlace { $0.assignments.eachInPlace(body) }
    also.eachInPlace { $0.assignments.eachInPlace(body) }
    notifications.eachInPlace { $0.payload.eachInPlace(body) }
    schedules.eachInPlace { $0.payload.eachInPlace(body) }
  }

  /// Whether it can set a variable.
  func assigns(_ name: String) -> Bool {
    var isSet = false
    eachAssignment { if $0.name == name { isSet = true } }
    return isSet
  }

  /// What picks the rows that it looks up or offers.
  var rowKeys: [Lookup.Key] {
    guard readsTables else { return [] }
    return (lookup?.keys ?? []) + (choices?.keys ?? [])
  }
}
