import FlowSpec
import Testing

struct FlowGraphTests {
  private func graph(_ flows: String...) -> FlowGraph {
    let files = flows.enumerated().map { SourceFile(path: "f\($0.offset).flow.yaml", text: $0.element) }
    return FlowGraph(ProgramLoader.load(files).program)
  }

  private func names(_ graph: FlowGraph, _ flags: [Bool]) -> [String] {
    flags.indices.filter { flags[$0] }.map { graph.path($0) }
  }

  @Test func `what a trigger, a reply, a jump and a call lead to is reachable`() {
    let graph = graph(
      """
      flow: a
      triggers: {x: one}
      states:
        one: {say: Hi, replies: {TWO: two, OTHER: b/two}, after: {1h: three}}
        two: {run: c, then: resolved}
        three: {end: resolved}
        four: {end: resolved}
      """,
      "flow: b\nstates:\n  one: {end: resolved}\n  two: {end: resolved}\n",
      "flow: c\nstates:\n  one: {end: resolved}\n")
    #expect(names(graph, graph.reachableStates()) == ["a/one", "a/two", "a/three", "b/two", "c/one"])
  }

  @Test func `a loop that something leads out of is none`() {
    let open = graph(
      "flow: a\nstates:\n  one: {say: Hi, replies: {TWO: two, OUT: resolved}}\n  two: {then: one}\n")
    #expect(open.loopsWithoutWayOut().isEmpty)
    let closed = graph(
      "flow: a\nstates:\n  one: {say: Hi, replies: {TWO: two, THREE: three}}\n  two: {then: one}\n  three: {then: one}\n"
    )
    #expect(closed.loopsWithoutWayOut() == [[0, 1, 2]])
    #expect(closed.circle(through: 0, within: [0, 1, 2]) == [0, 1, 0])
    let own = graph("flow: a\nstates:\n  one: {say: Hi, replies: {AGAIN: one}}\n")
    #expect(own.loopsWithoutWayOut() == [[0]])
  }

  @Test func `a called flow's end is no way out of the caller's loop`() {
    let graph = graph(
      "flow: a\nstates:\n  one: {run: b, then: two}\n  two: {then: one}\n",
      "flow: b\nstates:\n  one: {end: resolved}\n")
    #expect(graph.loopsWithoutWayOut() == [[0, 1]])
  }

  @Test func `the shortest path starts at an entry`() throws {
    let graph = graph(
      """
      flow: a
      triggers: {x + 2d: one, text: {HELLO: two}}
      states:
        one: {say: Hi, replies: {TWO: two}}
        two: {say: Hi, after: {3h: three}}
        three: {end: resolved}
      """)
    let path = try #require(graph.shortestPath(to: 2))
    #expect(path.entry.cause == .text("HELLO"))
    #expect(path.edges.map(\.cause) == [.timeout(try #require(Span(parsing: "3h")))])
  }

  @Test func `a long chain does not overflow the stack`() {
    let states = (0..<20_000).map { "  s\($0): {then: s\($0 == 19_999 ? 0 : $0 + 1)}\n" }.joined()
    let graph = graph("flow: a\nstates:\n" + states)
    #expect(graph.loopsWithoutWayOut().first?.count == 20_000)
  }
}
