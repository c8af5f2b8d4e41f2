/// A message that is billed more than twice. Source: Canada's two-segment rule for short codes; 2026-11-23.
enum SegmentsRule: LintRule {
  /// The most that a two-way message should take.
  static let maximumSegments = 2

  static let rule = Rule.ofMessages(
    "cost/segments", .warning, "a message can take more than 2 segments",
    source:
      "support.infobip.com, Canadian messaging content requirements: at most 2 segments (320 characters)",
    date: "2026-11-23",
    reason: """
      Every segment is billed, and old phones show long messages in pieces and out of order. The longest text of each \
      variable counts: its `max`, its format, the longest row of a table. Say the rest when it is asked for.
      """,
    bad: [
      .states(
        """
        shipped:
          say: ↓Your order has shipped and is on its way to you. It left our warehouse this morning with our usual carrier \
        and should be with you within the next three to five business days. The carrier will bring it between nine in the \
        morning and six in the evening. If you are not at home, it will be left with a neighbor of yours, or taken back \
        to the depot.
          then: resolved
        """)
    ],
    good: [.message("Your order has shipped and should be with you in 3 to 5 business days.")]
  ) { subject, use, findings in
    // Nothing that short takes three segments, whatever it is written in.
    guard use.text.bytes.count > 120 || !use.message.template.isLiteral else { return }
    let cost = subject.longestSent(use).cost
    guard cost.segments > maximumSegments else { return }
    findings.report(
      .tooLong(cost, isPossible: !use.message.template.isLiteral), at: use.place,
      help: cost.encoding == .ucs2
        ? "shorten it; with characters that GSM-7 lacks a segment takes 67 of them"
        : "shorten it to \(2 * 153) characters")
  }
}

extension String {
  fileprivate static func tooLong(_ cost: SegmentCount, isPossible: Bool) -> String {
    "this message \(isPossible ? "can take" : "takes") \(cost.segments) segments (\(cost.units) units of \(cost.encoding.rawValue))"
  }
}
