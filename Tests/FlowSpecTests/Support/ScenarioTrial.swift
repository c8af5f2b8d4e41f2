@testable import FlowSpec

/// A scenario's text, played against a small shop.
struct ScenarioTrial {
  let scenarios: [Scenario]
  let diagnostics: [Diagnostic]
  let script: Script
  let file: SourceFile

  static let flow = """
    flow: shop
    triggers:
      order.shipped: shipped
      text: {RATE: rate}
    states:
      shipped:
        say: Your order is on its way. Reply ETA or AGENT.
        replies:
          ETA: eta
          AGENT: {to: person, set: {topic: order}}
        else: {say: "Reply {options}.", tries: 1, then: person}
        after: {24h: resolved}
      eta:
        say: It arrives {eta}.
        then: resolved
      rate:
        ask: How did we do? Reply 1 to 5.
        expect: number 1..5
        save: rating
        when:
          - rating >= 4: happy
          - else: sad
      happy:
        say: [Thanks!, See you *soon*.]
        notify: {shop.praised: {rating: "{rating}"}}
        then: resolved
      sad:
        lookup: {table: people, by: {name: "'Bo'"}, found: person, missing: eta, failed: resolved}
      person:
        say: One moment.
        handoff: {reason: asked}
    vars:
      eta: {type: date, show: "EEE, MMM d"}
      rating: number
      topic: text
    """

  static let program = """
    program: shop
    brand: Shop
    quiet-hours: {transactional: 22:00-07:00}
    macros: {late: Sorry it is late.}
    data: {people: people.csv}
    events:
      order.shipped: {eta: date}
    """

  init(_ text: String) {
    file = SourceFile(path: "a.chat.yaml", text: text)
    (scenarios, diagnostics) = ScenarioLoader.load(file)
    let loaded = ProgramLoader.load([
      SourceFile(path: "shop.flow.yaml", text: Self.flow),
      SourceFile(path: "program.flow.yaml", text: Self.program),
    ])
    script = Script(loaded.program, tables: [Table("people", columns: ["name"], rows: [["Bo"]])])
  }

  /// Nil where it passes.
  var failure: ScenarioFailure? { scenarios.lazy.compactMap { $0.result(in: self.script).failure }.first }

  var messages: [String] { diagnostics.map(\.message) }

  /// What a chat alone comes to: nil where it passes.
  static func failure(_ chat: String, given: String = "given: {}") -> ScenarioFailure? {
    let lines = chat.split(separator: "\n").map { "  - \($0)\n" }.joined()
    let trial = ScenarioTrial("scenario: s\n\(given)\nchat:\n\(lines)")
    return trial.diagnostics.isEmpty
      ? trial.failure
      : ScenarioFailure(
        kind: .impossible, step: 0, place: .nowhere, message: trial.messages.joined(separator: "\n"), got: [])
  }
}
