import Testing

@testable import FlowSpec

@Suite struct TreeTests {
  @Test func `nodes have the text and the place that was written`() throws {
    let text = "a: b # c\n'd': \"e\\n\"\nf:\n  - |\n    g\n  - [h, {i: j}]\nk:\n"
    let root = try #require(parsed(text).tree.root)
    func source(_ node: Node?) -> String? { node.map { $0.tree.file.text($0.range) } }
    #expect(root.kind == .mapping && root.style == .block && root.entries.count == 4)
    #expect(root.entries.map { $0.key.text } == ["a", "d", "f", "k"])
    #expect(root["a"]?.text == "b" && root["a"]?.isVerbatim == true)
    #expect(root["d"]?.text == "e\n" && root["d"]?.isVerbatim == false && root["d"]?.style == .doubleQuoted)
    #expect(source(root["d"]) == "\"e\\n\"")
    let items = root["f"].map { Array($0.items) } ?? []
    #expect(items.count == 2 && items[0].text == "g\n" && items[0].style == .literal)
    #expect(source(items[0]) == "|\n    g" && text.hasPrefix("a"))
    #expect(items[1].style == .flow && source(items[1]) == "[h, {i: j}]")
    #expect(items[1].items.map(\.kind) == [.scalar, .mapping])
    #expect(root["k"]?.isMissing == true && root["k"]?.text == "" && root["k"]?.range.isEmpty == true)
    #expect(root["z"] == nil && root["a"]?.items.isEmpty == true && items[0].entries.isEmpty)
  }

  @Test func `comments are kept in order`() {
    let tree = parsed("# a\nb: [c, # d\n  e] # f\ng: |  # h\n  # no comment\n# i").tree
    #expect(tree.comments.map { tree.file.text($0) } == ["# a", "# d", "# f", "# h", "# i"])
  }

  @Test func `content ranges leave out quotes and headers`() {
    let root = parsed("a: \"b\"\nc: >-\n  d\n").tree.root
    #expect(root?["a"].map { $0.tree.file.text($0.contentRange) } == "b")
    #expect(root?["c"].map { $0.tree.file.text($0.contentRange) } == "  d")
  }

  @Test func `JSON escapes what it must`() {
    #expect(parsed(#"a: "\"\\\n\r\t\x01é""#).tree.json == #"{"a":"\"\\\n\r\t\u0001é"}"#)
    #expect(parsed("- []\n- {}\n- [[], {a: []}]\n- x\n").tree.json == #"[[],{},[[],{"a":[]}],"x"]"#)
    #expect(Parser.parse(SourceFile(path: "", bytes: [])).tree.json == "null")
  }
}
