/// Events as the JSON objects that other programs read: the fields of docs/commands.md, in that order.
extension Event: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("type", type)
      json.member("at", zone.stamp(at))
      json.member("turn", turn)
      writeFields(to: &json)
    }
  }

  /// The event's name in JSON.
  public var type: String {
    switch kind {
    case .customer: "customer"
    case .bot: "bot"
    case .agent: "agent"
    case .match: "match"
    case .transition: "transition"
    case .set: "set"
    case .warning: "warning"
    case .refused: "refused"
    case .optOut: "opt-out"
    case .optIn: "opt-in"
    case .escalation: "escalation"
    case .handoff: "handoff"
    case .timer: "timer"
    case .end: "end"
    case .notify: "notify"
    case .clock: "clock"
    case .notice: "notice"
    case .error: "error"
    case .undo: "undo"
    case .restart: "restart"
    case .command: "command"
    }
  }

  private func writeFields(to json: inout JSONWriter) {
    switch kind {
    case .customer(let text), .agent(let text), .notice(let text): json.member("text", text)
    case .bot(let message): message.writeFields(to: &json)
    case .match(let match): match.writeFields(to: &json)
    case .transition(let from, let to, let because):
      json.member("from", from)
      json.member("to", to)
      json.member("because", because.rawValue)
    case .set(let name, let value):
      json.member("name", name)
      json.member("value", value)
    case .warning(let rule, let severity, let message, let text):
      json.member("rule", rule)
      json.member("severity", severity.rawValue)
      json.member("message", message)
      json.member("text", text)
    case .refused(let refusal):
      json.member("rule", refusal.rule)
      json.member("message", refusal.message)
      json.member("text", refusal.text)
      json.member("action", refusal.action.rawValue)
      if let until = refusal.until { json.member("until", zone.stamp(until)) }
    case .optOut(let by, let word), .optIn(let by, let word):
      json.member("by", by.rawValue)
      json.member("word", word)
    case .escalation(let reason, let topic):
      json.member("reason", reason.rawValue)
      json.member("topic", topic)
    case .handoff(let queue, let reason, let isOpen):
      json.member("queue", queue)
      json.member("reason", reason)
      json.member("open", isOpen)
    case .timer(let after, let to):
      json.member("in", after)
      json.member("to", to)
    case .end(let flow, let outcome):
      json.member("flow", flow)
      json.member("outcome", outcome.rawValue)
    case .notify(let event, let payload):
      json.member("event", event)
      json.key("payload")
      json.object { json in
        for field in payload { json.member(field.name, field.value) }
      }
    case .clock: json.member("now", zone.stamp(at))
    case .error(let message): json.member("message", message)
    case .undo(let turn): json.member("to", turn)
    case .restart: break
    case .command(let line): json.member("line", line)
    }
  }
}

extension BotMessage {
  fileprivate func writeFields(to json: inout JSONWriter) {
    json.member("text", text)
    json.member("flow", flow)
    json.member("state", state)
    json.member("kind", kind.rawValue)
    json.member("encoding", encoding.rawValue)
    json.member("segments", segments)
  }
}

extension Match {
  fileprivate func writeFields(to json: inout JSONWriter) {
    json.member("option", option)
    json.member("how", kind.rawValue)
    json.member("confidence", confidence)
    json.key("runner_up")
    guard let runnerUp else { return json.null() }
    json.object { json in
      json.member("option", runnerUp.option)
      json.member("confidence", runnerUp.confidence)
    }
  }
}
