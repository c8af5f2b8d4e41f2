// The rules of the catalogue that are seen while a chat runs.

extension Conversation {
  /// The rules of the family `compliance` that the engine itself warns of. All others are lint's.
  static let complianceWarnings: Set = [
    "compliance/no-brand", "compliance/no-opt-out-notice", "compliance/platform-gap",
    "compliance/sensitive-input",
  ]

  mutating func warn(_ rule: String, _ severity: Severity, _ message: String, text: String?) {
    guard let severity = script.rules.severity(of: rule, default: severity),
      isNews(rule, text)
    else { return }
    emit(.warning(rule: rule, severity: severity, message: message, text: text))
  }

  /// What is wrong with a message is told once; what a customer's text means, whenever one comes.
  private mutating func isNews(_ rule: String, _ text: String?) -> Bool {
    if Self.rulesOfInbound.contains(rule) { return true }
    return outbox.told.insert("\(rule) \(text ?? "")").inserted
  }

  private static let rulesOfInbound = ["compliance/platform-gap", "compliance/sensitive-input"]

  /// What a message costs more than it has to.
  mutating func warnOfCost(_ text: String, _ encoding: SegmentCount.Encoding, _ segments: Int) {
    guard encoding == .ucs2 || segments > Self.maximumSegments else { return }
    if let flip = UnicodeFlip(text) {
      warn(
        "cost/unicode-flip", .warning,
        "\(flip.remedies.listed("and")) \(flip.characters.count == 1 ? "makes" : "make") this \(flip.segments) "
          + "segments; without, it is \(flip.segmentsWithout)", text: text)
    }
    if segments > Self.maximumSegments {
      warn("cost/segments", .warning, "this takes \(segments) segments; keep it within 2", text: text)
    }
  }

  static let maximumSegments = 2

  /// What a message that nobody asked for must say when it opens a run.
  mutating func warnOfOpener(_ texts: [String], purpose: Purpose) {
    guard !isOptedOut, let first = texts.first else { return }
    let severity: Severity = purpose == .marketing ? .error : .warning
    if !texts.contains(where: script.rules.namesBrand) {
      let message =
        script.program.brand.map { "the first message does not name \($0.value)" }
        ?? "the program names no brand, so the first message can't name it"
      warn("compliance/no-brand", severity, message, text: first)
    }
    if !texts.contains(where: script.rules.saysHowToStop) {
      warn(
        "compliance/no-opt-out-notice", severity,
        "the first message does not say how to stop; add `Reply STOP to opt out.`", text: first)
    }
  }

  /// What the customer should not have sent. The warning holds the text without it.
  mutating func warnOfSensitiveData(in text: String) {
    guard let data = SensitiveData.found(in: text).first else { return }
    warn(
      "compliance/sensitive-input", .warning,
      "the customer sent \(data.kind.title): it is redacted wherever the chat is kept",
      text: SensitiveData.redacted(text))
  }
}
