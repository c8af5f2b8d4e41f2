extension ChatLine {
  /// What people read of an event; nil for what goes on behind the chat.
  public init?(_ event: Event) {
    switch event.kind {
    case .customer(let text): self.init("me", text)
    case .bot(let message): self.init("bot", message.text)
    case .agent(let text): self.init("agent", text)
    case .handoff(let queue, let reason, let isOpen):
      self.init("handoff", "\(reason), to \(queue)" + (isOpen ? "" : ", outside the team's hours"))
    case .end(let flow, let outcome): self.init("end", "\(flow), \(outcome.rawValue)")
    case .optOut(_, let word): self.init("opted out", word)
    case .optIn(_, let word): self.init("opted in", word)
    case .refused(let refusal):
      self.init(refusal.action.rawValue, "\(refusal.message) [\(refusal.rule)]")
    case .error(let message): self.init("error", message)
    case .match(let match): self.init("match", match.option ?? "nothing")
    case .transition(_, let to, let because): self.init("→", "\(to) (\(because.rawValue))")
    case .escalation(let reason, let topic):
      self.init("escalated", reason.rawValue + (topic.map { ": \($0)" } ?? ""))
    case .warning(let rule, let severity, let message, _):
      self.init(severity.rawValue, "\(message) [\(rule)]")
    case .notify(let name, let payload):
      self.init("notify", ([name] + payload.map { "\($0.name)=\($0.value)" }).joined(separator: " "))
    case .clock: self.init("clock", event.zone.stamp(event.at))
    case .command(let line): self.init("command", line)
    case .set, .timer, .notice, .undo, .restart: return nil
    }
  }
}
