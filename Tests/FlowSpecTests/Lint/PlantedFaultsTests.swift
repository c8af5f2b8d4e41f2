import Testing

@testable import FlowSpec

/// Each fault is planted alone in a clean program: lint must find it, where it is, and nothing else.
struct PlantedFaultsTests {
  @Test func `a clean program is silent`() {
    #expect(CleanProgram.findings() == [])
  }

  @Test(arguments: PlantedFault.all)
  func `a planted fault is found and nothing else`(fault: PlantedFault) throws {
    let text = try #require(CleanProgram.files[fault.path])
    #expect(text.contains(fault.old), "nothing to replace")
    #expect(text.contains(fault.removed) || fault.removed.isEmpty, "nothing to remove")
    let planted = text.replacing(fault.old, with: fault.new).replacing(fault.removed, with: "")
    let line = planted.prefix { $0 != Example.mark }.count { $0.isNewline } + 1
    let found = CleanProgram.findings(in: fault.path, being: planted.filter { $0 != Example.mark })
    #expect(found.contains("\(fault.rule) \(fault.path):\(line)"), "\(found)")
    #expect(
      Set(found.map { $0.prefix { $0 != " " } }) == Set([fault.rule[...]] + fault.also.map { $0[...] }),
      "\(found)")
    #expect(found.count { $0.hasPrefix(fault.rule + " ") } == 1, "\(found)")
  }

  @Test(arguments: PlantedFault.harmless)
  func `what is no fault is silent`(change: PlantedFault) throws {
    let text = try #require(CleanProgram.files[change.path])
    #expect(text.contains(change.old), "nothing to replace")
    let changed = text.replacing(change.old, with: change.new)
    #expect(CleanProgram.findings(in: change.path, being: changed) == [], "\(change.new)")
  }

  @Test func `every rule of lint is planted`() {
    let planted = Set(PlantedFault.all.map(\.rule))
      // Time of day is the program's, and its finding is in a flow.
      .union(["compliance/quiet-hours"])
    let missing = RuleCatalog.all.filter { $0.origin == .lint && !planted.contains($0.id) }.map(\.id)
    #expect(missing == ["lint/stale-baseline"])
  }

  @Test func `a delayed trigger without quiet hours comes with a chat that shows it`() throws {
    let program = try #require(CleanProgram.files["program.flow.yaml"])
    let changed = program.replacing(", transactional: 22:00-07:00", with: "")
    let found = CleanProgram.diagnostics(in: "program.flow.yaml", being: changed)
    #expect(found.map(\.rule) == ["compliance/quiet-hours"])
    #expect(found.first?.path == "feedback.flow.yaml")
    #expect(found.first?.help == "at: 2026-03-02T21:00\nevent: order.delivered\nwait: 3d")
  }
}
