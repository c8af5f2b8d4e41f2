/// Two flows that the same text starts. Source: the flow language, section 5; 2026-11-23.
enum TriggerConflictRule: LintRule {
  static let rule = Rule(
    "flow/trigger-conflict", .error, "two flows start on the same text",
    source: "the flow language: a text starts one flow", date: "2026-11-23",
    reason: """
      Only one of the flows starts, and the customer who meant the other gets an answer to a question that was not asked. \
      Texts are compared without case and punctuation, and `like` phrases count.
      """,
    bad: [
      """
      flow: example
      triggers:
        text:
          TRACK: tracking
          where is it: {to: returns, like: [↓track]}
      states:
        tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
        returns: {say: "Start here: https://acme.example/r", then: resolved}
      """
    ],
    good: [
      """
      flow: example
      triggers:
        text:
          TRACK: tracking
          RETURN: returns
      states:
        tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}
        returns: {say: "Start here: https://acme.example/r", then: resolved}
      """
    ]
  ) { subject, findings in
    var taken: [String: (flow: String, target: Target, place: Place)] = [:]
    for number in subject.wholeFlows {
      let flow = subject.program.flows[number]
      for trigger in flow.triggers {
        guard case .text(let text, let phrases) = trigger.cause else { continue }
        for (text, place) in [(text, trigger.place)] + phrases.map({ ($0.value, $0.place) }) {
          let key = Normalizer.key(text)
          guard let first = taken[key] else {
            taken[key] = (flow.name, trigger.target, place)
            continue
          }
          if first.flow == flow.name, first.target.destination == trigger.target.destination { continue }
          findings.report(
            .conflict(text, first.flow, flow.name), at: place,
            notes: [Note("the other is here", at: first.place)],
            help: "leave the text to one of them; `\(first.flow)` starts now")
        }
      }
    }
  }
}

extension String {
  fileprivate static func conflict(_ text: String, _ one: String, _ other: String) -> String {
    one == other
      ? "\"\(text)\" starts `\(one)` in two ways" : "\"\(text)\" starts both `\(one)` and `\(other)`"
  }
}
