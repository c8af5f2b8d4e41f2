/// A link that customers have no reason to trust. Source: Twilio error 30857; 2026-11-23.
enum InsecureLinkRule: LintRule {
  static let rule = Rule(
    "compliance/insecure-link", .warning, "a link is http, or of a domain that is not in `domains`",
    source: "Twilio error 30857; CTIA Messaging Principles 5.3.2: the destination identifies its owner",
    date: "2026-11-23",
    reason: """
      Links should be https and of a domain that customers know as the brand's, or reviewers and filters take the text for \
      phishing. The domains that are the brand's stand under `domains:` of the program.
      """,
    bad: [
      .message("Track it here: ↓http://acme.example/t/1"),
      .message("Track it here: ↓https://parcels.example/t/1"),
    ],
    good: [.message("Track it here: https://www.acme.example/t/1")],
    check: { subject, findings in subject.reportExampleLinks(review, &findings) },
    messages: Rule.asked(review),
    textReview: review)

  private static let review: Rule.TextReview = { text, setting in
    text.links.compactMap { link in
      if let domain = link.domain, LinkFacts.shortener(domain) != nil { return nil }
      if link.scheme == "http" { return TextFinding(.insecure, at: link.range, help: "write https://") }
      let domains = setting.domains
      guard let domain = link.domain, !domains.isEmpty,
        !domains.contains(where: { domain == $0 || domain.hasSuffix("." + $0) })
      else { return nil }
      return TextFinding(
        .unknownDomain(domain), at: link.range,
        help: "if it is the brand's, add it: `domains: [\((domains + [domain]).joined(separator: ", "))]`")
    }
  }
}

extension String {
  fileprivate static let insecure = "this link is not encrypted"
  fileprivate static func unknownDomain(_ domain: String) -> String {
    "\(domain) is none of the program's `domains`"
  }
}
