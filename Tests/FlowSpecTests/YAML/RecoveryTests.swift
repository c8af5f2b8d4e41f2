import Testing

@testable import FlowSpec

/// After a fault the parser goes on beside it: each fault is told, and none twice.
@Suite struct RecoveryTests {
  /// A line of the spec, broken in one way.
  struct Break: Sendable {
    var line: String
    var broken: String
    var rule: String

    init(_ line: String, _ broken: String, _ rule: String) {
      self.line = line
      self.broken = broken
      self.rule = rule
    }
  }

  static let breaks = [
    Break("flow: wismo", "flow:wismo", "syntax/missing-space"),
    Break("title: Where is my order", "title = Where is my order", "syntax/missing-colon"),
    Break("title: Where is my order", "title: *Where* is my order", "syntax/alias"),
    Break("vars:", "vars: &vars", "syntax/anchor"),
    Break("  amount: {type: money}", "  amount: {type: money", "syntax/unclosed-bracket"),
    Break("  amount: {type: money}", "  amount: {type:money}", "syntax/missing-space"),
    Break("triggers:", "triggers: !map", "syntax/tag"),
    Break("  order.delivered + 3d: check_in", "\torder.delivered + 3d: check_in", "syntax/tab"),
    Break("    TRACK: tracking", "    TRACK: @tracking", "syntax/reserved-character"),
    Break("  shipped:", "  shipped", "syntax/missing-colon"),
    Break("  shipped:", "\tshipped:", "syntax/tab"),
    Break(
      "    say: Your order shipped! Reply TRACK for the link or AGENT for help.",
      "    say: Your order shipped: reply TRACK for the link or AGENT for help.",
      "syntax/unquoted-colon"
    ),
    Break(
      "    say: Your order shipped! Reply TRACK for the link or AGENT for help.",
      "    say: {name}, your order shipped! Reply TRACK for the link or AGENT for help.",
      "syntax/unquoted-brace"
    ),
    Break(
      "    say: Your order shipped! Reply TRACK for the link or AGENT for help.",
      "    say: Your order shipped!\n      Reply TRACK for the link or AGENT for help.",
      "syntax/multi-line-text"
    ),
    Break(
      "    say: Your order shipped! Reply TRACK for the link or AGENT for help.",
      "    say: \"Your order shipped! Reply TRACK for the link or AGENT for help.",
      "syntax/unclosed-quote"
    ),
    Break(
      "    say: Your order shipped! Reply TRACK for the link or AGENT for help.",
      "    say: 'We're on it'",
      "syntax/text-after-quote"
    ),
    Break("    then: resolved", "     then: resolved", "syntax/indentation"),
    Break("    then: resolved", "   then: resolved", "syntax/indentation"),
    Break("    then: resolved", "    then: resolved\n    then: again", "syntax/duplicate-key"),
    Break("    then: resolved", "    then: - resolved", "syntax/misplaced-dash"),
    Break("    then: resolved", "    - resolved", "syntax/misplaced-dash"),
    Break("    then: resolved", "    ? then\n    : resolved", "syntax/explicit-key"),
    Break("      ADDRESS: address", "      : address", "syntax/empty-key"),
    Break("      ETA]", "    ETA]", "syntax/indentation"),
    Break("      ETA]", "      ETA: eta]", "syntax/pair-in-list"),
    Break("      - 'Don''t worry'", "      - 'Don't worry'", "syntax/text-after-quote"),
    Break("      - 'Don''t worry'", "     \t- 'Don''t worry'", "syntax/tab"),
    Break("      - 'Don''t worry'", "      oops: x", "syntax/misplaced-dash"),
    Break("    when:", "    when", "syntax/missing-colon"),
    Break("    - else: delayed", "    - else: delayed\u{7}", "syntax/control-character"),
    Break("  TRACK: tracking", "  TRACK: [tracking?]", "syntax/question-mark"),
    Break("  ETA: eta", "  ETA: \"\\eta\\q\"", "syntax/bad-escape"),
  ]

  @Test func `the spec itself has no fault`() {
    #expect(parsed(Fixture.spec).diagnostics.isEmpty)
  }

  @Test(arguments: breaks.indices)
  func `a single fault is one error`(index: Int) {
    let text = broken([index])
    #expect(parsed(text).diagnostics.map(\.rule) == [RecoveryTests.breaks[index].rule], "\(text)")
  }

  @Test func `several faults are told each once`() {
    var random = SplitMix(seed: 1)
    for _ in 0..<300 {
      var chosen: [Int] = []
      var lines: [Int] = []
      for _ in 0..<Int.random(in: 2...6, using: &random) {
        let index = Int.random(in: RecoveryTests.breaks.indices, using: &random)
        let line = lineNumber(of: RecoveryTests.breaks[index].line)
        // Faults on neighbouring lines are one to a reader as well.
        guard lines.allSatisfy({ abs($0 - line) > 2 }) else { continue }
        chosen.append(index)
        lines.append(line)
      }
      let text = broken(chosen)
      let wanted = chosen.map { RecoveryTests.breaks[$0].rule }.sorted()
      #expect(parsed(text).diagnostics.map(\.rule).sorted() == wanted, "\(text)")
    }
  }

  @Test func `at most twenty faults are told and parsing ends there`() {
    let result = parsed(String(repeating: "a: b: c\n", count: 10_000))
    #expect(result.diagnostics.count == Parser.maximumDiagnostics)
    #expect((result.tree.root?.entries.count ?? 0) <= Parser.maximumDiagnostics)
  }

  @Test func `faults come in the order of the file`() {
    let result = parsed("a: b: c\nd: \u{7}\ne: @f\ng: \"h\n")
    let starts = result.diagnostics.map(\.range.start)
    #expect(starts == starts.sorted() && starts.count == 4)
  }

  private func lineNumber(of line: String) -> Int {
    Fixture.spec.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0 == line } ?? -1
  }

  private func broken(_ chosen: [Int]) -> String {
    var lines = Fixture.spec.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in chosen {
      let number = lineNumber(of: RecoveryTests.breaks[index].line)
      if number >= 0 { lines[number] = RecoveryTests.breaks[index].broken }
    }
    return lines.joined(separator: "\n")
  }
}

/// A small generator of random numbers that gives the same ones for the same seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
