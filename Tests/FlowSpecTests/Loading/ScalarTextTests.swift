import Testing

@testable import FlowSpec

@Suite struct ScalarTextTests {
  /// The first fault of a condition in a file, and the file after its fix.
  private func mended(_ file: String) throws -> (spot: String, file: String?) {
    let source = SourceFile(path: "a.flow.yaml", text: file)
    let node = try #require(Parser.parse(source).tree.root?["when"])
    let fault = try #require(Expression.parsed(of: node).diagnostics.first)
    return (source.text(fault.range), fault.fix?.applied(to: file))
  }

  @Test func `a fault in a plain or quoted scalar is at its own bytes`() throws {
    #expect(try mended("when: rating = 5\n") == ("=", "when: rating == 5\n"))
    #expect(try mended("when: 'rating = 5'\n") == ("=", "when: 'rating == 5'\n"))
    #expect(try mended("# é\nwhen: \"ü && b\"\n") == ("&&", "# é\nwhen: \"ü and b\"\n"))
  }

  @Test func `a fix never puts a quote into a scalar of the same quotes`() throws {
    #expect(try mended("when: 'eta < 2026-03-04'\n") == ("2026-03-04", nil))
    #expect(try mended("when: eta < 2026-03-04\n") == ("2026-03-04", "when: eta < '2026-03-04'\n"))
  }

  @Test func `a fault in a decoded scalar is the whole scalar's`() throws {
    #expect(try mended("when: \"rating\\u0020= 5\"\n") == ("\"rating\\u0020= 5\"", nil))
  }

  @Test func `a part of a scalar keeps its place`() throws {
    let source = SourceFile(path: "a", text: "set: = rating = 5\n")
    let node = try #require(Parser.parse(source).tree.root?["set"])
    let text = try #require(node.text)
    let fault = try #require(Expression.parsed(text.dropFirst(), of: node).diagnostics.first)
    #expect(fault.range == SourceRange(14, 15))
  }
}
