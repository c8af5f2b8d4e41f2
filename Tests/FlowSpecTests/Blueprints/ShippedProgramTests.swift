import Testing

@testable import FlowSpec

/// What the program that ships promises.
@Suite struct ShippedProgramTests {
  private static let shipped = ShippedProgram.standard
  private static let draft = DraftProgram(shipped.files)

  private static let results = shipped.files.filter { $0.path.hasSuffix(".chat.yaml") }
    .flatMap { ScenarioLoader.load($0).scenarios }.map { $0.result(in: draft.script) }

  @Test func `lint finds nothing in it`() {
    #expect(Self.draft.findings.map { "\($0.path): \($0.message)" } == [])
  }

  @Test func `its scenarios pass and go through nearly all of it`() {
    #expect(Self.results.count > 60)
    for result in Self.results where !result.hasPassed {
      Issue.record("\(result.scenario.path): \(result.failure?.message ?? "")")
    }
    var coverage = Coverage(Self.draft.loaded.program)
    for result in Self.results { coverage.add(result.trail) }
    for kind in [Coverage.Kind.states, .transitions, .options] {
      #expect(coverage.tally(kind).percent >= 95, "\(kind): \(coverage.missing.map(\.what))")
    }
  }

  @Test func `it has the workflows of the guide and its conversation scripts`() {
    let names = Set(Self.draft.loaded.program.flows.map(\.name))
    #expect(
      names.isSuperset(of: [
        "wismo", "prepurchase", "returns", "appointments", "feedback", "recommend", "lead", "quote", "faq",
        "visit",
        "pickup",
      ]))
    let texts = Self.results.flatMap(\.scenario.steps).compactMap { step in
      if case .act(.text(let text)) = step.kind { Normalizer.key(text) } else { nil }
    }
    for script in [
      "how long does shipping take", "does it run small", "this is late again", "i want to return it",
    ] {
      #expect(texts.contains(script), "\(script)")
    }
  }
}
