import FlowSpec
import Testing

/// A conversation that a test plays, with its events as short lines.
struct Chat {
  var conversation: Conversation
  let loaded: LoadedProgram

  struct LoadingFailed: Error, CustomStringConvertible {
    var description: String
  }

  /// - Parameters:
  ///   - flow: the text of a flow file.
  ///   - program: the text of a program file; none gives the default program, which nobody reminds of its missing brand.
  init(
    _ flows: String..., program: String? = nil, at time: String = "2026-03-02T10:00",
    zone: String = "America/New_York",
    state: String? = nil, consent: Set<Purpose> = [.transactional, .marketing], tables: [Table] = [],
    rulesDate: RulesDate = .latest
  ) throws {
    var files = flows.enumerated().map {
      SourceFile(path: "flow\($0.offset + 1).flow.yaml", text: $0.element)
    }
    if let program { files.append(SourceFile(path: "program.flow.yaml", text: program)) }
    loaded = ProgramLoader.load(files)
    if loaded.hasErrors {
      throw LoadingFailed(
        description: loaded.diagnostics.map { "\($0.rule): \($0.message)" }.joined(separator: "\n"))
    }
    let zone = try #require(Zone(identifier: zone))
    let start = try #require(Instant(typed: time, now: Instant(seconds: 0), zone: zone))
    var model = loaded.program
    if program == nil {
      model.severities = ["compliance/no-brand", "compliance/no-opt-out-notice"].map {
        RuleSeverity(rule: Located($0), severity: nil)
      }
    }
    conversation = Conversation(
      Script(model, tables: tables, rulesDate: rulesDate),
      contact: Contact(name: "Ana", zone: zone, usState: state), now: start)
    conversation.agree(to: consent)
  }

  /// Gives an input as a turn of its own.
  mutating func receive(_ input: Input) -> [String] {
    conversation.turn += 1
    return conversation.receive(input).map(\.short)
  }

  mutating func say(_ text: String) -> [String] { Array(receive(.text(text)).dropFirst()) }

  mutating func event(_ name: String, _ payload: [String: Value] = [:]) -> [String] {
    receive(.event(name, payload: payload.sorted { $0.key < $1.key }.map { Input.Payload($0.key, $0.value) }))
  }

  mutating func wait(_ span: String) throws -> [String] {
    receive(.wait(try #require(Span(parsing: span))))
  }
}

extension Event {
  /// The event on one line, without its time.
  var short: String {
    switch kind {
    case .customer(let text): "me: \(text)"
    case .bot(let message): "\(message.kind.mark): \(message.text)"
    case .agent(let text): "agent: \(text)"
    case .match(let match): "match \(match.option ?? "-") \(match.kind.rawValue)"
    case .transition(let from, let to, let because): "\(from ?? "-") → \(to) (\(because.rawValue))"
    case .set(let name, let value): "set \(name) = \(value)"
    case .warning(let rule, _, let message, _): "warning \(rule): \(message)"
    case .refused(let refusal):
      "refused \(refusal.rule) \(refusal.action.rawValue)"
        + (refusal.until.map { " until \(zone.stamp($0).prefix(16))" } ?? "")
    case .optOut(let by, let word): "opt-out \(by.rawValue) \(word)"
    case .optIn(let by, let word): "opt-in \(by.rawValue) \(word)"
    case .escalation(let reason, let topic): "escalation \(reason.rawValue)" + (topic.map { " \($0)" } ?? "")
    case .handoff(let queue, let reason, let isOpen):
      "handoff \(queue) \(reason) \(isOpen ? "open" : "closed")"
    case .timer(let after, let to): "timer \(after) → \(to ?? "nothing")"
    case .end(let flow, let outcome): "end \(flow) \(outcome.rawValue)"
    case .notify(let event, let payload):
      "notify " + ([event] + payload.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
    case .clock: "clock \(zone.stamp(at).prefix(16))"
    case .notice(let text): "notice: \(text)"
    case .error(let message): "error: \(message)"
    case .undo(let turn): "undo \(turn)"
    case .restart: "restart"
    case .command(let line): "command \(line)"
    }
  }
}

extension BotMessage.Kind {
  fileprivate var mark: String {
    switch self {
    case .responsive: "bot"
    case .proactive: "bot!"
    case .platform: "platform"
    }
  }
}
