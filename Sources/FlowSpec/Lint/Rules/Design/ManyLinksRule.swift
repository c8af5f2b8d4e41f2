/// A message with more than one link. Source: GovText's guidance; 2026-11-23.
enum ManyLinksRule: LintRule {
  static let rule = Rule.ofMessages(
    "design/many-links", .warning, "a message has more than one link",
    source: "GovText, writing effective text messages: at most one link a message", date: "2026-11-23",
    reason: """
      Two links are two goals: customers don't know which one to take, filters count them against the sender, and both make \
      the message longer. A variable of type `url` counts as a link.
      """,
    bad: [.message("Track: https://acme.example/t Return: ↓https://acme.example/r")],
    good: [.message("Track it here: https://acme.example/t or write to help@acme.example")]
  ) { subject, use, findings in
    let links = use.text.links
    let variables = use.message.template.isLiteral ? [] : subject.linkVariables(use)
    guard links.count + variables.count > 1 else { return }
    let place: Place
    if let second = links.dropFirst().first {
      place = subject.spot(second.range, in: use.message)
    } else if let last = variables.last {
      place = Place(use.place.path, last)
    } else {
      place = use.place
    }
    findings.report(
      .severalLinks(links.count + variables.count), at: place, help: .oneLink)
  } textReview: { text, _ in
    let links = text.links
    guard links.count > 1 else { return [] }
    return [TextFinding(.severalLinks(links.count), at: links[1].range, help: .oneLink)]
  }
}

extension LintSubject {
  /// The places of the variables that stand for a link of their own.
  fileprivate func linkVariables(_ use: MessageUse) -> [SourceRange] {
    var places: [SourceRange] = []
    var before = ""
    for part in use.message.template.parts {
      switch part {
      case .literal(let text): before = text
      case .variable(let path, _, let range):
        let isPart = ["/", "=", "-", "."].contains { before.hasSuffix($0) }
        if !isPart, variable(path, flow: flow(of: use))?.type == .url { places.append(range) }
        before = ""
      case .options, .choices: before = ""
      }
    }
    return places
  }
}

extension String {
  fileprivate static func severalLinks(_ count: Int) -> String { "this message has \(count) links" }
  fileprivate static let oneLink = "keep the one that matters here"
}
