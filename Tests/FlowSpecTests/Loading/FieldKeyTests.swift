import Testing

@testable import FlowSpec

@Suite struct FieldKeyTests {
  private func word<Key: FieldKey>(_ text: String, _ keys: Key.Type) -> Key? {
    var text = text
    return text.withUTF8 { Key.spellings.word($0) }
  }

  private func expectAll<Key: FieldKey>(_ keys: Key.Type) {
    for key in Key.allCases {
      #expect(word(key.rawValue, keys) == key)
      for other in [key.rawValue + "s", String(key.rawValue.dropLast()), key.rawValue.uppercased()] {
        #expect(word(other, keys) == Key(rawValue: other), "\(other)")
      }
    }
  }

  @Test func `a key is found by its bytes and by nothing near them`() {
    expectAll(Reading.ProgramKey.self)
    expectAll(Reading.FlowKey.self)
    expectAll(Reading.StateKey.self)
    expectAll(Reading.EscalationKey.self)
    expectAll(Reading.StepKey.self)
    expectAll(FileKind.self)
  }

  @Test func `long keys that start alike are told apart`() {
    #expect(word("quiet-hours", Reading.ProgramKey.self) == .quietHours)
    #expect(word("quiet-hourz", Reading.ProgramKey.self) == nil)
    #expect(word("", Reading.ProgramKey.self) == nil)
  }

  @Test func `a key in quotes or with escapes is the same key`() throws {
    let tree = Parser.parse(SourceFile(path: "a", text: "'say': 1\n\"th\\x65n\": 2\n")).tree
    let keys = try #require(tree.root).entries.map { Reading.StateKey($0.key) }
    #expect(keys == [.say, .then])
  }
}
