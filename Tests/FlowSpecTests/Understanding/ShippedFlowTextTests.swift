import Testing

@testable import FlowSpec

@Suite struct ShippedFlowTextTests {
  @Test func `over two hundred texts of customers are understood in the flows that ship`() throws {
    #expect(ShippedFlowTexts.all.map(\.texts.count).reduce(0, +) > 200)
    for table in ShippedFlowTexts.all {
      let run = CommandRun(
        "understand", "flows", "--state", table.state, "--json",
        input: MemoryInput(table.texts.map { $0.text + "\n" }.joined()),
        files: try ConsoleExample.memory(with: [:]))
      let rows = try run.output.split(separator: "\n").map { try JSONReader.read(String($0)) }
      #expect(rows.count == table.texts.count, "\(table.state): \(run.errors)")
      for ((expected, text), row) in zip(table.texts, rows) {
        #expect(Self.outcome(of: row) == expected, "\(table.state): “\(text)”")
      }
    }
  }

  private static func outcome(of row: JSON) -> String {
    let verdict = row["verdict"]?.text ?? ""
    return switch verdict {
    case "taken": row["option"]?.text ?? ""
    case "asked-which": "?"
    case "not-understood": "-"
    case "escalated" where row["reason"]?.text == "customer-asked": "AGENT"
    default: verdict
    }
  }
}
