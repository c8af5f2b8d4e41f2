import FlowSpec
import Testing

struct FlowDiagramTests {
  private let diagram: FlowDiagram = {
    let file = SourceFile(
      path: "a.flow.yaml",
      text: """
        flow: a
        triggers: {order.shipped: one}
        states:
          one:
            say: "Hi: \\"you\\""
            replies: {TWO: two, ALSO: two}
            after: {2h: abandoned}
          two:
            when:
              - now > '2026-01-01': person
              - else: resolved
          person: {handoff: {}}
          lost: {end: resolved}
        """)
    let loaded = ProgramLoader.load([file])
    return FlowDiagram(loaded.program, files: loaded.files)
  }()

  @Test func `Mermaid gets safe ids, a title and labels without its own marks`() {
    #expect(
      diagram.mermaid == """
        stateDiagram-v2
          accTitle: program
          accDescr: 4 states of 1 flow, 1 with a person
          state "a/one" as s1
          state "a/two" as s2
          state "a/person (a person)" as s3
          state "a/lost" as s4
          [*] --> s1 : order.shipped
          s1 --> s2 : TWO, ALSO
          s1 --> [*] : after 2h / abandoned
          s2 --> s3 : now #gt; '2026-01-01'
          s2 --> [*] : else / resolved
          s4 --> [*] : resolved
          classDef unreachable stroke-dasharray: 4
          class s4 unreachable

        """)
  }

  @Test func `Graphviz gets every id and label in quotes`() {
    #expect(diagram.dot.contains("  \"s1\" -> \"s2\" [label=\"TWO, ALSO\"];\n"))
    #expect(diagram.dot.contains("  \"s1\" -> \"end abandoned\" [label=\"after 2h\", style=dashed];\n"))
    #expect(diagram.dot.contains("  \"end resolved\" [label=\"resolved\", peripheries=2];\n"))
  }

  @Test func `the outline says what is lost and who is a person`() {
    #expect(
      diagram.text.contains("  order.shipped → one\n  one\n    TWO, ALSO → two\n    after 2h → abandoned\n"))
    #expect(diagram.text.contains("  person (a person)\n  lost (nothing leads here)\n"))
  }

  @Test func `the JSON names states by flow and state`() throws {
    let json = try JSONReader.read(diagram.json)
    #expect(json["states"]?.elements?.first?["id"]?.text == "a/one")
    #expect(json["edges"]?.elements?.first?["from"] == .null)
  }
}
