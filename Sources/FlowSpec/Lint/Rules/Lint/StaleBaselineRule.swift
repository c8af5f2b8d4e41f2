/// An entry of a baseline that nothing needs any more. Source: ESLint's suppressions file; 2026-11-23.
enum StaleBaselineRule: LintRule {
  static let rule = Rule(
    "lint/stale-baseline", .warning, "a baseline knows a finding that is not there any more",
    source: "the practice of ESLint, whose suppressions file must not know what is gone", date: "2026-11-23",
    reason: """
      The fault was mended, or its line was changed. Left in the baseline, the entry would hide the next fault of that kind \
      on the same words.
      """,
    bad: [
      .file(
        "{\"baseline\":1}\n↓{\"rule\":\"design/shouting\",\"file\":\"a.flow.yaml\",\"text\":\"say: HOT DEALS\"}\n"
      )
    ],
    good: [.file("{\"baseline\":1}\n")])
}
