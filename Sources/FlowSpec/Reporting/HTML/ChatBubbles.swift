/// A chat as a list of bubbles: who speaks is said in words, and sides and colours only help the eye.
struct ChatBubbles {
  var chat: KPIReport.ShownChat
  /// Unique on the page.
  var id: String

  var markup: Markup {
    let place = "\(chat.transcript.path):\(chat.transcript.line)"
    let items = chat.transcript.standing.compactMap(item)
    return """
      <article aria-labelledby="\(id)">
      <h3 id="\(id)">\(title)</h3>
      <p class="where"><bdi>\(place)</bdi></p>
      <ol class="chat">
      \(items)</ol>
      </article>

      """
  }

  private var title: String {
    let reason = chat.reason.prefix(1).uppercased() + chat.reason.dropFirst()
    let flow = chat.transcript.events.lazy.compactMap { event -> String? in
      if case .transition(nil, let to, _) = event.kind { String(to.prefix { $0 != "/" }) } else { nil }
    }.first
    return flow.map { "\(reason) in \($0)" } ?? reason
  }

  private func item(_ event: Event) -> Markup? {
    switch event.kind {
    case .customer(let text): bubble(event, "me", "Customer", text)
    case .agent(let text): bubble(event, "agent", "Agent", text)
    case .bot(let message):
      bubble(
        event, message.kind == .platform ? "bot platform" : "bot",
        message.kind == .platform ? "Platform" : "Bot",
        message.text,
        more: [message.state.map { "\(message.flow ?? "")/\($0)" }, Self.cost(message)].compactMap { $0 })
    case .match(let match) where match.option == nil: note("not understood")
    case .match(let match) where match.kind == .close: note("understood as \(match.option ?? "")")
    case .escalation(let reason, let topic):
      note("escalated: \(reason.rawValue)" + (topic.map { ", \($0)" } ?? ""))
    case .handoff(let queue, let reason, let isOpen):
      note("handed over to \(queue): \(reason)" + (isOpen ? "" : ", outside of hours"))
    case .optOut: note("opted out")
    case .optIn: note("opted in again")
    case .refused(let refusal): note("not sent: \(refusal.message)")
    case .end(let flow, let outcome): note("\(flow) ended: \(outcome.rawValue)")
    default: nil
    }
  }

  private static func cost(_ message: BotMessage) -> String {
    "\(message.segments) \(message.segments == 1 ? "segment" : "segments")"
  }

  private func bubble(
    _ event: Event, _ style: Markup, _ who: String, _ text: String, more: [String] = []
  ) -> Markup {
    let stamp = event.zone.stamp(event.at)
    let clock = "\(stamp.prefix(10)) \(stamp.dropFirst(11).prefix(5))"
    let rest = more.map { " · \($0)" }.joined()
    var markup: Markup = "<li class=\"\(style)\"><p class=\"who\">\(who)</p>"
    markup += "<p class=\"says\" dir=\"auto\">\(SensitiveData.redacted(text))</p>"
    markup += "<p class=\"aside\"><time datetime=\"\(stamp)\">\(clock)</time>\(rest)</p></li>\n"
    return markup
  }

  private func note(_ text: String) -> Markup {
    "<li class=\"note\"><bdi>\(SensitiveData.redacted(text))</bdi></li>\n"
  }
}
