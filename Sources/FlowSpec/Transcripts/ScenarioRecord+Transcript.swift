extension ScenarioRecord {
  /// A recorded chat as a scenario: the customer's side, with what the bot said then as what it must say. Invented values
  /// stand in the place of what was redacted, and the bot may say anything there.
  ///
  /// - Parameters:
  ///   - program: the folder of the program, from the scenario's; nil where it is the nearest above.
  ///   - script: of the program of today.
  public init(named name: String, program: String?, transcript: Transcript, in script: Script) {
    let header = transcript.header.standingIn
    let start = header.conversation(script)
    var conversation = start
    var turns: [Turn] = []
    func take(_ inputs: [Input], _ events: [Event]) {
      for (index, input) in inputs.enumerated() {
        conversation.turn += 1
        let now = conversation.receive(input)
        let isLast = index == inputs.count - 1
        turns.append(Turn(input, events: isLast ? events : now, after: conversation))
      }
    }
    var steps = transcript.steps[...]
    if !header.opening.isEmpty {
      let hasOpening = steps.first.map { $0.turn == 0 && $0.command == nil } ?? false
      take(header.opening, hasOpening ? steps.removeFirst().events : [])
    }
    for step in steps { take(TranscriptInputs(step.standingIn, in: conversation).inputs, step.events) }
    self.init(named: name, program: program, start: start, turns: turns)
  }
}
