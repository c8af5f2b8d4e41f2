/// One step of a chat as reviewers walk it, with the state that answered.
public struct ReviewTurn: Sendable {
  /// What reviewers look for.
  public enum Mark: String, Hashable, Sendable, CaseIterable {
    /// Warnings and refused messages.
    case warnings
    case escalations
    /// Texts that nothing took.
    case fallbacks
    case optOuts = "opt-outs"
  }

  /// The turn; 0 is the start. In transcripts that count otherwise, the so-manyth step.
  public var number: Int
  public var step: TranscriptStep
  /// `FLOW/STATE` of what was said last here, or of where the chat stands; nil where no flow is in front.
  public var state: String?

  /// The turns of a chat as it stood at the end.
  public static func turns(of transcript: Transcript) -> [ReviewTurn] {
    let steps = transcript.steps
    let isCounted = zip(steps, steps.dropFirst()).allSatisfy { $0.turn < $1.turn }
    var standing: String?
    return steps.enumerated().map { index, step in
      var said: String?
      var state = standing
      for event in step.events {
        switch event.kind {
        case .transition(_, let to, _):
          state = to
          standing = to
        case .bot(let message): said = message.flow.map { "\($0)/\(message.state ?? "")" } ?? said
        case .end: standing = nil
        default: break
        }
      }
      return ReviewTurn(number: isCounted ? step.turn : index + 1, step: step, state: said ?? state)
    }
  }

  public func has(_ mark: Mark) -> Bool {
    step.events.contains { event in
      switch event.kind {
      case .warning, .refused: mark == .warnings
      case .escalation, .handoff: mark == .escalations
      case .match(let match): mark == .fallbacks && match.option == nil
      case .optOut: mark == .optOuts
      default: false
      }
    }
  }

  /// Whether somebody says these words here, letters compared without case.
  public func says(_ words: String) -> Bool {
    let words = words.lowercased()
    return step.events.contains { event in
      switch event.kind {
      case .customer(let text), .agent(let text): text.lowercased().contains(words)
      case .bot(let message): message.text.lowercased().contains(words)
      default: false
      }
    }
  }
}
