@testable import FlowSpec
import Testing

struct RuleExamplesTests {
  @Test(arguments: RuleCatalog.all.map(\.id))
  func `a rule fires in its bad examples, at the marks and nowhere else`(id: String) throws {
    let rule = try #require(RuleCatalog[id])
    #expect(!rule.bad.isEmpty, "no bad example")
    for example in rule.bad {
      let found = example.findings(of: id)
      let spots = example.spots
      #expect(!found.isEmpty, "silent in:\n\(example.text.prefix(2000))")
      guard !spots.isEmpty else { continue }
      let places = found.map { "\($0.path):\($0.range.lowerBound)" }.sorted()
      let wanted = spots.map { "\($0.path):\($0.range.lowerBound)" }.sorted()
      #expect(places == wanted, "\(found.map(\.message)) in:\n\(example.text.prefix(2000))")
    }
  }

  @Test(arguments: RuleCatalog.all.map(\.id))
  func `a rule is silent in its good examples, and so is every other rule`(id: String) throws {
    let rule = try #require(RuleCatalog[id])
    #expect(!rule.good.isEmpty, "no good example")
    for example in rule.good {
      let found = example.findings(of: nil)
      #expect(
        found.filter { $0.rule == id }.isEmpty, "\(found.map(\.message)) in:\n\(example.text.prefix(2000))")
      #expect(
        !example.files.contains { $0.path == "program.flow.yaml" } || rule.origin == .loading
          || found.isEmpty,
        "\(found.map { "\($0.rule): \($0.message)" }) in:\n\(example.text.prefix(2000))")
    }
  }

  @Test func `ids are unique, have a family, and the wording is in shape`() {
    #expect(Set(RuleCatalog.all.map(\.id)).count == RuleCatalog.all.count)
    for rule in RuleCatalog.all {
      #expect(rule.id.split(separator: "/").count == 2, "\(rule.id)")
      #expect(!rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(rule.reason.hasSuffix(".") && !rule.reason.contains("\n"), "\(rule.id)")
      #expect(CivilDate(iso: rule.date) != nil, "\(rule.id)")
    }
  }
}

extension Example {
  /// What lint and, where the example is a chat, the engine find; of one rule, or of all.
  func findings(of rule: String?) -> [Diagnostic] {
    let tables = tables.map { TableReading.table("orders", SourceFile(path: $0.key, text: $0.value)) }
    var loaded = ProgramLoader.load(files)
    for reference in loaded.program.tables where self.tables[reference.path.value] == nil {
      loaded.diagnostics.append(
        Diagnostic(
          "schema/missing-table", "missing", path: reference.path.place.path,
          range: reference.path.place.range))
    }
    loaded.diagnostics += tables.flatMap(\.diagnostics)
    var found = Linter.findings(loaded, tables: tables.compactMap(\.table))
    if rule == StaleBaselineRule.rule.id, let baseline = try? files.first.map(Baseline.init) {
      return baseline.applied(to: [], files: [:])
    }
    if !chat.isEmpty { found += events.compactMap(\.complaint) }
    return rule.map { rule in found.filter { $0.rule == rule } } ?? found
  }
}

extension Event {
  /// What the engine tells of a rule, without a place.
  fileprivate var complaint: Diagnostic? {
    switch kind {
    case .warning(let rule, let severity, let message, _):
      Diagnostic(rule, severity, message, path: "chat", range: .none)
    case .refused(let refusal): Diagnostic(refusal.rule, .error, refusal.message, path: "chat", range: .none)
    default: nil
    }
  }
}
