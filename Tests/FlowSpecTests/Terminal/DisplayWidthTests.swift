import Testing

@testable import flowrepl

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("eta", 3), ("é", 1), ("e\u{301}", 1), ("ありがとう", 10), ("한국", 4), ("👋", 2), ("👋🏽", 2), ("👨‍👩‍👧", 2),
    ("🇩🇪", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("›", 1), ("\u{200B}", 0), ("नमस्ते", 4), ("…", 1), ("ｆｕｌｌ", 8),
    ("⏳", 2),
  ])
  func `a text takes the columns that terminals give it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `what has no shape gets one while it is edited`() {
    #expect(Cell("\u{200B}", nil).text == "<200B>")
    #expect(Cell("\u{1B}", nil).text == "^[")
    #expect(Cell("\u{301}", nil).text == "\u{25CC}\u{301}")
    #expect(Cell("\u{301}", nil).width == 1)
    #expect(Cell("\u{9B}", nil).text == "<9B>")
  }
}
