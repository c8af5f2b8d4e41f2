/// A link through a public shortener. Source: AT&T code of conduct, CTIA 5.3.2; 2026-11-23.
enum URLShortenerRule: LintRule {
  static let rule = Rule(
    "compliance/url-shortener", .error, "a message has a link of a public shortener",
    source: "AT&T code of conduct (2021-03); CTIA Messaging Principles 5.3.2; Twilio error 30892",
    date: "2026-11-23",
    reason: """
      Carriers prohibit public shorteners in business texts, because spammers hide behind them: the message is filtered \
      whoever sends it. Use a domain of the brand; a shortener on it is fine.
      """,
    bad: [.message("Track it here: ↓https://bit.ly/3xYz")],
    good: [.message("Track it here: https://acme.example/t/1")],
    check: { subject, findings in subject.reportExampleLinks(review, &findings) },
    messages: Rule.asked(review),
    textReview: review)

  private static let review: Rule.TextReview = { text, _ in
    text.links.compactMap { link in
      guard let domain = link.domain, let shortener = LinkFacts.shortener(domain) else { return nil }
      return TextFinding(.shortener(shortener), at: link.range, help: "link to a domain of the brand")
    }
  }
}

extension LintSubject {
  /// Asks a rule about the links that stand for a variable as its example or default.
  func reportExampleLinks(_ review: Rule.TextReview, _ findings: inout Findings) {
    for (text, place) in exampleLinks {
      for finding in review(text, setting) {
        findings.report(finding.message, at: place, severity: finding.severity, help: finding.help)
      }
    }
  }

  /// The links that stand for a variable as its example or default, with the variable's place.
  static func exampleLinks(of program: Program) -> [(text: MessageWords, place: Place)] {
    var links: [(text: MessageWords, place: Place)] = []
    func add(_ variables: [Variable]) {
      for variable in variables where variable.type == .url {
        for case .text(let text)? in [variable.example, variable.fallback] {
          links.append((MessageWords(Template(literal: text)), variable.place))
        }
      }
    }
    add(program.variables)
    for flow in program.flows { add(flow.variables) }
    for event in program.events { add(event.payload) }
    return links
  }
}

extension String {
  fileprivate static func shortener(_ domain: String) -> String {
    "carriers filter links of \(domain), a public shortener"
  }
}
