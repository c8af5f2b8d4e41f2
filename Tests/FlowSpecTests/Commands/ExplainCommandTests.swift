import FlowSpec
import Testing

@testable import flowrepl

struct ExplainCommandTests {
  @Test(arguments: RuleCatalog.all.map(\.id))
  func `every rule is explained with its source and examples`(id: String) {
    let run = CommandRun("explain", id)
    #expect(run.status == .ok)
    #expect(run.output.hasPrefix(id + "\n"))
    #expect(
      run.output.contains("\nbad\n") && run.output.contains("\ngood\n") && run.output.contains("source: "))
    #expect(!run.output.contains("↓"))
  }

  @Test func `without a rule all are listed, and a family's are`() {
    let all = CommandRun("explain").output.split(separator: "\n")
    #expect(all.count == RuleCatalog.all.count)
    #expect(CommandRun("explain", "staffing").output.split(separator: "\n").count == 2)
  }

  @Test func `a mistyped rule is named`() {
    let run = CommandRun("explain", "flow/dead-ends")
    #expect(run.status == .unusable)
    #expect(run.errors.contains("did you mean `flow/dead-end`?"))
    #expect(CommandRun("explain", "shouting").errors.contains("did you mean `design/shouting`?"))
  }

  @Test func `a terminal is never too narrow for what is said`() {
    for arguments in [["explain"], ["explain", "compliance"]] + RuleCatalog.all.map({ ["explain", $0.id] }) {
      let run = CommandRun(arguments: arguments, environment: ["NO_COLOR": "1"], isTerminal: true)
      // Specs are shown as they would be written.
      let wide = run.output.split(separator: "\n").filter { $0.displayWidth > 80 && !$0.hasPrefix("  ") }
      #expect(wide.isEmpty, "\(wide)")
      #expect(!run.output.split(separator: "\n").contains { $0.hasPrefix("  → ") && $0.displayWidth > 80 })
    }
  }
}
