import Testing

@testable import FlowSpec

@Suite struct ParserTests {
  @Test func `a mapping gives its entries in order`() throws {
    let result = Parser.parse(
      SourceFile(path: "a.flow.yaml", text: "flow: a\nstates:\n  s:\n    say: \"Hi\\n\"\n")
    )
    #expect(result.diagnostics.isEmpty)
    #expect(result.tree.json == #"{"flow":"a","states":{"s":{"say":"Hi\n"}}}"#)
  }
}
