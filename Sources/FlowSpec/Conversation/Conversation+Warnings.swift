// The rules of the catalogue that are seen while a chat runs, each told once for a text.

extension Conversation {
  mutating func warn(_ rule: String, _ severity: Severity, _ message: String, text: String?) {
    guard let severity = script.rules.severity(of: rule, default: severity),
      outbox.told.insert("\(rule) \(text ?? "")").inserted
    else { return }
    emit(.warning(rule: rule, severity: severity, message: message, text: text))
  }

  /// What a message costs more than it has to.
  mutating func warnOfCost(_ text: String, _ cost: SegmentCount) {
  }
}
