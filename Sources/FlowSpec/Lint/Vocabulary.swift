/// The words that a program teaches its customers: options, triggers and keywords.
struct Vocabulary: Sendable {
  /// Options, with their phrases.
  private let options: ReplyKeys
  /// Keys of texts that start a flow.
  let triggers: Set<String>
  /// Keys of the words that a platform or the law acts on.
  let keywords: Set<String>

  init(_ program: Program, _ options: ReplyKeys) {
    self.options = options
    var triggers: Set<String> = []
    for flow in program.flows {
      for trigger in flow.triggers {
        guard case .text(let text, let phrases) = trigger.cause else { continue }
        triggers.insert(Normalizer.key(text))
        for phrase in phrases { triggers.insert(Normalizer.key(phrase.value)) }
      }
    }
    self.triggers = triggers
    let own = [program.keywords.optOut, program.keywords.optIn, program.keywords.help]
    keywords = Self.common.union(own.flatMap { $0 ?? [] }.map { Normalizer.key($0.value) })
  }

  /// Whether a text is something that customers can reply.
  func teaches(_ text: String) -> Bool {
    let key = Normalizer.key(text)
    return options.contain(key) || triggers.contains(key) || keywords.contains(key)
  }

  /// Words that some platform or the law takes as opt-out, opt-in or help.
  private static let common: Set<String> = [
    "stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "opt out",
    "remove",
    "arret", "unsub", "start", "unstop", "yes", "join", "subscribe", "resume", "continue", "help", "info",
    "aide",
  ]
}
