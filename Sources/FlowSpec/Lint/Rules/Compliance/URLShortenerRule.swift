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
    good: [.message("Track it here: https://acme.example/t/1")]
  ) { subject, findings in
    for link in subject.links {
      guard let domain = link.domain, let shortener = LinkFacts.shortener(domain) else { continue }
      findings.report(.shortener(shortener), at: link.place(subject), help: "link to a domain of the brand")
    }
  }
}

/// A link that customers can be sent, in a message or as the sample of a variable.
struct SentLink {
  let domain: String?
  let scheme: String?
  fileprivate let source: Source

  enum Source {
    case message(Message, Range<Int>)
    case variable(Place)
  }

  func place(_ subject: LintSubject) -> Place {
    switch source {
    case .message(let message, let range): subject.spot(range, in: message)
    case .variable(let place): place
    }
  }
}

extension LintSubject {
  var links: [SentLink] {
    var links = messages.flatMap { use in
      MessageLink.all(in: use.text.bytes).map {
        SentLink(domain: $0.domain, scheme: $0.scheme, source: .message(use.message, $0.range))
      }
    }
    let variables = program.variables + program.flows.flatMap(\.variables) + program.events.flatMap(\.payload)
    for variable in variables where variable.type == .url {
      for case .text(let text)? in [variable.example, variable.fallback] {
        for link in MessageLink.all(in: Array(text.utf8)) {
          links.append(SentLink(domain: link.domain, scheme: link.scheme, source: .variable(variable.place)))
        }
      }
    }
    return links
  }
}

extension String {
  fileprivate static func shortener(_ domain: String) -> String {
    "carriers filter links of \(domain), a public shortener"
  }
}
