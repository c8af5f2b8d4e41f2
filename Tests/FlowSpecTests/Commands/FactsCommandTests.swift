@testable import flowrepl

import Testing

@Suite struct FactsCommandTests {
  @Test func `without a topic the topics are listed`() {
    let run = CommandRun("facts")
    #expect(run.status == .ok)
    #expect(run.output.contains("quiet-hours"))
    #expect(run.output.contains("as of 2026-11-23"))
  }

  @Test func `a fact has its source and its confidence`() {
    let run = CommandRun("facts", "replies")
    #expect(run.output.contains("You have successfully been unsubscribed."))
    #expect(run.output.contains("secondary"))
  }

  @Test func `a mistyped topic is corrected`() {
    let run = CommandRun("facts", "keyword")
    #expect(run.status == .unusable)
    #expect(run.errors.contains("did you mean") && run.errors.contains("keywords"))
  }

  @Test func `another day has other facts`() {
    #expect(CommandRun("facts", "keywords").output.contains("REVOKE"))
    #expect(!CommandRun("facts", "keywords", "--rules-date", "2025-05-13").output.contains("REVOKE"))
    #expect(CommandRun("facts", "--rules-date", "soon").status == .unusable)
  }

  @Test func `for programs every fact is an object`() {
    let lines = CommandRun("facts", "--json").output.split(separator: "\n")
    #expect(lines.count > 80)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"topic\":\"") && $0.hasSuffix("}") })
  }

  @Test func `on a terminal every row fits, and on a pipe a fact is one line`() {
    for topic in [[], ["law"], ["keywords"], ["content"], ["quiet-hours"]] {
      let run = CommandRun(
        arguments: ["facts"] + topic, environment: ["NO_COLOR": "1"], isTerminal: true)
      #expect(run.output.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 }, "\(run.output)")
    }
    let lines = CommandRun("facts", "law").output.split(separator: "\n")
    #expect(lines.count % 2 == 1)
  }

  @Test func `a title says what a fact is about`() {
    let law = CommandRun("facts", "law").output
    #expect(law.contains("\nhow long an opt-out holds: "))
    #expect(!law.contains("memory:"))
    #expect(CommandRun("facts", "sensitive-data").output.contains(" from memory · "))
  }
}
