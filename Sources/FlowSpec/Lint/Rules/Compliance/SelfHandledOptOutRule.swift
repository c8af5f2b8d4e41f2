/// An opt-out that nobody answers, or two do. Source: Bandwidth 360010785613, Twilio error 21610; 2026-11-23.
enum SelfHandledOptOutRule: LintRule {
  static let rule = Rule(
    "compliance/self-handled-opt-out", .error,
    "the program has to answer STOP or HELP itself and can't, or a flow answers STOP that the platform already answers",
    source: "Bandwidth support 360010785613; Twilio error 21610", date: "2026-11-23",
    reason: """
      With `opt-out-handling: self`, or on a platform that does nothing with STOP and HELP, the program needs \
      `messages.opt-out` and `messages.help`. Where the platform answers STOP, a flow's own answer comes too late: the \
      number is blocked, and the message fails.
      """,
    bad: [
      Example.instead(
        of: "messages",
        "messages: {opt-in: \"Acme: you're in! 6 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to stop.\"}"
      ).sending("↓{number: \"+15550100\", platform: bandwidth}"),
      """
      flow: example
      triggers:
        text: {↓STOP: bye}
      states:
        bye: {say: We will text you no more., then: resolved}
      """,
    ],
    good: [
      .program(Example.standardProgram).sending("{number: \"+15550100\", platform: bandwidth}")
    ]
  ) { subject, findings in
    if subject.hasProgram { reportMissing(subject, &findings) }
    if subject.platformRole("STOP") == .optOut, subject.replyKeys.contain("stop") {
      subject.eachState { _, state, _ in
        for option in state.replies + state.also where Normalizer.key(option.word) == "stop" {
          findings.report(
            .answeredTwice(option.word, subject.platformTitle), at: option.place,
            help: "take the option away; what the customer hears is the platform's text or `messages.opt-out`"
          )
        }
      }
    }
    for flow in subject.program.flows {
      for trigger in flow.triggers {
        guard case .text(let text, let phrases) = trigger.cause else { continue }
        for (text, place) in [(text, trigger.place)] + phrases.map({ ($0.value, $0.place) })
        where subject.platformRole(text) == .optOut {
          findings.report(
            .answeredTwice(text, subject.platformTitle), at: place,
            help:
              "take the trigger away; what the customer hears is the platform's text or `messages.opt-out`")
        }
      }
    }
  }

  private static func reportMissing(_ subject: LintSubject, _ findings: inout Findings) {
    let program = subject.program
    let isPassive = subject.platformRole("STOP") == nil
    guard program.sender.optOutHandling == .`self` || isPassive else { return }
    var missing: [String] = []
    if isPassive, program.messages.optOut == nil { missing.append("`messages.opt-out`") }
    if subject.platformRole("HELP") == nil, program.messages.help == nil { missing.append("`messages.help`") }
    guard !missing.isEmpty else { return }
    findings.report(
      .unanswered(missing), at: program.sender.place == .nowhere ? program.place : program.sender.place,
      help: "write what customers hear after STOP and HELP under `messages:`")
  }
}

extension Example {
  /// With another sender.
  fileprivate func sending(_ sender: String) -> Example {
    changing("sender: {number: \"+15550100\", kind: 10dlc, platform: twilio}", to: "sender: \(sender)")
  }
}

extension String {
  fileprivate static func unanswered(_ missing: [String]) -> String {
    "nobody but the program answers STOP and HELP here, and it has no \(missing.listed("or"))"
  }

  fileprivate static func answeredTwice(_ word: String, _ platform: String) -> String {
    "\(word) never reaches the flow in time: \(platform) blocks the number and answers itself"
  }
}
