/// What went into a recorded chat at one point, and what came of it.
public struct TranscriptStep: Sendable {
  /// The turn that it belongs to; 0 is what a chat begins with.
  public var turn: Int
  /// The `:command` that was typed, where the transcript has it.
  public var command: String?
  /// What happened, in order. A text of the customer or the agent seat comes first.
  public var events: [Event]
}

extension Transcript {
  /// The chat as it stood at the end, step by step. A turn is one line of input; in transcripts that count otherwise,
  /// every text of the customer or the agent seat begins a step of its own.
  public var steps: [TranscriptStep] {
    var steps: [TranscriptStep] = []
    for event in standing {
      if let last = steps.last, last.turn == event.turn, !event.beginsStep(behind: last) {
        steps[steps.count - 1].events.append(event)
      } else {
        steps.append(TranscriptStep(turn: event.turn, command: nil, events: []))
        if case .command(let line) = event.kind {
          steps[steps.count - 1].command = line
        } else {
          steps[steps.count - 1].events.append(event)
        }
      }
    }
    return steps
  }
}

extension Event {
  fileprivate func beginsStep(behind step: TranscriptStep) -> Bool {
    switch kind {
    case .command: true
    case .customer, .agent: step.command == nil || !step.events.isEmpty
    default: false
    }
  }
}

extension TranscriptHeader {
  /// The conversation as it was before anything happened, with a program of today.
  public func conversation(_ script: Script) -> Conversation {
    let contact = contact(for: script.program)
    var conversation = Conversation(script, contact: contact, now: started)
    conversation.agree(to: consents)
    for field in presets {
      let value = script.variable(named: field.name)?.type.value(parsing: field.value, in: contact.zone)
      conversation.presets[field.name] = value ?? .text(field.value)
    }
    return conversation
  }

  /// What a chat begins with.
  public var opening: [Input] {
    (flow.map { [.go(flow: $0, state: nil)] } ?? []) + (event.map { [.event($0, payload: [])] } ?? [])
  }
}
