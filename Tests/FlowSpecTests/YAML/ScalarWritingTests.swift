import FlowSpec
import Testing

@Suite struct ScalarWritingTests {
  private let texts = [
    "eta pls", "Got it: yes", "at 10:00", "a #1", "#1", "a#1", "{x}", "say {x}", "- x", "-x", "?", "yes", "",
    " padded ", "two\nlines", "tab\there", "\"quoted\"", "it's", "'s", "a, b", "really?", "x:", "*", "&a",
    "%",
    "@me", "`x`", "!", "!!", "📦 here", "a\u{1}b", "\u{FEFF}", "back\\slash", "null", "~", "[a]", "a]", "|",
    ">",
    "<<", "=", "Reply 1, 2 or 3.", "https://acme.example/t/8?x=1#y",
  ]

  @Test func `every text is read back as it was`() {
    for text in texts {
      let block = Parser.parse(SourceFile(path: "a", text: "- k: \(ScalarWriting.scalar(text))\n"))
      #expect(block.tree.root?.items.first { _ in true }?["k"]?.text == text, "\(text)")
      #expect(block.diagnostics.isEmpty, "\(text)")
      let flow = ScalarWriting.scalar(text, isInBrackets: true)
      let brackets = Parser.parse(SourceFile(path: "a", text: "{k: \(flow), l: [\(flow)]}\n"))
      #expect(brackets.tree.root?["k"]?.text == text, "\(text)")
      #expect(brackets.diagnostics.isEmpty, "\(text)")
    }
  }

  @Test func `what needs no quotes gets none`() {
    for text in ["eta pls", "at 10:00", "a#1", "it's", "yes", "Reply 1, 2 or 3.", "really?"] {
      #expect(ScalarWriting.scalar(text) == text)
    }
  }
}
