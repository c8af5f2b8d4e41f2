import Testing

@testable import FlowSpec

@Suite struct LimitTests {
  @Test func `64 levels are read and 65 are not`() {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("[{a: ", "}]")] {
      let levels = open == "[{a: " ? 32 : 64
      func nested(_ count: Int) -> String {
        String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
      }
      #expect(parsed(nested(levels)).diagnostics.isEmpty)
      #expect(parsed(nested(levels + 1)).diagnostics.map(\.rule) == ["syntax/too-deep"])
    }
    let steps = (0..<65).map { String(repeating: " ", count: $0) + "a:\n" }
    #expect(parsed(steps.dropLast().joined()).diagnostics.isEmpty)
    #expect(parsed(steps.joined()).diagnostics.map(\.rule) == ["syntax/too-deep"])
  }

  @Test(arguments: [
    "[", "{a: ", "- ", "[{a: ", "- a: ", "? ", ": ", "\"", "'", "&", "!", "*", "a: b: ", "{", "[,",
  ])
  func `no repetition of a sign is too much`(sign: String) {
    let result = parsed(String(repeating: sign, count: 20_001))
    #expect(!result.diagnostics.isEmpty && result.diagnostics.count <= Parser.maximumDiagnostics)
  }

  @Test func `a million nodes are read and one more is not`() {
    // A sequence and its items.
    let items = String(repeating: "-\n", count: Parser.maximumNodes - 1)
    #expect(parsed(items).tree.root?.items.count == Parser.maximumNodes - 1)
    let result = parsed(items + "-\n")
    #expect(result.diagnostics.map(\.rule) == ["syntax/too-large"])
    #expect(result.tree.root == nil)
  }

  @Test func `a file over 16 MiB is refused`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: SourceFile.maximumBytes)
    #expect(Parser.parse(SourceFile(path: "a", bytes: bytes)).diagnostics.isEmpty)
    let result = Parser.parse(SourceFile(path: "a", bytes: bytes + [10]))
    #expect(result.diagnostics.map(\.rule) == ["syntax/too-large"])
  }

  @Test func `keys may have 1024 characters`() {
    for letter in ["k", "é"] {
      #expect(parsed(String(repeating: letter, count: 1024) + ": v").diagnostics.isEmpty)
      let result = parsed(String(repeating: letter, count: 1025) + ": v")
      #expect(result.diagnostics.map(\.rule) == ["syntax/long-key"])
    }
  }

  @Test func `a key written twice is found among many`() {
    let keys = (0..<5_000).map { "key_\($0): x\n" }.joined()
    #expect(parsed(keys).diagnostics.isEmpty)
    let twice = parsed(keys + "key_17: y\n" + "\"key_4999\": y\n")
    #expect(twice.diagnostics.map(\.rule) == ["syntax/duplicate-key", "syntax/duplicate-key"])
    let inner = (0..<40).map { "k\($0):\n  k0: 1\n  k1: {k0: 2, k1: 3}\n" }.joined()
    #expect(parsed(inner).diagnostics.isEmpty)
    #expect(parsed(inner + "k7: x\n").diagnostics.map(\.rule) == ["syntax/duplicate-key"])
  }
}
