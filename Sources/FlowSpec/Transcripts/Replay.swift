/// Says a recorded chat again to the specs of today: the customer's side, the events of the business, the waits and the
/// agent seat, with the clock and the settings that it had.
///
/// The two versions are compared step by step until their paths part. What follows is another chat.
public struct Replay: Sendable {
  private let transcript: Transcript
  private let script: Script
  private let steps: [TranscriptStep]
  private var conversation: Conversation
  /// Set where the chat was redacted: then invented values are said in the place of what it lacks, and taken out again
  /// before the two versions are compared.
  private var redaction: Redaction?
  private var result: ReplayResult

  /// - Parameter script: has to go by the rules of the header's date.
  public static func result(of transcript: Transcript, in script: Script) -> ReplayResult {
    var replay = Replay(transcript, script)
    replay.play()
    return replay.result
  }

  private init(_ transcript: Transcript, _ script: Script) {
    self.transcript = transcript
    self.script = script
    steps = transcript.steps
    redaction = transcript.playedRedaction
    let header = redaction == nil ? transcript.header : transcript.header.standingIn
    conversation = header.conversation(script)
    result = ReplayResult(path: transcript.path, line: transcript.line)
  }

  private mutating func play() {
    let comparison = ReplayComparison(transcript)
    let opens = steps.first.map { $0.turn == 0 && $0.command == nil } ?? false
    var next = 0
    if opens || !transcript.header.opening.isEmpty {
      let step = opens ? steps[0] : TranscriptStep(turn: 0, events: [])
      let inputs = TranscriptInputs.opening(
        transcript.header, opens ? playable(step) : nil, in: conversation)
      if !say(inputs, step, comparison, before: 0) { return }
      next = opens ? 1 : 0
    }
    for index in next..<max(next, steps.count) {
      let inputs = TranscriptInputs(playable(steps[index]), in: conversation)
      if !say(inputs, steps[index], comparison, before: index) { return }
    }
  }

  private func playable(_ step: TranscriptStep) -> TranscriptStep {
    redaction == nil ? step : step.standingIn
  }

  /// Whether the two versions are still on the same path.
  private mutating func say(
    _ inputs: TranscriptInputs, _ step: TranscriptStep, _ comparison: ReplayComparison, before index: Int
  ) -> Bool {
    result.stepCount += 1
    conversation.turn = step.turn
    var now: [Event] = []
    for input in inputs.inputs {
      let events = conversation.receive(input)
      if now.isEmpty { now = events } else { now += events }
    }
    if let fault = inputs.fault ?? comparison.gap(step, inputs) {
      now.append(conversation.event(.error(message: fault)))
    }
    if var redaction {
      now = redaction.events(now)
      self.redaction = redaction
    }
    if comparison.isSame(step.events, now) { return true }
    let verdicts = comparison.verdicts(step.events, now)
    for verdict in verdicts where !result.differences.contains(where: { $0.verdict == verdict }) {
      result.differences.append(
        ReplayResult.Difference(
          verdict: verdict, turn: step.turn, chat: chat(upTo: index, step),
          then: comparison.lines(step.events, verdict), now: comparison.lines(now, verdict)))
    }
    return !verdicts.contains(.path)
  }

  private func chat(upTo index: Int, _ step: TranscriptStep) -> [ChatLine] {
    let before = steps.prefix(index).flatMap { step in
      (step.command.map { [ChatLine("command", $0)] } ?? [])
        + step.events.filter(\.isSaid).compactMap(ChatLine.init)
    }
    let said = step.events.filter(\.isInput).compactMap(ChatLine.init)
    return before + (step.command.map { [ChatLine("command", $0)] } ?? []) + said
  }
}

extension Event {
  /// Whether it is what somebody typed.
  var isInput: Bool {
    switch kind {
    case .customer, .agent: true
    default: false
    }
  }

  /// Whether people see it happen.
  fileprivate var isSaid: Bool {
    switch kind {
    case .customer, .agent, .bot, .end, .handoff, .refused, .optOut, .optIn, .clock: true
    default: false
    }
  }
}
