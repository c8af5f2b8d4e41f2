/// A first message that does not say how to stop. Source: CTIA Messaging Principles; 2026-11-23.
enum NoOptOutNoticeRule: LintRule {
  static let rule = Rule(
    "compliance/no-opt-out-notice", .warning,
    "a proactive message that opens a run does not say how to stop; an error for marketing",
    source: "CTIA Messaging Principles 5.1.3; Twilio messaging policy: the first message says how to stop",
    date: "2026-11-23",
    reason: """
      People who are not told how to stop report the text instead, and reviewers reject samples without it. \
      `openers: {end: " Reply STOP to opt out."}` adds it where it is missing.
      """,
    bad: [.instead(of: "openers", "openers: {start: \"{brand}: \"}", flow: Example.markedOpener)],
    good: [.instead(of: "openers", "openers: {start: \"{brand}: \", end: \" Reply STOP to opt out.\"}")]
  ) { subject, findings in
    guard !subject.brokenPaths.contains(subject.program.place.path) else { return }
    let opener = subject.program.openers.end.map { subject.longest($0.template, state: nil).text } ?? ""
    let openerSaysIt = opener.saysHowToStop
    for step in subject.openingSteps {
      let hasOpener = openerSaysIt && !step.texts.contains { $0.containsWord("STOP") }
      if hasOpener || step.texts.contains(where: \.saysHowToStop) { continue }
      findings.report(
        .noNotice, at: step.place, severity: step.purpose == .marketing ? .error : nil,
        help:
          "end with \"Reply STOP to opt out.\", or add `openers: {end: \" Reply STOP to opt out.\"}` to the program"
      )
    }
  }
}

extension String {
  /// Whether it tells how to opt out: not where it only says that somebody will stop by.
  var saysHowToStop: Bool {
    let text = MessageWords(Template(literal: self))
    return text.words.indices.contains { index in
      switch text.small(index) {
      case "stop":
        text.words[index].isCapital || index > 0 && ["reply", "text", "send"].contains(text.small(index - 1))
      case "unsubscribe", "opt-out", "optout", "stopall": true
      case "out": index > 0 && text.small(index - 1) == "opt"
      default: false
      }
    }
  }

  fileprivate static let noNotice = "this message opens a chat and does not say how to stop"
}
